using System.Text.Json.Nodes;
using GroupBot.Sandbox.Media;

namespace GroupBot.Sandbox.Chats;

/// <summary>A person or a bot.</summary>
public sealed class SandboxUser
{
    public required long Id { get; init; }

    public bool IsBot { get; init; }

    public required string FirstName { get; set; }

    public string? LastName { get; set; }

    /// <summary>Without the @.</summary>
    public string? Username { get; set; }

    /// <summary>As Telegram writes it: "zh-hans", "en"; null where the client tells none.</summary>
    public string? LanguageCode { get; set; }

    /// <summary>The account was deleted; the name stays here for those who look for it.</summary>
    public bool IsDeleted { get; internal set; }

    /// <summary>What a person says of himself; shown to bots with a request to join.</summary>
    public string? Bio { get; set; }

    /// <summary>Forwards of this person's messages show the name only.</summary>
    public bool HidesForwards { get; set; }

    /// <summary>Pictures, the newest first.</summary>
    internal List<SquarePhoto> Photos { get; } = [];

    public string Name => LastName is null ? FirstName : $"{FirstName} {LastName}";

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = IsBot, ["first_name"] = IsDeleted ? "" : FirstName };
        if (IsDeleted)
        {
            return json;
        }

        json.AddText("last_name", LastName);
        json.AddText("username", Username);
        json.AddText("language_code", LanguageCode);
        return json;
    }
}
