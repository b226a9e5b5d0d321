namespace Telegram.Bot;

/// <summary>A handler of an event that the sender waits for.</summary>
public delegate ValueTask AsyncEventHandler<in TArgs>(
    ITelegramBotClient botClient, TArgs args, CancellationToken cancellationToken = default);
