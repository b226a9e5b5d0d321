using System.Text.Json.Serialization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot.Serialization;

/// <summary>The families of types and how their members are told apart.</summary>
internal static class KnownFamilies
{
    public static IEnumerable<JsonConverter> Converters() =>
    [
        new FamilyConverter<ChatMember>(
            "status",
            ("creator", typeof(ChatMemberOwner)),
            ("administrator", typeof(ChatMemberAdministrator)),
            ("member", typeof(ChatMemberMember)),
            ("restricted", typeof(ChatMemberRestricted)),
            ("left", typeof(ChatMemberLeft)),
            ("kicked", typeof(ChatMemberBanned))),
        new FamilyConverter<MessageOrigin>(
            "type",
            ("user", typeof(MessageOriginUser)),
            ("hidden_user", typeof(MessageOriginHiddenUser)),
            ("chat", typeof(MessageOriginChat)),
            ("channel", typeof(MessageOriginChannel))),
        new FamilyConverter<ReactionType>(
            "type",
            ("emoji", typeof(ReactionTypeEmoji)),
            ("custom_emoji", typeof(ReactionTypeCustomEmoji)),
            ("paid", typeof(ReactionTypePaid))),
        new FamilyConverter<BotCommandScope>(
            "type",
            ("default", typeof(BotCommandScopeDefault)),
            ("all_private_chats", typeof(BotCommandScopeAllPrivateChats)),
            ("all_group_chats", typeof(BotCommandScopeAllGroupChats)),
            ("all_chat_administrators", typeof(BotCommandScopeAllChatAdministrators)),
            ("chat", typeof(BotCommandScopeChat)),
            ("chat_administrators", typeof(BotCommandScopeChatAdministrators)),
            ("chat_member", typeof(BotCommandScopeChatMember))),
        new FamilyConverter<ChatBoostSource>(
            "source",
            ("premium", typeof(ChatBoostSourcePremium)),
            ("gift_code", typeof(ChatBoostSourceGiftCode)),
            ("giveaway", typeof(ChatBoostSourceGiveaway))),
        new FamilyConverter<PaidMedia>(
            "type",
            ("preview", typeof(PaidMediaPreview)),
            ("photo", typeof(PaidMediaPhoto)),
            ("video", typeof(PaidMediaVideo)),
            ("live_photo", typeof(PaidMediaLivePhoto))),
        new FamilyConverter<BackgroundFill>(
            "type",
            ("solid", typeof(BackgroundFillSolid)),
            ("gradient", typeof(BackgroundFillGradient)),
            ("freeform_gradient", typeof(BackgroundFillFreeformGradient))),
        new FamilyConverter<BackgroundType>(
            "type",
            ("fill", typeof(BackgroundTypeFill)),
            ("wallpaper", typeof(BackgroundTypeWallpaper)),
            ("pattern", typeof(BackgroundTypePattern)),
            ("chat_theme", typeof(BackgroundTypeChatTheme))),
        new SentOnlyConverter<InputMedia>(),
        new SentOnlyConverter<IAlbumInputMedia>(),
        new SentOnlyConverter<InputPollMedia>(),
        new SentOnlyConverter<InputPollOptionMedia>(),
        new SentOnlyConverter<ReplyMarkup>(),
    ];
}
