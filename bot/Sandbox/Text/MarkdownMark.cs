namespace GroupBot.Sandbox.Text;

/// <summary>A mark of MarkdownV2. A null type only closes.</summary>
internal sealed record MarkdownMark(string Text, string Noun, string? Type)
{
    private static readonly MarkdownMark[] Long =
    [
        new("__", "Underline", "underline"), new("||", "Spoiler", "spoiler"), new("![", "CustomEmoji", "custom_emoji"),
    ];

    private static readonly MarkdownMark[] Short =
    [
        new("*", "Bold", "bold"), new("_", "Italic", "italic"), new("~", "Strikethrough", "strikethrough"),
        new("[", "TextUrl", "text_link"), new("]", "TextUrl", null),
    ];

    internal int Length => Text.Length;

    internal bool IsLink => Noun is "TextUrl" or "CustomEmoji";

    internal bool Closes(MarkdownMark open) => Text == "]" ? open.IsLink : Type is not null && !IsLink && this == open;

    /// <summary>The longest mark here; but the one that is open ends first where both would fit.</summary>
    internal static MarkdownMark? At(string source, int at, MarkdownMark? open)
    {
        var rest = source.AsSpan(at);
        if (open is { IsLink: false } && rest.StartsWith(open.Text) && open.Text != "_")
        {
            return open;
        }

        return Find(Long, rest) ?? Find(Short, rest);
    }

    private static MarkdownMark? Find(MarkdownMark[] marks, ReadOnlySpan<char> rest)
    {
        foreach (var mark in marks)
        {
            if (rest.StartsWith(mark.Text))
            {
                return mark;
            }
        }

        return null;
    }
}
