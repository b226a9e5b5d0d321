using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Methods;

/// <summary>Payments in Telegram Stars.</summary>
internal static class PaymentMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("sendInvoice", SendInvoice, Missing: "currencies other than Stars"),
        new("createInvoiceLink", CreateInvoiceLink, Missing: "currencies other than Stars"),
        new("answerPreCheckoutQuery", AnswerPreCheckoutQuery),
        new("refundStarPayment", RefundStarPayment),
        new("editUserStarSubscription", EditUserStarSubscription),
        new("getStarTransactions", GetStarTransactions),
        new("getMyStarBalance", GetMyStarBalance),
    ];

    internal static JsonNode SendInvoice(MethodCall call)
    {
        var chat = SendTarget.Open(call, "can_send_messages", "invoice messages");
        var invoice = InvoiceArgument.Read(call);
        if (KeyboardArgument.Read(call, chat)?["inline_keyboard"]?[0]?[0] is { } first && first["pay"] is null)
        {
            throw ApiError.BadRequest("REPLY_MARKUP_BUY_EMPTY");
        }

        var message = SendTarget.Publish(call, chat, new JsonObject { ["invoice"] = invoice.ToJson() });
        call.World.Payments.Note(message, invoice);
        return message.ToJson();
    }

    internal static JsonNode CreateInvoiceLink(MethodCall call) => call.World.Payments.CreateLink(InvoiceArgument.Read(call));

    internal static JsonNode AnswerPreCheckoutQuery(MethodCall call)
    {
        var error = call.Arguments.Flag("ok") ? null : call.Arguments.Text("error_message") ?? "";
        if (error is { Length: 0 })
        {
            throw ApiError.BadRequest("parameter \"error_message\" is required");
        }

        var checkout = call.World.Payments.Live(call.Bot, call.Arguments.Text("pre_checkout_query_id") ?? "")
            ?? throw ApiError.BadRequest("query is too old and response timeout expired or query ID is invalid");
        call.World.Payments.Answer(checkout, error);
        return MethodCall.True;
    }

    internal static JsonNode RefundStarPayment(MethodCall call)
    {
        var user = call.User();
        var charge = call.World.Payments.Charges.GetValueOrDefault(call.Arguments.Text("telegram_payment_charge_id") ?? "");
        if (charge?.User != user || charge.Invoice.Bot != call.Bot)
        {
            throw ApiError.BadRequest("CHARGE_NOT_FOUND");
        }

        if (charge.IsRefunded)
        {
            throw ApiError.BadRequest("CHARGE_ALREADY_REFUNDED");
        }

        call.World.Payments.Refund(charge);
        return MethodCall.True;
    }

    internal static JsonNode EditUserStarSubscription(MethodCall call)
    {
        var subscription = call.World.Payments.Subscriptions.Find(
            call.User(), call.Arguments.Text("telegram_payment_charge_id") ?? "");
        if (subscription?.Invoice.Bot != call.Bot)
        {
            throw ApiError.BadRequest("CHARGE_NOT_FOUND");
        }

        subscription.IsCanceledByBot = call.Arguments.Flag("is_canceled");
        return MethodCall.True;
    }

    internal static JsonNode GetStarTransactions(MethodCall call) => new JsonObject
    {
        ["transactions"] = call.Bot.Stars.ToJson(
            (int)call.Arguments.Integer("offset", 0, 0, int.MaxValue), (int)call.Arguments.Integer("limit", 100, 1, 100)),
    };

    internal static JsonNode GetMyStarBalance(MethodCall call) => new JsonObject { ["amount"] = call.Bot.Stars.Balance };
}
