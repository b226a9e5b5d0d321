using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>A keyboard that types ready answers.</summary>
public sealed class ReplyKeyboardMarkup : ReplyMarkup
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required IEnumerable<IEnumerable<KeyboardButton>> Keyboard { get; set; }
    public bool IsPersistent { get; set; }
    public bool ResizeKeyboard { get; set; }
    public bool OneTimeKeyboard { get; set; }
    public string? InputFieldPlaceholder { get; set; }
    public bool Selective { get; set; }
}

/// <summary>A button of a reply keyboard.</summary>
public sealed partial class KeyboardButton : IKeyboardButton
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Text { get; set; }
    public string? IconCustomEmojiId { get; set; }
    public KeyboardButtonStyle? Style { get; set; }
    public KeyboardButtonRequestUsers? RequestUsers { get; set; }
    public KeyboardButtonRequestChat? RequestChat { get; set; }
    public KeyboardButtonRequestManagedBot? RequestManagedBot { get; set; }
    public bool RequestContact { get; set; }
    public bool RequestLocation { get; set; }
    public KeyboardButtonPollType? RequestPoll { get; set; }
    public WebAppInfo? WebApp { get; set; }
}

/// <summary>Which kind of poll a button asks for.</summary>
public sealed class KeyboardButtonPollType
{
    public PollType? Type { get; set; }
}

/// <summary>Asks the user to pick a chat.</summary>
public sealed class KeyboardButtonRequestChat
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int RequestId { get; set; }
    public bool ChatIsChannel { get; set; }
    public bool? ChatIsForum { get; set; }
    public bool? ChatHasUsername { get; set; }
    public bool ChatIsCreated { get; set; }
    public ChatAdministratorRights? UserAdministratorRights { get; set; }
    public ChatAdministratorRights? BotAdministratorRights { get; set; }
    public bool BotIsMember { get; set; }
    public bool RequestTitle { get; set; }
    public bool RequestUsername { get; set; }
    public bool RequestPhoto { get; set; }
}

/// <summary>Asks the user to make a bot.</summary>
public sealed class KeyboardButtonRequestManagedBot
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int RequestId { get; set; }
    public string? SuggestedName { get; set; }
    public string? SuggestedUsername { get; set; }
}

/// <summary>Asks the user to pick people.</summary>
public sealed class KeyboardButtonRequestUsers
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required int RequestId { get; set; }
    public bool? UserIsBot { get; set; }
    public bool? UserIsPremium { get; set; }
    public int? MaxQuantity { get; set; }
    public bool RequestName { get; set; }
    public bool RequestUsername { get; set; }
    public bool RequestPhoto { get; set; }
}
