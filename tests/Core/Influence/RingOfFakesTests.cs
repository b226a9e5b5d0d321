using GroupBot.Core.Influence;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Influence;

/// <summary>Fakes who answer each other, beside 200 honest members; the seed is the argument and stands in the test's name.</summary>
internal sealed class RingOfFakesTests
{
    private const int Honest = 200, Trusted = 10, Everyone = Honest + 20;

    /// <summary>
    /// Whom nobody outside answers gets nothing of the half that begins at the trusted; of the other half the ring keeps what
    /// begins in it, which is 1/n a head. So each fake has ½·1/n, however often they answer each other.
    /// </summary>
    [Test]
    public void Guarded_OfFakesWhomNobodyAnswers_IsHalfAnEvenShare([Range(1, 10)] int seed, [Values(3, 8, 20)] int fakes)
    {
        var rank = Rank(seed, fakes, answers: 0);

        Assert.That(rank[Honest..], Is.All.EqualTo(0.5 / rank.Length).Within(1e-9));
    }

    /// <summary>One real answer, as anybody may give without knowing: still no fake is among the first tenth.</summary>
    [Test]
    public void Guarded_OfFakesWithOneRealAnswer_ListsNone([Range(1, 10)] int seed, [Values(8, 20)] int fakes)
    {
        var rank = Rank(seed, fakes, answers: 1);
        var percentiles = Percentile.MidRanks(rank);

        Assert.That(percentiles[Honest..], Is.All.LessThan(0.9));
    }

    /// <summary>The fakes' ties are a clique, their core number the highest of all: none of it counts while they link only inside.</summary>
    [Test]
    public void Diversity_OfEightFakes_IsNothing([Range(1, 10)] int seed)
    {
        var graph = Group(seed, 8, answers: 0);

        Assert.That(Diversity.Of(graph, Communities.Find(graph, Communities.SmallCircle).Of)[Honest..], Is.All.Zero);
    }

    /// <summary>Fakes change nothing of the honest members' order.</summary>
    [Test]
    public void Guarded_WithFakesWhomNobodyAnswers_KeepsTheHonestOrder([Range(1, 10)] int seed)
    {
        var (with, without) = (Open(seed, 20), Open(seed, 0));

        Assert.That(with[..Honest], Is.EqualTo(without.Select(each => each * Honest / Everyone)).Within(1e-9));
    }

    /// <summary>
    /// Old accounts with more people about them than the gates ask for, of whom some fool an honest member into an answer: the list
    /// stays honest.
    /// </summary>
    [Test]
    public void List_WithFakes_IsHonest([Range(1, 10)] int seed, [Values(8, 20)] int fakes, [Values(0, 1, 3)] int answers)
    {
        var group = Group(seed, fakes, answers);
        int[] people = [.. Enumerable.Range(0, group.Count).Select(group.InDegree)];
        var parts = InfluenceScores.Of(new InfluenceInput(
            group, [.. people.Select((_, node) => node < Trusted)], people, new int[group.Count], Honest, 1));

        var list = InfluenceList.Of(
            parts.Select((each, node) => new InfluenceCandidate(node, each.Score, people[node], 100, false, false)), Honest);

        Assert.That(list, Has.Count.EqualTo(4));
        Assert.That(list.Select(each => each.Node), Is.All.LessThan(Honest));
    }

    private static double[] Open(int seed, int fakes) => PageRank.Of(Group(seed, fakes, answers: 0));

    private static double[] Rank(int seed, int fakes, int answers)
    {
        var group = Group(seed, fakes, answers);
        return PageRank.Guarded(group, [.. Enumerable.Range(0, group.Count).Select(node => node < Trusted)]);
    }

    /// <summary>Honest members answer others, the first ones more often; everybody answers somebody. The fakes answer each other 50 times.</summary>
    private static Graph Group(int seed, int fakes, int answers)
    {
        var random = new Random(seed);
        var edges = new List<GraphEdge>();
        for (var node = 0; node < Honest; node++)
        {
            for (var answer = 0; answer < 8; answer++)
            {
                var (one, other) = (random.Next(Honest), random.Next(Honest));
                edges.Add(new GraphEdge(node, Math.Min(one, other) == node ? (node + 1) % Honest : Math.Min(one, other), 1));
            }
        }

        foreach (var (one, other) in GraphKit.Clique(Honest, fakes))
        {
            edges.Add(new GraphEdge(one, other, 50));
            edges.Add(new GraphEdge(other, one, 50));
        }

        for (var answer = 0; answer < answers; answer++)
        {
            edges.Add(new GraphEdge(random.Next(Honest), Honest, 1));
        }

        return Graph.Of(Honest + fakes, [.. edges]);
    }
}
