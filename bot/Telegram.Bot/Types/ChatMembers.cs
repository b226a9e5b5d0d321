using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A person's standing in a chat.</summary>
public abstract partial class ChatMember
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public abstract ChatMemberStatus Status { get; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User User { get; set; } = default!;
}

/// <summary>The owner.</summary>
public sealed class ChatMemberOwner : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Creator;
    public bool IsAnonymous { get; set; }
    public string? CustomTitle { get; set; }
}

/// <summary>An administrator with the rights granted.</summary>
public sealed class ChatMemberAdministrator : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Administrator;
    public bool CanBeEdited { get; set; }
    public bool IsAnonymous { get; set; }
    public bool CanManageChat { get; set; }
    public bool CanDeleteMessages { get; set; }
    public bool CanManageVideoChats { get; set; }
    public bool CanRestrictMembers { get; set; }
    public bool CanPromoteMembers { get; set; }
    public bool CanChangeInfo { get; set; }
    public bool CanInviteUsers { get; set; }
    public bool CanPostStories { get; set; }
    public bool CanEditStories { get; set; }
    public bool CanDeleteStories { get; set; }
    public bool CanPostMessages { get; set; }
    public bool CanEditMessages { get; set; }
    public bool CanPinMessages { get; set; }
    public bool CanManageTopics { get; set; }
    public bool CanManageDirectMessages { get; set; }
    public bool? CanManageTags { get; set; }
    public string? CustomTitle { get; set; }
}

/// <summary>An ordinary member.</summary>
public sealed class ChatMemberMember : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Member;
    public string? Tag { get; set; }
    [JsonConverter(typeof(ZeroIsNoDateConverter))] public DateTime? UntilDate { get; set; }
}

/// <summary>Somebody under restrictions, who may be in the chat or not.</summary>
public sealed class ChatMemberRestricted : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Restricted;
    public string? Tag { get; set; }
    public bool IsMember { get; set; }
    public bool CanSendMessages { get; set; }
    public bool CanSendAudios { get; set; }
    public bool CanSendDocuments { get; set; }
    public bool CanSendPhotos { get; set; }
    public bool CanSendVideos { get; set; }
    public bool CanSendVideoNotes { get; set; }
    public bool CanSendVoiceNotes { get; set; }
    public bool CanSendPolls { get; set; }
    public bool CanSendOtherMessages { get; set; }
    public bool CanAddWebPagePreviews { get; set; }
    public bool CanReactToMessages { get; set; }
    public bool CanEditTag { get; set; }
    public bool CanChangeInfo { get; set; }
    public bool CanInviteUsers { get; set; }
    public bool CanPinMessages { get; set; }
    public bool CanManageTopics { get; set; }
    [JsonConverter(typeof(ZeroIsNoDateConverter))] public DateTime? UntilDate { get; set; }
}

/// <summary>Somebody who is not in the chat but may come back.</summary>
public sealed class ChatMemberLeft : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Left;
}

/// <summary>Somebody who is banned.</summary>
public sealed class ChatMemberBanned : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Kicked;
    [JsonConverter(typeof(ZeroIsNoDateConverter))] public DateTime? UntilDate { get; set; }
}

/// <summary>A change of somebody's standing in a chat.</summary>
public sealed class ChatMemberUpdated
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Chat Chat { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User From { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime Date { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ChatMember OldChatMember { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ChatMember NewChatMember { get; set; } = default!;
    public ChatInviteLink? InviteLink { get; set; }
    public bool ViaJoinRequest { get; set; }
    public bool ViaChatFolderInviteLink { get; set; }
}

/// <summary>An invite link. Links that others made come shortened.</summary>
public sealed class ChatInviteLink
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string InviteLink { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User Creator { get; set; } = default!;
    public bool CreatesJoinRequest { get; set; }
    public bool IsPrimary { get; set; }
    public bool IsRevoked { get; set; }
    public string? Name { get; set; }
    public DateTime? ExpireDate { get; set; }
    public int? MemberLimit { get; set; }
    public int? PendingJoinRequestCount { get; set; }
    public int? SubscriptionPeriod { get; set; }
    public int? SubscriptionPrice { get; set; }
}

/// <summary>Somebody asks to be let in.</summary>
public sealed class ChatJoinRequest
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Chat Chat { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User From { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long UserChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime Date { get; set; }
    public string? Bio { get; set; }
    public ChatInviteLink? InviteLink { get; set; }
    public string? QueryId { get; set; }
}

/// <summary>Service message: the chat has a new owner.</summary>
public sealed class ChatOwnerChanged
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User NewOwner { get; set; } = default!;
}

/// <summary>Service message: the owner left; the next one is named where known.</summary>
public sealed class ChatOwnerLeft
{
    public User? NewOwner { get; set; }
}
