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

    /// <summary>So many lines a minute and group; a ninth would wait more than 5 s behind the others, and becomes a reaction.</summary>
    private const int LinesAMinute = 8;

    private const string Recorded = "✍", Week = "🔥", Great = "🏆", Else = "👌";

    private static readonly TimeSpan CountAgainAfter = TimeSpan.FromHours(24), CountOnceMoreAfter = TimeSpan.FromMinutes(10);

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
            turn.Toast(result.IsNew ? Done(turn, group, result, [], person.Language)
                : IsMore(result, marks) ? Done(turn, group, result, marks, person.Language)
                : Again(turn, group, result, person.Language));
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
                Personally(turn, group, language => Again(turn, group, result, language));
            }

            return;
        }

        var isSmall = known.Members <= turn.Settings.Get(group.No, CheckInsSettings.LinesUpTo);
        if (isSmall && TakeLine(turn, group))
        {
            var line = Markup.Plain(Done(turn, group, result, marks, turn.Language));
            turn.Reply(MilestoneOf(turn, group, person, result) is { } milestone ? Markup.Join("\n", [milestone, line]) : line);
            return;
        }

        var reacts = message.Id.Value > 0 && turn.Settings.Get(group.No, CheckInsSettings.Reactions)
            && known.NoReactionsUntil <= turn.Now.ToUnixTimeMilliseconds();
        if (reacts)
        {
            var emoji = result.IsNew ? EmojiOf(result.Streak.Current) : Recorded;
            React(turn, group, new Reaction(1, person.No.Value, message.Id.Value, message.Topic?.Value, result.Streak.Current, emoji));
        }

        // A reaction says neither of which day it is nor of cards.
        if (!reacts || result.Untold.Count > 0 || result.Earned > 0 || (result.IsNew && GroupDays.IsOtherDate(group, turn.Scene.At, result.Row.Date)))
        {
            // A used card is told once, and a day that is not the date's belongs to whoever would write once more: late rather than never.
            Personally(turn, group, language => Done(turn, group, result, marks, language), isDue: reacts || result.Untold.Count > 0);
        }

        AnnounceMilestone(turn, group, person, result);
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

        if (turn.Members.Find(new MemberNo(reaction.Member)) is not { } person
            || turn.TellPrivately(person, CheckInsTexts.NoReaction.In(person.Language, ("days", reaction.Days)))
            || !TakeLine(turn, group))
        {
            return;
        }

        var topic = reaction.Topic is { } no ? new TopicId(no) : (TopicId?)null;
        turn.Ask(
            new SendText(CheckInsTexts.NoReaction.In(group.Language, ("days", reaction.Days)).Html, reaction.Message),
            Destination.Of(group.No, topic), turn.Settings.Get(group.No, PersonalAnswers.KeptFor) == 0
                ? null
                : Continuation.Of(PersonalAnswers.Continuation, new PersonalAnswers.Sent(2, null)));
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

    /// <summary>True where one more short line fits into the minute; it is taken.</summary>
    public static bool TakeLine(Turn turn, GroupState group)
    {
        var known = CheckInGroupsStore.Read(turn.Connection, group.No);
        var now = turn.Now.ToUnixTimeMilliseconds();
        var isNewMinute = now - known.LinesFrom >= 60_000 || now < known.LinesFrom;
        if (!isNewMinute && known.Lines >= LinesAMinute)
        {
            return false;
        }

        CheckInGroupsStore.Write(turn.Connection, isNewMinute
            ? known with { LinesFrom = now, Lines = 1 }
            : known with { Lines = known.Lines + 1 });
        return true;
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

    /// <summary>What is said in the group, to one member alone too, counts against its limits: past the minute's lines only a private chat is left.</summary>
    /// <param name="isDue">True where it is said once, or something is lost without it: it comes late rather than never.</param>
    public static void Personally(Turn turn, GroupState group, Func<Language, Said> say, bool isDue = false)
    {
        if (TakeLine(turn, group) || (isDue && turn.Scene.Person is { PrivateChat: not PrivateChat.Open }))
        {
            turn.AnswerPrivately(say);
        }
        else if (turn.Scene.Person is { } person)
        {
            var said = turn.Speak(person.Language, () => say(person.Language));
            turn.TellPrivately(person, Markup.Trusted(said.Html), said.Keyboard);
        }
    }

    private static void Personally(Turn turn, GroupState group, Func<Language, string> text, bool isDue = false) =>
        Personally(turn, group, Said (language) => Markup.Plain(text(language)), isDue);

    /// <summary>True of a repeat that is the first for a plan, or in other named hours of the day.</summary>
    private static bool IsMore(CheckInResult result, IReadOnlyList<PlanMark> marks) => marks.Count > 0 || result.Window is not null;

    private static string PlanLines(IReadOnlyList<PlanMark> marks, Language language) => string.Join('\n', marks.Select(mark =>
        PlanTexts.Day.Plain(language, ("title", PlanPages.TitleOf(mark.Plan)), ("done", mark.Progress.Done), ("needed", mark.Progress.Needed))));

    private static void AnnounceMilestone(Turn turn, GroupState group, PersonState person, CheckInResult result)
    {
        if (MilestoneOf(turn, group, person, result) is { } milestone)
        {
            turn.Post(group, new Post(MilestoneKind, milestone) { Key = $"{person.No}:{result.Streak.Current}" });
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

    /// <summary>Only 30, 100 and 365 are for everybody.</summary>
    private static Markup? MilestoneOf(Turn turn, GroupState group, PersonState person, CheckInResult result) =>
        result is { IsNew: true, Streak.Current: 30 or 100 or 365 }
        && CheckInsSettings.Rules(turn, group.No).Milestones.Contains(result.Streak.Current)
            ? Milestone(person, result.Streak.Current, turn.Language)
            : null;

    private static string EmojiOf(int days) => days switch
    {
        7 => Week,
        30 or 100 or 365 => Great,
        _ => Recorded,
    };

    private static string Done(Turn turn, GroupState group, CheckInResult result, IReadOnlyList<PlanMark> marks, Language language)
    {
        var plans = PlanLines(marks, language);
        if (!result.IsNew)
        {
            var window = result.Window is { } name
                ? CheckInsTexts.InWindow.Plain(language, ("window", name), ("time", GroupDays.Time(group, turn.Scene.At)))
                : "";
            return string.Join('\n', ((string[])[window, plans]).Where(line => line.Length > 0));
        }

        var day = result.Row.Date;
        var today = turn.Scene.Day;
        var days = result.Streak.Current;
        var isOther = day != today || GroupDays.IsOtherDate(group, turn.Scene.At, day);
        var next = CheckInsSettings.Rules(turn, group.No).NextAfter(days) is { } goal
            ? CheckInsTexts.Next.Plain(language, ("left", goal - days), ("goal", goal))
            : "";
        var done = CheckInsTexts.Done.Plain(language,
            ("days", days),
            ("when", isOther
                ? CheckInsTexts.OfDay.Plain(language, ("day", GroupDays.Name(day, today, language)))
                : CheckInsTexts.Today.Plain(language)),
            ("place", result.Row.Place ?? 0),
            ("next", next))
            + (result.Window is { } hours ? $" · {hours}" : "");
        return string.Join('\n', result.Untold
            .Select(used => CheckInsTexts.CardUsed.Plain(language,
                ("day", GroupDays.Name(used, today, language)), ("cards", result.Streak.Cards - result.Earned)))
            .Prepend(done)
            .Append(result.Earned > 0 ? CheckInsTexts.CardEarned.Plain(language, ("cards", result.Streak.Cards)) : "")
            .Append(plans)
            .Where(line => line.Length > 0));
    }

    private static string Again(Turn turn, GroupState group, CheckInResult result, Language language)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(result.Row.At);
        Value day = ("day", GroupDays.Name(result.Row.Date, turn.Scene.Day, language));
        Value time = ("time", GroupDays.Time(group, at)), days = ("days", result.Streak.Current);
        return GroupDays.IsOtherDate(group, at, result.Row.Date) ? CheckInsTexts.AgainOther.Plain(language, day, time, days)
            : result.Row.Date != turn.Scene.Day || GroupDays.IsOtherDate(group, turn.Scene.At, result.Row.Date)
                ? CheckInsTexts.AgainThen.Plain(language, day, time, days)
            : CheckInsTexts.Again.Plain(language, time, days);
    }
}
