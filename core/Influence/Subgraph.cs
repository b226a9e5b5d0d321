namespace GroupBot.Core.Influence;

/// <summary>Some of a graph's nodes and the arcs among them.</summary>
/// <param name="Graph">Numbered anew, in their old order.</param>
/// <param name="Nodes">By new number the old one, ascending.</param>
public sealed record Subgraph(Graph Graph, IReadOnlyList<int> Nodes)
{
    public static Subgraph Of(Graph graph, Func<int, bool> isIn)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(isIn);
        var (number, nodes, edges) = (new int[graph.Count], new List<int>(), new List<GraphEdge>());
        for (var node = 0; node < graph.Count; node++)
        {
            number[node] = isIn(node) ? nodes.Count : -1;
            if (number[node] >= 0)
            {
                nodes.Add(node);
            }
        }

        foreach (var node in nodes)
        {
            var targets = graph.Targets(node);
            var weights = graph.TargetWeights(node);
            for (var at = 0; at < targets.Length; at++)
            {
                if (number[targets[at]] >= 0)
                {
                    edges.Add(new GraphEdge(number[node], number[targets[at]], weights[at]));
                }
            }
        }

        return new Subgraph(Graph.Of(nodes.Count, [.. edges]), nodes);
    }
}
