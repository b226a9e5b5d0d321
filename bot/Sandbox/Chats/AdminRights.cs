using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>Rights of an administrator, by the names of the Bot API.</summary>
public sealed class AdminRights
{
    /// <summary>In the order the server writes them.</summary>
    internal static readonly string[] Names =
    [
        "can_manage_chat", "can_change_info", "can_post_messages", "can_edit_messages", "can_delete_messages", "can_invite_users", "can_restrict_members",
        "can_pin_messages", "can_manage_topics", "can_promote_members", "can_manage_video_chats", "can_post_stories",
        "can_edit_stories", "can_delete_stories", "can_manage_direct_messages", "can_manage_tags", "can_send_welcome_messages", "is_anonymous",
    ];

    private static readonly string[] OfChannels = ["can_post_messages", "can_edit_messages", "can_manage_direct_messages"];

    private static readonly string[] OfGroups = ["can_pin_messages", "can_manage_topics", "can_manage_tags"];

    private readonly HashSet<string> _held;

    /// <summary>Any right brings can_manage_chat with it.</summary>
    /// <exception cref="ArgumentException">A name that is no right.</exception>
    public AdminRights(params IEnumerable<string> held)
    {
        _held = [.. held];
        if (_held.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"{unknown} is no right of administrators.", nameof(held));
        }

        if (_held.Count > 0)
        {
            _held.Add("can_manage_chat");
        }
    }

    public static AdminRights None { get; } = new();

    /// <summary>What Telegram's app ticks when one promotes: everything but adding admins and staying anonymous.</summary>
    public static AdminRights Usual { get; } = new(Names.Except([.. OfChannels, "can_promote_members", "is_anonymous"]));

    /// <summary>The same for a channel.</summary>
    public static AdminRights UsualOfChannel { get; } = new(Names.Except([.. OfGroups, "can_promote_members", "is_anonymous"]));

    public bool IsEmpty => _held.Count == 0;

    public bool Has(string name) => _held.Contains(name);

    /// <summary>Of these rights those that the other one has too.</summary>
    internal AdminRights Within(AdminRights other) => new(_held.Intersect(other._held));

    internal bool Covers(AdminRights other) => other._held.IsSubsetOf(_held);

    internal bool Same(AdminRights other) => other._held.SetEquals(_held);

    /// <summary>Those that a chat of this kind knows.</summary>
    internal static IEnumerable<string> NamesOf(ChatKind kind) => kind switch
    {
        ChatKind.Channel => Names.Except(OfGroups),
        ChatKind.Group => Names.Except([.. OfChannels, "can_manage_topics"]),
        _ => Names.Except(OfChannels),
    };

    internal void AddTo(JsonObject json, ChatKind kind)
    {
        foreach (var name in NamesOf(kind))
        {
            json[name] = Has(name);
        }
    }
}
