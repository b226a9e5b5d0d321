using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Storage;
using Tg = Telegram.Bot.Types;

namespace GroupBot.Wire;

/// <summary>Maps what the client's types say to our own records. Every update becomes exactly one event.</summary>
internal static class EventMapper
{
    public static ChatEvent Map(Tg.Update update) => update switch
    {
        { Message: { } message } => MapMessage(message, isEdit: false),
        { EditedMessage: { } message } => MapMessage(message, isEdit: true),
        { ChatMember: { } changed } => MapMember(changed),
        { MyChatMember: { } changed } => new BotChanged(
            ToChat(changed.Chat), At(changed.Date), ToPerson(changed.From), ToMembership(changed.OldChatMember),
            ToMembership(changed.NewChatMember)),
        { CallbackQuery: { } query } => MapButton(query),
        { MessageReaction: { } reaction } => new ReactionChanged(
            ToChat(reaction.Chat), At(reaction.Date), new MessageId(reaction.MessageId),
            Sender.Of(
                reaction.User is { } user ? ToPerson(user) : null,
                reaction.ActorChat is { } actor ? new ChatId(actor.Id) : null, new ChatId(reaction.Chat.Id), false),
            [.. reaction.OldReaction.Select(NameOf)], [.. reaction.NewReaction.Select(NameOf)]),
        { MessageReactionCount: { } counted } => new ReactionsCounted(
            ToChat(counted.Chat), At(counted.Date), new MessageId(counted.MessageId), counted.Reactions.Sum(count => count.TotalCount)),
        { ChatJoinRequest: { } request } => new JoinRequested(
            ToChat(request.Chat), At(request.Date), ToPerson(request.From), new ChatId(request.UserChatId), request.Bio,
            ToLink(request.InviteLink)),
        { Poll: { } poll } => new PollChanged(poll.Id, [.. poll.Options.Select(option => option.VoterCount)], poll.IsClosed),
        { PollAnswer: { } answer } => new PollAnswered(
            answer.PollId,
            answer.VoterChat is null && answer.User is { } voter
                ? Sender.Of(ToPerson(voter), null, default, false)
                : new Sender(SenderKind.Channel, null),
            answer.OptionIds),
        { ChannelPost: { } post } => new OtherUpdate(ToChat(post.Chat), At(post.Date), "channel_post"),
        { EditedChannelPost: { } post } => new OtherUpdate(ToChat(post.Chat), At(post.Date), "edited_channel_post"),
        _ => new OtherUpdate(null, null, update.Type.ToString()),
    };

    public static Chat ToChat(Tg.Chat chat) => new(
        new ChatId(chat.Id),
        chat.Type switch
        {
            Tg.Enums.ChatType.Private => ChatKind.Private,
            Tg.Enums.ChatType.Group => ChatKind.Group,
            Tg.Enums.ChatType.Supergroup => ChatKind.Supergroup,
            Tg.Enums.ChatType.Channel => ChatKind.Channel,
            _ => throw new FormatException($"A chat of type {chat.Type}."),
        },
        StoreText.Clean(chat.Title), StoreText.Clean(chat.Username), chat.IsForum);

    public static Person ToPerson(Tg.User user) => new(
        new UserId(user.Id), StoreText.Clean(user.FirstName) ?? "", StoreText.Clean(user.LastName), StoreText.Clean(user.Username),
        StoreText.Clean(user.LanguageCode), user.IsBot);

    public static Membership ToMembership(Tg.ChatMember member) => member switch
    {
        Tg.ChatMemberOwner owner => Membership.Of(MemberStatus.Owner, owner.IsAnonymous ? AdminRights.Anonymous : AdminRights.None),
        Tg.ChatMemberAdministrator admin => Membership.Of(MemberStatus.Administrator, RightsOf(admin)),
        Tg.ChatMemberMember => Membership.Of(MemberStatus.Member),
        Tg.ChatMemberRestricted restricted => Membership.Of(MemberStatus.Restricted, restrictedInChat: restricted.IsMember),
        Tg.ChatMemberBanned => Membership.Of(MemberStatus.Banned),
        _ => Membership.Of(MemberStatus.Left),
    };

    private static AdminRights RightsOf(Tg.ChatMemberAdministrator admin) =>
        (admin.CanManageChat ? AdminRights.ManageChat : 0)
        | (admin.CanDeleteMessages ? AdminRights.DeleteMessages : 0)
        | (admin.CanRestrictMembers ? AdminRights.RestrictMembers : 0)
        | (admin.CanPromoteMembers ? AdminRights.PromoteMembers : 0)
        | (admin.CanChangeInfo ? AdminRights.ChangeInfo : 0)
        | (admin.CanInviteUsers ? AdminRights.InviteUsers : 0)
        | (admin.CanPinMessages ? AdminRights.PinMessages : 0)
        | (admin.CanManageTopics ? AdminRights.ManageTopics : 0)
        | (admin.CanManageVideoChats ? AdminRights.ManageVideoChats : 0)
        | (admin.CanManageTags == true ? AdminRights.ManageTags : 0)
        | (admin.IsAnonymous ? AdminRights.Anonymous : 0);

    private static MemberChanged MapMember(Tg.ChatMemberUpdated changed) => new(
        ToChat(changed.Chat), At(changed.Date), ToPerson(changed.From), ToPerson(changed.NewChatMember.User),
        ToMembership(changed.OldChatMember), ToMembership(changed.NewChatMember), ToLink(changed.InviteLink),
        changed.ViaJoinRequest);

