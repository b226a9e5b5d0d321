using System.Globalization;
using System.Text.Json;
using GroupBot.Core.Influence;
using GroupBot.Tests.Contracts;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Influence;

/// <summary>Networks that others published and measured; they lie beside the project, and without them a test says aloud that it skips.</summary>
internal static class PublishedNetworks
{
    /// <summary>Zachary's club of 34, as undirected; its nodes count from 1 and are from 0 here.</summary>
    public static Graph Karate() => Graph.Of(34, [.. Lines("karate/karate_edges.csv").Select(line =>
    {
        var parts = line.Split(',');
        return new GraphEdge(Number(parts[0]) - 1, Number(parts[1]) - 1, Number(parts[2]));
    })]).Undirected();

    public static JsonElement KarateValues => Read("karate/expected-karate.json");

    /// <summary>By node, which side it took: 0 the instructor's, 1 the officer's.</summary>
    public static int[] KarateSplit() =>
        [.. Lines("karate/karate_nodes.csv").Select(line => line.EndsWith("Mr. Hi", StringComparison.Ordinal) ? 0 : 1)];

    /// <summary>Messages among 1,899 people; their numbers count from 1 and are from 0 here.</summary>
    public static Graph College() => Graph.Of(1899, [.. Lines("collegemsg/CollegeMsg.txt").Select(line =>
    {
        var parts = line.Split(' ');
        return new GraphEdge(Number(parts[0]) - 1, Number(parts[1]) - 1, 1);
    })]);

    public static JsonElement CollegeValues => Read("collegemsg/expected-collegemsg.json").GetProperty("recomputed");

    public static JsonElement Small(string name) => Read("graphs/expected-small-graphs.json").GetProperty(name);

    /// <summary>A small graph with its nodes' names in the order in which they are first named.</summary>
    public static (Graph Graph, IReadOnlyList<string> Names) Named(JsonElement published)
    {
        var names = new List<string>();
        var edges = new List<GraphEdge>();
        foreach (var edge in published.GetProperty("edges").EnumerateArray())
        {
            edges.Add(new GraphEdge(NodeOf(edge[0].ToString()), NodeOf(edge[1].ToString()), 1));
        }

        if (published.TryGetProperty("isolated", out var isolated))
        {
            foreach (var node in isolated.EnumerateArray())
            {
                NodeOf(node.ToString());
            }
        }

        return (Graph.Of(names.Count, [.. edges]), names);

        int NodeOf(string name)
        {
            if (!names.Contains(name))
            {
                names.Add(name);
            }

            return names.IndexOf(name);
        }
    }

    public static string PathOf(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Sources.Root, "..", "shared", "data", name));
        if (!File.Exists(path))
        {
            Assert.Ignore($"{path} is absent: nothing holds this arithmetic against values that others printed.");
        }

        return path;
    }

    private static IEnumerable<string> Lines(string name) => File.ReadLines(PathOf(name)).Skip(1).Where(line => line.Length > 0);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(PathOf(name)));
        return document.RootElement.Clone();
    }
}
