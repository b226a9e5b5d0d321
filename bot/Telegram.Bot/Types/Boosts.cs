using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A boost that a chat has.</summary>
public sealed class ChatBoost
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string BoostId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime AddDate { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime ExpirationDate { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ChatBoostSource Source { get; set; } = default!;
}

/// <summary>Service message: a member boosted the chat.</summary>
public sealed class ChatBoostAdded
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int BoostCount { get; set; }
}

/// <summary>A boost was added or changed.</summary>
public sealed class ChatBoostUpdated
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Chat Chat { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ChatBoost Boost { get; set; } = default!;
}

/// <summary>A boost ended.</summary>
public sealed class ChatBoostRemoved
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Chat Chat { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string BoostId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime RemoveDate { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ChatBoostSource Source { get; set; } = default!;
}

/// <summary>What a boost comes from.</summary>
public abstract class ChatBoostSource
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public abstract ChatBoostSourceType Source { get; }
}

/// <summary>By a Premium subscription.</summary>
public sealed class ChatBoostSourcePremium : ChatBoostSource
{
    public override ChatBoostSourceType Source => ChatBoostSourceType.Premium;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User User { get; set; } = default!;
}

/// <summary>By a gift code.</summary>
public sealed class ChatBoostSourceGiftCode : ChatBoostSource
{
    public override ChatBoostSourceType Source => ChatBoostSourceType.GiftCode;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User User { get; set; } = default!;
}

/// <summary>By a giveaway.</summary>
public sealed class ChatBoostSourceGiveaway : ChatBoostSource
{
    public override ChatBoostSourceType Source => ChatBoostSourceType.Giveaway;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int GiveawayMessageId { get; set; }
    public User? User { get; set; }
    public long? PrizeStarCount { get; set; }
    public bool IsUnclaimed { get; set; }
}
