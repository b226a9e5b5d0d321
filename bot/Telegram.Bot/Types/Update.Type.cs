using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

public sealed partial class Update
{
    /// <summary>Every kind of update: what a bot names to be told of everything.</summary>
    [JsonIgnore] public static UpdateType[] AllTypes => [.. Enum.GetValues<UpdateType>().Except([UpdateType.Unknown])];

    /// <summary>Which property is set; unknown if it is one that this client does not have.</summary>
    [JsonIgnore]
    public UpdateType Type => this switch
    {
        { Message: not null } => UpdateType.Message,
        { EditedMessage: not null } => UpdateType.EditedMessage,
        { ChannelPost: not null } => UpdateType.ChannelPost,
        { EditedChannelPost: not null } => UpdateType.EditedChannelPost,
        { BusinessConnection: not null } => UpdateType.BusinessConnection,
        { BusinessMessage: not null } => UpdateType.BusinessMessage,
        { EditedBusinessMessage: not null } => UpdateType.EditedBusinessMessage,
        { DeletedBusinessMessages: not null } => UpdateType.DeletedBusinessMessages,
        { GuestMessage: not null } => UpdateType.GuestMessage,
        { MessageReaction: not null } => UpdateType.MessageReaction,
        { MessageReactionCount: not null } => UpdateType.MessageReactionCount,
        { InlineQuery: not null } => UpdateType.InlineQuery,
        { ChosenInlineResult: not null } => UpdateType.ChosenInlineResult,
        { CallbackQuery: not null } => UpdateType.CallbackQuery,
        { ShippingQuery: not null } => UpdateType.ShippingQuery,
        { PreCheckoutQuery: not null } => UpdateType.PreCheckoutQuery,
        { PurchasedPaidMedia: not null } => UpdateType.PurchasedPaidMedia,
        { Poll: not null } => UpdateType.Poll,
        { PollAnswer: not null } => UpdateType.PollAnswer,
        { MyChatMember: not null } => UpdateType.MyChatMember,
        { ChatMember: not null } => UpdateType.ChatMember,
        { ChatJoinRequest: not null } => UpdateType.ChatJoinRequest,
        { ChatBoost: not null } => UpdateType.ChatBoost,
        { RemovedChatBoost: not null } => UpdateType.RemovedChatBoost,
        { ManagedBot: not null } => UpdateType.ManagedBot,
        { Subscription: not null } => UpdateType.Subscription,
        _ => UpdateType.Unknown,
    };
}
