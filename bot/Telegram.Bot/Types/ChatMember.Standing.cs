using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

public abstract partial class ChatMember
{
    /// <summary>Whether this is the owner or an administrator.</summary>
    [JsonIgnore] public bool IsAdmin => this is ChatMemberOwner or ChatMemberAdministrator;

    /// <summary>Whether this person is in the chat; somebody restricted may be or not.</summary>
    [JsonIgnore]
    public bool IsInChat =>
        IsAdmin || this is ChatMemberMember or ChatMemberRestricted { IsMember: true };
}
