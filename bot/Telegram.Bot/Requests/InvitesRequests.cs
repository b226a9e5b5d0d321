using System.Text.Json.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>Request of <c>createChatInviteLink</c>.</summary>
public sealed class CreateChatInviteLinkRequest() : RequestBase<ChatInviteLink>("createChatInviteLink")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    public string? Name { get; set; }
    public DateTime? ExpireDate { get; set; }
    public int? MemberLimit { get; set; }
    public bool CreatesJoinRequest { get; set; }
}

/// <summary>Request of <c>editChatInviteLink</c>.</summary>
public sealed class EditChatInviteLinkRequest() : RequestBase<ChatInviteLink>("editChatInviteLink")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string InviteLink { get; set; }
    public string? Name { get; set; }
    public DateTime? ExpireDate { get; set; }
    public int? MemberLimit { get; set; }
    public bool CreatesJoinRequest { get; set; }
}

/// <summary>Request of <c>revokeChatInviteLink</c>.</summary>
public sealed class RevokeChatInviteLinkRequest() : RequestBase<ChatInviteLink>("revokeChatInviteLink")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string InviteLink { get; set; }
}

/// <summary>Request of <c>exportChatInviteLink</c>.</summary>
public sealed class ExportChatInviteLinkRequest() : RequestBase<string>("exportChatInviteLink")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
}

/// <summary>Request of <c>approveChatJoinRequest</c>.</summary>
public sealed class ApproveChatJoinRequestRequest() : RequestBase<bool>("approveChatJoinRequest")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required long UserId { get; set; }
}

/// <summary>Request of <c>declineChatJoinRequest</c>.</summary>
public sealed class DeclineChatJoinRequestRequest() : RequestBase<bool>("declineChatJoinRequest")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required long UserId { get; set; }
}
