using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Joining;

/// <summary>The bot of a group that is asked first whom to let in, and has 10 seconds to say it.</summary>
public sealed class JoinGuard
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SandboxWorld _world;

    private readonly Dictionary<string, JoinQuery> _queries = [];

    internal JoinGuard(SandboxWorld world) => _world = world;

    /// <summary>The owner makes a bot, where none is given the usual one, the group's guard, or takes that back.</summary>
    public void Set(SandboxUser owner, SandboxChat chat, bool isGuarded, SandboxBot? bot = null)
    {
        lock (_world.Gate)
        {
            bot ??= _world.UsualBot;
            _world.RequireRight(chat, owner, "can_invite_users");
            if (isGuarded && !_world.MemberOf(chat, bot.User).May("can_invite_users"))
            {
                throw new DeedException("把关的机器人要是能邀请人的管理员。", "The guard must be an administrator who may invite.");
            }

            chat.Guard = isGuarded ? bot : null;
            _world.Feed.ChatChanged(chat);
        }
    }

    /// <summary>The query of a request, for the guard alone.</summary>
    internal string? Ask(SandboxChat chat, SandboxUser asking, SandboxUser viewer)
    {
        if (chat.Guard?.User.Id != viewer.Id)
        {
            return null;
        }

        var now = _world.Clock.GetUtcNow();
        foreach (var old in _queries.Where(pair => now - pair.Value.At >= Patience).Select(pair => pair.Key).ToList())
        {
            _queries.Remove(old);
        }

        var id = _world.Random.NextNumber();
        _queries[id] = new JoinQuery(chat, asking, now);
        return id;
    }

    /// <summary>Takes the query away, which takes one answer; null where it is late or was answered.</summary>
    internal JoinQuery? Take(SandboxBot bot, string id) =>
        _queries.GetValueOrDefault(id) is { } query
        && query.Chat.Guard == bot
        && _world.Clock.GetUtcNow() - query.At < Patience
        && _queries.Remove(id)
            ? query
            : null;
}

/// <summary>Someone asks to be let in, and the guard is asked.</summary>
internal sealed record JoinQuery(SandboxChat Chat, SandboxUser User, DateTimeOffset At);
