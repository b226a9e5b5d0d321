namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>The colour of a button.</summary>
public enum KeyboardButtonStyle
{
    Danger,
    Success,
    Primary,
}
