using System.Text.Json.Nodes;
using GroupBot.Sandbox.Boosts;
using GroupBot.Sandbox.Media;
using GroupBot.Sandbox.Topics;

namespace GroupBot.Sandbox.Chats;

/// <summary>What a chat is, in the Bot API's words.</summary>
public enum ChatKind
{
    Private,

    /// <summary>A basic group: no rights by member, no topics; grows into a supergroup.</summary>
    Group,
    Supergroup,
    Channel,
}

/// <summary>A group, a channel, or one person's private chat with one bot.</summary>
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

    /// <summary>The topics by their ids, General among them; null where the group is no forum.</summary>
    internal SortedDictionary<int, ForumTopic>? Topics { get; set; }

    /// <summary>Ids of topics that were.</summary>
    internal HashSet<int> DeletedTopics { get; } = [];

    /// <summary>The discussion group of a channel, or the channel of a discussion group.</summary>
    internal SandboxChat? LinkedChat { get; set; }

    /// <summary>The supergroup that a basic group became.</summary>
    public SandboxChat? MigratedTo { get; internal set; }

    /// <summary>A basic group that its owner deleted.</summary>
    internal bool IsDisbanded { get; set; }

    /// <summary>The posts of a channel name who wrote them.</summary>
    internal bool SignsPosts { get; set; }

    /// <summary>Seconds between two messages of a member who is no administrator; 0 is no slow mode.</summary>
    internal int SlowMode { get; set; }

    /// <summary>Who comes in sees nothing of what was written before.</summary>
    internal bool HidesHistory { get; set; }

    /// <summary>What one may react with, emoji or ids of custom ones; null is anything.</summary>
    internal IReadOnlyList<string>? AllowedReactions { get; set; }

    /// <summary>Channels in whose name nobody may write here.</summary>
    internal HashSet<long> BannedSenders { get; } = [];

    internal SquarePhoto? Photo { get; set; }

    internal List<ChatBoost> Boosts { get; } = [];

    /// <summary>Has members: everything but a private chat.</summary>
    internal bool IsGroup => Kind != ChatKind.Private;

    internal bool IsChannel => Kind == ChatKind.Channel;

    internal bool IsForum => Topics is not null;

    /// <summary>"group", "supergroup", "channel", "private".</summary>
    internal string KindName => Kind.ToString().ToLowerInvariant();

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
            json["type"] = KindName;
            json.AddFlag("is_forum", IsForum);
            if (Kind == ChatKind.Group)
            {
                json["all_members_are_administrators"] = MemberPermissions.Names.All(
                    name => name == "can_manage_topics" || Permissions.Has(name));
            }
        }

        return json;
    }
}
