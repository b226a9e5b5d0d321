using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Outbox;
using GroupBot.Texts;

namespace GroupBot.Turns.Quiet;

/// <summary>What becomes of a post in quiet hours or during a pause.</summary>
internal enum WhenShut
{
    /// <summary>It is not sent.</summary>
    Drop = 1,

    /// <summary>It is sent when they are over; a later one of its kind and key takes its place.</summary>
    Wait = 2,

    /// <summary>
    /// It answers, without a sound, what members do at that hour and an owner switched on: quiet hours let it through, a pause
    /// drops it.
    /// </summary>
    Answers = 3,

    /// <summary>
    /// An admin has just asked for it: neither quiet hours nor the day's number keep it back, and it is no part of that number;
    /// during a pause it is not sent.
    /// </summary>
    Asked = 4,
}

/// <summary>How a post fared at the gate. The numbers are stored: never renumber, only append.</summary>
internal enum PostFate
{
    Sent = 0,
    QuietHours = 1,

    /// <summary>The day's number was used up.</summary>
    Budget = 2,
    Paused = 3,

    /// <summary>A later one took its place while it waited.</summary>
    Replaced = 4,

    /// <summary>The group wants no unasked posts at all.</summary>
    NoneAllowed = 5,

    /// <summary>One of its kind was sent shortly before: it is gathered for the next one.</summary>
    Gathered = 6,
}

/// <summary>
/// A kind of post that a feature makes unasked, registered by <c>registry.Posts(kind)</c>. Posts of one kind with different
/// keys (a plan, a topic) do not touch each other.
/// </summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="Name">Its own name within the feature.</param>
/// <param name="Label">What an admin reads of it, such as "check-in board".</param>
internal sealed record PostKind(string Feature, string Name, Text Label, WhenShut WhenShut = WhenShut.Drop)
{
    /// <summary>
    /// Where not zero, at most one is sent within so long; what comes meanwhile is gathered, and sent as one by <see cref="Merge"/>.
    /// </summary>
    public TimeSpan MergesWithin { get; init; }

    /// <summary>
    /// Makes one text of those that were gathered, in their order; called for a single one too. Null = the last one stands
    /// for all.
    /// </summary>
    public Func<IReadOnlyList<Markup>, Language, Markup>? Merge { get; init; }

    /// <summary>
    /// Makes the text when it has waited, of the post's key: null = there is nothing to say any more. A must for a kind that names
    /// people, at the gate and until it leaves: nothing of its text is kept while it waits, and it is made anew where somebody is
    /// forgotten. Not together with <see cref="Merge"/>. Null itself = the text is kept as it is.
    /// </summary>
    public Func<Turn, GroupState, string, Markup?>? Compose { get; init; }

    public string FullName => $"{Feature}.{Name}";
}

/// <summary>Something the bot wants to say in a group though nobody asked.</summary>
/// <param name="Text">The whole text, or where its kind merges, this one's part of it.</param>
internal sealed record Post(PostKind Kind, Markup Text)
{
    /// <summary>Which of its kind it is, such as a plan's number; at most 64 characters, and nothing that tells of a person but their number.</summary>
    public string Key { get; init; } = "";

    public TopicId? Topic { get; init; }

    public IReadOnlyList<IReadOnlyList<Button>>? Keyboard { get; init; }

    /// <summary>Who hears how it ended, once it was let through.</summary>
    public Continuation? Then { get; init; }
}
