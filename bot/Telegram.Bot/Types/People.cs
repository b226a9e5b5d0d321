using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A person or a bot.</summary>
public sealed partial class User
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long Id { get; set; }
    public bool IsBot { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string FirstName { get; set; } = default!;
    public string? LastName { get; set; }
    public string? Username { get; set; }
    public string? LanguageCode { get; set; }
    public bool IsPremium { get; set; }
    public bool AddedToAttachmentMenu { get; set; }
    public bool CanJoinGroups { get; set; }
    public bool CanReadAllGroupMessages { get; set; }
    public bool SupportsGuestQueries { get; set; }
    public bool SupportsInlineQueries { get; set; }
    public bool CanConnectToBusiness { get; set; }
    public bool HasMainWebApp { get; set; }
    public bool HasTopicsEnabled { get; set; }
    public bool AllowsUsersToCreateTopics { get; set; }
    public bool CanManageBots { get; set; }
    public bool SupportsJoinRequestQueries { get; set; }
}

/// <summary>A private chat, group, supergroup or channel.</summary>
public class Chat
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long Id { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ChatType Type { get; set; }
    public string? Title { get; set; }
    public string? Username { get; set; }
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public bool IsForum { get; set; }
    public bool IsDirectMessages { get; set; }
}

/// <summary>A phone contact.</summary>
public sealed class Contact
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string PhoneNumber { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string FirstName { get; set; } = default!;
    public string? LastName { get; set; }
    public long? UserId { get; set; }
    public string? Vcard { get; set; }
}

/// <summary>A user's rating by Stars spent.</summary>
public sealed class UserRating
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Level { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long Rating { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long CurrentLevelRating { get; set; }
    public long? NextLevelRating { get; set; }
}

/// <summary>A birthday; the year may be hidden.</summary>
public sealed class Birthdate
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Day { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Month { get; set; }
    public int? Year { get; set; }
}

/// <summary>Users whom somebody picked by a request button.</summary>
public sealed class UsersShared
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int RequestId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public SharedUser[] Users { get; set; } = default!;
}

/// <summary>One user picked by a request button.</summary>
public sealed class SharedUser
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long UserId { get; set; }
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public string? Username { get; set; }
    public PhotoSize[]? Photo { get; set; }
}

/// <summary>A chat that somebody picked by a request button.</summary>
public sealed class ChatShared
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int RequestId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long ChatId { get; set; }
    public string? Title { get; set; }
    public string? Username { get; set; }
    public PhotoSize[]? Photo { get; set; }
}
