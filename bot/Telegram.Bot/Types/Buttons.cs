using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A Mini App.</summary>
public sealed class WebAppInfo
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Url { get; set; }
}

/// <summary>A login by a button.</summary>
public sealed class LoginUrl
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Url { get; set; }
    public string? ForwardText { get; set; }
    public string? BotUsername { get; set; }
    public bool RequestWriteAccess { get; set; }
}

/// <summary>A button that copies a text.</summary>
public sealed class CopyTextButton
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Text { get; set; }
}

/// <summary>A button that opens the bot in a chat to be picked.</summary>
public sealed class SwitchInlineQueryChosenChat
{
    public string? Query { get; set; }
    public bool AllowUserChats { get; set; }
    public bool AllowBotChats { get; set; }
    public bool AllowGroupChats { get; set; }
    public bool AllowChannelChats { get; set; }
}
