using System.Text;

namespace GroupBot.Sandbox.Text;

/// <summary>parse_mode Markdown, the old one: no nesting, and a backslash only before its four marks.</summary>
internal static class MarkdownMarkup
{
    internal static FormattedText Parse(string source)
    {
        var text = new StringBuilder();
        var entities = new List<TextEntity>();
        for (var at = 0; at < source.Length;)
        {
            if (source[at] == '\\' && at + 1 < source.Length && source[at + 1] is '_' or '*' or '`' or '[')
            {
                text.Append(source[at + 1]);
                at += 2;
            }
            else if (source[at] is '_' or '*' or '`' or '[')
            {
                Mark(source, ref at, text, entities);
            }
            else
            {
                text.Append(source[at++]);
            }
        }

        return new FormattedText(text.ToString(), entities);
    }

    private static void Mark(string source, ref int at, StringBuilder text, List<TextEntity> entities)
    {
        var start = at;
        var (open, close, type) = source[at] switch
        {
            '_' => ("_", "_", "italic"),
            '*' => ("*", "*", "bold"),
            '[' => ("[", "]", "text_link"),
            _ when source.AsSpan(at).StartsWith("```") => ("```", "```", "pre"),
            _ => ("`", "`", "code"),
        };
        at += open.Length;
        var end = source.IndexOf(close, at, StringComparison.Ordinal);
        if (end < 0)
        {
            throw MarkupError.At("Can't find end of the entity starting", source, start);
        }

        var entity = new TextEntity(type, text.Length, end - at);
        text.Append(source, at, end - at);
        at = end + close.Length;
        var marked = type == "text_link" ? MarkdownLink.Read(source, ref at, entity) : entity;
        if (marked is { Length: > 0 })
        {
            entities.Add(marked);
        }
    }
}
