using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Control;
using GroupBot.Sandbox.Faults;
using GroupBot.Sandbox.Time;
using GroupBot.Sandbox.Updates;

namespace GroupBot.Sandbox;

/// <summary>
/// The people, bots and chats of a sandbox. Every public member takes the gate, so that tests, the page and the
/// bot's own calls may come at once.
/// </summary>
public sealed partial class SandboxWorld
{
    private long _nextUserId = 5210000000;

    private long _nextGroupId = 2210000000;

    internal SandboxWorld(SandboxOptions options, SandboxClock clock)
    {
        Options = options;
        Clock = clock;
        Random = new Random(options.Seed);
        Router = new UpdateRouter(this);
        Bot = AddBotAccount(options);
        if (options.DemoGroup)
        {
            CreateDemo();
        }
    }

    /// <summary>The demo bot.</summary>
    public SandboxBot Bot { get; }

    internal Lock Gate { get; } = new();

    internal SandboxOptions Options { get; }

    /// <summary>The sandbox's own; moving it forward makes what is due on the way happen.</summary>
    public SandboxClock Clock { get; }

    /// <summary>Guarded by the gate.</summary>
    internal Random Random { get; }

    internal UpdateRouter Router { get; }

    /// <summary>What the page hears of.</summary>
    internal WorldFeed Feed { get; } = new();

    /// <summary>Every call of the Bot API, the newest last.</summary>
    public CallLog Calls { get; } = new();

    /// <summary>What calls asked for that the API does not have.</summary>
    public IReadOnlyList<Refusal> Refusals => Calls.Refusals;

    /// <summary>What is to go wrong, for tests.</summary>
    public FaultPlan Faults { get; } = new();

    internal Dictionary<string, SandboxFile> Files { get; } = [];

    internal Dictionary<long, SandboxUser> Users { get; } = [];

    internal Dictionary<long, SandboxChat> Groups { get; } = [];

    internal List<SandboxBot> Bots { get; } = [];

    /// <summary>Bot API dates are whole seconds.</summary>
    internal DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds((Past ?? Clock.GetUtcNow()).ToUnixTimeSeconds());

    /// <summary>While history is written: the instant that what happens is dated with. Null at all other times.</summary>
    internal DateTimeOffset? Past { get; set; }

    /// <summary>A program has polled as the demo bot.</summary>
    public bool IsBotConnected
    {
        get
        {
            lock (Gate)
            {
                return Bot.Queue.Poll.Last is not null;
            }
        }
    }

    /// <summary>A new person.</summary>
    public SandboxUser CreateUser(string firstName, string? username = null, string? languageCode = null)
    {
        lock (Gate)
        {
            var user = new SandboxUser
            {
                Id = ++_nextUserId,
                FirstName = firstName,
                Username = username,
                LanguageCode = languageCode,
            };
            Users[user.Id] = user;
            Feed.UsersChanged();
            return user;
        }
    }

    /// <summary>A new supergroup with its owner and nobody else.</summary>
    public SandboxChat CreateGroup(SandboxUser owner, string title)
    {
        lock (Gate)
        {
            var chat = new SandboxChat
            {
                Id = -1000000000000 - ++_nextGroupId,
                Kind = ChatKind.Supergroup,
                Title = title,
            };
            Groups[chat.Id] = chat;
            chat.Memberships[owner.Id] = new Membership(owner, MemberStatus.Creator);
            Feed.UsersChanged();
            return chat;
        }
    }

    internal Membership MemberOf(SandboxChat chat, SandboxUser user) =>
        chat.Memberships.TryGetValue(user.Id, out var membership)
            ? membership.At(Clock.GetUtcNow())
            : new Membership(user, MemberStatus.Left);

    /// <summary>Bots that are in the chat, and the one a change is about even when it is out by it.</summary>
    internal IEnumerable<SandboxBot> BotsOf(SandboxChat chat, SandboxUser? including = null) => chat.Bot is { } bot
        ? [bot]
        : Bots.Where(b => MemberOf(chat, b.User).IsIn || b.User.Id == including?.Id);

    internal static SandboxChat PrivateChat(SandboxBot bot, SandboxUser person)
    {
        if (!bot.PrivateChats.TryGetValue(person.Id, out var chat))
        {
            chat = new SandboxChat { Id = person.Id, Kind = ChatKind.Private, Person = person, Bot = bot };
            bot.PrivateChats[person.Id] = chat;
        }

        return chat;
    }

    private SandboxBot AddBotAccount(SandboxOptions options)
    {
        var colon = options.BotToken.IndexOf(':', StringComparison.Ordinal);
        var user = new SandboxUser
        {
            Id = long.Parse(options.BotToken.AsSpan(0, colon), System.Globalization.CultureInfo.InvariantCulture),
            IsBot = true,
            FirstName = options.BotName,
            Username = options.BotUsername,
        };
        Users[user.Id] = user;
        var queue = new UpdateQueue(Clock, Random.Next(2_000_001, 1_000_000_000));
        var bot = new SandboxBot(user, options.BotToken, options.BotReadsAllMessages, queue);
        Bots.Add(bot);
        return bot;
    }
}
