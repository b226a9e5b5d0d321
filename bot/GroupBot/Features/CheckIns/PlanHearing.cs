using GroupBot.Core.Activity;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>
/// What a message is to the plans of its group. Called for every message of a group that has plans; most are done with before
/// a row is read.
/// </summary>
internal static class PlanHearing
{
    /// <summary>For so long after a plan somebody may still write its hashtag and mean a check-in.</summary>
    private const int DaysOfHabit = 7;

    /// <summary>One running plan, and what the message came to for it.</summary>
    private sealed record Heard(PlanRow Plan, PlanMember? Member, PlanMessage Message, PlanAnswer Answer, PlanWait? Wait);

    /// <param name="isPlain">True where the message is a check-in by its words.</param>
    /// <returns>False where plans have nothing to do with it: it is what it is without them.</returns>
    public static bool Hear(Turn turn, GroupState group, PersonState person, Message message, bool isPlain)
    {
        var day = GroupDays.Of(turn, group);
        var open = PlanBook.Heard(turn, group, day);
        var tags = open.Count == 0 ? [] : PlanTag.In(message.Text);
        if (open.Count == 0 || !(isPlain || tags.Count > 0 || message.Media is MediaKind.Photo or MediaKind.Voice || IsInTopicOf(open, message)))
        {
            return false;
        }

        var named = open.Where(plan => tags.Contains(WordFolding.Fold(plan.Tag))).ToList();
        var heard = HearEach(turn, group, person, message, isPlain, named, day);
        var counting = heard.Where(one => one is { Member: not null, Answer: PlanAnswer.Counts }).ToList();
        var isUsed = counting.Exists(one => IsShownBy(one.Plan, message))
            && PlanDaysStore.IsUsed(turn.Connection, group.No, message.File!, ChatOf(turn, group), message.Id.Value);
        var marks = counting.Where(one => !(isUsed && IsShownBy(one.Plan, message)))
            .Select(one => PlanBook.Mark(turn, group, one.Plan, one.Member!, day, message.Id.Value, IsShownBy(one.Plan, message) ? message.File : null))
            .ToList();
        var lacking = heard.Where(one => one is { Member: not null, Answer: PlanAnswer.LacksProof }).ToList();
        // What was used before is no proof: another one may follow as well.
        foreach (var one in counting.Where(one => isUsed && IsShownBy(one.Plan, message)).Concat(lacking))
        {
            PlanWaitsStore.Write(turn.Connection, group.No, person.No, new PlanWait
            {
                PlanNo = one.Plan.PlanNo,
                Day = day.DayNumber,
                MessageId = message.Id.Value,
                ChatId = ChatOf(turn, group).Value,
                Topic = message.Topic?.Value,
            });
        }

        var isCheckIn = isPlain || marks.Count > 0;
        // Asked once a day: whoever checks in again knows it.
        var isFirst = !HasCheckedIn(turn, group, person.No, day);
        if (isCheckIn)
        {
            CheckInsCommands.CheckIn(turn, group, person, marks);
        }

        var note = Note(turn, group, person, message, named, heard, lacking, isUsed, day, isCheckIn, isFirst);
        if (note is not null)
        {
            CheckInAnswers.Personally(turn, group, note, isDue: true);
        }

        return isCheckIn || note is not null || named.Count > 0;
    }

    /// <summary>The plan whose hashtag a message bears out of habit, though it ended within the last week; null for none.</summary>
    public static PlanRow? EndedLately(Turn turn, GroupState group, Message message)
    {
        var tags = PlanTag.In(message.Text);
        return tags.Count == 0
            ? null
            : turn.Store<PlansStore>().EndedSince(group.No, GroupDays.Today(turn, group).AddDays(-DaysOfHabit))
                .FirstOrDefault(plan => tags.Contains(WordFolding.Fold(plan.Tag)));
    }

    /// <summary>An edit may bring what was missing; it is never a check-in of its own.</summary>
    public static void Edited(Turn turn, MessageEdited edited)
    {
        var message = edited.Message;
        if (turn.Scene is not { Group: { } group, Person: { Person.IsBot: false } person }
            || message is not { IsForwarded: false, Sender.Kind: SenderKind.Member }
            || !turn.Settings.Get(group.No, CheckInsSettings.Enabled))
        {
            return;
        }

        var day = GroupDays.Of(turn, group);
        var chat = ChatOf(turn, group);
        var open = PlanBook.Heard(turn, group, day);
        if (open.Count > 0 && (IsNamedLater(turn, group, person, message, open, day, chat) || PlanWaitsStore.Of(turn.Connection, group.No, person.No, day)
            .Any(wait => IsAbout(wait, chat, message.Id) || IsAnother(turn, group, wait, open, chat, message))))
        {
            Hear(turn, group, person, message, isPlain: false);
        }
    }

