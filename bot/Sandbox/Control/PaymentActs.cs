using System.Text.Json.Nodes;
using GroupBot.Sandbox.Payments;
using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>Paying in Stars.</summary>
internal static class PaymentActs
{
    private static readonly IReadOnlyList<ActField> Subscription =
    [
        May(FieldType.Text, "charge", "the `charge` that `pay` answered"),
        May(FieldType.Chat, "channel", "instead of it: the id of a channel that is paid for"),
    ];

    internal static IReadOnlyList<ActEntry> All { get; } =
    [
        new("pay", "pays an invoice; the bot is asked first and has 10 s", ActPlace.InChat,
            [
                May(FieldType.Message, "message_id", "the invoice's message"),
                May(FieldType.Text, "link", "instead of it: an invoice link"),
                Waiting.Field("the bot's word"),
            ],
            "payment") { Wait = PayAsync },
        ActEntry.Of("buy_media", "buys the photos and videos of a message", ActPlace.InChat, [Must(FieldType.Message, "message_id", "the message")],
            a => a.World.Payments.PaidMedia.Buy(a.User(), a.Chat(), a.Message(a.Chat()))),
        ActEntry.Of("purse", "has no more Stars than these; without this act there is no end of them", ActPlace.ByPerson,
            [Must(FieldType.Number, "stars", "how many")],
            a => a.World.Payments.SetPurse(a.User(), a.Number("stars"))),
        ActEntry.Of("unsubscribe", "lets a subscription run out", ActPlace.ByPerson, Subscription, a => Cancel(a, isCanceled: true)),
        ActEntry.Of("resubscribe", "takes that back", ActPlace.ByPerson, Subscription, a => Cancel(a, isCanceled: false)),
    ];

    private static async Task<JsonNode> PayAsync(Act act, CancellationToken ct)
    {
        act.RequireOne("message_id", "link");
        var checkout = await Waiting.ForAsync(
            act,
            () => act.Has("link")
                ? act.World.Payments.PayByLink(act.User(), act.Text("link"))
                : act.World.Payments.Pay(act.User(), act.Chat(), act.Message(act.Chat())),
            checkout => checkout.State != CheckoutState.Waiting, ct);
        lock (act.World.Gate)
        {
            return Views.Checkout(checkout);
        }
    }

    private static void Cancel(Act act, bool isCanceled)
    {
        act.RequireOne("charge", "channel");
        if (act.Has("channel"))
        {
            act.World.Payments.Channels.Cancel(act.User(), act.Chat("channel"), isCanceled);
        }
        else
        {
            act.World.Payments.Subscriptions.Cancel(act.User(), act.Text("charge"), isCanceled);
        }
    }
}
