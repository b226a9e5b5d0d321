using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A business account that lets the bot write in its name.</summary>
public sealed class BusinessConnection
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Id { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User User { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long UserChatId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime Date { get; set; }
    public BusinessBotRights? Rights { get; set; }
    public bool IsEnabled { get; set; }
}

/// <summary>What the bot may do for a business account.</summary>
public sealed class BusinessBotRights
{
    public bool CanReply { get; set; }
    public bool CanReadMessages { get; set; }
    public bool CanDeleteSentMessages { get; set; }
    public bool CanDeleteAllMessages { get; set; }
    public bool CanEditName { get; set; }
    public bool CanEditBio { get; set; }
    public bool CanEditProfilePhoto { get; set; }
    public bool CanEditUsername { get; set; }
    public bool CanChangeGiftSettings { get; set; }
    public bool CanViewGiftsAndStars { get; set; }
    public bool CanConvertGiftsToStars { get; set; }
    public bool CanTransferAndUpgradeGifts { get; set; }
    public bool CanTransferStars { get; set; }
    public bool CanManageStories { get; set; }
}

/// <summary>Messages deleted in a business account's chat.</summary>
public sealed class BusinessMessagesDeleted
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string BusinessConnectionId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Chat Chat { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int[] MessageIds { get; set; } = default!;
}

/// <summary>The greeting of a business account.</summary>
public sealed class BusinessIntro
{
    public string? Title { get; set; }
    public string? Message { get; set; }
    public Sticker? Sticker { get; set; }
}

/// <summary>The address of a business.</summary>
public sealed class BusinessLocation
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Address { get; set; } = default!;
    public Location? Location { get; set; }
}

/// <summary>When a business is open.</summary>
public sealed class BusinessOpeningHours
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string TimeZoneName { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public BusinessOpeningHoursInterval[] OpeningHours { get; set; } = default!;
}

/// <summary>An opening interval, in minutes since Monday 00:00.</summary>
public sealed class BusinessOpeningHoursInterval
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int OpeningMinute { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int ClosingMinute { get; set; }
}