    /// <summary>Whoever has checked in today may write a plan's hashtag into what they sent today.</summary>
    private static bool IsNamedLater(
        Turn turn, GroupState group, PersonState person, Message message, IReadOnlyList<PlanRow> open, DateOnly day, ChatId chat) =>
        PlanTag.In(message.Text) is { Count: > 0 } tags && open.Any(plan => tags.Contains(WordFolding.Fold(plan.Tag)))
        && turn.Activity.DayOf(group.No.Value, chat.Value, message.Id.Value) == day.DayNumber && HasCheckedIn(turn, group, person.No, day);

    /// <summary>True of a plan with a proof for which the message counts: then it is that one that is meant.</summary>
    private static bool IsProven(Heard heard) => heard.Plan.Terms.Proof is not PlanProof.None && heard.Answer is PlanAnswer.Counts;

    private static bool HasCheckedIn(Turn turn, GroupState group, MemberNo member, DateOnly day) =>
        CheckInsStore.Read(turn.Connection, group.No, member).Exists(row => row.Date == day && row.What is CheckInKind.CheckedIn);

    /// <summary>The chat in which the message at hand has its number: after a migration perhaps not the group's of today.</summary>
    public static ChatId ChatOf(Turn turn, GroupState group) => turn.Scene.Event.Chat?.Id ?? group.Chat;

    private static List<Heard> HearEach(
        Turn turn, GroupState group, PersonState person, Message message, bool isPlain, List<PlanRow> named, DateOnly day)
    {
        var mine = PlanBook.Of(turn, group, person.No, day)
            .Where(one => !PlanDaysStore.Has(turn.Connection, group.No, one.Plan.PlanNo, person.No, day))
            .ToList();
        var waits = mine.Count == 0 ? [] : PlanWaitsStore.Of(turn.Connection, group.No, person.No, day);
        var chat = ChatOf(turn, group);
        var written = PlanTag.Written(turn.Self.TextBehindName(message));
        var isOnlyOne = mine.Count(one => one.Plan.Terms.Proof is not PlanProof.None) == 1;
        var heard = mine.Select(one => Of(one.Plan, one.Member)).ToList();
        // The proof may tell which of them is meant.
        if (!heard.Exists(IsProven) && heard.FindAll(one => one.Answer is PlanAnswer.Unnamed && PlanMatch.IsProof(one.Plan.Terms, one.Message)) is [var fitting])
        {
            heard = [.. heard.Select(one => one == fitting ? one with { Answer = PlanAnswer.Counts } : one)];
        }

        // What an admin made up lacks nothing any more.
        return heard.Exists(one => one.Answer is PlanAnswer.LacksProof or PlanAnswer.Unnamed)
            && CheckInsStore.Read(turn.Connection, group.No, person.No).Exists(row => row.Date == day && row.IsMadeUpByAdmin)
                ? [.. heard.Where(one => one.Answer is not (PlanAnswer.LacksProof or PlanAnswer.Unnamed))]
                : heard;

        Heard Of(PlanRow plan, PlanMember member)
        {
            var what = new PlanMessage(
                named.Contains(plan),
                plan.Topic is { } topic && message.Topic?.Value == topic,
                // Whoever names a plan means that one, and no other.
                isPlain && named.Count == 0,
                message.Reply is { Author.Person: var author } && author?.Id != person.Person.Id && author?.IsBot != true,
                message.Media,
                written);
            var wait = waits.FirstOrDefault(one => one.PlanNo == plan.PlanNo);
            var answer = PlanMatch.Of(plan.Terms, what, isOnlyOne);
            if (answer is (PlanAnswer.Nothing or PlanAnswer.Unnamed) && wait is not null && named.Count == 0 && IsFor(turn, wait, chat, message) && PlanMatch.IsProof(plan.Terms, what))
            {
                answer = PlanAnswer.Counts;
            }

            return new Heard(plan, member, what, answer, wait);
        }
    }

    /// <summary>
    /// What comes after a check-in that lacks its proof belongs to it: alone in the same place, as a reply, or written into it.
    /// A reply to the bot is as none: it answers the line that says what is missing.
    /// </summary>
    private static bool IsFor(Turn turn, PlanWait wait, ChatId chat, Message message) => IsAbout(wait, chat, message.Id)
        || (turn.Scene.Event is MessageEdited && message.Topic?.Value == wait.Topic)
        || (message.Reply is { } reply && reply.Author.Person?.Id != turn.Self.Id
            ? IsAbout(wait, chat, reply.Id)
            : message.Topic?.Value == wait.Topic && message.Media is MediaKind.Photo or MediaKind.Voice);

