using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>What a chat is; the sandbox has no basic groups and channels yet.</summary>
public enum ChatKind
{
    Private,
    Supergroup,
}

/// <summary>A group, or one person's private chat with one bot.</summary>
public sealed class SandboxChat
{
    /// <summary>In a private chat the person's id.</summary>
    public required long Id { get; init; }

    public required ChatKind Kind { get; init; }

    public string Title { get; internal set; } = "";

    public string? Username { get; internal set; }

    internal string? Description { get; set; }

    /// <summary>The person of a private chat.</summary>
    internal SandboxUser? Person { get; init; }

    /// <summary>The bot of a private chat.</summary>
    internal SandboxBot? Bot { get; init; }

    /// <summary>The person pressed Start, so the bot may write.</summary>
    public bool IsOpen { get; internal set; }

    /// <summary>The person blocked the bot.</summary>
    public bool IsBlocked { get; internal set; }

    internal Dictionary<long, Membership> Memberships { get; } = [];

    internal SortedList<int, SandboxMessage> Messages { get; } = [];

    internal List<InviteLink> Links { get; } = [];

    internal Dictionary<long, JoinRequest> JoinRequests { get; } = [];

    /// <summary>The bot that is asked first whom to let in.</summary>
    internal SandboxBot? Guard { get; set; }

    /// <summary>What members may do who are not restricted.</summary>
    internal MemberPermissions Permissions { get; set; } = MemberPermissions.Usual;

    /// <summary>Message ids, the latest pin last.</summary>
    internal List<int> Pinned { get; } = [];

    internal int NextMessageId { get; set; } = 2;

    /// <summary>Who wrote last among the bots: a bare command of a group goes to that one.</summary>
    internal long? LastBot { get; set; }

    internal bool IsGroup => Kind == ChatKind.Supergroup;

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id };
        if (Person is { } person)
        {
            json["first_name"] = person.FirstName;
            json.AddText("last_name", person.LastName);
            json.AddText("username", person.Username);
            json["type"] = "private";
        }
        else
        {
            json["title"] = Title;
            json.AddText("username", Username);
            json["type"] = "supergroup";
        }

        return json;
    }
}
