using System.Text.Json.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>Request of <c>banChatMember</c>.</summary>
public sealed class BanChatMemberRequest() : RequestBase<bool>("banChatMember")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required long UserId { get; set; }
    public DateTime? UntilDate { get; set; }
    public bool RevokeMessages { get; set; }
}

/// <summary>Request of <c>unbanChatMember</c>.</summary>
public sealed class UnbanChatMemberRequest() : RequestBase<bool>("unbanChatMember")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required long UserId { get; set; }
    public bool OnlyIfBanned { get; set; }
}

/// <summary>Request of <c>restrictChatMember</c>.</summary>
public sealed class RestrictChatMemberRequest() : RequestBase<bool>("restrictChatMember")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required long UserId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatPermissions Permissions { get; set; }
    public bool UseIndependentChatPermissions { get; set; }
    public DateTime? UntilDate { get; set; }
}

/// <summary>Request of <c>promoteChatMember</c>.</summary>
public sealed class PromoteChatMemberRequest() : RequestBase<bool>("promoteChatMember")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required long UserId { get; set; }
    public bool IsAnonymous { get; set; }
    public bool CanManageChat { get; set; }
    public bool CanPostMessages { get; set; }
    public bool CanEditMessages { get; set; }
    public bool CanDeleteMessages { get; set; }
    public bool CanPostStories { get; set; }
    public bool CanEditStories { get; set; }
    public bool CanDeleteStories { get; set; }
    public bool CanManageVideoChats { get; set; }
    public bool CanRestrictMembers { get; set; }
    public bool CanPromoteMembers { get; set; }
    public bool CanChangeInfo { get; set; }
    public bool CanInviteUsers { get; set; }
    public bool CanPinMessages { get; set; }
    public bool CanManageTopics { get; set; }
    public bool CanManageDirectMessages { get; set; }
    public bool CanManageTags { get; set; }
}

/// <summary>Request of <c>setChatPermissions</c>.</summary>
public sealed class SetChatPermissionsRequest() : RequestBase<bool>("setChatPermissions")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatPermissions Permissions { get; set; }
    public bool UseIndependentChatPermissions { get; set; }
}
