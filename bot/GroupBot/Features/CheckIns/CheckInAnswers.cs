using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.CheckIns;

/// <summary>
/// How a check-in is answered: a press by a toast; a message by a reaction, in small groups by a line; what only its
/// writer should read, to them alone.
/// </summary>
internal static class CheckInAnswers
{
    public const string Reacted = "check-in-reaction", Counted = "check-in-members";

    /// <summary>To everybody, and so through the gate: whoever gets up early is praised when the others do.</summary>
    public static readonly PostKind MilestoneKind = new("CheckIns", "milestone", CheckInsTexts.MilestoneLabel, WhenShut.Wait)
    {
        Compose = ComposeMilestone,
    };

    /// <summary>Days in a row that get a reaction of their own, and nothing more.</summary>
    private const int Short = 7;

    private const string Recorded = "✍", Week = "🔥", Great = "🏆", Else = "👌";

    private static readonly IReadOnlyList<int> ForAll = [30, 100, 365];

    private static readonly TimeSpan CountAgainAfter = TimeSpan.FromHours(24), CountOnceMoreAfter = TimeSpan.FromMinutes(10);

    /// <summary>A line that would wait longer for the group's own limits becomes a reaction.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <param name="Message">The message that a reaction was asked for.</param>
    /// <param name="Emoji">The one that was asked for; where a group does not take it, the next plainer one is tried.</param>
    internal sealed record Reaction(int Version, long Member, long Message, long? Topic, long Days, string Emoji = Recorded);

    internal sealed record Counting(int Version);

    /// <param name="marks">The days of plans that it was; none where it was none, or they were done before.</param>
    public static void Answer(Turn turn, GroupState group, PersonState person, CheckInResult result, IReadOnlyList<PlanMark> marks)
    {
        var known = Known(turn, group);
        if (turn.Scene.Event is ButtonPressed)
        {
            turn.Toast(result.IsNew ? CheckInLines.Whole(turn, group, result, [], person.Language)
                : IsMore(result, marks) ? CheckInLines.Whole(turn, group, result, marks, person.Language)
                : CheckInLines.Again(turn, group, result, person.Language));
            CheckInBook.WereTold(turn, group, person.No, result.Untold);
            AnnounceMilestone(turn, group, person, result);
            return;
        }

        if (((turn.Scene.Event as MessageReceived)?.Message ?? (turn.Scene.Event as MessageEdited)?.Message) is not { } message)
        {
            return;
        }

        if (!result.IsNew && !IsMore(result, marks))
        {
            // The other pictures of an album may bear the word too; who wrote once is told once.
            if (message.AlbumId is null)
            {
                Personally(turn, group, language => CheckInLines.Again(turn, group, result, language));
            }

            return;
        }

        var isSmall = known.Members <= turn.Settings.Get(group.No, CheckInsSettings.LinesUpTo);
        if (isSmall && (result.IsNew || result.Window is not null) && !turn.IsTooLate && FitsLine(turn, group))
        {
            turn.Reply(language => Markup.Plain(CheckInLines.Count(turn, group, result, language)) is var line
                && MilestoneOf(turn, group, result) is > 0 and var days ? Markup.Join("\n", [Milestone(person, days, language), line]) : line);
            if (result.Untold.Count > 0 || result.Earned > 0 || marks.Count > 0)
            {
                Tell(turn, group, person, result, language => CheckInLines.Rest(turn, result, marks, language), isDue: result.Earned > 0);
            }

            return;
        }

        var reacts = message.Id.Value > 0 && turn.Settings.Get(group.No, CheckInsSettings.Reactions)
            && known.NoReactionsUntil <= turn.Now.ToUnixTimeMilliseconds();
        if (reacts)
        {
            React(turn, group, new Reaction(1, person.No.Value, message.Id.Value, message.Topic?.Value, result.Streak.Current, EmojiOf(result)));
        }

        // A reaction says neither of which day it is nor of cards, and in a small group a line would have said how far a plan is.
        var isOther = result.IsNew && GroupDays.IsOtherDate(group, turn.Scene.At, result.Row.Date);
        if (!reacts || result.Untold.Count > 0 || result.Earned > 0 || isOther || (isSmall && marks.Count > 0))
        {
            // A day that is not the date's belongs to whoever would write once more.
            Tell(turn, group, person, result, language => CheckInLines.Whole(turn, group, result, marks, language),
                isDue: reacts && (result.Earned > 0 || isOther));
        }

        AnnounceMilestone(turn, group, person, result);
    }

    /// <summary>To them alone; that a card was used is told once, and so beyond the minute's lines rather than never.</summary>
    private static void Tell(Turn turn, GroupState group, PersonState person, CheckInResult result, Func<Language, string> text, bool isDue)
    {
        if (Personally(turn, group, text, isDue || result.Untold.Count > 0))
        {
            CheckInBook.WereTold(turn, group, person.No, result.Untold);
        }
    }

