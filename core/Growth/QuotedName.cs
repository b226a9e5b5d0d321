namespace GroupBot.Core.Growth;

/// <summary>A name in quotes at the beginning of a text, as keyboards of either language make them.</summary>
public static class QuotedName
{
    /// <summary>Marks that open, each followed by those that close it: double ones are often mixed.</summary>
    private static readonly string[] Pairs = ["\"\"”“＂", "“”\"“", "””\"", "＂＂\"", "「」", "『』", "«»", "‘’'", "''’"];

    /// <returns>The name without its quotes and what follows; null where the text does not begin with a quote that is closed.</returns>
    public static (string Name, string Remainder)? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || Array.Find(Pairs, pair => pair[0] == trimmed[0]) is not { } marks)
        {
            return null;
        }

        var end = trimmed.AsSpan(1).IndexOfAny(marks.AsSpan(1));
        return end < 0 ? null : (string.Join(' ', trimmed[1..(end + 1)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), trimmed[(end + 2)..].Trim());
    }
}
