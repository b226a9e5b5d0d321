namespace GroupBot.Sandbox.Text;

/// <summary>A start tag with its attributes.</summary>
internal sealed class HtmlTag(string name, Dictionary<string, string> attributes)
{
    private static readonly HashSet<string> Known =
    [
        "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "span", "code", "pre", "a", "tg-emoji",
        "tg-time", "blockquote",
    ];

    internal string Name { get; } = name;

    /// <summary>Language of a pre, told by the code element inside it.</summary>
    internal string? Language { get; set; }

    internal bool Has(string attribute) => attributes.ContainsKey(attribute);

    internal string? Value(string attribute) => attributes.GetValueOrDefault(attribute);

    /// <summary>A name that is not known is refused before the rest of the tag is looked at.</summary>
    internal static HtmlTag Read(string source, ref int at)
    {
        var start = at++;
        var name = Word(source, ref at, "> \t\r\n");
        if (at >= source.Length)
        {
            throw MarkupError.At("Unclosed start tag", source, start);
        }

        if (!Known.Contains(name))
        {
            throw MarkupError.At($"Unsupported start tag \"{name}\"", source, start);
        }

        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            Blank(source, ref at);
            if (at >= source.Length)
            {
                throw MarkupError.At($"Unclosed start tag \"{name}\"", source, start);
            }

            if (source[at] == '>')
            {
                at++;
                return new HtmlTag(name, attributes);
            }

            var attribute = Word(source, ref at, "= \t\r\n/>\"'");
            if (attribute.Length == 0)
            {
                throw MarkupError.At($"Empty attribute name in the tag \"{name}\"", source, start);
            }

            Blank(source, ref at);
            attributes.TryAdd(attribute, at < source.Length && source[at] == '=' ? Quoted(source, ref at, name, start) : "");
        }
    }

    private static string Quoted(string source, ref int at, string tag, int start)
    {
        at++;
        Blank(source, ref at);
        if (at >= source.Length || source[at] is not ('"' or '\''))
        {
            var bare = at;
            Word(source, ref at, "> \t\r\n");
            return HtmlCharacters.Decode(source[bare..at]);
        }

        var end = source.IndexOf(source[at], at + 1);
        if (end < 0)
        {
            throw MarkupError.At($"Unclosed start tag \"{tag}\"", source, start);
        }

        var value = HtmlCharacters.Decode(source[(at + 1)..end]);
        at = end + 1;
        return value;
    }

    private static string Word(string source, ref int at, string stops)
    {
        var from = at;
        while (at < source.Length && !stops.Contains(source[at], StringComparison.Ordinal))
        {
            at++;
        }

        return source[from..at].ToLowerInvariant();
    }

    private static void Blank(string source, ref int at)
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
        {
            at++;
        }
    }
}
