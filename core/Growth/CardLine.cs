using System.Globalization;

namespace GroupBot.Core.Growth;

/// <summary>A post under somebody's name, as it was written.</summary>
/// <param name="Author">An @name, or the name that people see; <see cref="EntranceLine.Replied"/> for who is answered to.</param>
/// <param name="Body">What stands in the lines below; null for nothing.</param>
public sealed record CardWish(string Title, string Author, string? Body);

/// <summary>Reads <c>"Ten notes" @ann</c> and <c>"Ten notes" Ann</c>, with what the post says in the lines below.</summary>
public static class CardLine
{
    /// <summary>Characters as they are seen, so that the post with its link is one message.</summary>
    public const int LongestBody = 1000;

    /// <param name="isReply">Somebody is answered to.</param>
    /// <returns>The card, or what is wrong.</returns>
    public static (CardWish? Wish, EntranceFault Fault) Read(string text, bool isReply = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n', 2);
        var (title, rest) = QuotedName.Read(lines[0]) ?? UpToAuthor(lines[0]);
        var body = lines.Length > 1 && lines[1].Trim() is { Length: > 0 } below ? below : null;
        return title.Length == 0 ? (null, EntranceFault.NoName)
            : new StringInfo(title).LengthInTextElements > EntranceLine.LongestName ? (null, EntranceFault.LongName)
            : rest is ['@' or '＠'] || (rest is ['@' or '＠', ..] && rest.Any(char.IsWhiteSpace)) || (rest.Length == 0 && !isReply) ? (null, EntranceFault.NoOwner)
            : body is not null && new StringInfo(body).LengthInTextElements > LongestBody ? (null, EntranceFault.LongBody)
            : (new CardWish(title, rest.Length == 0 ? EntranceLine.Replied : rest[0] == '＠' ? string.Concat("@", rest.AsSpan(1)) : rest, body), default);
    }

    private static (string Title, string Remainder) UpToAuthor(string line)
    {
        var at = line.LastIndexOfAny(['@', '＠']);
        return at < 0 ? (line.Trim(), "") : (line[..at].Trim(), line[at..].Trim());
    }
}
