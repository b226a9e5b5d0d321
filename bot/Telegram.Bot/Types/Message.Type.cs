using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

public sealed partial class Message
{
    /// <summary>
    /// Which property is set. An animation also has a document and a venue also a location: the narrower one is named.
    /// </summary>
    [JsonIgnore]
    public MessageType Type =>
        ContentType is var content and not MessageType.Unknown ? content : ServiceType;

    /// <summary>Whether the message tells of something that happened rather than what somebody wrote.</summary>
    [JsonIgnore]
    public bool IsServiceMessage => ContentType == MessageType.Unknown && ServiceType != MessageType.Unknown;

    private MessageType ContentType => this switch
    {
        { Text: not null } => MessageType.Text,
        { RichMessage: not null } => MessageType.RichMessage,
        { Animation: not null } => MessageType.Animation,
        { Audio: not null } => MessageType.Audio,
        { Document: not null } => MessageType.Document,
        { LivePhoto: not null } => MessageType.LivePhoto,
        { PaidMedia: not null } => MessageType.PaidMedia,
        { Photo: not null } => MessageType.Photo,
        { Sticker: not null } => MessageType.Sticker,
        { Story: not null } => MessageType.Story,
        { Video: not null } => MessageType.Video,
        { VideoNote: not null } => MessageType.VideoNote,
        { Voice: not null } => MessageType.Voice,
        { Checklist: not null } => MessageType.Checklist,
        { Contact: not null } => MessageType.Contact,
        { Dice: not null } => MessageType.Dice,
        { Game: not null } => MessageType.Game,
        { Poll: not null } => MessageType.Poll,
        { Venue: not null } => MessageType.Venue,
        { Location: not null } => MessageType.Location,
        { Invoice: not null } => MessageType.Invoice,
        { Giveaway: not null } => MessageType.Giveaway,
        { GiveawayWinners: not null } => MessageType.GiveawayWinners,
        _ => MessageType.Unknown,
    };

    private MessageType ServiceType => this switch
    {
        { SuccessfulPayment: not null } => MessageType.SuccessfulPayment,
        { ConnectedWebsite: not null } => MessageType.ConnectedWebsite,
        { NewChatMembers: not null } => MessageType.NewChatMembers,
        { LeftChatMember: not null } => MessageType.LeftChatMember,
        { NewChatTitle: not null } => MessageType.NewChatTitle,
        { NewChatPhoto: not null } => MessageType.NewChatPhoto,
        { PinnedMessage: not null } => MessageType.PinnedMessage,
        { DeleteChatPhoto: true } => MessageType.DeleteChatPhoto,
        { GroupChatCreated: true } => MessageType.GroupChatCreated,
        { SupergroupChatCreated: true } => MessageType.SupergroupChatCreated,
        { ChannelChatCreated: true } => MessageType.ChannelChatCreated,
        { MigrateFromChatId: not null } => MessageType.MigrateFromChatId,
        { MigrateToChatId: not null } => MessageType.MigrateToChatId,
        { MessageAutoDeleteTimerChanged: not null } => MessageType.MessageAutoDeleteTimerChanged,
        { ProximityAlertTriggered: not null } => MessageType.ProximityAlertTriggered,
        { WebAppData: not null } => MessageType.WebAppData,
        { VideoChatScheduled: not null } => MessageType.VideoChatScheduled,
        { VideoChatStarted: not null } => MessageType.VideoChatStarted,
        { VideoChatEnded: not null } => MessageType.VideoChatEnded,
        { VideoChatParticipantsInvited: not null } => MessageType.VideoChatParticipantsInvited,
        { ForumTopicCreated: not null } => MessageType.ForumTopicCreated,
        { ForumTopicClosed: not null } => MessageType.ForumTopicClosed,
        { ForumTopicReopened: not null } => MessageType.ForumTopicReopened,
        { ForumTopicEdited: not null } => MessageType.ForumTopicEdited,
        { GeneralForumTopicHidden: not null } => MessageType.GeneralForumTopicHidden,
        { GeneralForumTopicUnhidden: not null } => MessageType.GeneralForumTopicUnhidden,
        { WriteAccessAllowed: not null } => MessageType.WriteAccessAllowed,
        { UsersShared: not null } => MessageType.UsersShared,
        { ChatShared: not null } => MessageType.ChatShared,
        { GiveawayCreated: not null } => MessageType.GiveawayCreated,
        { GiveawayCompleted: not null } => MessageType.GiveawayCompleted,
        { BoostAdded: not null } => MessageType.BoostAdded,
        { ChatBackgroundSet: not null } => MessageType.ChatBackgroundSet,
        { RefundedPayment: not null } => MessageType.RefundedPayment,
        { Gift: not null } => MessageType.Gift,
        { UniqueGift: not null } => MessageType.UniqueGift,
        { PaidMessagePriceChanged: not null } => MessageType.PaidMessagePriceChanged,
        { ChecklistTasksDone: not null } => MessageType.ChecklistTasksDone,
        { ChecklistTasksAdded: not null } => MessageType.ChecklistTasksAdded,
        { DirectMessagePriceChanged: not null } => MessageType.DirectMessagePriceChanged,
        { SuggestedPostApproved: not null } => MessageType.SuggestedPostApproved,
        { SuggestedPostApprovalFailed: not null } => MessageType.SuggestedPostApprovalFailed,
        { SuggestedPostDeclined: not null } => MessageType.SuggestedPostDeclined,
        { SuggestedPostPaid: not null } => MessageType.SuggestedPostPaid,
        { SuggestedPostRefunded: not null } => MessageType.SuggestedPostRefunded,
        { GiftUpgradeSent: not null } => MessageType.GiftUpgradeSent,
        { ChatOwnerLeft: not null } => MessageType.ChatOwnerLeft,
        { ChatOwnerChanged: not null } => MessageType.ChatOwnerChanged,
        { ManagedBotCreated: not null } => MessageType.ManagedBotCreated,
        { PollOptionAdded: not null } => MessageType.PollOptionAdded,
        { PollOptionDeleted: not null } => MessageType.PollOptionDeleted,
        { CommunityChatAdded: not null } => MessageType.CommunityChatAdded,
        { CommunityChatRemoved: not null } => MessageType.CommunityChatRemoved,
        _ => MessageType.Unknown,
    };
}
