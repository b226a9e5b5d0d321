namespace GroupBot.Core.Influence;

/// <summary>Somebody in a group, as a night's influence needs to know them.</summary>
/// <param name="People">Different people who answered or reacted in 30 days.</param>
/// <param name="Referrals">Members who came by them and counted.</param>
/// <param name="IsTrusted">Of the core circle, and here for <see cref="InfluenceNight.TrustedDays"/>.</param>
/// <param name="IsActive">Did something in 30 days.</param>
public readonly record struct InfluencePerson(
    long MemberNo, int TenureDays, int People, int Referrals, bool HasStrike, bool IsStaff, bool IsTrusted, bool IsActive);

/// <summary>What one gave another in 90 days, by member.</summary>
/// <param name="Decayed">What is left of it; see <see cref="TieStrength.Weight"/>.</param>
public readonly record struct InfluenceTie(long From, long To, double Decayed);

/// <summary>Somebody's influence, and what speaks for it and against it.</summary>
/// <param name="Place">On the list, from 1; null for who is not on it.</param>
/// <param name="Covers">The how-manieth to be asked so that word reaches the most, from 1; null for who need not be.</param>
/// <param name="Adds">How many are reached by them and by nobody asked before.</param>
public sealed record InfluenceLine(
    InfluencePerson Person, InfluenceParts Parts, Responders Responders, InfluenceGates Gates, int? Place, int? Covers, int Adds);

/// <summary>A night's influence of a whole group: the scores, the list, and whom to ask.</summary>
public static class InfluenceNight
{
    public const int Days = 90, TrustedDays = 90;

    /// <summary>So many are kept: those with the highest scores.</summary>
    public const int Most = 100;

    /// <summary>So many are named where word should reach the most.</summary>
    public const int MostAsked = 5;

    /// <param name="people">Each once; the numbers of the graph are their places here.</param>
    /// <param name="ties">Each pair at most once; those with somebody else are left out.</param>
    /// <param name="seed">Draws where a large group is looked at in part.</param>
    /// <returns>The highest score first, between equals the smallest number.</returns>
    public static IReadOnlyList<InfluenceLine> Of(IReadOnlyList<InfluencePerson> people, IEnumerable<InfluenceTie> ties, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(ties);
        var graph = GraphOf(people, ties);
        if (graph.ArcCount == 0)
        {
            return [];
        }

        var active = people.Count(person => person.IsActive);
        var parts = InfluenceScores.Of(new InfluenceInput(
            graph, [.. people.Select(person => person.IsTrusted)], [.. people.Select(person => person.People)],
            [.. people.Select(person => person.Referrals)], active, seed));
        InfluenceCandidate[] candidates =
        [
            .. people.Select((person, node) => new InfluenceCandidate(
                node, parts[node].Score, person.People, person.TenureDays, person.HasStrike, person.IsStaff)),
        ];
        var listed = InfluenceList.Of(candidates, active);
        var asked = CoverageSet.Of(graph, MostAsked, listed.Select(one => one.Node));
        return
        [
            .. candidates.Where(one => one.People > 0).OrderByDescending(one => one.Score).ThenBy(one => one.Node).Take(Most)
                .Select(one => Line(one.Node, one.Gates)),
        ];

        InfluenceLine Line(int node, InfluenceGates gates)
        {
            var (place, covers) = (Index(listed.Select(one => one.Node), node), Index(asked.Select(one => one.Node), node));
            return new InfluenceLine(
                people[node], parts[node], Responders.Of(graph, node), gates, place, covers, covers is { } at ? asked[at - 1].Added : 0);
        }
    }

    private static Graph GraphOf(IReadOnlyList<InfluencePerson> people, IEnumerable<InfluenceTie> ties)
    {
        var nodes = new Dictionary<long, int>(people.Count);
        for (var node = 0; node < people.Count; node++)
        {
            nodes[people[node].MemberNo] = node;
        }

        List<GraphEdge> edges = [];
        foreach (var tie in ties)
        {
            if (TieStrength.Weight(tie.Decayed) is > 0 and var weight
                && nodes.TryGetValue(tie.From, out var from) && nodes.TryGetValue(tie.To, out var to) && from != to)
            {
                edges.Add(new GraphEdge(from, to, weight));
            }
        }

        return Graph.Of(people.Count, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(edges));
    }

    private static int? Index(IEnumerable<int> nodes, int node)
    {
        var place = 0;
        foreach (var other in nodes)
        {
            place++;
            if (other == node)
            {
                return place;
            }
        }

        return null;
    }
}
