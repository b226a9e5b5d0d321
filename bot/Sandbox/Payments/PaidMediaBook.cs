using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Payments;

/// <summary>Photos and videos that are seen for Stars.</summary>
public sealed class PaidMediaBook
{
    private readonly SandboxWorld _world;

    private readonly PaymentBook _payments;

    internal PaidMediaBook(SandboxWorld world, PaymentBook payments) => (_world, _payments) = (world, payments);

    /// <summary>
    /// Someone pays for what a message hides. Outside channels the Stars are the bot's, which hears of it where it named a
    /// payload; in a channel they are the channel's. A forward sells for the first message, and what is bought is bought in both.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nothing to buy, bought already, not in the chat, too few Stars.</exception>
    public void Buy(SandboxUser user, SandboxChat chat, int messageId)
    {
        lock (_world.Gate)
        {
            if (chat.IsGroup)
            {
                _world.RequireIn(chat, user);
            }

            var message = SandboxWorld.Require(chat, messageId);
            var first = message.Original ?? message;
            if (first.Paid is not { } offer || offer.Buyers.Contains(user.Id))
            {
                throw new DeedException("没有可买的东西。", "There is nothing to buy.");
            }

            if (!_payments.TrySpend(user, offer.Stars))
            {
                throw new DeedException($"{user.Name} 的星星不够。", $"{user.Name} has too few Stars.");
            }

            offer.Buyers.Add(user.Id);
            _world.Feed.MessageChanged(message);
            if (!first.Chat.IsChannel)
            {
                Sold(user, offer);
            }
        }
    }

    /// <summary>The message sells this from now on.</summary>
    internal static void Note(SandboxMessage message, PaidMedia offer) => message.Paid = offer;

    private void Sold(SandboxUser user, PaidMedia offer)
    {
        var partner = new JsonObject
        {
            ["type"] = "user",
            ["transaction_type"] = "paid_media_payment",
            ["user"] = user.ToJson(),
            ["paid_media"] = offer.Media.DeepClone(),
        };
        partner.AddText("paid_media_payload", offer.Payload);
        offer.Bot.Stars.Add("stx" + _world.Random.NextWord(40), offer.Stars, _world.Now, partner);
        if (offer.Payload.Length > 0)
        {
            _world.Router.Tell(offer.Bot, "purchased_paid_media", new JsonObject
            {
                ["from"] = user.ToJson(),
                ["paid_media_payload"] = offer.Payload,
            });
        }
    }
}

/// <summary>What a message sells.</summary>
/// <param name="Bot">Who sells.</param>
/// <param name="Stars">The price.</param>
/// <param name="Payload">For the bot alone; may be empty.</param>
/// <param name="Media">Each a PaidMedia of the Bot API.</param>
internal sealed record PaidMedia(SandboxBot Bot, int Stars, string Payload, JsonArray Media)
{
    internal HashSet<long> Buyers { get; } = [];

    internal JsonObject ToJson() => new() { ["star_count"] = Stars, ["paid_media"] = Media.DeepClone() };
}
