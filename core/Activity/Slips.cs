namespace GroupBot.Core.Activity;

/// <summary>How far a word that was typed is from one that there is.</summary>
public static class Slips
{
    /// <summary>So many letters may be wrong, left out or too many for a word to be taken for another.</summary>
    public const int Most = 2;

    /// <returns>The one that may be meant; null where none is near.</returns>
    public static string? Nearest(string word, IEnumerable<string> known) =>
        known.MinBy(name => Distance(name, word)) is { } near && Distance(near, word) <= Most ? near : null;

    /// <summary>
    /// How many letters to put in, take out, change or swap with their neighbour to make one word the other (optimal string
    /// alignment), whatever the case.
    /// </summary>
    public static int Distance(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (before, above, row) = (new int[other.Length + 1], new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray());
        for (var i = 1; i <= one.Length; i++)
        {
            (before, above, row) = (above, row, new int[other.Length + 1]);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (Same(i - 1, j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && Same(i - 1, j - 2) && Same(i - 2, j - 1))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
        }

        return row[^1];

        bool Same(int i, int j) => char.ToUpperInvariant(one[i]) == char.ToUpperInvariant(other[j]);
    }
}
