using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <param name="Until">Those due up to this instant are reminded; unix milliseconds.</param>
internal sealed record RemindersDue(int Version, long Until);

/// <param name="Until">The end of its hour; unix milliseconds. 0 of a time when it was not told.</param>
internal sealed record ReminderSent(int Version, long Until = 0);

/// <summary>
/// Reminds who asked for it, in private, of the groups in which they have not checked in today: one message for all of them.
/// A row says when somebody's next reminder is due, and moves on with the message: what a restart finds done is done.
/// </summary>
internal static class ReminderJob
{
    public const string Work = "check-in-reminders";
    public const string Sent = "reminder-sent";

    private const int MembersAChunk = 40, MostNamed = 8;

    /// <summary>A reminder that could not be sent for so long is left out: its hour is over.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(2);

    /// <summary>What waited for so long behind other messages, or for Telegram, is judged anew: they may have checked in since.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    /// <summary>Every quarter of an hour, as that is how zones differ.</summary>
    public static void Quarterly(Turn turn, JobDue due)
    {
        var now = turn.Now.ToUnixTimeMilliseconds();
        if (!turn.Work.Has(Work) && ReminderStore.Due(turn.Connection, now, 1).Count > 0)
        {
            turn.Work.Ask(Work, new RemindersDue(1, now), turn.Now);
        }
    }

    public static RemindersDue? Chunk(Turn turn, RemindersDue due)
    {
        var rows = ReminderStore.Due(turn.Connection, due.Until, MembersAChunk);
        foreach (var row in rows)
        {
            Remind(turn, row, due);
        }

        return rows.Count < MembersAChunk ? null : due;
    }

    /// <summary>Who blocked the bot while it did not hear of it is given up without a word; what waited too long is judged anew.</summary>
    public static void WasSent(Turn turn, ReminderSent sent, EffectOutcome outcome)
    {
        if (turn.Scene.Person is not { } person)
        {
            return;
        }

        if (outcome is EffectFailed { Refusal: EffectRefusal.Unreachable })
        {
            ReminderStore.Delete(turn.Connection, person.No);
        }
        else if (outcome is EffectFailed { Refusal: EffectRefusal.TooLate } && ReminderStore.Read(turn.Connection, person.No) is { } row)
        {
            Ask(turn, row, person, GroupsOf(turn, person.No), DateTimeOffset.FromUnixTimeMilliseconds(sent.Until));
        }
    }

    private static List<GroupState> GroupsOf(Turn turn, MemberNo member) => [.. OwnGroups.Of(turn, member).Where(group => group.BotIsIn)];

    private static void Remind(Turn turn, ReminderRow row, RemindersDue due)
    {
        var member = new MemberNo(row.MemberNo);
        if (turn.Members.Find(member) is not { PrivateChat: PrivateChat.Open } person
            || GroupsOf(turn, member) is not { Count: > 0 } groups)
        {
            // Blocked, or in no group any more: given up without a word.
            ReminderStore.Delete(turn.Connection, member);
            return;
        }

        var clock = groups.Find(group => group.No.Value == row.GroupNo) ?? groups[0];
        var now = turn.Now.ToUnixTimeMilliseconds() > due.Until ? turn.Now : DateTimeOffset.FromUnixTimeMilliseconds(due.Until);
        ReminderStore.Write(turn.Connection, row with
        {
            GroupNo = clock.No.Value,
            DueAt = ReminderClock.NextAfter(now, row.Time, clock.Rule.Zone).ToUnixTimeMilliseconds(),
        });
        var dueAt = DateTimeOffset.FromUnixTimeMilliseconds(row.DueAt);
        var end = dueAt + Late;
        // Where the zone was changed meanwhile, this is not the hour they chose.
        if (ReminderClock.NextAfter(dueAt.AddTicks(-1), row.Time, clock.Rule.Zone) == dueAt)
        {
            Ask(turn, row, person, groups, end);
        }
    }

    /// <param name="end">From then on nothing is sent.</param>
    private static void Ask(Turn turn, ReminderRow row, PersonState person, List<GroupState> groups, DateTimeOffset end)
    {
        var waiting = groups.Where(group => IsWaiting(turn, group, person.No, row)).ToList();
        if (waiting.Count == 0 || turn.Now >= end)
        {
            return;
        }

        var clock = groups.Find(group => group.No.Value == row.GroupNo) ?? groups[0];
        var stale = turn.Now + Fresh;
        turn.Ask(
            // Never twice, and never before what somebody waits for.
            new SendText(Text(turn, waiting, person.No, person.Language).Html, null, ReminderCommands.UnderReminder(clock.No, person.Language), IsMailing: true),
            Destination.Of(person.No), Continuation.Of(Sent, new ReminderSent(2, end.ToUnixTimeMilliseconds())), deadline: stale < end ? stale : end);
    }

    /// <summary>Not where they never checked in, unless it is there that they asked for it; not on a day of leave.</summary>
    private static bool IsWaiting(Turn turn, GroupState group, MemberNo member, ReminderRow row)
    {
        if (!turn.Settings.Get(group.No, CheckInsSettings.Enabled) || turn.Quiet.PausedUntil(group.No, turn.Now) is not null)
        {
            return false;
        }

        var (kind, hasAny) = ReminderStore.DayOf(turn.Connection, group.No, member, GroupDays.Today(turn, group));
        return kind is null && (hasAny || group.No.Value == row.GroupNo);
    }

    private static Markup Text(Turn turn, List<GroupState> groups, MemberNo member, Language language)
    {
        var names = groups.Take(MostNamed)
            .Select(group => ReminderTexts.Group.In(language, ("group", group.ShortTitle)))
            .ToList();
        if (groups.Count > MostNamed)
        {
            names.Add(ReminderTexts.More.In(language, ("count", groups.Count - MostNamed)));
        }

        var remind = ReminderTexts.Remind.In(language, ("groups", Markup.Join(language is Language.En ? ", " : "、", names)));
        return Markup.Join("\n", groups.SelectMany(group => LinesOf([.. PlansOf(turn, group, member)], language)).Take(MostNamed).Prepend(remind));
    }

    private static IEnumerable<Markup> LinesOf(List<PlanRow> plans, Language language)
    {
        var isByTag = plans.Count(plan => plan.Terms.Proof is not PlanProof.None) > 1;
        return plans.Select(plan => (isByTag && plan.Terms.Proof is not PlanProof.None ? ReminderTexts.PlanByTag : ReminderTexts.Plan).In(
            language, ("title", PlanPages.TitleOf(plan)), ("what", PlanPages.What(plan, language)), ("tag", plan.Tag)));
    }

    /// <summary>The plans that wait for them today.</summary>
    private static IEnumerable<PlanRow> PlansOf(Turn turn, GroupState group, MemberNo member)
    {
        var today = GroupDays.Today(turn, group);
        return PlanBook.Of(turn, group, member, today).Select(one => one.Plan)
            .Where(plan => !PlanDaysStore.Has(turn.Connection, group.No, plan.PlanNo, member, today));
    }
}
