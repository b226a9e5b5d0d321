namespace GroupBot.Core.Growth;

/// <summary>A member in a <see cref="ForestShape"/>.</summary>
/// <param name="Above">The inviter's index in <see cref="ForestShape.Nodes"/>; −1 for a root.</param>
/// <param name="Depth">Steps up to the root, which has 0.</param>
/// <param name="Size">Members of their tree: themselves and all who came by them, directly or through others; 1 or more.</param>
/// <param name="HasJoined">False where they are known only as somebody's inviter.</param>
public readonly record struct ForestNode(long Member, int Above, int Depth, int Size, bool HasJoined);

/// <summary>
/// A <see cref="ReferralForest"/> at one moment, measured. What asks for an unknown member throws
/// <see cref="KeyNotFoundException"/>. Siblings and roots stand in the order in which they were first named.
/// </summary>
public sealed class ForestShape
{
    private readonly Dictionary<long, int> _places;
    private readonly ForestNode[] _nodes;

    /// <summary>By place in the forest, the index in the nodes.</summary>
    private readonly int[] _indexes;

    /// <param name="places">May grow afterwards; what is beyond the members of now is unknown here.</param>
    /// <param name="inviters">By place, the inviter's place; −1 for none.</param>
    internal ForestShape(
        Dictionary<long, int> places, IReadOnlyList<long> members, IReadOnlyList<int> inviters, IReadOnlyList<bool> joined)
    {
        _places = places;
        _nodes = new ForestNode[members.Count];
        _indexes = new int[members.Count];
        var (roots, byDepth) = (new List<long>(), new List<int>());
        var (first, next) = Children(inviters);

        // Depth first, without recursion: a chain may be as long as the group is large.
        var open = new Stack<int>();
        var index = 0;
        for (var root = first[^1]; root >= 0; root = next[root])
        {
            roots.Add(members[root]);
            open.Push(root);
            while (open.TryPop(out var place))
            {
                var above = inviters[place] < 0 ? -1 : _indexes[inviters[place]];
                var depth = above < 0 ? 0 : _nodes[above].Depth + 1;
                _indexes[place] = index;
                _nodes[index++] = new ForestNode(members[place], above, depth, 1, joined[place]);
                if (depth == byDepth.Count)
                {
                    byDepth.Add(0);
                }

                byDepth[depth]++;
                // The sibling waits below the children, so that a tree is one run of nodes.
                if (above >= 0 && next[place] >= 0)
                {
                    open.Push(next[place]);
                }

                if (first[place] >= 0)
                {
                    open.Push(first[place]);
                }
            }
        }

        for (var at = _nodes.Length - 1; at >= 0; at--)
        {
            if (_nodes[at].Above is >= 0 and var above)
            {
                _nodes[above] = _nodes[above] with { Size = _nodes[above].Size + _nodes[at].Size };
            }
        }

        (Roots, ByDepth) = (roots, byDepth);
    }

    /// <summary>Everybody, each tree one run, an inviter before all who came by them.</summary>
    public IReadOnlyList<ForestNode> Nodes => _nodes;

    /// <summary>Those who came by nobody.</summary>
    public IReadOnlyList<long> Roots { get; }

    /// <summary>How many stand at each depth, from 0 to the deepest; empty for nobody.</summary>
    public IReadOnlyList<int> ByDepth { get; }

    public int DepthOf(long member) => _nodes[IndexOf(member)].Depth;

    /// <summary>Themselves and all who came by them, directly or through others; 1 or more.</summary>
    public int SizeOf(long member) => _nodes[IndexOf(member)].Size;

    /// <summary>The member and all below, as they stand in <see cref="Nodes"/>; <see cref="ForestNode.Above"/> still counts from there.</summary>
    public ReadOnlySpan<ForestNode> TreeOf(long member)
    {
        var index = IndexOf(member);
        return _nodes.AsSpan(index, _nodes[index].Size);
    }

    /// <summary>Those who came by the member directly.</summary>
    public IReadOnlyList<long> ChildrenOf(long member)
    {
        var index = IndexOf(member);
        var (children, end) = (new List<long>(), index + _nodes[index].Size);
        for (var child = index + 1; child < end; child += _nodes[child].Size)
        {
            children.Add(_nodes[child].Member);
        }

        return children;
    }

    private int IndexOf(long member) =>
        _places.TryGetValue(member, out var place) && place < _nodes.Length
            ? _indexes[place]
            : throw new KeyNotFoundException($"Nobody in this forest has the number {member}.");

    /// <summary>By place, the first who came by that one, and the next who came by the same; the last of the first is the roots'.</summary>
    private static (int[] First, int[] Next) Children(IReadOnlyList<int> inviters)
    {
        var (first, next) = (new int[inviters.Count + 1], new int[inviters.Count]);
        Array.Fill(first, -1);
        for (var place = inviters.Count - 1; place >= 0; place--)
        {
            var above = inviters[place] < 0 ? inviters.Count : inviters[place];
            (next[place], first[above]) = (first[above], place);
        }

        return (first, next);
    }
}
