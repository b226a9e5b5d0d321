using GroupBot.Sandbox.Boosts;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Channels;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Control;
using GroupBot.Sandbox.Ephemeral;
using GroupBot.Sandbox.Faults;
using GroupBot.Sandbox.Joining;
using GroupBot.Sandbox.Keyboards;
using GroupBot.Sandbox.Limits;
using GroupBot.Sandbox.Payments;
using GroupBot.Sandbox.Polls;
using GroupBot.Sandbox.Reactions;
using GroupBot.Sandbox.Senders;
using GroupBot.Sandbox.Time;
using GroupBot.Sandbox.Topics;
using GroupBot.Sandbox.Updates;
using GroupBot.Sandbox.Webhooks;

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
        Agenda = new Agenda(this);
        Polls = new PollBook(this);
        Ephemeral = new EphemeralBook(this);
        Links = new LinkBook(this);
        Payments = new PaymentBook(this);
        Guard = new JoinGuard(this);
        Reactions = new ReactionBook(this);
        (Senders, Topics, Channels) = (new SenderBook(this), new TopicBook(this), new ChannelBook(this));
        (BasicGroups, Boosts) = (new BasicGroupBook(this), new BoostBook(this));
        Webhooks = new WebhookBook(this);
        Limits = new SendLimits(this);
        Clock.Moved += new ClockTicks(this).OnMoved;
        Bot = AddBotAccount(options.BotToken, options.BotName, options.BotUsername);
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

    internal WebhookBook Webhooks { get; }

    internal SendLimits Limits { get; }

    internal Agenda Agenda { get; }

    /// <summary>Polls and votes.</summary>
    public PollBook Polls { get; }

    /// <summary>Who reacted with what.</summary>
    public ReactionBook Reactions { get; }

    /// <summary>What people see below the field to write in.</summary>
    public KeyboardBook Keyboards => field ??= new KeyboardBook(this);

    /// <summary>Messages that one member alone sees.</summary>
    public EphemeralBook Ephemeral { get; }

    /// <summary>Invite links that people make.</summary>
    public LinkBook Links { get; }

    /// <summary>Payments in Stars.</summary>
    public PaymentBook Payments { get; }

    /// <summary>Who is asked first about those that want to join.</summary>
    public JoinGuard Guard { get; }

    /// <summary>What the page hears of.</summary>
    internal WorldFeed Feed { get; } = new();

    /// <summary>Every call of the Bot API, the newest last.</summary>
    public CallLog Calls { get; } = new();

    /// <summary>What calls asked for that the API does not have.</summary>
    public IReadOnlyList<Refusal> Refusals => Calls.Refusals;

    /// <summary>In whose name people write, and what keeps them from it.</summary>
    public SenderBook Senders { get; }

    /// <summary>The topics of forums.</summary>
    public TopicBook Topics { get; }

    /// <summary>Channels and their discussion groups.</summary>
    public ChannelBook Channels { get; }

    /// <summary>Basic groups, and what becomes of them.</summary>
    public BasicGroupBook BasicGroups { get; }

    /// <summary>Boosts of groups and channels.</summary>
    public BoostBook Boosts { get; }

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

    /// <summary>A program has polled as the usual bot, or set a webhook.</summary>
    public bool IsBotConnected
    {
        get
        {
            lock (Gate)
            {
                return UsualBot.Queue.Poll.Last is not null || Webhooks.Of(UsualBot) is not null;
            }
        }
    }

    /// <summary>A new person, or a bot of someone else that does nothing by itself.</summary>
    public SandboxUser CreateUser(string firstName, string? username = null, string? languageCode = null, bool isBot = false)
    {
        lock (Gate)
        {
            var user = new SandboxUser
            {
                Id = ++_nextUserId,
                IsBot = isBot,
                FirstName = firstName,
                Username = username,
                LanguageCode = languageCode,
            };
            Users[user.Id] = user;
            Feed.UserChanged(user);
            return user;
        }
    }

    /// <summary>A new supergroup with its owner and nobody else.</summary>
    public SandboxChat CreateGroup(SandboxUser owner, string title) => CreateChat(owner, title, ChatKind.Supergroup);

    internal SandboxChat CreateChat(SandboxUser owner, string title, ChatKind kind)
    {
        lock (Gate)
        {
            var number = ++_nextGroupId;
            var chat = new SandboxChat
            {
                Id = kind == ChatKind.Group ? -number : -1000000000000 - number,
                Kind = kind,
                Title = title,
            };
            Groups[chat.Id] = chat;
            chat.Memberships[owner.Id] = new Membership(owner, MemberStatus.Creator);
            Feed.ChatChanged(chat, standings: true);
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
}
