using System.Data.Common;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Members;
using GroupBot.Members.Scores;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Storage;
using GroupBot.Texts;
using GroupBot.Turns.Quiet;
using GroupBot.Turns.Routing;
using GroupBot.Turns.Work;
using Microsoft.Extensions.Options;

namespace GroupBot.Turns;

/// <summary>
/// What a handler may do: read and write rows through <see cref="Connection"/>, look into the registries, append to
/// the log, and ask for effects. It never calls Telegram and never waits.
/// </summary>
internal sealed partial class Turn(
    Writer writer, GroupRegistry groups, MemberRegistry members, Owners owners, OutboxBook outbox, ActivityWriter log,
    GroupSettings settings, TurnMetrics metrics, IOptions<RepliesOptions> replies, FeatureRegistry features, BotIdentity self,
    SeenCheckpoint seen, DeadLetters deadLetters, HandlerHealth handlers, BackupHealth backups, WorkBook work,
    PictureRenderer pictures, ScoreBook scores, CircleBook circles, ScoreFollower follower)
{
    private static readonly TimeSpan ButtonDeadline = TimeSpan.FromSeconds(10);
    private readonly TimeSpan _maxAge = replies.Value.MaxAge;
    private readonly Dictionary<Type, object> _stores =
        features.Stores.ToDictionary(static made => made.Key, made => made.Value(writer));

    private Scene? _scene;
    private Language? _language;

    /// <summary>True while an answer is on its way to one person alone.</summary>
    private bool _isPersonal;

    /// <summary>The writer's connection, inside the turn's transaction.</summary>
    public DbConnection Connection => writer.Connection;

    public GroupRegistry Groups => groups;

    public MemberRegistry Members => members;

    /// <summary>
    /// The group that a member's command means: the one at hand, and in private the only one they are in or the one they chose.
    /// Null where they are asked now: the command runs again, without arguments, once they have chosen.
    /// </summary>
    public GroupState? GroupFor(CommandCall call) => GroupChoice.For(this, call.Spec);

    /// <summary>Gives, takes and counts points.</summary>
    public TurnPoints Points => new(this, members.Points);

    /// <summary>活跃值, circles, and what they are made of.</summary>
    public TurnScores Scores => new(this, scores, circles, follower);

    public Owners Owners => owners;

    public GroupSettings Settings => settings;

    /// <summary>Everything that is registered: what menus and pages are made of.</summary>
    public FeatureRegistry Features => features;

    public BotIdentity Self => self;

    public SeenCheckpoint Seen => seen;

    public DeadLetters DeadLetters => deadLetters;

    public HandlerHealth Handlers => handlers;

    public TurnMetrics Metrics => metrics;

    public BackupHealth Backups => backups;

    /// <summary>Whether pictures can be drawn here; they are drawn beside the corridor (<c>.Draw</c>), never in a turn.</summary>
    public PictureSetup Pictures => pictures.Setup;

    /// <summary>The rows that wait to be sent; asked for by <see cref="Ask"/> alone.</summary>
    public OutboxStore Outbox => outbox.Store;

    /// <summary>How long an answer asked for now would wait in that group under the group's own limits; zero where they are off.</summary>
    public TimeSpan WaitIn(GroupNo group) => outbox.WaitIn(group);

    public Questions Questions { get; } = new(writer);

    /// <summary>Where the bot is silenced.</summary>
    public QuietBook Quiet { get; } = new(writer);

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

    /// <summary>The group's language in a group; the person's own in private, and under what they alone see.</summary>
    public Language Language => _language
        ?? (Scene.Event is ButtonPressed { EphemeralId: not null } ? Scene.Person?.Language : null)
        ?? Scene.Group?.Language ?? Scene.Person?.Language ?? Language.En;

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
    public void Enter(Scene? scene) => (_scene, _language, PressIsAnswered, _isPersonal, WentPrivate) = (scene, null, false, false, false);

    /// <summary>Runs something whose words are for one person alone: <see cref="Language"/> is that one's meanwhile.</summary>
    public T Speak<T>(Language language, Func<T> say)
    {
        var before = _language;
        _language = language;
        try
        {
            return say();
        }
        finally
        {
            _language = before;
        }
    }

    /// <summary>
    /// Says something in a group that nobody asked for: the only way to do so, through the group's <see cref="QuietGate"/>.
    /// </summary>
    /// <returns><see cref="PostFate.Sent"/>, or why it did not go out now.</returns>
    public PostFate Post(GroupState group, Post post) => QuietGate.Post(this, group, post);

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

    /// <summary>True where an answer in the group would come so long after what it answers that it is left out.</summary>
    public bool IsTooLate => Scene.UpdateId is not null && _maxAge > TimeSpan.Zero && (RetriedAt ?? Now) - Scene.At > _maxAge;

    /// <summary>True once what was asked in the group at hand was answered in the private chat.</summary>
    public bool WentPrivate { get; set; }

    /// <summary>True once the button at hand has had its toast.</summary>
    public bool PressIsAnswered { get; private set; }

    /// <summary>
    /// Ends the spinner of the button at hand, with a toast where there is something to say; the first one counts. What is too
    /// long for a toast goes the next way to the one who pressed.
    /// </summary>
    public void Toast(string? text = null, bool isAlert = false, string? url = null)
    {
        if (text?.Length > PersonalAnswers.LongestToast && !PressIsAnswered)
        {
            AnswerPrivately(_ => Markup.Plain(text));
            return;
        }

        if (Scene.Event is ButtonPressed pressed && !PressIsAnswered)
        {
            PressIsAnswered = true;
            var place = Scene.Group is { } group ? Destination.Of(group.No) : Destination.Of(Scene.Person!.No);
            Ask(new AnswerButton(pressed.QueryId, text, isAlert, url), place, deadline: Now + ButtonDeadline);
        }
    }

    /// <summary>The same in the language of the one who pressed, whatever the group's: nobody else sees it.</summary>
    public void Toast(Text text, bool isAlert = false) => Toast(text.Plain(Scene.Person?.Language ?? Language), isAlert);

    /// <summary>True where the message with the button at hand stands in a group, for all to read.</summary>
    public bool IsReadByAll => Scene is { Group: not null, Event: ButtonPressed { EphemeralId: null } };

    /// <summary>Changes the message that carries the button at hand.</summary>
    public void EditPressed(Markup text, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null)
    {
        if (Scene is { Group: { } here, Event: ButtonPressed { EphemeralId: { } ephemeral } })
        {
            Ask(new EditEphemeral(ephemeral, text.Html, keyboard), Destination.Of(here.No));
        }
        else if (Scene.Event is ButtonPressed { Message: { } message })
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

        if (effect is SendText { IsPost: false } or SendEphemeral && !to.Group.IsPrivate && IsTooLate)
        {
            metrics.AnswersTooOld++;
            return null;
        }

        // In private a message's chat is its person's: named, so that an answer still reaches who asked to be forgotten.
        var chat = to.Group.IsPrivate
            ? Scene.Event.Chat is { Kind: ChatKind.Private } own ? own.Id : null
            : EventChat is { } named && groups.Find(named)?.No == to.Group ? named : groups.Find(to.Group)?.Chat;
        // Their name may stand in it: like the rows of their private chat it goes with them.
        var asker = !to.Group.IsPrivate && effect is SendText { IsPost: false } or EphemeralEffect or EditText or AnswerButton
            or SendDocument or SendPhoto or SendFile or CreateInviteLink
            ? Scene.Person?.No
            : null;
        return outbox.Ask(effect, to, chat, asker, then, Now, due, deadline).Id;
    }

    /// <summary>The chat in which the messages of this event have their numbers: after a migration perhaps not the group's of today.</summary>
    private ChatId? EventChat => Scene.Event switch
    {
        EffectEnded ended => ended.SentTo,
        { Chat: { Kind: not ChatKind.Private } chat } => chat.Id,
        _ => null,
    };

    /// <summary>What a feature registered as its store.</summary>
    public TStore Store<TStore>()
        where TStore : class => (TStore)_stores[typeof(TStore)];
}
