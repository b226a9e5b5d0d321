namespace GroupBot.Core.Influence;

/// <summary>Parts of a graph between which there is no way.</summary>
/// <param name="Of">By node, its part: 0 for the one with the smallest node, and so on.</param>
/// <param name="Sizes">By part.</param>
public sealed record Components(IReadOnlyList<int> Of, IReadOnlyList<int> Sizes)
{
    public int Count => Sizes.Count;

    /// <summary>How many are in the largest part; 0 in an empty graph.</summary>
    public int Largest => Sizes.DefaultIfEmpty(0).Max();

    /// <summary>In one part are those between whom there is a way, whatever the direction of its arcs.</summary>
    public static Components Weak(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var ties = graph.Undirected();
        var (of, sizes, open) = (new int[ties.Count], new List<int>(), new Stack<int>());
        Array.Fill(of, -1);
        for (var begin = 0; begin < ties.Count; begin++)
        {
            if (of[begin] >= 0)
            {
                continue;
            }

            (of[begin], var size) = (sizes.Count, 0);
            open.Push(begin);
            while (open.TryPop(out var node))
            {
                size++;
                foreach (var other in ties.Targets(node))
                {
                    if (of[other] < 0)
                    {
                        of[other] = sizes.Count;
                        open.Push(other);
                    }
                }
            }

            sizes.Add(size);
        }

        return new Components(of, sizes);
    }

    /// <summary>In one part are those between whom there is a way there and a way back (Tarjan 1972, without recursion).</summary>
    public static Components Strong(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var (found, low, next, part) = (new int[graph.Count], new int[graph.Count], new int[graph.Count], new int[graph.Count]);
        Array.Fill(part, -1);
        var (path, waiting, seen, parts) = (new Stack<int>(), new Stack<int>(), 0, 0);
        for (var begin = 0; begin < graph.Count; begin++)
        {
            if (found[begin] > 0)
            {
                continue;
            }

            Enter(begin);
            while (path.TryPeek(out var node))
            {
                if (next[node] < graph.OutDegree(node))
                {
                    var other = graph.Targets(node)[next[node]++];
                    if (found[other] == 0)
                    {
                        Enter(other);
                    }
                    else if (part[other] < 0)
                    {
                        low[node] = Math.Min(low[node], found[other]);
                    }

                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var above))
                {
                    low[above] = Math.Min(low[above], low[node]);
                }

                if (low[node] == found[node])
                {
                    while (part[node] < 0)
                    {
                        part[waiting.Pop()] = parts;
                    }

                    parts++;
                }
            }
        }

        return Numbered(part, parts);

        void Enter(int node)
        {
            low[node] = found[node] = ++seen;
            path.Push(node);
            waiting.Push(node);
        }
    }

    /// <summary>By their smallest node, whatever the order in which they were found.</summary>
    private static Components Numbered(int[] part, int parts)
    {
        var (number, sizes) = (new int[parts], new List<int>());
        Array.Fill(number, -1);
        for (var node = 0; node < part.Length; node++)
        {
            if (number[part[node]] < 0)
            {
                number[part[node]] = sizes.Count;
                sizes.Add(0);
            }

            part[node] = number[part[node]];
            sizes[part[node]]++;
        }

        return new Components(part, sizes);
    }
}
