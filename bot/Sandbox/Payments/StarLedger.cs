using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Payments;

/// <summary>The Stars of one bot: what came, what went back.</summary>
internal sealed class StarLedger
{
    private readonly List<JsonObject> _lines = [];

    internal int Balance { get; private set; }

    /// <param name="id">Of the payment; a refund has the same.</param>
    /// <param name="amount">Stars that came; below zero those that went.</param>
    /// <param name="at">When.</param>
    /// <param name="partner">A TransactionPartner.</param>
    internal void Add(string id, int amount, DateTimeOffset at, JsonObject partner)
    {
        Balance += amount;
        _lines.Add(new JsonObject
        {
            ["id"] = id,
            ["amount"] = Math.Abs(amount),
            ["date"] = at.ToUnixTimeSeconds(),
            [amount < 0 ? "receiver" : "source"] = partner,
        });
    }

    /// <summary>Oldest first.</summary>
    internal JsonArray ToJson(int offset, int limit) =>
        _lines.Skip(offset).Take(limit).Select(line => line.DeepClone()).ToArray();
}
