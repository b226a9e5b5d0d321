using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Text;

namespace GroupBot.Sandbox.Methods;

/// <summary>Where a quote stands in a message: the same characters with the same marks.</summary>
internal static class QuoteMatch
{
    private const int MostCharacters = 1024;

    /// <summary>Other marks (links, code, mentions) make no difference and are not part of a quote.</summary>
    private static readonly HashSet<string> Marks =
        ["bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji", "date_time"];

    internal static IEnumerable<TextEntity> Kept(IEnumerable<TextEntity> entities) =>
        entities.Where(e => Marks.Contains(e.Type));

    /// <summary>In UTF-16 units, the place nearest to the one expected; null where the message has no such part.</summary>
    internal static int? Find(SandboxMessage message, FormattedText quote, int expected)
    {
        var text = message.Text ?? "";
        if (quote.Text.Length == 0 || quote.Characters > MostCharacters)
        {
            return null;
        }

        int? best = null;
        for (var at = text.IndexOf(quote.Text, StringComparison.Ordinal); at >= 0; at = Next(text, quote.Text, at))
        {
            var nearer = best is not { } found || Math.Abs(at - expected) < Math.Abs(found - expected);
            if (nearer && Shown(Kept(quote.Entities), 0, quote.Text.Length) == Shown(MarksOf(message), at, quote.Text.Length))
            {
                best = at;
            }
        }

        return best;
    }

    private static int Next(string text, string part, int at) =>
        at + 1 < text.Length ? text.IndexOf(part, at + 1, StringComparison.Ordinal) : -1;

    private static IEnumerable<TextEntity> MarksOf(SandboxMessage message) =>
        ((message.Content["entities"] ?? message.Content["caption_entities"]) as JsonArray ?? [])
        .Select(e => new TextEntity((string)e!["type"]!, (int)e["offset"]!, (int)e["length"]!))
        .Where(e => Marks.Contains(e.Type));

    /// <summary>The marks of one part of a text, cut to it and counted from its start.</summary>
    private static string Shown(IEnumerable<TextEntity> entities, int start, int length) => string.Join(' ', entities
        .Select(e => (e.Type, From: Math.Max(e.Offset, start) - start, To: Math.Min(e.End, start + length) - start))
        .Where(e => e.From < e.To)
        .OrderBy(e => e.From).ThenByDescending(e => e.To).ThenBy(e => e.Type, StringComparer.Ordinal)
        .Select(e => $"{e.Type}:{e.From}-{e.To}"));
}
