namespace Telegram.Bot.Types;

public sealed partial class ChatPermissions
{
    public ChatPermissions()
    {
    }

    /// <summary>Grants or denies everything.</summary>
    public ChatPermissions(bool defaultValue)
    {
        CanSendMessages = defaultValue;
        CanSendAudios = defaultValue;
        CanSendDocuments = defaultValue;
        CanSendPhotos = defaultValue;
        CanSendVideos = defaultValue;
        CanSendVideoNotes = defaultValue;
        CanSendVoiceNotes = defaultValue;
        CanSendPolls = defaultValue;
        CanSendOtherMessages = defaultValue;
        CanAddWebPagePreviews = defaultValue;
        CanReactToMessages = defaultValue;
        CanEditTag = defaultValue;
        CanChangeInfo = defaultValue;
        CanInviteUsers = defaultValue;
        CanPinMessages = defaultValue;
        CanManageTopics = defaultValue;
    }
}
