using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Payments;

/// <summary>Subscriptions paid in Stars: they renew by the clock until someone cancels or the Stars run out.</summary>
public sealed class SubscriptionBook
{
    private readonly SandboxWorld _world;

    private readonly PaymentBook _payments;

    private readonly List<StarSubscription> _subscriptions = [];

    internal SubscriptionBook(SandboxWorld world, PaymentBook payments)
    {
        _world = world;
        _payments = payments;
    }

    /// <summary>The subscriber does not want to pay again, or does again after all.</summary>
    /// <param name="user">The subscriber.</param>
    /// <param name="chargeId">Any payment of the subscription.</param>
    /// <param name="isCanceled">False takes the cancelling back.</param>
    /// <exception cref="InvalidOperationException">No such subscription, it is over, or the bot ended it.</exception>
    public void Cancel(SandboxUser user, string chargeId, bool isCanceled)
    {
        lock (_world.Gate)
        {
            _world.Agenda.Run();
            if (Find(user, chargeId) is not { IsOver: false, IsCanceledByBot: false } subscription)
            {
                throw new DeedException("没有这个订阅可改。", "There is no such subscription to change.");
            }

            if (subscription.IsCanceledByUser != isCanceled)
            {
                subscription.IsCanceledByUser = isCanceled;
                Tell(subscription, isCanceled ? "canceled" : "active");
            }
        }
    }

    internal StarSubscription? Find(SandboxUser user, string chargeId) =>
        _subscriptions.Find(s => s.User == user && s.Charges.Exists(charge => charge.Id == chargeId));

    /// <summary>The first payment was made.</summary>
    internal void Begin(Charge charge, JsonObject paid)
    {
        var subscription = new StarSubscription(charge.User, charge.Invoice, charge.Chat) { Ends = _world.Now };
        _subscriptions.Add(subscription);
        Extend(subscription, charge, paid);
        paid["is_first_recurring"] = true;
    }

    private void Extend(StarSubscription subscription, Charge charge, JsonObject paid)
    {
        subscription.Charges.Add(charge);
        subscription.Ends += subscription.Invoice.Period!.Value;
        paid["subscription_expiration_date"] = subscription.Ends.ToUnixTimeSeconds();
        paid["is_recurring"] = true;
        _world.Agenda.At(subscription.Ends, () => Renew(subscription));
    }

    private void Renew(StarSubscription subscription)
    {
        if (!subscription.GoesOn)
        {
            subscription.IsOver = true;
        }
        else if (!_payments.CanPay(subscription.User, subscription.Invoice.Amount))
        {
            subscription.IsOver = true;
            Tell(subscription, "failed");
        }
        else
        {
            var charge = _payments.Book(subscription.User, subscription.Invoice, subscription.Chat);
            var paid = charge.ToJson();
            Extend(subscription, charge, paid);
            _payments.Tell(charge, "successful_payment", paid);
        }
    }

    private void Tell(StarSubscription subscription, string state) =>
        _world.Router.Tell(subscription.Invoice.Bot, "subscription", new JsonObject
        {
            ["user"] = subscription.User.ToJson(),
            ["invoice_payload"] = subscription.Invoice.Payload,
            ["state"] = state,
        });
}
