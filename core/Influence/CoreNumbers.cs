namespace GroupBot.Core.Influence;

/// <summary>
/// The largest k for which a node is in a k-core: a part in which everybody has ties to at least k others of it, without
/// direction or weight. Nodes are peeled off by degree in O(arcs) (Batagelj, Zaveršnik 2003, arXiv:cs/0310049).
/// </summary>
public static class CoreNumbers
{
    /// <returns>By node; 0 where nobody is tied to it.</returns>
    public static int[] Of(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = graph.Undirected();
        var count = ties.Count;
        var degree = new int[count];
        var most = 0;
        for (var node = 0; node < count; node++)
        {
            degree[node] = ties.OutDegree(node);
            most = Math.Max(most, degree[node]);
        }

        // The nodes by degree, and where the nodes of each degree begin.
        var begin = new int[most + 2];
        foreach (var each in degree)
        {
            begin[each + 1]++;
        }

        for (var each = 1; each < begin.Length; each++)
        {
            begin[each] += begin[each - 1];
        }

        var (order, place, next) = (new int[count], new int[count], begin[..^1]);
        for (var node = 0; node < count; node++)
        {
            place[node] = next[degree[node]]++;
            order[place[node]] = node;
        }

        for (var at = 0; at < count; at++)
        {
            var node = order[at];
            foreach (var other in ties.Targets(node))
            {
                if (degree[other] > degree[node])
                {
                    // It changes places with the first of its degree, which then begins one later.
                    var head = begin[degree[other]];
                    var swapped = order[head];
                    (order[head], order[place[other]]) = (other, swapped);
                    (place[swapped], place[other]) = (place[other], head);
                    begin[degree[other]] = head + 1;
                    degree[other]--;
                }
            }
        }

        return degree;
    }
}
