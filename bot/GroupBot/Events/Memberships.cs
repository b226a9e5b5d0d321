namespace GroupBot.Events;

internal enum MemberStatus
{
    Unknown = 0,
    Owner = 1,
    Administrator = 2,
    Member = 3,
    Restricted = 4,
    Left = 5,
    Banned = 6,
}

/// <summary>An administrator's rights, as Telegram names them. Stored as a number: never renumber.</summary>
[Flags]
internal enum AdminRights
{
    None = 0,
    ManageChat = 1,
    DeleteMessages = 2,
    RestrictMembers = 4,
    PromoteMembers = 8,
    ChangeInfo = 16,
    InviteUsers = 32,
    PinMessages = 64,
    ManageTopics = 128,
    ManageVideoChats = 256,
    Anonymous = 512,
    ManageTags = 1024,
    All = ManageChat | DeleteMessages | RestrictMembers | PromoteMembers | ChangeInfo | InviteUsers | PinMessages
        | ManageTopics | ManageVideoChats | ManageTags,
}

/// <summary>What someone is in a group at one instant.</summary>
/// <param name="InChat">Restricted people may be in or out; for the others it follows from the status.</param>
internal readonly record struct Membership(MemberStatus Status, bool InChat, AdminRights Rights)
{
    public bool IsAdmin => Status is MemberStatus.Owner or MemberStatus.Administrator;

    public static Membership Of(MemberStatus status, AdminRights rights = AdminRights.None, bool restrictedInChat = false) =>
        new(status,
            status is MemberStatus.Owner or MemberStatus.Administrator or MemberStatus.Member
                || (status is MemberStatus.Restricted && restrictedInChat),
            status is MemberStatus.Owner ? AdminRights.All | rights : rights);
}

/// <summary>The invite link through which somebody came.</summary>
/// <param name="Url">Whole only for links that this bot made.</param>
internal sealed record InviteLink(string Url, string? Name, UserId Creator);
