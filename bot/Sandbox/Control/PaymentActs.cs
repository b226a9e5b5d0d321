using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Control;

/// <summary>Paying in Stars.</summary>
internal static class PaymentActs
{
    internal static Dictionary<string, Func<Act, JsonNode?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["pay"] = a => Views.Checkout(a.Has("link")
            ? a.World.Payments.PayByLink(a.User(), a.Text("link"))
            : a.World.Payments.Pay(a.User(), a.Chat(), a.Number("message_id"))),
        ["buy_media"] = a => Act.Done(() => a.World.Payments.PaidMedia.Buy(a.User(), a.Chat(), a.Number("message_id"))),
        ["purse"] = a => Act.Done(() => a.World.Payments.SetPurse(a.User(), a.Number("stars"))),
        ["unsubscribe"] = a => Act.Done(() => Cancel(a, isCanceled: true)),
        ["resubscribe"] = a => Act.Done(() => Cancel(a, isCanceled: false)),
    };

    private static void Cancel(Act act, bool isCanceled)
    {
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
