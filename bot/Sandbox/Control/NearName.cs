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

    /// <summary>Null where none is near: more than a third of its letters are others.</summary>
    internal static string? To(string wrong, IReadOnlyCollection<string> names)
    {
        var plain = Plain(wrong);
        if (plain.Length == 0)
        {
            return null;
        }

        var (name, distance) = names.Select(name => (name, Distance(plain, Plain(name)))).DefaultIfEmpty(("", int.MaxValue)).MinBy(pair => pair.Item2);
        return distance <= Math.Max(1, plain.Length / 3) ? name
            : names.Where(other => plain.Length > 2 && (Plain(other).Contains(plain, StringComparison.Ordinal) || plain.Contains(Plain(other), StringComparison.Ordinal)))
                .MinBy(other => Math.Abs(other.Length - wrong.Length));
    }

    /// <summary>Letters alone: replyTo is reply_to.</summary>
    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>How many letters must be changed, put in or left out.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (from[i - 1] == to[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }
}
