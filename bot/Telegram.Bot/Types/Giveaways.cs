using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A giveaway.</summary>
public sealed class Giveaway
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Chat[] Chats { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime WinnersSelectionDate { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int WinnerCount { get; set; }
    public bool OnlyNewMembers { get; set; }
    public bool HasPublicWinners { get; set; }
    public string? PrizeDescription { get; set; }
    public string[]? CountryCodes { get; set; }
    public long? PrizeStarCount { get; set; }
    public int? PremiumSubscriptionMonthCount { get; set; }
}

/// <summary>Service message: a giveaway was announced.</summary>
public sealed class GiveawayCreated
{
    public long? PrizeStarCount { get; set; }
}

/// <summary>A giveaway that ended with winners.</summary>
public sealed class GiveawayWinners
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Chat Chat { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int GiveawayMessageId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime WinnersSelectionDate { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int WinnerCount { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User[] Winners { get; set; } = default!;
    public int? AdditionalChatCount { get; set; }
    public long? PrizeStarCount { get; set; }
    public int? PremiumSubscriptionMonthCount { get; set; }
    public int? UnclaimedPrizeCount { get; set; }
    public bool OnlyNewMembers { get; set; }
    public bool WasRefunded { get; set; }
    public string? PrizeDescription { get; set; }
}

/// <summary>Service message: a giveaway without public winners ended.</summary>
public sealed class GiveawayCompleted
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int WinnerCount { get; set; }
    public int? UnclaimedPrizeCount { get; set; }
    public Message? GiveawayMessage { get; set; }
    public bool IsStarGiveaway { get; set; }
}
