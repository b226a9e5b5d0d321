using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace GroupBot.Wire;

/// <summary>
/// The kinds of update that the bot asks for, however it receives. They are always named: what is left out stays as it was,
/// and some come to nobody who does not ask for them by name.
/// </summary>
internal static class ReceivedKinds
{
    public static IReadOnlyList<UpdateType> All { get; } =
    [
        UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember, UpdateType.ChatMember,
        UpdateType.ChatJoinRequest, UpdateType.MessageReaction, UpdateType.MessageReactionCount, UpdateType.Poll,
        UpdateType.PollAnswer,
    ];

    /// <summary>The same as a JSON array of names.</summary>
    public static string Json { get; } = JsonSerializer.Serialize(All, JsonBotAPI.Options);
}
