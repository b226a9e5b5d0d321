using System.Text.Json.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>Request of <c>getMe</c>.</summary>
public sealed class GetMeRequest() : ParameterlessRequest<User>("getMe");

/// <summary>Request of <c>logOut</c>.</summary>
public sealed class LogOutRequest() : ParameterlessRequest<bool>("logOut");

/// <summary>Request of <c>close</c>.</summary>
public sealed class CloseRequest() : ParameterlessRequest<bool>("close");

/// <summary>Request of <c>setMyCommands</c>.</summary>
public sealed class SetMyCommandsRequest() : RequestBase<bool>("setMyCommands")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required IEnumerable<BotCommand> Commands { get; set; }
    public BotCommandScope? Scope { get; set; }
    public string? LanguageCode { get; set; }
}

/// <summary>Request of <c>getMyCommands</c>.</summary>
public sealed class GetMyCommandsRequest() : RequestBase<BotCommand[]>("getMyCommands")
{
    public BotCommandScope? Scope { get; set; }
    public string? LanguageCode { get; set; }
}

/// <summary>Request of <c>deleteMyCommands</c>.</summary>
public sealed class DeleteMyCommandsRequest() : RequestBase<bool>("deleteMyCommands")
{
    public BotCommandScope? Scope { get; set; }
    public string? LanguageCode { get; set; }
}

/// <summary>Request of <c>setMyName</c>.</summary>
public sealed class SetMyNameRequest() : RequestBase<bool>("setMyName")
{
    public string? Name { get; set; }
    public string? LanguageCode { get; set; }
}

/// <summary>Request of <c>setMyDescription</c>.</summary>
public sealed class SetMyDescriptionRequest() : RequestBase<bool>("setMyDescription")
{
    public string? Description { get; set; }
    public string? LanguageCode { get; set; }
}

/// <summary>Request of <c>setMyShortDescription</c>.</summary>
public sealed class SetMyShortDescriptionRequest() : RequestBase<bool>("setMyShortDescription")
{
    public string? ShortDescription { get; set; }
    public string? LanguageCode { get; set; }
}
