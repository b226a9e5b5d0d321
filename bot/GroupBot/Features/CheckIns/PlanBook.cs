using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>A day that was done in a plan.</summary>
/// <param name="IsFinish">True where the target was reached by it.</param>
internal sealed record PlanMark(PlanRow Plan, PlanProgress Progress, bool IsFinish);

/// <summary>Writes the days of plans, and keeps who finished in step with them.</summary>
internal static class PlanBook
{
    /// <summary>The plans that a message of a day may be about: the clock tells whether it came late, and may be the first to.</summary>
    public static IReadOnlyList<PlanRow> Heard(Turn turn, GroupState group, DateOnly day) =>
        turn.Store<PlansStore>().Of(group.No, day, DayBook.DayOf(turn.Seen, group, turn.Now));

    /// <summary>The plans that run on a day and for which somebody is signed up, that day's among them.</summary>
    public static IReadOnlyList<(PlanRow Plan, PlanMember Member)> Of(Turn turn, GroupState group, MemberNo member, DateOnly day)
    {
        var running = Heard(turn, group, day).Where(plan => plan.Terms.Runs(day)).ToList();
        return running.Count == 0
            ? []
            :
            [
                .. PlanMembersStore.Of(turn.Connection, group.No, member)
                    .Where(signed => signed.LeftDay is null && signed.JoinedDay <= day.DayNumber)
                    .Join(running, signed => signed.PlanNo, plan => plan.PlanNo, (signed, plan) => (plan, signed)),
            ];
    }

    /// <summary>A check-in that names no plan counts for each that wants no proof.</summary>
    public static IReadOnlyList<PlanMark> Plain(Turn turn, GroupState group, PersonState person, DateOnly day) =>
    [
        .. Of(turn, group, person.No, day)
            .Where(one => one.Plan.Terms.Proof is PlanProof.None
                && !PlanDaysStore.Has(turn.Connection, group.No, one.Plan.PlanNo, person.No, day))
            .Select(one => Mark(turn, group, one.Plan, one.Member, day, null, null)),
    ];

    /// <summary>Writes a day as done.</summary>
    public static PlanMark Mark(Turn turn, GroupState group, PlanRow plan, PlanMember member, DateOnly day, long? message, string? file)
    {
        var no = new MemberNo(member.MemberNo);
        PlanDaysStore.Write(turn.Connection, group.No, plan.PlanNo, no,
            new PlanDay(day.DayNumber, turn.Scene.At.ToUnixTimeMilliseconds(), message, message is null ? null : PlanHearing.ChatOf(turn, group).Value, file));
        PlanWaitsStore.Delete(turn.Connection, group.No, no, plan.PlanNo);
        var progress = ProgressOf(turn, group, plan, member, GroupDays.Today(turn, group));
        return new PlanMark(plan, progress, Settle(turn, group, member, progress, day));
    }

    /// <summary>
    /// What an admin made up, and leave, may finish a plan, one that is over too; who finished so is told in private. Only an
    /// admin who takes a day out again takes a finish back.
    /// </summary>
    public static void Refresh(Turn turn, GroupState group, MemberNo member, bool isTakenOut)
    {
        var today = turn.Scene.Day;
        foreach (var signed in PlanMembersStore.Of(turn.Connection, group.No, member).Where(signed => signed.LeftDay is null))
        {
            if (turn.Store<PlansStore>().Find(group.No, signed.PlanNo) is not { Stands: PlanState.Open or PlanState.Over } plan)
            {
                continue;
            }

            var progress = ProgressOf(turn, group, plan, signed, today);
            if (Settle(turn, group, signed, progress, today, isTakenOut) && turn.Members.Find(member) is { } person)
            {
                PlanCertificates.Write(turn, group, person, plan, progress);
            }
        }
    }

    /// <param name="today">The group's day at this moment.</param>
    public static PlanProgress ProgressOf(Turn turn, GroupState group, PlanRow plan, PlanMember member, DateOnly today) =>
        ProgressOf(turn, group, plan, new MemberNo(member.MemberNo), member.JoinedDay, today);

    /// <param name="joined">The day of the sign-up, a day number.</param>
    /// <param name="today">The group's day at this moment.</param>
    public static PlanProgress ProgressOf(Turn turn, GroupState group, PlanRow plan, MemberNo no, long joined, DateOnly today)
    {
        var calendar = CheckInsStore.Read(turn.Connection, group.No, no);
        return PlanProgress.Of(
            plan.Terms,
            DateOnly.FromDayNumber((int)joined),
            PlanDaysStore.Of(turn.Connection, group.No, plan.PlanNo, no)
                .Concat(calendar.Where(row => row.IsMadeUpByAdmin).Select(row => row.Date)),
            calendar.Where(row => row.What is CheckInKind.Leave).Select(row => row.Date),
            today,
            turn.Groups.DaysOf(group).NeverWere);
    }

    /// <returns>True where the target is reached now, and was not before.</returns>
    private static bool Settle(
        Turn turn, GroupState group, PlanMember member, PlanProgress progress, DateOnly day, bool isTakenOut = false)
    {
        if (progress.IsFinished == (member.FinishedDay is not null) || (!progress.IsFinished && !isTakenOut))
        {
            return false;
        }

        PlanMembersStore.Write(turn.Connection, group.No, member with { FinishedDay = progress.IsFinished ? day.DayNumber : null });
        return progress.IsFinished;
    }
}
