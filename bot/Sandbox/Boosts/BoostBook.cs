using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Boosts;

/// <summary>Boosts that members with Telegram Premium give a group.</summary>
public sealed class BoostBook
{
    private readonly SandboxWorld _world;

    private readonly List<Boost> _boosts = [];

    internal BoostBook(SandboxWorld world) => _world = world;

    /// <summary>A member boosts a group; after the days it is over by itself.</summary>
    /// <returns>The boost_id.</returns>
    public string Give(SandboxUser user, SandboxChat chat, int days = 30)
    {
        lock (_world.Gate)
        {
            _world.RequireIn(chat, user);
            var id = _world.Random.NextInt64(1L << 40, 1L << 62).ToString("x", CultureInfo.InvariantCulture);
            var boost = new Boost(id, user, chat, _world.Now, _world.Now.AddDays(days));
            _boosts.Add(boost);
            _world.Agenda.At(boost.Ends, () => End(boost));
            _world.Announce(user, chat, new JsonObject { ["boost_added"] = new JsonObject { ["boost_count"] = 1 } });
            Tell(chat, "chat_boost", () => new JsonObject { ["chat"] = chat.ToJson(), ["boost"] = boost.ToJson() });
            return id;
        }
    }

    /// <summary>The member takes a boost elsewhere.</summary>
    /// <exception cref="InvalidOperationException">There is none of that id.</exception>
    public void TakeBack(SandboxUser user, string boostId)
    {
        lock (_world.Gate)
        {
            End(_boosts.Find(boost => boost.Id == boostId && boost.User == user)
                ?? throw new InvalidOperationException($"{user.Name} has no such boost."));
        }
    }

    internal List<Boost> Of(SandboxUser user, SandboxChat chat) => _boosts.FindAll(b => b.User == user && b.Chat == chat);

    /// <summary>A message of one who boosts says how often.</summary>
    internal void Mark(SandboxChat chat, MessageDraft draft)
    {
        if (!draft.IsService && Of(draft.From, chat).Count is var count and > 0)
        {
            draft.Head["sender_boost_count"] = count;
        }
    }

    private void End(Boost boost)
    {
        if (_boosts.Remove(boost))
        {
            Tell(boost.Chat, "removed_chat_boost", () => new JsonObject
            {
                ["chat"] = boost.Chat.ToJson(),
                ["boost_id"] = boost.Id,
                ["remove_date"] = _world.Now.ToUnixTimeSeconds(),
                ["source"] = boost.Source(),
            });
        }
    }

    private void Tell(SandboxChat chat, string kind, Func<JsonObject> write)
    {
        foreach (var bot in _world.BotsOf(chat).Where(bot => _world.MemberOf(chat, bot.User).IsAdmin))
        {
            _world.Router.Tell(bot, kind, write());
        }
    }
}

/// <summary>One boost, until it ends or is taken back.</summary>
internal sealed record Boost(string Id, SandboxUser User, SandboxChat Chat, DateTimeOffset Given, DateTimeOffset Ends)
{
    internal JsonObject Source() => new() { ["source"] = "premium", ["user"] = User.ToJson() };

    internal JsonObject ToJson() => new()
    {
        ["boost_id"] = Id,
        ["add_date"] = Given.ToUnixTimeSeconds(),
        ["expiration_date"] = Ends.ToUnixTimeSeconds(),
        ["source"] = Source(),
    };
}
