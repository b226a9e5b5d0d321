using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Payments;

/// <summary>
/// Channels one pays for: who came in by a subscription link stays as long as it is paid again every month. The Stars are
/// the channel's, so no bot hears of them.
/// </summary>
public sealed class ChannelSubscriptionBook
{
    private readonly SandboxWorld _world;

    private readonly PaymentBook _payments;

    private readonly Dictionary<(long Chat, long User), ChannelSubscription> _subscriptions = [];

    internal ChannelSubscriptionBook(SandboxWorld world, PaymentBook payments) => (_world, _payments) = (world, payments);

    /// <summary>The subscriber does not want to pay again, or does again after all.</summary>
    /// <exception cref="InvalidOperationException">Nothing is paid for.</exception>
    public void Cancel(SandboxUser user, SandboxChat channel, bool isCanceled)
    {
        lock (_world.Gate)
        {
            _world.Agenda.Run();
            var subscription = _subscriptions.GetValueOrDefault((channel.Id, user.Id))
                ?? throw new DeedException($"{user.Name} 没有订阅「{channel.Title}」。", $"{user.Name} does not pay for {channel.Title}.");
            subscription.IsCanceled = isCanceled;
        }
    }

    /// <summary>Pays the first month; who left within a paid month comes back for nothing.</summary>
    internal void Begin(SandboxUser user, SandboxChat channel, InviteLink link)
    {
        if (_subscriptions.ContainsKey((channel.Id, user.Id)))
        {
            return;
        }

        if (!_payments.TrySpend(user, link.SubscriptionPrice!.Value))
        {
            throw new DeedException($"{user.Name} 的星星不够。", $"{user.Name} has too few Stars.");
        }

        var subscription = new ChannelSubscription(user, channel, link.SubscriptionPrice.Value) { Ends = _world.Now };
        _subscriptions[(channel.Id, user.Id)] = subscription;
        Extend(subscription);
    }

    /// <summary>Until when someone has paid; null where nothing is to be paid.</summary>
    internal DateTimeOffset? EndOf(SandboxUser user, SandboxChat channel) =>
        _subscriptions.GetValueOrDefault((channel.Id, user.Id))?.Ends;

    private void Extend(ChannelSubscription subscription)
    {
        subscription.Ends += InviteLink.SubscriptionPeriod;
        _world.Agenda.At(subscription.Ends, () => Renew(subscription));
    }

    private void Renew(ChannelSubscription subscription)
    {
        var (user, channel) = (subscription.User, subscription.Channel);
        var membership = _world.MemberOf(channel, user);
        var isSubscriber = membership is { Status: MemberStatus.Member, Until: not null };
        if (isSubscriber && !subscription.IsCanceled && _payments.TrySpend(user, subscription.Price))
        {
            Extend(subscription);
            channel.Memberships[user.Id] = membership with { Until = subscription.Ends };
            _world.Feed.MemberChanged(_world, channel, user);
            return;
        }

        _subscriptions.Remove((channel.Id, user.Id));
        // Who became an administrator meanwhile stays.
        if (isSubscriber)
        {
            _world.Exit(channel, user, user);
        }
    }
}

/// <summary>One person's paid place in one channel.</summary>
internal sealed class ChannelSubscription(SandboxUser user, SandboxChat channel, int price)
{
    internal SandboxUser User => user;

    internal SandboxChat Channel => channel;

    internal int Price => price;

    internal DateTimeOffset Ends { get; set; }

    internal bool IsCanceled { get; set; }
}
