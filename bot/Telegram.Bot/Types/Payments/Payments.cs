using System.Text.Json.Serialization;

namespace Telegram.Bot.Types.Payments;

/// <summary>An invoice in a chat.</summary>
public sealed class Invoice
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Title { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Description { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string StartParameter { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Currency { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long TotalAmount { get; set; }
}

/// <summary>A part of a price, in the smallest unit of its currency.</summary>
public sealed partial class LabeledPrice
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Label { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required long Amount { get; set; }
}

/// <summary>What a buyer told about the order.</summary>
public sealed class OrderInfo
{
    public string? Name { get; set; }
    public string? PhoneNumber { get; set; }
    public string? Email { get; set; }
    public ShippingAddress? ShippingAddress { get; set; }
}

/// <summary>Where an order goes.</summary>
public sealed class ShippingAddress
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string CountryCode { get; set; } = default!;
    public string? State { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string City { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string StreetLine1 { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string StreetLine2 { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string PostCode { get; set; } = default!;
}

/// <summary>A buyer asks how an order can be shipped.</summary>
public sealed class ShippingQuery
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Id { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User From { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string InvoicePayload { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ShippingAddress ShippingAddress { get; set; } = default!;
}

/// <summary>A buyer is about to pay; to be answered within 10 seconds.</summary>
public sealed class PreCheckoutQuery
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Id { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User From { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Currency { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long TotalAmount { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string InvoicePayload { get; set; } = default!;
    public string? ShippingOptionId { get; set; }
    public OrderInfo? OrderInfo { get; set; }
}

/// <summary>Service message: a payment arrived.</summary>
public sealed class SuccessfulPayment
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Currency { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long TotalAmount { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string InvoicePayload { get; set; } = default!;
    public DateTime? SubscriptionExpirationDate { get; set; }
    public bool IsRecurring { get; set; }
    public bool IsFirstRecurring { get; set; }
    public string? ShippingOptionId { get; set; }
    public OrderInfo? OrderInfo { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string TelegramPaymentChargeId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string ProviderPaymentChargeId { get; set; } = default!;
}

/// <summary>Service message: a payment was given back.</summary>
public sealed class RefundedPayment
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Currency { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long TotalAmount { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string InvoicePayload { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string TelegramPaymentChargeId { get; set; } = default!;
    public string? ProviderPaymentChargeId { get; set; }
}

/// <summary>Somebody bought paid media that carries a payload.</summary>
public sealed class PaidMediaPurchased
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User From { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string PaidMediaPayload { get; set; } = default!;
}
