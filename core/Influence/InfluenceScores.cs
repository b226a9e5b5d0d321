namespace GroupBot.Core.Influence;

/// <summary>What a night's scores of influence are counted from; all lists are by node.</summary>
/// <param name="Graph">Who answered whom in 90 days, weighted by <see cref="TieStrength.Weight"/>.</param>
/// <param name="Trusted">The core members who have been here for 90 days or more.</param>
/// <param name="People">How many different people answered or reacted in 30 days.</param>
/// <param name="Referrals">How many came by them and counted.</param>
/// <param name="Active">How many members are active.</param>
/// <param name="Seed">Draws where a large graph is looked at in part.</param>
public sealed record InfluenceInput(
    Graph Graph, IReadOnlyList<bool> Trusted, IReadOnlyList<int> People, IReadOnlyList<int> Referrals, int Active, ulong Seed);

/// <summary>Everybody's score of influence, out of the graph and what is known besides.</summary>
public static class InfluenceScores
{
    /// <returns>By node.</returns>
    /// <exception cref="ArgumentException">A list has another length than the graph.</exception>
    public static InfluenceParts[] Of(InfluenceInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var graph = input.Graph;
        if (input.Trusted.Count != graph.Count || input.People.Count != graph.Count || input.Referrals.Count != graph.Count)
        {
            throw new ArgumentException($"Each list must be of the graph's {graph.Count} nodes.", nameof(input));
        }

        var ranks = Percentile.MidRanks(PageRank.Guarded(graph, input.Trusted));
        var cores = Percentile.MidRanks([.. CoreNumbers.Of(graph).Select(core => (double)core)]);
        var diversity = Diversity.Of(graph, Communities.Find(graph, Communities.SmallCircle).Of);
        var between = Percentile.MidRanks(Betweenness.Of(graph, Pivots.Of(graph.Count, input.Seed)));
        var referrals = Percentile.MidRanks([.. input.Referrals.Select(count => (double)count)]);
        var parts = new InfluenceParts[graph.Count];
        for (var node = 0; node < parts.Length; node++)
        {
            parts[node] = new InfluenceParts(
                ranks[node], cores[node] * diversity[node], between[node],
                InfluenceParts.ReachOf(input.People[node], input.Active), referrals[node]);
        }

        return parts;
    }
}
