using System.Diagnostics;
using System.Globalization;
using GroupBot.Core.Influence;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Influence;

/// <summary>
/// What a night's influence takes of time and memory in a group of 10,000 with 500,000 arcs, of whom the first are answered
/// most. It says figures and asks for none; what was allocated is more than was ever held at once.
/// </summary>
[Explicit("Wants a quiet machine."), NonParallelizable]
internal sealed class InfluenceBenchmark
{
    private const int Rounds = 5;

    [TestCase(10_000, 500_000)]
    [TestCase(2_000, 100_000)]
    [TestCase(2_000, 500_000)]
    public void Night_OfAGroup_TakesSoLong(int members, int arcs)
    {
        var edges = Edges(members, arcs);
        var totals = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var (parts, allocated, total) = (new List<string>(), GC.GetTotalAllocatedBytes(true), Stopwatch.StartNew());
            var graph = Timed("graph", () => Graph.Of(members, edges));
            var pivots = Pivots.Of(members, 1);
            int[] people = [.. Enumerable.Range(0, members).Select(graph.InDegree)];
            var scores = Timed("scores", () => InfluenceScores.Of(new InfluenceInput(
                graph, [.. people.Select((_, node) => node < 150)], people, new int[members], members, 1)));
            Timed("communities", () => Communities.Find(graph));
            Timed("path lengths", () => PathLengths.Of(graph, pivots));
            Timed("components", () => (Components.Weak(graph), Components.Strong(graph)));
            Timed("reciprocity", () => Reciprocity.Of(graph));
            Timed("coverage of 50", () => CoverageSet.Of(graph, 50));
            var listed = Timed("list", () => InfluenceList.Of(
                scores.Select((parts, node) => new InfluenceCandidate(node, parts.Score, Responders.Of(graph, node).People, 100, false, false)), members));
            totals.Add(total.Elapsed.TotalMilliseconds);
            var memory = (GC.GetTotalAllocatedBytes(true) - allocated) / 1048576.0;
            Assert.That(listed, Has.Count.GreaterThan(3));
            TestContext.Out.WriteLine(Line($"{members} members, {graph.ArcCount} arcs: {totals[^1]:0} ms, {memory:0} MiB allocated; {string.Join(", ", parts)}"));

            T Timed<T>(string name, Func<T> work)
            {
                var watch = Stopwatch.StartNew();
                var result = work();
                parts.Add(Line($"{name} {watch.Elapsed.TotalMilliseconds:0}"));
                return result;
            }
        }

        totals.Sort();
        TestContext.Out.WriteLine(Line($"{members} members: median {totals[Rounds / 2]:0} ms ({totals[0]:0}–{totals[^1]:0})"));
    }

    /// <summary>The square of an even draw: a quarter of the arcs lead to a sixteenth of the members.</summary>
    private static GraphEdge[] Edges(int members, int arcs)
    {
        var random = new Random(20261123);
        var drawn = new HashSet<(int, int)>();
        var edges = new List<GraphEdge>();
        while (edges.Count < arcs)
        {
            var (from, share) = (random.Next(members), random.NextDouble());
            var to = (int)(share * share * members);
            if (from != to && drawn.Add((from, to)))
            {
                edges.Add(new GraphEdge(from, to, 1 + (3 * random.NextDouble())));
            }
        }

        return [.. edges];
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
