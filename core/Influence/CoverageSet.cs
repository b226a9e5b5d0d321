namespace GroupBot.Core.Influence;

/// <summary>One more who is asked to pass something on.</summary>
/// <param name="Added">How many are reached by them and by nobody asked before; 1 or more.</param>
public readonly record struct CoverageStep(int Node, int Added);

/// <summary>
/// Whom to ask so that word reaches the most: each time the one who adds most. Reached are those who are asked and those who
/// answered them before. No other choice of as many reaches more than e/(e−1) times as many (Nemhauser, Wolsey, Fisher
/// 1978).
/// </summary>
public static class CoverageSet
{
    /// <param name="candidates">Who may be asked; null for all.</param>
    /// <param name="most">How many at most; fewer where nobody adds anything any more.</param>
    /// <returns>In the order in which they are chosen, between equals the smallest number first.</returns>
    public static IReadOnlyList<CoverageStep> Of(Graph graph, int most, IEnumerable<int>? candidates = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (steps, isReached) = (new List<CoverageStep>(), new bool[graph.Count]);
        var best = new PriorityQueue<int, (int Less, int Node)>();
        foreach (var node in candidates ?? Enumerable.Range(0, graph.Count))
        {
            best.Enqueue(node, (-1 - graph.InDegree(node), node));
        }

        while (steps.Count < most && best.TryDequeue(out var node, out var was))
        {
            // What one adds only ever falls: who is first with a figure of now is first for good.
            var added = Added(node);
            if (added == -was.Less && added > 0)
            {
                steps.Add(new CoverageStep(node, added));
                isReached[node] = true;
                foreach (var source in graph.Sources(node))
                {
                    isReached[source] = true;
                }
            }
            else if (added > 0)
            {
                best.Enqueue(node, (-added, node));
            }
        }

        return steps;

        int Added(int node)
        {
            var added = isReached[node] ? 0 : 1;
            foreach (var source in graph.Sources(node))
            {
                added += isReached[source] ? 0 : 1;
            }

            return added;
        }
    }
}