    /// <summary>Only the last message of a day that lacked its proof is known; whoever wrote several may write it into any of them.</summary>
    private static bool IsAnother(Turn turn, GroupState group, PlanWait wait, IReadOnlyList<PlanRow> open, ChatId chat, Message message) =>
        open.FirstOrDefault(plan => plan.PlanNo == wait.PlanNo) is { } plan && wait.ChatId == chat.Value
        && (PlanTag.In(message.Text).Contains(WordFolding.Fold(plan.Tag))
            || (message.Topic?.Value == wait.Topic && CheckInWords.Counts(turn.Self.TextBehindName(message), message.Media, takesGm: false)))
        && turn.Activity.DayOf(group.No.Value, chat.Value, message.Id.Value) == wait.Day;

    private static bool IsAbout(PlanWait wait, ChatId chat, MessageId message) =>
        wait.MessageId == message.Value && wait.ChatId == chat.Value;

    private static bool IsShownBy(PlanRow plan, Message message) =>
        plan.Terms.Proof is PlanProof.Photo or PlanProof.Voice && message.File is not null;

    /// <summary>True in the topic of a plan, where whatever follows the word is a check-in.</summary>
    public static bool IsInTopic(Turn turn, GroupState group, Message message) =>
        message.Topic is not null && IsInTopicOf(PlanBook.Heard(turn, group, GroupDays.Of(turn, group)), message);

    private static bool IsInTopicOf(IReadOnlyList<PlanRow> open, Message message)
    {
        for (var i = 0; message.Topic is { } topic && i < open.Count; i++)
        {
            if (open[i].Topic == topic.Value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the writer alone should know; null for nothing.</summary>
    private static Func<Language, Said>? Note(
        Turn turn, GroupState group, PersonState person, Message message, List<PlanRow> named, List<Heard> heard, List<Heard> lacking,
        bool isUsed, DateOnly day, bool isCheckIn, bool isFirst)
    {
        if (isUsed)
        {
            return language => PlanTexts.UsedBefore(message.Media).In(language);
        }

        if (turn.Scene.Event is MessageEdited)
        {
            return null;
        }

        // Of a plan that is over there is nothing to be done any more.
        named = [.. named.Where(plan => plan.Stands is PlanState.Open)];
        // Said once to who only said 打卡; to who named the plan, or wrote in its topic, each time.
        if (lacking.FirstOrDefault(one => one.Plan.Stands is PlanState.Open && (one.Message.IsTagged || one.Wait is null)) is { } lacks)
        {
            return language => lacks.Message is { IsTagged: false, IsInTopic: false }
                ? PlanTexts.LacksIn.In(language, ("title", PlanPages.TitleOf(lacks.Plan)), ("lacks", PlanTexts.Lacks(lacks.Plan.Terms.Proof).In(language, ("most", lacks.Plan.Characters))))
                : PlanTexts.Lacks(lacks.Plan.Terms.Proof).In(language, ("most", lacks.Plan.Characters));
        }

        var unnamed = heard.Where(one => one is { Answer: PlanAnswer.Unnamed, Plan.Stands: PlanState.Open }).Select(one => $"#{one.Plan.Tag}").ToList();
        if (unnamed.Count > 1 && isFirst && !heard.Exists(IsProven))
        {
            return language => PlanTexts.WhichPlan.In(language, ("tags", string.Join(language is Language.En ? " or " : " 或 ", unnamed)));
        }

        // The other pictures of an album bear no word of their own.
        if (isCheckIn || named.Count == 0 || message.AlbumId is not null && heard.Count == 0 && named.TrueForAll(plan => IsDone(plan)))
        {
            return null;
        }

        var one = named[0];
        if (!one.Terms.Runs(day))
        {
            return day < one.Terms.First
                ? language => PlanTexts.NotYet.In(language, ("title", PlanPages.TitleOf(one)), ("day", GroupDays.Name(one.Terms.First, day, language)))
                : null;
        }

        if (IsDone(one))
        {
            return language => PlanTexts.DoneBefore.In(language, ("title", PlanPages.TitleOf(one)));
        }

        return PlanMembersStore.Find(turn.Connection, group.No, one.PlanNo, person.No) is { LeftDay: null }
            ? null
            : language => (PlanTexts.SignUpFirst.In(language, ("title", PlanPages.TitleOf(one))),
                Keyboard.Row(PlanPages.JoinButton(group, one, language)));

        bool IsDone(PlanRow plan) => PlanDaysStore.Has(turn.Connection, group.No, plan.PlanNo, person.No, day);
    }
}
