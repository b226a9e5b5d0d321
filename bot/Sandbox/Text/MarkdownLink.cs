using System.Text;

namespace GroupBot.Sandbox.Text;

/// <summary>The address in round brackets after a text in square ones.</summary>
internal static class MarkdownLink
{
    private const string EmojiPrefix = "tg://emoji?id=";

    private const string TimePrefix = "tg://time?";

    /// <summary>Null where the address marks nothing.</summary>
    internal static TextEntity? Read(string source, ref int at, TextEntity entity)
    {
        var isEmoji = entity.Type == "custom_emoji";
        if (at >= source.Length || source[at] != '(')
        {
            return isEmoji ? throw MarkupError.Plain("The entity must contain a tg://emoji or tg://time URL") : null;
        }

        var opened = ++at;
        var address = new StringBuilder();
        while (at < source.Length && source[at] != ')')
        {
            if (source[at] == '\\' && at + 1 < source.Length && source[at + 1] is > '\0' and <= '~')
            {
                at++;
            }

            address.Append(source[at++]);
        }

        if (at >= source.Length)
        {
            throw MarkupError.At("Can't find end of a URL", source, opened);
        }

        at++;
        var href = address.ToString();
        if (!isEmoji)
        {
            return Links.Resolve(entity, href);
        }

        if (href.StartsWith(TimePrefix, StringComparison.OrdinalIgnoreCase))
        {
            return DateMark.Resolve(entity, href[TimePrefix.Length..]);
        }

        return href.StartsWith(EmojiPrefix, StringComparison.OrdinalIgnoreCase)
            ? entity with { CustomEmojiId = href[EmojiPrefix.Length..] }
            : throw MarkupError.Plain("Invalid tg://emoji or tg://time URL specified");
    }
}
