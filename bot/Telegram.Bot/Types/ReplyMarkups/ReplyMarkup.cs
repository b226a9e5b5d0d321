namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>What is shown below a message.</summary>
public abstract class ReplyMarkup
{
}

/// <summary>What the buttons of both keyboards share.</summary>
public interface IKeyboardButton
{
    string? IconCustomEmojiId { get; set; }
    KeyboardButtonStyle? Style { get; set; }
}

/// <summary>Takes the reply keyboard away.</summary>
public sealed class ReplyKeyboardRemove : ReplyMarkup
{
    public bool RemoveKeyboard { get; } = true;
    public bool Selective { get; set; }
}

/// <summary>Opens the reply field as if the user had chosen to answer.</summary>
public sealed class ForceReplyMarkup : ReplyMarkup
{
    public bool ForceReply { get; } = true;
    public string? InputFieldPlaceholder { get; set; }
    public bool Selective { get; set; }
}
