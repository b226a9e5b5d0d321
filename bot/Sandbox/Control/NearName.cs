namespace GroupBot.Sandbox.Control;

/// <summary>The right name for a misspelt one.</summary>
internal static class NearName
{
    /// <summary>To be put behind what is not known: the nearest name, and all there are where they are few.</summary>
    internal static string Hint(string wrong, IEnumerable<string> names)
    {
        var known = names.ToList();
        var near = To(wrong, known);
        return near is not null ? $"; did you mean \"{near}\"?"
            : known.Count == 0 ? ""
            : $"; there are: {string.Join(", ", known)}";
    }

    /// <summary>Null where none is near: more than half of its letters are others.</summary>
    internal static string? To(string wrong, IReadOnlyCollection<string> names)
    {
        var plain = Plain(wrong);
        if (plain.Length == 0)
        {
            return null;
        }

        var (name, distance) = names.Select(name => (name, Distance(plain, Plain(name)))).DefaultIfEmpty(("", int.MaxValue)).MinBy(pair => pair.Item2);
        return distance <= Math.Max(1, plain.Length / 2) ? name
            : names.Where(other => plain.Length > 2 && (Plain(other).Contains(plain, StringComparison.Ordinal) || plain.Contains(Plain(other), StringComparison.Ordinal)))
                .MinBy(other => Math.Abs(other.Length - wrong.Length));
    }

    /// <summary>Letters alone: replyTo is reply_to.</summary>
    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>How many letters must be changed, put in, left out, or change places with the next.</summary>
    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                var isSame = i > 0 && j > 0 && from[i - 1] == to[j - 1];
                rows[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[from.Length, to.Length];
    }
}
