using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>Rights of an administrator, by the names of the Bot API.</summary>
public sealed class AdminRights
{
    /// <summary>Those a supergroup knows, in the order the server writes them.</summary>
    internal static readonly string[] Names =
    [
        "can_manage_chat", "can_change_info", "can_delete_messages", "can_invite_users", "can_restrict_members",
        "can_pin_messages", "can_manage_topics", "can_promote_members", "can_manage_video_chats", "can_post_stories",
        "can_edit_stories", "can_delete_stories", "can_manage_tags", "can_send_welcome_messages", "is_anonymous",
    ];

    private readonly HashSet<string> _held;

    /// <summary>Any right brings can_manage_chat with it.</summary>
    public AdminRights(params IEnumerable<string> held)
    {
        _held = [.. held.Where(Names.Contains)];
        if (_held.Count > 0)
        {
            _held.Add("can_manage_chat");
        }
    }

    public static AdminRights None { get; } = new();

    /// <summary>What Telegram's app ticks when one promotes: everything but adding admins and staying anonymous.</summary>
    public static AdminRights Usual { get; } = new(Names.Except(["can_promote_members", "is_anonymous"]));

    public bool IsEmpty => _held.Count == 0;

    public bool Has(string name) => _held.Contains(name);

    internal bool Covers(AdminRights other) => other._held.IsSubsetOf(_held);

    internal bool Same(AdminRights other) => other._held.SetEquals(_held);

    internal void AddTo(JsonObject json)
    {
        foreach (var name in Names)
        {
            json[name] = Has(name);
        }
    }
}
