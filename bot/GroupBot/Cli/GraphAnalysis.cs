using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using GroupBot.Core.Influence;

namespace GroupBot.Cli;

/// <summary>What was said on the command line of an analysis.</summary>
/// <param name="Top">So many nodes at most are listed.</param>
internal sealed record GraphWishes(bool IsUndirected, bool IsUnweighted, int Top, int Seed);

/// <summary>All measures of one network, as JSON.</summary>
internal static class GraphAnalysis
{
    /// <summary>Behind the point; what differs further on differs by rounding.</summary>
    private const int Digits = 10;

    public static JsonObject Of(EdgeFile file, GraphWishes wishes)
    {
        var graph = Graph.Of(file.Names.Count, CollectionsMarshal.AsSpan(file.Edges));
        graph = wishes.IsUndirected ? graph.Undirected() : graph;
        graph = wishes.IsUnweighted ? graph.Unweighted() : graph;
        var pivots = Pivots.Of(graph.Count, unchecked((ulong)wishes.Seed));
        var (lengths, clustering, communities, cores) =
            (PathLengths.Of(graph, pivots), Clustering.Of(graph), Communities.Find(graph), CoreNumbers.Of(graph));

        var json = new JsonObject
        {
            ["rows"] = file.Rows,
            ["loops"] = file.Loops,
            ["nodes"] = graph.Count,
            ["edges"] = wishes.IsUndirected ? graph.ArcCount / 2 : graph.ArcCount,
            ["directed"] = !wishes.IsUndirected,
            ["weighted"] = !wishes.IsUnweighted,
        };
        if (file is { First: { } first, Last: { } last })
        {
            json["first"] = first.UtcDateTime;
            json["last"] = last.UtcDateTime;
            json["span_days"] = Math.Round((last - first).TotalDays, 3);
        }

        json["density"] = Rounded(Density.Of(graph));
        json["reciprocity"] = Rounded(Reciprocity.Of(graph));
        json["components"] = new JsonObject
        {
            ["weak"] = Components.Weak(graph).Count,
            ["strong"] = Components.Strong(graph).Count,
            ["largest"] = Components.Weak(graph).Largest,
        };
        json["degree_centralisation"] = Rounded(DegreeCentralisation.Of(graph));
        json["mean_path"] = Rounded(lengths.Mean);
        json["effective_diameter"] = Rounded(lengths.EffectiveDiameter);
        json["longest_path"] = lengths.Longest;
        json["mean_clustering"] = Rounded(clustering.Mean);
        json["transitivity"] = Rounded(clustering.Transitivity);
        json["max_core"] = cores.Max();
        json["communities"] = new JsonObject
        {
            ["count"] = communities.Count,
            ["modularity"] = Rounded(communities.Modularity),
            ["sizes"] = new JsonArray([.. communities.Sizes.Select(size => JsonValue.Create(size))]),
        };
        // Ways from some nodes only make the paths and the betweenness estimates.
        json["ways_from"] = pivots.Length;
        json["exact"] = pivots.Length == graph.Count;
        json["by_node"] = ByNode(file.Names, graph, wishes, pivots, clustering, communities, cores);
        return json;
    }

    private static JsonArray ByNode(
        IReadOnlyList<string> names, Graph graph, GraphWishes wishes, int[] pivots, Clustering clustering, Communities communities, int[] cores)
    {
        var (ranks, between, hits) = (PageRank.Of(graph), Betweenness.Of(graph, pivots), Hits.Of(graph));
        var closeness = pivots.Length == graph.Count ? Closeness.Of(graph) : null;
        var scores = NetworkScore.Of(graph, ranks, cores, between);
        return new JsonArray([.. Enumerable.Range(0, graph.Count)
            .OrderByDescending(node => Math.Round(scores[node], Digits)).ThenBy(node => node)
            .Take(wishes.Top)
            .Select(node => new JsonObject
            {
                ["name"] = names[node],
                ["score"] = Math.Round(scores[node], 1),
                ["in_degree"] = graph.InDegree(node),
                ["out_degree"] = graph.OutDegree(node),
                ["in_strength"] = Rounded(graph.InStrength(node)),
                ["out_strength"] = Rounded(graph.OutStrength(node)),
                ["pagerank"] = Rounded(ranks[node]),
                ["core"] = cores[node],
                ["betweenness"] = Rounded(between[node]),
                ["closeness"] = Rounded(closeness?[node]),
                ["clustering"] = Rounded(clustering.Local[node]),
                ["hub"] = Rounded(hits.Hubs[node]),
                ["authority"] = Rounded(hits.Authorities[node]),
                ["community"] = communities.Of[node],
            })]);
    }

    private static double? Rounded(double? value) => value is { } exact ? Math.Round(exact, Digits) : null;
}