    /// <summary>
    /// Only what a group forbids is of interest: that it does is remembered until its next day, and whoever got none is told.
    /// </summary>
    public static void WasReacted(Turn turn, Reaction reaction, EffectOutcome outcome)
    {
        if (turn.Scene.Group is not { } group || outcome is not EffectFailed { Refusal: EffectRefusal.Refused, Reason: var reason }
            || !reason.Contains("REACTION", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (PlainerThan(reaction.Emoji) is { } plainer)
        {
            React(turn, group, reaction with { Emoji = plainer });
            return;
        }

        var known = CheckInGroupsStore.Read(turn.Connection, group.No);
        if (known.NoReactionsUntil <= turn.Now.ToUnixTimeMilliseconds())
        {
            CheckInGroupsStore.Write(turn.Connection, known with
            {
                NoReactionsUntil = group.Rule.StartOf(turn.Scene.Day.AddDays(1)).ToUnixTimeMilliseconds(),
            });
        }

        if (turn.Members.Find(new MemberNo(reaction.Member)) is { } person)
        {
            turn.Scene.Person = person;
            if (FitsLine(turn, group))
            {
                var topic = reaction.Topic is { } no ? new TopicId(no) : (TopicId?)null;
                PersonalAnswers.AnswerLater(turn, group, person, reaction.Message, topic,
                    language => CheckInsTexts.NoReaction.In(language, ("days", reaction.Days)));
            }
            else
            {
                turn.TellPrivately(person, CheckInsTexts.NoReaction.In(person.Language, ("days", reaction.Days)));
            }
        }
    }

    /// <summary>Null where words are what is left.</summary>
    private static string? PlainerThan(string emoji) => emoji switch
    {
        Week or Great => Recorded,
        Recorded => Else,
        _ => null,
    };

    private static void React(Turn turn, GroupState group, Reaction reaction) =>
        turn.Ask(new React(reaction.Message, reaction.Emoji), Destination.Of(group.No), Continuation.Of(Reacted, reaction));

    public static void WasCounted(Turn turn, Counting asked, EffectOutcome outcome)
    {
        if (turn.Scene.Group is { } group)
        {
            var known = CheckInGroupsStore.Read(turn.Connection, group.No);
            CheckInGroupsStore.Write(turn.Connection, outcome is EffectSucceeded { Answer.MemberCount: { } members }
                ? known with { Members = members }
                : known with { CountedAt = (turn.Now - CountAgainAfter + CountOnceMoreAfter).ToUnixTimeMilliseconds() });
        }
    }

    /// <summary>What is known of the group; how many people are in it is asked for once a day.</summary>
    private static CheckInGroup Known(Turn turn, GroupState group)
    {
        var known = CheckInGroupsStore.Read(turn.Connection, group.No);
        var now = turn.Now.ToUnixTimeMilliseconds();
        if (now - known.CountedAt < (long)CountAgainAfter.TotalMilliseconds)
        {
            return known;
        }

        turn.Ask(new FetchMemberCount(), Destination.Of(group.No), Continuation.Of(Counted, new Counting(1)));
        return CheckInGroupsStore.Write(turn.Connection, known with { CountedAt = now });
    }

    /// <summary>
    /// What is said in the group, to one member alone too, counts against its limits: where it would wait too long, only a private
    /// chat is left.
    /// </summary>
    /// <param name="isDue">True where it is said once, or something is lost without it: it comes late rather than never.</param>
    /// <returns>False where no way was left, as it is too late for one in the group.</returns>
    public static bool Personally(Turn turn, GroupState group, Func<Language, Said> say, bool isDue = false)
    {
        // Whatever becomes of the answer, the check-in itself, a photo perhaps, stays where it was written.
        turn.Scene.IsTaken = true;
        if (!turn.IsTooLate && (FitsLine(turn, group) || (isDue && turn.Scene.Person is { PrivateChat: not PrivateChat.Open })))
        {
            turn.AnswerPrivately(say);
            return true;
        }

        if (turn.Scene.Person is not { } person)
        {
            return false;
        }

        var said = turn.Speak(person.Language, () => say(person.Language));
        return turn.TellPrivately(person, Markup.Trusted(said.Html), said.Keyboard);
    }

    private static bool FitsLine(Turn turn, GroupState group) => turn.WaitIn(group.No) <= LongestWait;

    private static bool Personally(Turn turn, GroupState group, Func<Language, string> text, bool isDue = false) =>
        Personally(turn, group, Said (language) => Markup.Plain(text(language)), isDue);

    /// <summary>True of a repeat that is the first for a plan, or in other named hours of the day.</summary>
    private static bool IsMore(CheckInResult result, IReadOnlyList<PlanMark> marks) => marks.Count > 0 || result.Window is not null;

    private static void AnnounceMilestone(Turn turn, GroupState group, PersonState person, CheckInResult result)
    {
        if (MilestoneOf(turn, group, result) is > 0 and var days)
        {
            turn.Post(group, new Post(MilestoneKind, Milestone(person, days, turn.Language)) { Key = $"{person.No}:{days}" });
        }
    }

    /// <summary>The key is whose it is and how many days; nothing for who was forgotten.</summary>
    private static Markup? ComposeMilestone(Turn turn, GroupState group, string key) =>
        key.Split(':') is [var no, var days] && long.TryParse(no, out var member) && long.TryParse(days, out var count)
            && turn.Members.Find(new MemberNo(member)) is { } person
            ? Milestone(person, count, group.Language)
            : null;

    private static Markup Milestone(PersonState person, long days, Language language) =>
        CheckInsTexts.Milestone.In(language, ("name", Names.Of(person)), ("days", days));

    /// <summary>Only 30, 100 and 365 are for everybody, at the check-in that finds them reached; 0 for none.</summary>
    private static int MilestoneOf(Turn turn, GroupState group, CheckInResult result) =>
        result.Reached(CheckInsSettings.Rules(turn, group.No).Milestones.Intersect(ForAll));

    private static string EmojiOf(CheckInResult result) => result.Reached([Short, .. ForAll]) switch
    {
        0 => Recorded,
        Short => Week,
        _ => Great,
    };
}
