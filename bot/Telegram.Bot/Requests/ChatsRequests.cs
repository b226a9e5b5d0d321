using System.Text.Json.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>Request of <c>getFile</c>.</summary>
public sealed class GetFileRequest() : RequestBase<TGFile>("getFile")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string FileId { get; set; }
}

/// <summary>Request of <c>getChat</c>.</summary>
public sealed class GetChatRequest() : RequestBase<ChatFullInfo>("getChat")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
}

/// <summary>Request of <c>getChatMember</c>.</summary>
public sealed class GetChatMemberRequest() : RequestBase<ChatMember>("getChatMember")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required long UserId { get; set; }
}

/// <summary>Request of <c>getChatAdministrators</c>.</summary>
public sealed class GetChatAdministratorsRequest() : RequestBase<ChatMember[]>("getChatAdministrators")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
    public bool ReturnBots { get; set; }
}

/// <summary>Request of <c>getChatMemberCount</c>.</summary>
public sealed class GetChatMemberCountRequest() : RequestBase<int>("getChatMemberCount")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
}

/// <summary>Request of <c>leaveChat</c>.</summary>
public sealed class LeaveChatRequest() : RequestBase<bool>("leaveChat")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required ChatId ChatId { get; set; }
}
