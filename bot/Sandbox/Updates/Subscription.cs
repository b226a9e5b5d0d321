using System.Text.Json;
using GroupBot.Sandbox.Schema;

namespace GroupBot.Sandbox.Updates;

/// <summary>Which kinds of updates a bot asked for; what it said last stays until it says otherwise.</summary>
internal sealed class Subscription
{
    private static readonly string[] OnlyWhenAsked = ["chat_member", "message_reaction", "message_reaction_count"];

    /// <summary>Null is the default: everything but what must be asked for.</summary>
    private HashSet<string>? _wanted;

    /// <summary>The kinds by name; null is the default.</summary>
    internal IReadOnlyCollection<string>? Names => _wanted;

    internal bool Wants(string kind) => _wanted?.Contains(kind) ?? !OnlyWhenAsked.Contains(kind);

    /// <summary>Absent or unreadable keeps the old one; nothing known in it brings back the default.</summary>
    internal void Read(string? allowedUpdates)
    {
        if (allowedUpdates is null || Parse(allowedUpdates) is not { } names)
        {
            return;
        }

        names.IntersectWith(ApiSchema.Instance.Types["Update"].Fields.Select(f => f.Name));
        _wanted = names.Count == 0 ? null : names;
    }

    private static HashSet<string>? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Array
                && document.RootElement.EnumerateArray().All(n => n.ValueKind == JsonValueKind.String)
                    ? [.. document.RootElement.EnumerateArray().Select(n => n.GetString()!.ToLowerInvariant())]
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
