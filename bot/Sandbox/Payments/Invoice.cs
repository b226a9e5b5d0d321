using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Payments;

/// <summary>What a bot asks Telegram Stars for.</summary>
/// <param name="Bot">Who is paid.</param>
/// <param name="Payload">Never shown to people.</param>
/// <param name="Amount">Whole Stars.</param>
internal sealed record Invoice(SandboxBot Bot, string Title, string Description, string Payload, int Amount)
{
    internal const string Currency = "XTR";

    /// <summary>A price that comes again after this time; null is paid once.</summary>
    internal TimeSpan? Period { get; init; }

    internal string StartParameter { get; init; } = "";

    internal JsonObject ToJson() => new()
    {
        ["title"] = Title,
        ["description"] = Description,
        ["start_parameter"] = StartParameter,
        ["currency"] = Currency,
        ["total_amount"] = Amount,
    };
}

/// <summary>Stars that were paid.</summary>
/// <param name="Id">The telegram_payment_charge_id.</param>
/// <param name="Chat">Where the payment was told of.</param>
internal sealed record Charge(string Id, SandboxUser User, Invoice Invoice, SandboxChat Chat)
{
    /// <summary>Paid back; that goes once.</summary>
    internal bool IsRefunded { get; set; }

    /// <summary>The provider_payment_charge_id, another one for every payment.</summary>
    internal required string ProviderId { get; init; }

    /// <summary>The TransactionPartner of both its payment and its refund.</summary>
    internal JsonObject Partner()
    {
        var partner = new JsonObject
        {
            ["type"] = "user",
            ["transaction_type"] = "invoice_payment",
            ["user"] = User.ToJson(),
            ["invoice_payload"] = Invoice.Payload,
        };
        if (Invoice.Period is { } period)
        {
            partner["subscription_period"] = (long)period.TotalSeconds;
        }

        return partner;
    }

    internal JsonObject ToJson() => new()
    {
        ["currency"] = Invoice.Currency,
        ["total_amount"] = Invoice.Amount,
        ["invoice_payload"] = Invoice.Payload,
        ["telegram_payment_charge_id"] = Id,
        ["provider_payment_charge_id"] = ProviderId,
    };
}
