using System.Text.Json.Nodes;
using GroupBot.Sandbox.Payments;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class PaymentTests : SandboxFixture
{
    private const string TooOld = "400 Bad Request: query is too old and response timeout expired or query ID is invalid";

    [Test]
    [Covers("sendInvoice", By = "getUpdates")]
    [Covers("answerPreCheckoutQuery", By = "getUpdates")]
    [Covers("refundStarPayment", By = "getStarTransactions")]
    [Covers("getStarTransactions")]
    [Covers("getMyStarBalance")]
    public async Task Pay_InTheGroup_IsBookedAndCanBeGivenBack()
    {
        var checkout = World.Payments.Pay(Ann, Chat, await SendAsync());
        var query = (await Bot.DrainAsync()).Single()["pre_checkout_query"]!;
        await Bot.ResultAsync("answerPreCheckoutQuery", new { pre_checkout_query_id = (string?)query["id"], ok = true });
        var paid = (await Bot.DrainAsync()).Single()["message"]!;
        var payment = paid["successful_payment"]!;
        var charge = (string?)payment["telegram_payment_charge_id"];

        Assert.That(((string?)query["currency"], (int?)query["total_amount"], (string?)query["invoice_payload"]), Is.EqualTo(("XTR", 50, "券#1")));
        Assert.That(((long?)paid["from"]!["id"], (long?)paid["chat"]!["id"]), Is.EqualTo((Ann.Id, Chat.Id)));
        Assert.That(((int?)payment["total_amount"], (string?)payment["invoice_payload"]), Is.EqualTo((50, "券#1")));
        Assert.That((checkout.State, checkout.ChargeId), Is.EqualTo((CheckoutState.Paid, charge)));
        Assert.That(await BalanceAsync(), Is.EqualTo(50));

        await Bot.ResultAsync("refundStarPayment", new { user_id = Ann.Id, telegram_payment_charge_id = charge });
        var back = (await Bot.DrainAsync()).Single()["message"]!["refunded_payment"]!;
        var lines = await LinesAsync();
        Assert.That((string?)back["telegram_payment_charge_id"], Is.EqualTo(charge));
        Assert.That(await BalanceAsync(), Is.Zero);
        Assert.That(lines.Select(line => (string?)line!["id"]), Is.EqualTo(new[] { charge, charge }));
        Assert.That((long?)lines[0]!["source"]!["user"]!["id"], Is.EqualTo(Ann.Id));
        Assert.That((long?)lines[1]!["receiver"]!["user"]!["id"], Is.EqualTo(Ann.Id));
        Assert.That(
            await Bot.ErrorAsync("refundStarPayment", new { user_id = Ann.Id, telegram_payment_charge_id = charge }),
            Is.EqualTo("400 Bad Request: CHARGE_ALREADY_REFUNDED"));
        Assert.That(
            await Bot.ErrorAsync("refundStarPayment", new { user_id = Ben.Id, telegram_payment_charge_id = charge }), Does.StartWith("400 "));
    }

    [Test]
    public async Task AnswerPreCheckoutQuery_AfterTenSeconds_IsRefused()
    {
        var checkout = World.Payments.Pay(Ann, Chat, await SendAsync());
        Bot.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.That(await AnswerErrorAsync(checkout, ok: true), Is.EqualTo(TooOld));
        Assert.That(checkout.State, Is.EqualTo(CheckoutState.TimedOut));
        Assert.That(await BalanceAsync(), Is.Zero);
    }

    [Test]
    public async Task AnswerPreCheckoutQuery_WithNo_TellsThePersonWhy()
    {
        var checkout = World.Payments.Pay(Ann, Chat, await SendAsync());
        Assert.That(await AnswerErrorAsync(checkout, ok: false), Does.StartWith("400 "), "without a reason");
        Assert.That(checkout.State, Is.EqualTo(CheckoutState.Waiting));
        await Bot.ResultAsync("answerPreCheckoutQuery", new { pre_checkout_query_id = checkout.Id, ok = false, error_message = "卖完了" });

        Assert.That((checkout.State, checkout.Error), Is.EqualTo((CheckoutState.Refused, "卖完了")));
        Assert.That(await AnswerErrorAsync(checkout, ok: true), Is.EqualTo(TooOld));
        Assert.That(await LinesAsync(), Is.Empty);
    }

    [Test]
    [Covers("createInvoiceLink", By = "getUpdates")]
    public async Task PayByLink_Always_IsToldInThePrivateChat()
    {
        var url = (string)(await Bot.ResultAsync("createInvoiceLink", Invoice()))!;
        var checkout = World.Payments.PayByLink(Ben, url);
        await Bot.DrainAsync();
        await Bot.ResultAsync("answerPreCheckoutQuery", new { pre_checkout_query_id = checkout.Id, ok = true });
        var paid = (await Bot.DrainAsync()).Single()["message"]!;

        Assert.That((long?)paid["chat"]!["id"], Is.EqualTo(Ben.Id));
        Assert.That(paid["successful_payment"]!["is_recurring"], Is.Null);
    }

    [Test]
    [Covers("editUserStarSubscription", By = "getStarTransactions")]
    public async Task Subscription_MonthAfterMonth_RenewsUntilCanceled()
    {
        await Bot.SubscribeAsync("message", "pre_checkout_query", "subscription");
        var charge = await SubscribeAsync();
        var first = (await Bot.DrainAsync()).Single(u => u["message"] is not null)["message"]!["successful_payment"]!;
        Bot.Clock.Advance(TimeSpan.FromDays(30));
        var second = (await Bot.DrainAsync()).Single()["message"]!["successful_payment"]!;

        Assert.That(((bool?)first["is_recurring"], (bool?)first["is_first_recurring"]), Is.EqualTo((true, true)));
        Assert.That(((bool?)second["is_recurring"], (bool?)second["is_first_recurring"]), Is.EqualTo((true, (bool?)null)));
        Assert.That(
            (long?)second["subscription_expiration_date"] - (long?)first["subscription_expiration_date"], Is.EqualTo(2_592_000));

        World.Payments.Subscriptions.Cancel(Ann, charge, isCanceled: true);
        World.Payments.Subscriptions.Cancel(Ann, charge, isCanceled: false);
        var states = (await Bot.DrainAsync()).Select(u => (string?)u["subscription"]!["state"]);
        Assert.That(states, Is.EqualTo(new[] { "canceled", "active" }));

        await Bot.ResultAsync("editUserStarSubscription", new { user_id = Ann.Id, telegram_payment_charge_id = charge, is_canceled = true });
        Bot.Clock.Advance(TimeSpan.FromDays(31));
        Assert.That(await LinesAsync(), Has.Count.EqualTo(2));
        Assert.That(() => World.Payments.Subscriptions.Cancel(Ann, charge, isCanceled: false), Throws.InstanceOf<InvalidOperationException>());
    }

    [Test]
    public async Task PayByLink_OfWhoNeverPressedStart_OpensThePrivateChat()
    {
        await SubscribeAsync();

        await Bot.ResultAsync("sendMessage", new { chat_id = Ann.Id, text = "谢谢" });
        Assert.That(World.PrivateChatOf(Ann).IsOpen, Is.True);
    }

    [Test]
    public async Task Subscription_WithoutStars_Fails()
    {
        await Bot.SubscribeAsync("subscription");
        await SubscribeAsync();
        World.Payments.SetPurse(Ann, 49);
        Bot.Clock.Advance(TimeSpan.FromDays(30));
        var update = (await Bot.DrainAsync()).Single()["subscription"]!;

        Assert.That(((string?)update["state"], (string?)update["invoice_payload"]), Is.EqualTo(("failed", "券#1")));
        Assert.That((long?)update["user"]!["id"], Is.EqualTo(Ann.Id));
    }

    [Test]
    public async Task Pay_ByAForward_IsForAnyoneWhereNoStartParameterIs()
    {
        var id = await SendAsync();
        var elsewhere = World.CreateGroup(Ben, "别处");
        World.Add(Ben, elsewhere, Ann);
        var copy = World.Media.Forward(Ann, Chat, id, elsewhere);
        var carried = (int)(await Bot.ResultAsync("forwardMessage", new { chat_id = Chat.Id, from_chat_id = Chat.Id, message_id = id }))["message_id"]!;
        await Bot.DrainAsync();
        var (first, second) = (World.Payments.Pay(Ben, elsewhere, copy.Id), World.Payments.Pay(Ben, Chat, carried));
        await Bot.ResultAsync("answerPreCheckoutQuery", new { pre_checkout_query_id = first.Id, ok = true });
        await Bot.ResultAsync("answerPreCheckoutQuery", new { pre_checkout_query_id = second.Id, ok = true });
        var paid = (await Bot.DrainAsync()).Select(u => u["message"]).OfType<JsonObject>().ToList();

        Assert.That(paid.Select(m => (long?)m["chat"]!["id"]), Is.EqualTo(new[] { Ben.Id, Chat.Id }), "the bot is not elsewhere");
        Assert.That(paid.Select(m => (string?)m["successful_payment"]!["provider_payment_charge_id"]), Is.Unique);
        Assert.That(await BalanceAsync(), Is.EqualTo(100));
    }

    [Test]
    public async Task Pay_ByAForwardWithAStartParameter_LeadsToTheBot()
    {
        var invoice = Invoice();
        (invoice["chat_id"], invoice["start_parameter"]) = (Chat.Id, "buy");
        var id = (int)(await Bot.ResultAsync("sendInvoice", invoice))["message_id"]!;
        var copy = World.Media.Forward(Ann, Chat, id, Chat);

        Assert.That(() => World.Payments.Pay(Ben, Chat, copy.Id), Throws.InstanceOf<InvalidOperationException>().With.Message.Contains("/start buy"));
        Assert.That(World.Payments.Pay(Ben, Chat, id).State, Is.EqualTo(CheckoutState.Waiting));
    }

    [Test]
    public async Task SendInvoice_WhenItMayNotBe_IsRefused()
    {
        Assert.That(await ErrorAsync("currency", "EUR"), Does.StartWith("501 "));
        Assert.That(await ErrorAsync("payload", new string('券', 43)), Does.StartWith("400 "), "129 bytes");
        Assert.That(await ErrorAsync("prices", JsonNode.Parse("[]")), Does.StartWith("400 "));
        Assert.That(await ErrorAsync("title", new string('长', 33)), Does.StartWith("400 "));
        Assert.That(await ErrorAsync("description", new string('长', 256)), Does.StartWith("400 "));
        Assert.That(await ErrorAsync("provider_token", "123:TEST"), Does.StartWith("400 "));
        Assert.That(World.MessagesOf(Chat), Is.Empty);
        World.Payments.SetPurse(Ann, 49);
        var id = await SendAsync();
        Assert.That(() => World.Payments.Pay(Ann, Chat, id), Throws.InstanceOf<InvalidOperationException>());
        Assert.That(() => World.Payments.Pay(Ben, Chat, World.Post(Ben, Chat, "x").Id), Throws.InstanceOf<InvalidOperationException>());
    }

    private static JsonObject Invoice() => new()
    {
        ["title"] = "补签卡",
        ["description"] = "补一天的卡",
        ["payload"] = "券#1",
        ["currency"] = "XTR",
        ["prices"] = JsonNode.Parse("""[{"label":"补签卡","amount":50}]"""),
    };

    private async Task<int> SendAsync()
    {
        var invoice = Invoice();
        invoice["chat_id"] = Chat.Id;
        return (int)(await Bot.ResultAsync("sendInvoice", invoice))["message_id"]!;
    }

    private async Task<string> SubscribeAsync()
    {
        var invoice = Invoice();
        invoice["subscription_period"] = 2_592_000;
        var checkout = World.Payments.PayByLink(Ann, (string)(await Bot.ResultAsync("createInvoiceLink", invoice))!);
        await Bot.ResultAsync("answerPreCheckoutQuery", new { pre_checkout_query_id = checkout.Id, ok = true });
        return checkout.ChargeId!;
    }

    private Task<string> ErrorAsync(string name, JsonNode? value)
    {
        var invoice = Invoice();
        invoice["chat_id"] = Chat.Id;
        invoice[name] = value;
        return Bot.ErrorAsync("sendInvoice", invoice);
    }

    private Task<string> AnswerErrorAsync(Checkout checkout, bool ok) =>
        Bot.ErrorAsync("answerPreCheckoutQuery", new { pre_checkout_query_id = checkout.Id, ok });

    private async Task<int> BalanceAsync() => (int)(await Bot.ResultAsync("getMyStarBalance"))["amount"]!;

    private async Task<JsonArray> LinesAsync() => (JsonArray)(await Bot.ResultAsync("getStarTransactions"))["transactions"]!;
}
