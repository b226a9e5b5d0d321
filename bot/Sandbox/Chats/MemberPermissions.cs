using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>What an ordinary member may do, by the names of the Bot API.</summary>
public sealed class MemberPermissions
{
    internal static readonly string[] Media =
    [
        "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes",
        "can_send_voice_notes",
    ];

    internal static readonly string[] Names =
    [
        "can_send_messages", .. Media, "can_send_polls", "can_send_other_messages", "can_add_web_page_previews",
        "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages",
        "can_manage_topics",
    ];

    private readonly HashSet<string> _granted;

    /// <exception cref="ArgumentException">A name that is no permission.</exception>
    public MemberPermissions(params IEnumerable<string> granted)
    {
        _granted = [.. granted];
        if (_granted.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"{unknown} is no permission of members.", nameof(granted));
        }
    }

    public static MemberPermissions None { get; } = new();

    public static MemberPermissions All { get; } = new(Names);

    /// <summary>What a new group grants.</summary>
    public static MemberPermissions Usual { get; } = new(Names.Except(
        ["can_change_info", "can_pin_messages", "can_manage_topics", "can_edit_tag"]));

    public bool Has(string name) => _granted.Contains(name);

    internal bool IsAll => _granted.Count == Names.Length;

    internal bool Same(MemberPermissions other) => _granted.SetEquals(other._granted);

    /// <summary>Both the group and the member must grant it.</summary>
    internal MemberPermissions And(MemberPermissions other) => new(_granted.Intersect(other._granted));

    internal JsonObject ToJson()
    {
        var json = new JsonObject();
        AddTo(json);
        return json;
    }

    internal void AddTo(JsonObject json)
    {
        json["can_send_media_messages"] = Array.Exists(Media, Has);
        foreach (var name in Names)
        {
            json[name] = Has(name);
        }
    }
}
