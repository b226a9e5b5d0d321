using System.Text.Json.Serialization;

namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>Buttons attached to a message.</summary>
public sealed partial class InlineKeyboardMarkup : ReplyMarkup
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public IEnumerable<IEnumerable<InlineKeyboardButton>> InlineKeyboard { get; set; } = [];
}

/// <summary>A button of an inline keyboard: exactly one action is set.</summary>
public sealed partial class InlineKeyboardButton : IKeyboardButton
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Text { get; set; }
    public string? IconCustomEmojiId { get; set; }
    public KeyboardButtonStyle? Style { get; set; }
    public string? Url { get; set; }
    public string? CallbackData { get; set; }
    public WebAppInfo? WebApp { get; set; }
    public LoginUrl? LoginUrl { get; set; }
    public string? SwitchInlineQuery { get; set; }
    public string? SwitchInlineQueryCurrentChat { get; set; }
    public SwitchInlineQueryChosenChat? SwitchInlineQueryChosenChat { get; set; }
    public CopyTextButton? CopyText { get; set; }
    public CallbackGame? CallbackGame { get; set; }
    public bool Pay { get; set; }
}
