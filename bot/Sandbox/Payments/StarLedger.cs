using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Payments;

/// <summary>The Stars of one bot: what came, what went back.</summary>
internal sealed class StarLedger
{
    private readonly List<(Charge Charge, bool IsRefund, DateTimeOffset At)> _lines = [];

    internal int Balance { get; private set; }

    internal void Add(Charge charge, bool isRefund, DateTimeOffset at)
    {
        _lines.Add((charge, isRefund, at));
        Balance += isRefund ? -charge.Invoice.Amount : charge.Invoice.Amount;
    }

    /// <summary>Oldest first.</summary>
    internal JsonArray ToJson(int offset, int limit) =>
        _lines.Skip(offset).Take(limit).Select(line => (JsonNode)Line(line.Charge, line.IsRefund, line.At)).ToArray();

    private static JsonObject Line(Charge charge, bool isRefund, DateTimeOffset at)
    {
        var partner = new JsonObject
        {
            ["type"] = "user",
            ["transaction_type"] = "invoice_payment",
            ["user"] = charge.User.ToJson(),
            ["invoice_payload"] = charge.Invoice.Payload,
        };
        if (charge.Invoice.Period is { } period)
        {
            partner["subscription_period"] = (long)period.TotalSeconds;
        }

        return new JsonObject
        {
            ["id"] = charge.Id,
            ["amount"] = charge.Invoice.Amount,
            ["date"] = at.ToUnixTimeSeconds(),
            [isRefund ? "receiver" : "source"] = partner,
        };
    }
}
