using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Tg = Telegram.Bot.Types;

namespace GroupBot.Wire;

/// <summary>
/// <c>sendMessage</c> to one member alone, in the form of Bot API 10.3. Never in that of 10.2, which the client's own request
/// has: a newer server passes over its parameters, and all would read what is meant for one.
/// </summary>
internal sealed class EphemeralRequest() : RequestBase<Tg.Message>("sendMessage")
{
    public required Tg.ChatId ChatId { get; init; }
    public required string Text { get; init; }
    public ParseMode ParseMode { get; init; }
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
    public Tg.LinkPreviewOptions? LinkPreviewOptions { get; init; }
    public int? MessageThreadId { get; init; }
    public required Parameters EphemeralMessageParameters { get; init; }

    internal sealed record Parameters(long ReceiverUserId);
}
