using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Payments;

namespace GroupBot.Sandbox.Methods;

/// <summary>What sendInvoice and createInvoiceLink say of an invoice. Only Stars: their amount is one price in whole Stars.</summary>
internal static class InvoiceArgument
{
    private const int TitleCharacters = 32;

    private const int DescriptionCharacters = 255;

    private const int PayloadBytes = 128;

    private const int MonthSeconds = 2_592_000;

    private const int DearestSubscription = 10_000;

    internal static Invoice Read(MethodCall call)
    {
        if (call.Arguments.Text("currency") is not Invoice.Currency)
        {
            throw ApiError.Unsupported("a currency other than XTR");
        }

        var payload = call.Arguments.Text("payload") ?? "";
        if (Encoding.UTF8.GetByteCount(payload) is 0 or > PayloadBytes)
        {
            throw ApiError.BadRequest("INVOICE_PAYLOAD_INVALID");
        }

        var amount = Amount(call);
        return new Invoice(
            call.Bot, Short(call, "title", TitleCharacters), Short(call, "description", DescriptionCharacters), payload, amount)
        {
            StartParameter = call.Arguments.Text("start_parameter") ?? "",
            Period = Period(call, amount),
        };
    }

    private static int Amount(MethodCall call) =>
        call.Arguments.Json("prices") is JsonArray { Count: 1 } prices
        && string.IsNullOrEmpty(call.Arguments.Text("provider_token"))
        && MethodCall.Id((prices[0] as JsonObject)?["amount"]) is > 0 and <= int.MaxValue and var amount
            ? (int)amount
            : throw ApiError.BadRequest("STARS_INVOICE_INVALID");

    /// <summary>The words are ours: what the server says to one too long is not known.</summary>
    private static string Short(MethodCall call, string name, int most)
    {
        var text = (call.Arguments.Text(name) ?? "").Trim();
        return text.EnumerateRunes().Count() is var count && (count == 0 || count > most)
            ? throw ApiError.BadRequest($"invoice {name} must have 1–{most} characters")
            : text;
    }

    private static TimeSpan? Period(MethodCall call, int amount) => call.Arguments.Integer("subscription_period", 0) switch
    {
        0 => null,
        MonthSeconds when amount <= DearestSubscription => TimeSpan.FromSeconds(MonthSeconds),
        MonthSeconds => throw ApiError.BadRequest("STARS_INVOICE_INVALID"),
        _ => throw ApiError.BadRequest("SUBSCRIPTION_PERIOD_INVALID"),
    };
}
