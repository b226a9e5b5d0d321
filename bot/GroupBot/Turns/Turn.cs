using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Texts;
using GroupBot.Turns.Routing;
using GroupBot.Turns.Work;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace GroupBot.Turns;

/// <summary>How old something may be and still be answered in a group.</summary>
internal sealed class RepliesOptions
{
    public const string Section = "Replies";

    /// <summary>Answers in a group to events older than this are not sent. <c>hh:mm:ss</c>, at most a day, default 10 minutes; 0 = off.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromMinutes(10);
}

internal sealed class RepliesOptionsValidator : IValidateOptions<RepliesOptions>
{
    public ValidateOptionsResult Validate(string? name, RepliesOptions options) => options.MaxAge < TimeSpan.Zero || options.MaxAge > TimeSpan.FromDays(1)
        ? ValidateOptionsResult.Fail($"Replies:MaxAge must be hh:mm:ss from 0 (off) to one day, such as 00:10:00; it is {options.MaxAge} (a bare number counts days).")
        : ValidateOptionsResult.Success;
}

/// <summary>
/// What a handler may do: read and write rows through <see cref="Connection"/>, look into the registries, append to
/// the log, and ask for effects. It never calls Telegram and never waits.
/// </summary>
internal sealed class Turn(
    Writer writer, GroupRegistry groups, MemberRegistry members, Owners owners, OutboxBook outbox, ActivityWriter log,
    GroupSettings settings, TurnMetrics metrics, IOptions<RepliesOptions> replies, FeatureRegistry features, BotIdentity self,
    SeenCheckpoint seen, DeadLetters deadLetters, HandlerHealth handlers, WorkBook work)
{
    private static readonly TimeSpan ButtonDeadline = TimeSpan.FromSeconds(10);
    private readonly TimeSpan _maxAge = replies.Value.MaxAge;
    private readonly Dictionary<Type, object> _stores =
        features.Stores.ToDictionary(static made => made.Key, made => made.Value(writer));

    private Scene? _scene;

    /// <summary>The writer's connection, inside the turn's transaction.</summary>
    public SqliteConnection Connection => writer.Connection;

    public GroupRegistry Groups => groups;

    public MemberRegistry Members => members;

    public Owners Owners => owners;

    public GroupSettings Settings => settings;

    /// <summary>Everything that is registered: what menus and pages are made of.</summary>
    public FeatureRegistry Features => features;

    public BotIdentity Self => self;

    public SeenCheckpoint Seen => seen;

    public DeadLetters DeadLetters => deadLetters;

    public HandlerHealth Handlers => handlers;

    public TurnMetrics Metrics => metrics;

    /// <summary>The rows that wait to be sent; asked for by <see cref="Ask"/> alone.</summary>
    public OutboxStore Outbox => outbox.Store;

    public Questions Questions { get; } = new(writer);

    /// <summary>What takes more than one turn.</summary>
    public WorkBook Work => work;

    /// <summary>The instant of a retry, while a dead letter is retried: by it an answer's age is judged.</summary>
    public DateTimeOffset? RetriedAt { get; set; }

    /// <summary>True while a dead letter is retried without its effects: punishments and answers with a deadline are left out.</summary>
    public bool HoldsBack { get; set; }

    /// <summary>What the event at hand is about.</summary>
    public Scene Scene => _scene ?? throw new InvalidOperationException("No event is at hand.");

    /// <summary>The instant at which the event at hand was received: the only "now" a handler knows.</summary>
    public DateTimeOffset Now => Scene.ReceivedAt;

    /// <summary>The group's language in a group, the person's own in private.</summary>
    public Language Language => Scene.Group?.Language ?? Scene.Person?.Language ?? Language.En;

    /// <summary>True for owner and administrators of the group at hand, and for anonymous ones.</summary>
    public bool ActorIsAdmin => Scene.Event is MessageReceived { Message.Sender.Kind: SenderKind.AnonymousAdmin }
        || Scene.Member?.Membership is { IsAdmin: true };

    public bool ActorOwnsInstallation => Scene.Person is { } person && owners.Contains(person.Person.Id);

    /// <summary>True where the actor may give a command here. In private it is the group that the command asks for that decides.</summary>
    public bool MayUse(CommandSpec spec) => spec.Needs switch
    {
        Needs.Nothing => true,
        Needs.GroupAdmin or Needs.GroupAdminOrSelf => Scene.Group is null || ActorIsAdmin,
        _ => ActorOwnsInstallation,
    };

    /// <summary>Moves to the next event; called by the runner only.</summary>
    public void Enter(Scene? scene) => _scene = scene;

    /// <summary>Answers where the event happened: in a group as a reply to the message at hand.</summary>
    public void Reply(Markup text, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null, Continuation? then = null)
    {
        if (Scene.Group is { } group)
        {
            var message = (Scene.Event as MessageReceived)?.Message;
            var topic = message?.Topic ?? (Scene.Event as ButtonPressed)?.Topic;
            Ask(new SendText(text.Html, message?.Id.Value, keyboard), Destination.Of(group.No, topic), then);
        }
        else if (Scene.Person is { } person)
        {
            Ask(new SendText(text.Html, null, keyboard), Destination.Of(person.No), then);
        }
    }

    /// <summary>Answers the one who asks, and nobody else where that can be.</summary>
    public void ReplyPersonally(Markup text, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null) =>
        PersonalAnswers.Send(this, text, keyboard);

    /// <summary>Answers where the event happened; in a group only for as long as an answer to one person stays there.</summary>
    public void ReplyForAWhile(Markup text, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null) =>
        PersonalAnswers.SendHere(this, text, keyboard);

    /// <summary>Writes to somebody in private; nothing is asked for where they never opened the chat or blocked the bot.</summary>
    /// <returns>False where they cannot be reached.</returns>
    public bool TellPrivately(
        PersonState person, Markup text, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null, Continuation? then = null)
    {
        if (person.PrivateChat is not PrivateChat.Open || person.Person.IsBot)
        {
            return false;
        }

        Ask(new SendText(text.Html, null, keyboard), Destination.Of(person.No), then);
        return true;
    }

    /// <summary>Ends the spinner of the button at hand, with a toast where there is something to say.</summary>
    public void Toast(string? text = null, bool isAlert = false, string? url = null)
    {
        if (Scene.Event is ButtonPressed pressed)
        {
            var place = Scene.Group is { } group ? Destination.Of(group.No) : Destination.Of(Scene.Person!.No);
            Ask(new AnswerButton(pressed.QueryId, text, isAlert, url), place, deadline: Now + ButtonDeadline);
        }
    }

    /// <summary>Changes the message that carries the button at hand.</summary>
    public void EditPressed(Markup text, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null)
    {
        if (Scene.Event is ButtonPressed { Message: { } message })
        {
            var place = Scene.Group is { } group ? Destination.Of(group.No) : Destination.Of(Scene.Person!.No);
            Ask(new EditText(message.Value, text.Html, keyboard), place);
        }
    }

    public void Delete(params IReadOnlyList<MessageId> messages) => Ask(
        new DeleteMessages([.. messages.Select(message => message.Value)]), Destination.Of(Scene.Group!.No));

    /// <summary>
    /// Asks Telegram for something. Answers in a group to what happened longer ago than <c>Replies:MaxAge</c> are left
    /// out and counted; everything else goes out once the turn is committed.
    /// </summary>
    /// <returns>The row's number, or null where it was left out.</returns>
    public long? Ask(
        Effect effect, Destination to, Continuation? then = null, DateTimeOffset? due = null, DateTimeOffset? deadline = null)
    {
        if (HoldsBack && (deadline is not null || effect.Priority is EffectPriority.Deadline or EffectPriority.Moderation))
        {
            return null;
        }

        if (effect is SendText { IsPost: false } && !to.Group.IsPrivate && Scene.UpdateId is not null
            && _maxAge > TimeSpan.Zero && (RetriedAt ?? Now) - Scene.At > _maxAge)
        {
            metrics.AnswersTooOld++;
            return null;
        }

        // In private a message's chat is its person's: named, so that an answer still reaches who asked to be forgotten.
        var chat = to.Group.IsPrivate
            ? Scene.Event.Chat is { Kind: ChatKind.Private } own ? own.Id : null
            : groups.Find(to.Group)?.Chat;
        // Their name may stand in it: like the rows of their private chat it goes with them.
        var asker = !to.Group.IsPrivate && effect is SendText { IsPost: false } or EditText or AnswerButton or SendDocument
            ? Scene.Person?.No
            : null;
        return outbox.Ask(effect, to, chat, asker, then, Now, due, deadline).Id;
    }

    /// <summary>What a feature registered as its store.</summary>
    public TStore Store<TStore>()
        where TStore : class => (TStore)_stores[typeof(TStore)];

    /// <summary>The number of the log's newest row.</summary>
    public long LastSeq => log.LastSeq;

    /// <summary>Appends a row of a feature's own to the log.</summary>
    public long Log(ActivityKind kind, MemberNo? member, long? number = null, MemberNo? target = null, long? message = null)
    {
        if (Scene.Group is { } group)
        {
            seen.Advance(group.No, Scene.At.ToUnixTimeMilliseconds(), Scene.Day.DayNumber);
        }

        return log.Append(new ActivityRow
        {
            GroupNo = Scene.Group?.No.Value ?? 0,
            ChatId = Scene.Group?.Chat.Value ?? 0,
            MemberNo = member?.Value,
            Sender = SenderKind.Member,
            Kind = kind,
            At = Scene.At.ToUnixTimeMilliseconds(),
            ReceivedAt = Now.ToUnixTimeMilliseconds(),
            Day = Scene.Day.DayNumber,
            MessageId = message,
            TargetMemberNo = target?.Value,
            Number = number,
            UpdateId = Scene.UpdateId,
        });
    }
}
