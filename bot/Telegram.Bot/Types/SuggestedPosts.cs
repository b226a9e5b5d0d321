using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>What is asked for with a post suggested to a channel.</summary>
public sealed class SuggestedPostParameters
{
    public SuggestedPostPrice? Price { get; set; }
    public DateTime? SendDate { get; set; }
}

/// <summary>The price of a suggested post.</summary>
public sealed class SuggestedPostPrice
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Currency { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required long Amount { get; set; }
}

/// <summary>The state of a suggested post.</summary>
public sealed class SuggestedPostInfo
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string State { get; set; } = default!;
    public SuggestedPostPrice? Price { get; set; }
    public DateTime? SendDate { get; set; }
}

/// <summary>Service message: a suggested post was approved.</summary>
public sealed class SuggestedPostApproved
{
    public Message? SuggestedPostMessage { get; set; }
    public SuggestedPostPrice? Price { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTime SendDate { get; set; }
}

/// <summary>Service message: an approval failed for lack of Stars.</summary>
public sealed class SuggestedPostApprovalFailed
{
    public Message? SuggestedPostMessage { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public SuggestedPostPrice Price { get; set; } = default!;
}

/// <summary>Service message: a suggested post was declined.</summary>
public sealed class SuggestedPostDeclined
{
    public Message? SuggestedPostMessage { get; set; }
    public string? Comment { get; set; }
}

/// <summary>Service message: a suggested post was paid.</summary>
public sealed class SuggestedPostPaid
{
    public Message? SuggestedPostMessage { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Currency { get; set; } = default!;
    public long? Amount { get; set; }
    public StarAmount? StarAmount { get; set; }
}

/// <summary>Service message: the price of a suggested post was given back.</summary>
public sealed class SuggestedPostRefunded
{
    public Message? SuggestedPostMessage { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public SuggestedPostRefundedReason Reason { get; set; }
}

/// <summary>An amount of Stars.</summary>
public sealed class StarAmount
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long Amount { get; set; }
    public long? NanostarAmount { get; set; }
}
