namespace GroupBot.Core.Structure;

/// <summary>What one post set off.</summary>
/// <param name="Root">Its id.</param>
/// <param name="Posts">It and all that answer it, or answer these, and so on.</param>
/// <param name="Depth">The longest way from it, in answers.</param>
/// <param name="People">Different authors, its own among them.</param>
/// <param name="Milliseconds">From it to the last of them.</param>
public sealed record Cascade(long Root, int Posts, int Depth, int People, long Milliseconds);

/// <summary>Who answered what, as trees: a post that answers nothing that is known is a root.</summary>
/// <param name="ByDepth">How many posts are so many answers from their root; at 0 the roots.</param>
/// <param name="Cascades">Of the roots that were answered, the largest first, between equals the earlier one.</param>
public sealed record ReplyForest(IReadOnlyList<int> ByDepth, IReadOnlyList<Cascade> Cascades)
{
    /// <summary>The mean way from an answer to its root, in answers; null without answers.</summary>
    public double? MeanDepth => ByDepth.Skip(1).Sum() is > 0 and var answers ? (double)ByDepth.Select((posts, depth) => (long)posts * depth).Sum() / answers : null;

    /// <param name="posts">Each id once, in any order. One that answers itself, or a later one, answers nothing.</param>
    public static ReplyForest Of(IEnumerable<Post> posts)
    {
        ArgumentNullException.ThrowIfNull(posts);
        var (nodes, byDepth) = (new Dictionary<long, (Tree Tree, int Depth)>(), new List<int>());
        var trees = new List<Tree>();
        foreach (var post in posts.OrderBy(post => post.At).ThenBy(post => post.Id))
        {
            (Tree Tree, int Depth) node;
            if (post.ReplyTo is { } to && nodes.TryGetValue(to, out var above))
            {
                node = (above.Tree, above.Depth + 1);
            }
            else
            {
                node = (new Tree(post), 0);
                trees.Add(node.Tree);
            }

            nodes.Add(post.Id, node);
            node.Tree.Add(post, node.Depth);
            if (node.Depth == byDepth.Count)
            {
                byDepth.Add(0);
            }

            byDepth[node.Depth]++;
        }

        // Trees are in the order of their roots, and sorting keeps it between equals.
        return new ReplyForest(byDepth, [.. trees.Where(tree => tree.Posts > 1).OrderByDescending(tree => tree.Posts).Select(tree => tree.ToCascade())]);
    }

    private sealed class Tree(Post root)
    {
        private readonly HashSet<long> _people = [];
        private int _depth;
        private long _last;

        public int Posts { get; private set; }

        public void Add(Post post, int depth)
        {
            _people.Add(post.MemberNo);
            (_depth, _last, Posts) = (Math.Max(_depth, depth), post.At, Posts + 1);
        }

        public Cascade ToCascade() => new(root.Id, Posts, _depth, _people.Count, _last - root.At);
    }
}
