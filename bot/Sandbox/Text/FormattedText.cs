using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Text;

/// <summary>A text with its marks, trimmed and in the server's order.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<TextEntity> Entities)
{
    internal static FormattedText Empty { get; } = new("", []);

    /// <summary>Further marks are dropped.</summary>
    private const int MostEntities = 100;

    internal int Characters
    {
        get
        {
            var count = 0;
            foreach (var _ in Text.EnumerateRunes())
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>Adds what the server finds by itself, cuts blank ends and moves the marks along.</summary>
    internal FormattedText Finish()
    {
        var found = new List<TextEntity>(Entities);
        found.AddRange(EntityDetector.Find(Text, Entities));
        var start = Text.Length - Text.TrimStart().Length;
        var text = Text.Trim();
        var moved = found
            .Select(e => Clip(e with { Offset = e.Offset - start }, text.Length))
            .Where(e => e.Length > 0)
            .OrderBy(e => e.Offset)
            .ThenByDescending(e => e.Length)
            .Take(MostEntities)
            .ToList();
        return new FormattedText(text, moved);
    }

    /// <summary>Writes the text and its marks as fields of a message ("text" and "entities", "caption" and …).</summary>
    internal void AddTo(JsonObject content, string textField, string entitiesField)
    {
        if (Text.Length == 0)
        {
            return;
        }

        content[textField] = Text;
        if (Entities.Count > 0)
        {
            content[entitiesField] = new JsonArray([.. Entities.Select(e => (JsonNode)e.ToJson())]);
        }
    }

    private static TextEntity Clip(TextEntity entity, int length)
    {
        var from = Math.Clamp(entity.Offset, 0, length);
        var to = Math.Clamp(entity.End, from, length);
        return entity with { Offset = from, Length = to - from };
    }
}
