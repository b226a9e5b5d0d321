namespace Telegram.Bot.Types.Enums;

/// <summary>The kind of a chat.</summary>
public enum ChatType
{
    Private = 1,
    Group,
    Channel,
    Supergroup,
    Sender,
}

/// <summary>A person's standing in a chat.</summary>
public enum ChatMemberStatus
{
    Creator = 1,
    Administrator,
    Member,
    Left,
    Kicked,
    Restricted,
}

/// <summary>What the bot seems to be doing.</summary>
public enum ChatAction
{
    Typing = 1,
    UploadPhoto,
    RecordVideo,
    UploadVideo,
    RecordVoice,
    UploadVoice,
    UploadDocument,
    FindLocation,
    RecordVideoNote,
    UploadVideoNote,
    ChooseSticker,
}

/// <summary>What a boost comes from.</summary>
public enum ChatBoostSourceType
{
    Premium = 1,
    GiftCode,
    Giveaway,
}

/// <summary>For whom a list of commands is shown.</summary>
public enum BotCommandScopeType
{
    Default = 1,
    AllPrivateChats,
    AllGroupChats,
    AllChatAdministrators,
    Chat,
    ChatAdministrators,
    ChatMember,
}
