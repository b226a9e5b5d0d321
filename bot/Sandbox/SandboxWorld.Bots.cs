using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Updates;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>The bot that is meant where none is named: the demo bot, or the first to call where any token is a bot.</summary>
    public SandboxBot UsualBot
    {
        get
        {
            lock (Gate)
            {
                return Options.AnyToken ? Bots.Find(bot => bot.HasCalled) ?? Bot : Bot;
            }
        }
    }

    /// <summary>A bot by id, username or token; null where there is none.</summary>
    public SandboxBot? BotNamed(string name)
    {
        lock (Gate)
        {
            return Bots.Find(bot => bot.Token == name || bot.User.Id.ToString(CultureInfo.InvariantCulture) == name
                || string.Equals(bot.User.Username, name.TrimStart('@'), StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>The bot of a token that calls; null where the server does not know it.</summary>
    internal SandboxBot? BotOf(string token)
    {
        lock (Gate)
        {
            var bot = Bots.Find(one => one.Token == token);
            if (bot is null && Options.AnyToken && TokenForm().IsMatch(token))
            {
                var id = long.Parse(token.AsSpan(0, token.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
                bot = Users.ContainsKey(id) ? null : AddBotAccount(token, string.Create(CultureInfo.InvariantCulture, $"Bot {id}"),
                    string.Create(CultureInfo.InvariantCulture, $"sandbox_{id}_bot"));
            }

            if (bot?.LoggedOutUntil > Clock.GetUtcNow())
            {
                throw new ApiError(400, "Logged out");
            }

            if (bot is { HasCalled: false })
            {
                bot.HasCalled = true;
                bot.OpenedAt = Clock.GetUtcNow();
                Welcome(bot);
            }

            return bot;
        }
    }

    /// <summary>Where any token is a bot, the owner adds it to the demo group when it first calls.</summary>
    private void Welcome(SandboxBot bot)
    {
        if (Options.AnyToken && Group is not null && !MemberOf(Group, bot.User).IsIn)
        {
            Add(Owner!, Group, bot.User);
            Promote(Owner!, Group, bot.User, AdminRights.Usual);
        }
    }

    private SandboxBot AddBotAccount(string token, string name, string username)
    {
        var user = new SandboxUser
        {
            Id = long.Parse(token.AsSpan(0, token.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture),
            IsBot = true,
            FirstName = name,
            Username = username,
        };
        Users[user.Id] = user;
        var queue = new UpdateQueue(Clock, () => Random.Next(2_000_001, 1_000_000_000));
        var bot = new SandboxBot(user, token, Options.BotReadsAllMessages, queue) { OpenedAt = Clock.GetUtcNow() };
        Bots.Add(bot);
        return bot;
    }

    /// <summary>A user id that others can use too has at most 52 bits, so 15 digits are enough.</summary>
    [GeneratedRegex("^[1-9][0-9]{0,14}:[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex TokenForm();
}
