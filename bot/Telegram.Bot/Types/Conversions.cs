using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

public sealed partial class ReplyParameters
{
    public static implicit operator ReplyParameters(int messageId) => new() { MessageId = messageId };

    public static implicit operator ReplyParameters(Message message) => new() { MessageId = message?.Id };
}

public abstract partial class ReactionType
{
    public static implicit operator ReactionType(string emoji) => new ReactionTypeEmoji { Emoji = emoji };
}

public sealed partial class LinkPreviewOptions
{
    /// <summary>No preview.</summary>
    [JsonIgnore] public static LinkPreviewOptions Disabled => new() { IsDisabled = true };

    public static implicit operator LinkPreviewOptions(string url) => new() { Url = url };
}

public sealed partial class InputPollOption
{
    public static implicit operator InputPollOption(string text) => new() { Text = text };
}

public sealed partial class BotCommand
{
    public static implicit operator BotCommand((string Command, string Description) pair) =>
        new() { Command = pair.Command, Description = pair.Description };
}
