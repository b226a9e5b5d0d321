using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A gift that can be bought.</summary>
public sealed class Gift
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Id { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Sticker Sticker { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long StarCount { get; set; }
    public long? UpgradeStarCount { get; set; }
    public bool IsPremium { get; set; }
    public bool HasColors { get; set; }
    public int? TotalCount { get; set; }
    public int? RemainingCount { get; set; }
    public int? PersonalTotalCount { get; set; }
    public int? PersonalRemainingCount { get; set; }
    public GiftBackground? Background { get; set; }
    public int? UniqueGiftVariantCount { get; set; }
    public Chat? PublisherChat { get; set; }
}

/// <summary>The background of a gift; colours as 0xRRGGBB.</summary>
public sealed class GiftBackground
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int CenterColor { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int EdgeColor { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int TextColor { get; set; }
}

/// <summary>Service message about a gift.</summary>
public sealed class GiftInfo
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Gift Gift { get; set; } = default!;
    public string? OwnedGiftId { get; set; }
    public long? ConvertStarCount { get; set; }
    public long? PrepaidUpgradeStarCount { get; set; }
    public bool IsUpgradeSeparate { get; set; }
    public bool CanBeUpgraded { get; set; }
    public string? Text { get; set; }
    public MessageEntity[]? Entities { get; set; }
    public bool IsPrivate { get; set; }
    public int? UniqueGiftNumber { get; set; }
}

/// <summary>A gift that exists once.</summary>
public sealed class UniqueGift
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string GiftId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string BaseName { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Name { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Number { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public UniqueGiftModel Model { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public UniqueGiftSymbol Symbol { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public UniqueGiftBackdrop Backdrop { get; set; } = default!;
    public bool IsPremium { get; set; }
    public bool IsBurned { get; set; }
    public bool IsFromBlockchain { get; set; }
    public UniqueGiftColors? Colors { get; set; }
    public Chat? PublisherChat { get; set; }
}

/// <summary>The backdrop of a unique gift.</summary>
public sealed class UniqueGiftBackdrop
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Name { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public UniqueGiftBackdropColors Colors { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int RarityPerMille { get; set; }
}

/// <summary>The colours of a backdrop, as 0xRRGGBB.</summary>
public sealed class UniqueGiftBackdropColors
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int CenterColor { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int EdgeColor { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int SymbolColor { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int TextColor { get; set; }
}

/// <summary>Colours that a unique gift gives to names and links.</summary>
public sealed class UniqueGiftColors
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string ModelCustomEmojiId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string SymbolCustomEmojiId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int LightThemeMainColor { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int[] LightThemeOtherColors { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int DarkThemeMainColor { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int[] DarkThemeOtherColors { get; set; } = default!;
}

/// <summary>Service message about a unique gift.</summary>
public sealed class UniqueGiftInfo
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public UniqueGift Gift { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Origin { get; set; } = default!;
    public string? LastResaleCurrency { get; set; }
    public long? LastResaleAmount { get; set; }
    public string? OwnedGiftId { get; set; }
    public long? TransferStarCount { get; set; }
    public DateTime? NextTransferDate { get; set; }
}

/// <summary>The model of a unique gift.</summary>
public sealed class UniqueGiftModel
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Name { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Sticker Sticker { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int RarityPerMille { get; set; }
    public UniqueGiftModelRarity? Rarity { get; set; }
}

/// <summary>The symbol of a unique gift.</summary>
public sealed class UniqueGiftSymbol
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Name { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Sticker Sticker { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int RarityPerMille { get; set; }
}
