using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Payments;

/// <summary>Payments in Telegram Stars. Everyone has Stars without end unless a purse is set.</summary>
public sealed class PaymentBook
{
    /// <summary>As long as a bot may think about a purchase.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SandboxWorld _world;

    private readonly Dictionary<SandboxMessage, Invoice> _messages = [];

    private readonly Dictionary<string, Invoice> _links = [];

    private readonly Dictionary<string, Checkout> _checkouts = [];

    private readonly Dictionary<long, int> _purses = [];

    internal PaymentBook(SandboxWorld world)
    {
        _world = world;
        Subscriptions = new SubscriptionBook(world, this);
        Channels = new ChannelSubscriptionBook(world, this);
        PaidMedia = new PaidMediaBook(world, this);
    }

    /// <summary>Prices that come again.</summary>
    public SubscriptionBook Subscriptions { get; }

    /// <summary>Channels that are paid for every month.</summary>
    public ChannelSubscriptionBook Channels { get; }

    /// <summary>Photos and videos for Stars.</summary>
    public PaidMediaBook PaidMedia { get; }

    internal Dictionary<string, Charge> Charges { get; } = [];

    /// <summary>A person has no more Stars than these.</summary>
    public void SetPurse(SandboxUser user, int stars)
    {
        lock (_world.Gate)
        {
            _purses[user.Id] = stars;
        }
    }

    /// <summary>
    /// Someone pays the invoice a message carries: the bot is asked, and has 10 seconds to say yes. A forward can be paid by
    /// anyone too, unless its start parameter leads to the bot instead. Where the bot is not, it is told in private.
    /// </summary>
    /// <exception cref="InvalidOperationException">No invoice, not in the group, too few Stars.</exception>
    public Checkout Pay(SandboxUser user, SandboxChat chat, int messageId)
    {
        lock (_world.Gate)
        {
            if (chat.IsGroup)
            {
                _world.RequireIn(chat, user);
            }

            var message = SandboxWorld.Require(chat, messageId);
            if (!_messages.TryGetValue(message.Original ?? message, out var invoice))
            {
                throw new DeedException("这条消息不是账单。", "The message carries no invoice.");
            }

            if (message.Original is not null && invoice.StartParameter.Length > 0)
            {
                throw new DeedException(
                    $"这条转发会带去机器人那里：/start {invoice.StartParameter}", $"This forward leads to the bot: /start {invoice.StartParameter}");
            }

            var isHeard = chat.IsGroup ? _world.MemberOf(chat, invoice.Bot.User).IsIn : chat.Bot == invoice.Bot;
            return Begin(user, invoice, isHeard ? chat : SandboxWorld.PrivateChat(invoice.Bot, user));
        }
    }

    /// <summary>Someone pays by an invoice link; the payment is told of in the private chat with the bot.</summary>
    public Checkout PayByLink(SandboxUser user, string url)
    {
        lock (_world.Gate)
        {
            return _links.TryGetValue(url, out var invoice)
                ? Begin(user, invoice, SandboxWorld.PrivateChat(invoice.Bot, user))
                : throw new DeedException("没有这个付款链接。", "There is no such invoice link.");
        }
    }

    internal void Note(SandboxMessage message, Invoice invoice) => _messages[message] = invoice;

    internal string CreateLink(Invoice invoice)
    {
        var url = "https://t.me/$" + _world.Random.NextWord(16);
        _links[url] = invoice;
        return url;
    }

    /// <summary>The checkout, while the bot's answer counts.</summary>
    internal Checkout? Live(SandboxBot bot, string id) =>
        _checkouts.GetValueOrDefault(id) is { State: CheckoutState.Waiting } checkout && checkout.Invoice.Bot == bot ? checkout : null;

    /// <summary>The bot says yes, or why not.</summary>
    internal void Answer(Checkout checkout, string? error)
    {
        _checkouts.Remove(checkout.Id);
        (checkout.State, checkout.Error) = error is null ? (CheckoutState.Paid, null) : (CheckoutState.Refused, error);
        _world.Feed.CheckedOut(checkout);
        if (error is not null)
        {
            return;
        }

        var charge = Book(checkout.User, checkout.Invoice, checkout.Chat);
        checkout.ChargeId = charge.Id;
        var paid = charge.ToJson();
        if (checkout.Invoice.Period is not null)
        {
            Subscriptions.Begin(charge, paid);
        }

        Tell(charge, "successful_payment", paid);
    }

    internal bool CanPay(SandboxUser user, int stars) => _purses.GetValueOrDefault(user.Id, int.MaxValue) >= stars;

    /// <summary>Stars that go to someone else than a bot; false where there are too few.</summary>
    internal bool TrySpend(SandboxUser user, int stars)
    {
        if (!CanPay(user, stars))
        {
            return false;
        }

        Give(user, -stars);
        return true;
    }

    /// <summary>The Stars change hands.</summary>
    internal Charge Book(SandboxUser user, Invoice invoice, SandboxChat chat)
    {
        var id = "stx" + _world.Random.NextWord(40);
        var charge = new Charge(id, user, invoice, chat)
        {
            ProviderId = string.Create(CultureInfo.InvariantCulture, $"{user.Id}_{Charges.Count + 1}"),
        };
        Charges[id] = charge;
        Move(charge, isRefund: false);
        return charge;
    }

    internal void Refund(Charge charge)
    {
        charge.IsRefunded = true;
        Move(charge, isRefund: true);
        Tell(charge, "refunded_payment", charge.ToJson());
    }

    /// <summary>Who pays in private has opened the chat by that, as who writes there.</summary>
    internal void Tell(Charge charge, string field, JsonObject content)
    {
        if (charge.Chat is { Kind: ChatKind.Private, IsOpen: false })
        {
            charge.Chat.IsOpen = true;
            _world.Feed.ChatChanged(charge.Chat);
        }

        _world.Announce(charge.User, charge.Chat, new JsonObject { [field] = content });
    }

    private void Move(Charge charge, bool isRefund)
    {
        var amount = isRefund ? -charge.Invoice.Amount : charge.Invoice.Amount;
        charge.Invoice.Bot.Stars.Add(charge.Id, amount, _world.Now, charge.Partner());
        Give(charge.User, -amount);
    }

    private void Give(SandboxUser user, int stars)
    {
        if (_purses.TryGetValue(user.Id, out var held))
        {
            _purses[user.Id] = held + stars;
        }
    }

    private Checkout Begin(SandboxUser user, Invoice invoice, SandboxChat chat)
    {
        _world.Agenda.Run();
        if (!CanPay(user, invoice.Amount))
        {
            throw new DeedException($"{user.Name} 的星星不够。", $"{user.Name} has too few Stars.");
        }

        var id = _world.Random.NextNumber();
        var checkout = new Checkout(id, user, invoice, chat, _world.Clock.GetUtcNow());
        _checkouts[id] = checkout;
        _world.Agenda.At(checkout.At + Patience, () => GiveUp(checkout));
        _world.Router.Tell(
            invoice.Bot,
            "pre_checkout_query",
            new JsonObject
            {
                ["id"] = id,
                ["from"] = user.ToJson(),
                ["currency"] = Invoice.Currency,
                ["total_amount"] = invoice.Amount,
                ["invoice_payload"] = invoice.Payload,
            },
            TimeSpan.FromSeconds(150));
        return checkout;
    }

    private void GiveUp(Checkout checkout)
    {
        if (checkout.State == CheckoutState.Waiting)
        {
            checkout.State = CheckoutState.TimedOut;
            _checkouts.Remove(checkout.Id);
            _world.Feed.CheckedOut(checkout);
        }
    }
}
