using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Payments;

/// <summary>How far a payment is.</summary>
public enum CheckoutState
{
    /// <summary>The bot is asked.</summary>
    Waiting,

    Paid,

    /// <summary>The bot said no.</summary>
    Refused,

    /// <summary>The bot said nothing for 10 seconds.</summary>
    TimedOut,
}

/// <summary>A person confirms an invoice, and what came of it.</summary>
public sealed class Checkout
{
    internal Checkout(string id, SandboxUser user, Invoice invoice, SandboxChat chat, DateTimeOffset at)
    {
        Id = id;
        User = user;
        Invoice = invoice;
        Chat = chat;
        At = at;
    }

    /// <summary>The pre_checkout_query_id.</summary>
    public string Id { get; }

    public SandboxUser User { get; }

    public CheckoutState State { get; internal set; }

    /// <summary>What the bot told the person who may not buy.</summary>
    public string? Error { get; internal set; }

    /// <summary>The telegram_payment_charge_id, once paid.</summary>
    public string? ChargeId { get; internal set; }

    internal Invoice Invoice { get; }

    internal SandboxChat Chat { get; }

    internal DateTimeOffset At { get; }
}
