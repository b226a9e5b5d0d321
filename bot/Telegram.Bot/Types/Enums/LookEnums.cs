namespace Telegram.Bot.Types.Enums;

/// <summary>How a background is filled.</summary>
public enum BackgroundFillType
{
    Solid = 1,
    Gradient,
    FreeformGradient,
}

/// <summary>What a background is made of.</summary>
public enum BackgroundTypeKind
{
    Fill = 1,
    Wallpaper,
    Pattern,
    ChatTheme,
}

/// <summary>How rare a model is.</summary>
public enum UniqueGiftModelRarity
{
    Uncommon = 1,
    Rare,
    Epic,
    Legendary,
}

/// <summary>Why a price was given back.</summary>
public enum SuggestedPostRefundedReason
{
    PostDeleted = 1,
    PaymentRefunded,
}