    private static ButtonPressed MapButton(Tg.CallbackQuery query)
    {
        var message = query.Message;
        return new ButtonPressed(
            message is null ? null : ToChat(message.Chat), null, query.Id, ToPerson(query.From),
            message is null or { EphemeralMessageId: not null } ? null : new MessageId(message.Id),
            message is { IsTopicMessage: true, MessageThreadId: { } thread } ? new TopicId(thread) : null, query.Data ?? "",
            message?.EphemeralMessageId);
    }

    private static ChatEvent MapMessage(Tg.Message message, bool isEdit)
    {
        var chat = ToChat(message.Chat);
        var at = At(isEdit && message.EditDate is { } edited ? edited : message.Date);
        var id = new MessageId(message.Id);
        var by = message.From is { } from ? ToPerson(from) : null;
        TopicId? topic = message is { IsTopicMessage: true, MessageThreadId: { } thread } ? new TopicId(thread) : null;
        return message switch
        {
            { NewChatMembers: { } people } => new MembersAdded(chat, at, id, by, [.. people.Select(ToPerson)]),
            { LeftChatMember: { } gone } => new MemberGone(chat, at, id, by, ToPerson(gone)),
            { MigrateToChatId: { } to } => new GroupMigrated(chat, at, id, chat.Id, new ChatId(to)),
            { MigrateFromChatId: { } old } => new GroupMigrated(chat, at, id, new ChatId(old), chat.Id),
            { ForumTopicCreated: { } created } => new TopicChanged(chat, at, id, topic, TopicChange.Created, created.Name, by),
            { ForumTopicEdited: { } renamed } => new TopicChanged(chat, at, id, topic, TopicChange.Edited, renamed.Name, by),
            { ForumTopicClosed: not null } => new TopicChanged(chat, at, id, topic, TopicChange.Closed, null, by),
            { ForumTopicReopened: not null } => new TopicChanged(chat, at, id, topic, TopicChange.Reopened, null, by),
            _ when MediaOf(message) is MediaKind.None && message.Text is null => new ServiceNoticed(
                chat, at, id, topic, Sender.Of(by, SpeakerOf(message), chat.Id, message.IsAutomaticForward).Person),
            _ => isEdit
                ? new MessageEdited(chat, at, ToMessage(message, chat, by, topic))
                : new MessageReceived(chat, at, ToMessage(message, chat, by, topic)),
        };
    }

    private static Message ToMessage(Tg.Message message, Chat chat, Person? by, TopicId? topic)
    {
        var replied = message.ReplyToMessage;
        var isOpening = replied is not null && message.IsTopicMessage && replied.Id == message.MessageThreadId;
        return new Message(
            new MessageId(message.Id), topic,
            Sender.Of(by, SpeakerOf(message), chat.Id, message.IsAutomaticForward),
            message.Text ?? message.Caption ?? "",
            [.. (message.Entities ?? message.CaptionEntities ?? [])
                .Where(entity => entity is { Offset: >= 0, Length: > 0 })
                .Select(entity => new TextEntity(
                    EntityKinds.Of(entity.Type), entity.Offset, entity.Length,
                    entity.User is { } user ? ToPerson(user) : null, entity.Url))],
            replied is null || isOpening ? null : new ReplyTarget(
                new MessageId(replied.Id),
                Sender.Of(replied.From is { } author ? ToPerson(author) : null, SpeakerOf(replied),
                    replied.Chat is { } there ? new ChatId(there.Id) : chat.Id, replied.IsAutomaticForward)),
            MediaOf(message), message.MediaGroupId, message.ForwardOrigin is not null,
            message.Photo is { } sizes ? sizes.LastOrDefault()?.FileUniqueId : message.Voice?.FileUniqueId,
            message.Photo?.LastOrDefault()?.FileId ?? message.Document?.FileId);
    }

    private static ChatId? SpeakerOf(Tg.Message message) =>
        message.SenderChat is { } speaker ? new ChatId(speaker.Id) : null;

    private static MediaKind MediaOf(Tg.Message message) => message switch
    {
        { Photo: not null } => MediaKind.Photo,
        { Sticker: not null } => MediaKind.Sticker,
        { Voice: not null } => MediaKind.Voice,
        { VideoNote: not null } => MediaKind.VideoNote,
        { Video: not null } => MediaKind.Video,
        { Animation: not null } => MediaKind.Animation,
        { Audio: not null } => MediaKind.Audio,
        { Document: not null } => MediaKind.Document,
        { Poll: not null } => MediaKind.Poll,
        { Dice: not null } => MediaKind.Dice,
        { Location: not null } or { Venue: not null } => MediaKind.Location,
        { Contact: not null } => MediaKind.Contact,
        { Story: not null } or { Game: not null } or { PaidMedia: not null } or { LivePhoto: not null }
            or { Checklist: not null } or { RichMessage: not null } or { Invoice: not null } => MediaKind.Other,
        _ => MediaKind.None,
    };

    private static string NameOf(Tg.ReactionType reaction) => reaction switch
    {
        Tg.ReactionTypeEmoji emoji => emoji.Emoji,
        Tg.ReactionTypeCustomEmoji custom => $"custom:{custom.CustomEmojiId}",
        _ => "paid",
    };

    private static InviteLink? ToLink(Tg.ChatInviteLink? link) =>
        link is null ? null : new InviteLink(link.InviteLink, link.Name, new UserId(link.Creator.Id));

    /// <summary>Telegram's instant; a date of 0 stands for an inaccessible message and is none.</summary>
    private static DateTimeOffset? At(DateTime date) =>
        date == default ? null : new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc));
}
