using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A chat's photo: file ids of the small and of the big size.</summary>
public sealed class ChatPhoto
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string SmallFileId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string SmallFileUniqueId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string BigFileId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string BigFileUniqueId { get; set; } = default!;
}

/// <summary>The place to which a group is tied.</summary>
public sealed class ChatLocation
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Location Location { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Address { get; set; } = default!;
}

/// <summary>What ordinary members may do. A <c>null</c> follows another permission on the server's side.</summary>
public sealed partial class ChatPermissions
{
    public bool CanSendMessages { get; set; }
    public bool CanSendAudios { get; set; }
    public bool CanSendDocuments { get; set; }
    public bool CanSendPhotos { get; set; }
    public bool CanSendVideos { get; set; }
    public bool CanSendVideoNotes { get; set; }
    public bool CanSendVoiceNotes { get; set; }
    public bool CanSendPolls { get; set; }
    public bool CanSendOtherMessages { get; set; }
    public bool CanAddWebPagePreviews { get; set; }
    public bool? CanReactToMessages { get; set; }
    public bool? CanEditTag { get; set; }
    public bool CanChangeInfo { get; set; }
    public bool CanInviteUsers { get; set; }
    public bool CanPinMessages { get; set; }
    public bool? CanManageTopics { get; set; }
}

/// <summary>What an administrator may do.</summary>
public sealed class ChatAdministratorRights
{
    public bool IsAnonymous { get; set; }
    public bool CanManageChat { get; set; }
    public bool CanDeleteMessages { get; set; }
    public bool CanManageVideoChats { get; set; }
    public bool CanRestrictMembers { get; set; }
    public bool CanPromoteMembers { get; set; }
    public bool CanChangeInfo { get; set; }
    public bool CanInviteUsers { get; set; }
    public bool CanPostStories { get; set; }
    public bool CanEditStories { get; set; }
    public bool CanDeleteStories { get; set; }
    public bool CanPostMessages { get; set; }
    public bool CanEditMessages { get; set; }
    public bool CanPinMessages { get; set; }
    public bool CanManageTopics { get; set; }
    public bool CanManageDirectMessages { get; set; }
    public bool? CanManageTags { get; set; }
}

/// <summary>Which gifts a chat takes.</summary>
public sealed class AcceptedGiftTypes
{
    public bool UnlimitedGifts { get; set; }
    public bool LimitedGifts { get; set; }
    public bool UniqueGifts { get; set; }
    public bool PremiumSubscription { get; set; }
    public bool GiftsFromChannels { get; set; }
}

/// <summary>A community of chats.</summary>
public sealed class Community
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long Id { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Name { get; set; } = default!;
}

/// <summary>Service message: a chat joined a community.</summary>
public sealed class CommunityChatAdded
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Community Community { get; set; } = default!;
}

/// <summary>Service message: a chat left its community.</summary>
public sealed class CommunityChatRemoved;

/// <summary>A topic of a forum.</summary>
public sealed class ForumTopic
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int MessageThreadId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Name { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int IconColor { get; set; }
    public string? IconCustomEmojiId { get; set; }
    public bool IsNameImplicit { get; set; }
}

/// <summary>Service message: a topic was made.</summary>
public sealed class ForumTopicCreated
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Name { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int IconColor { get; set; }
    public string? IconCustomEmojiId { get; set; }
    public bool IsNameImplicit { get; set; }
}

/// <summary>Service message: a topic was renamed or got another icon; <c>null</c> is unchanged.</summary>
public sealed class ForumTopicEdited
{
    public string? Name { get; set; }
    public string? IconCustomEmojiId { get; set; }
}

/// <summary>Service message: a topic was closed.</summary>
public sealed class ForumTopicClosed;

/// <summary>Service message: a topic was opened again.</summary>
public sealed class ForumTopicReopened;

/// <summary>Service message: the General topic was hidden.</summary>
public sealed class GeneralForumTopicHidden;

/// <summary>Service message: the General topic is shown again.</summary>
public sealed class GeneralForumTopicUnhidden;
