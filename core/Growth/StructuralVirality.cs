namespace GroupBot.Core.Growth;

/// <summary>
/// Whether a tree grew by one who brought many or by many who each brought some: the mean distance, in steps, between all
/// pairs of its members. For n members it is 2(n−1)/n where all came by one, and (n+1)/3 where each came by the one
/// before.
/// <para>
/// Goel, Anderson, Hofman, Watts: The Structural Virality of Online Diffusion (2016), doi:10.1287/mnsc.2015.2158. The sum of
/// the distances is taken over the edges: one with s members below it lies between s·(n−s) pairs (Wiener 1947).
/// </para>
/// </summary>
public static class StructuralVirality
{
    /// <param name="member">The root, or anybody else, whose tree alone is measured then.</param>
    /// <returns>1 or more; null where the tree has fewer than two members.</returns>
    /// <exception cref="KeyNotFoundException">Nobody has this number.</exception>
    public static double? Of(ForestShape shape, long member)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var tree = shape.TreeOf(member);
        if (tree.Length < 2)
        {
            return null;
        }

        // A chain of four million would be beyond a long.
        Int128 distances = 0;
        long size = tree.Length;
        foreach (var node in tree[1..])
        {
            distances += node.Size * (size - node.Size);
        }

        return 2 * (double)distances / (size * (size - 1.0));
    }
}
