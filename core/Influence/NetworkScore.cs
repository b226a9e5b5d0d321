namespace GroupBot.Core.Influence;

/// <summary>
/// The score of influence where nothing but a network is known: no circles, no referrals, nobody trusted. 35 parts PageRank,
/// 20 core number, 20 betweenness, 25 in-degree, each as a percentile.
/// </summary>
public static class NetworkScore
{
    /// <returns>By node, from 0 to 100.</returns>
    public static double[] Of(Graph graph, IReadOnlyList<double> pageRank, IReadOnlyList<int> cores, IReadOnlyList<double> betweenness)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (rank, core) = (Percentile.MidRanks(pageRank), Percentile.MidRanks([.. cores.Select(each => (double)each)]));
        var (between, scores) = (Percentile.MidRanks(betweenness), new double[graph.Count]);
        var degree = Percentile.MidRanks([.. Enumerable.Range(0, graph.Count).Select(node => (double)graph.InDegree(node))]);
        for (var node = 0; node < scores.Length; node++)
        {
            scores[node] = 35 * rank[node] + 20 * core[node] + 20 * between[node] + 25 * degree[node];
        }

        return scores;
    }
}
