using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Boosts;

/// <summary>Boosts that people give to groups and channels. One that runs out goes without an update.</summary>
public sealed class BoostBook
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(30);

    private readonly SandboxWorld _world;

    internal BoostBook(SandboxWorld world) => _world = world;

    /// <param name="user">Who boosts; needs to be in the chat.</param>
    /// <param name="chat">A supergroup or a channel.</param>
    /// <param name="count">How many at once.</param>
    /// <param name="lasts">30 days where it is not said.</param>
    public void Add(SandboxUser user, SandboxChat chat, int count = 1, TimeSpan? lasts = null)
    {
        lock (_world.Gate)
        {
            if (chat.Kind is not (ChatKind.Supergroup or ChatKind.Channel) || count < 1 || !_world.MemberOf(chat, user).IsIn)
            {
                throw new DeedException($"{user.Name} 不能助力「{chat.Title}」。", $"{user.Name} cannot boost {chat.Title}.");
            }

            for (var i = 0; i < count; i++)
            {
                var id = _world.Random.NextHexNumber();
                var boost = new ChatBoost(id, user, _world.Now, _world.Now + (lasts ?? Usual));
                chat.Boosts.Add(boost);
                _world.Router.ToAdmins(chat, "chat_boost", () => new JsonObject
                {
                    ["chat"] = chat.ToJson(),
                    ["boost"] = boost.ToJson(),
                });
            }

            if (!chat.IsChannel)
            {
                _world.Announce(user, chat, new JsonObject { ["boost_added"] = new JsonObject { ["boost_count"] = count } });
            }
        }
    }

    /// <summary>Takes all boosts of this person back, as moving them to another chat does.</summary>
    public void TakeBack(SandboxUser user, SandboxChat chat)
    {
        lock (_world.Gate)
        {
            foreach (var boost in Of(chat, user).ToList())
            {
                chat.Boosts.Remove(boost);
                _world.Router.ToAdmins(chat, "removed_chat_boost", () => new JsonObject
                {
                    ["chat"] = chat.ToJson(),
                    ["boost_id"] = boost.Id,
                    ["remove_date"] = _world.Now.ToUnixTimeSeconds(),
                    ["source"] = boost.Source(),
                });
            }
        }
    }

    /// <summary>Those that count at this moment.</summary>
    internal IEnumerable<ChatBoost> Of(SandboxChat chat, SandboxUser user) =>
        chat.Boosts.Where(boost => boost.User.Id == user.Id && boost.Expires > _world.Clock.GetUtcNow());
}
