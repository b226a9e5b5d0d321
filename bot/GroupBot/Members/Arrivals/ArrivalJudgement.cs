using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Turns;

namespace GroupBot.Members.Arrivals;

/// <summary>
/// What admins say of an arrival: who invited somebody, and whether they count; and takes it back. From there the arrival goes
/// on by the rules. Every change is a row.
/// </summary>
internal static class ArrivalJudgement
{
    /// <summary>Who invited somebody, as an admin says or takes back.</summary>
    public static ArrivalChange Set(
        Turn turn, ArrivalRow row, long? inviter, bool isCredited, ArrivalCause cause, string? reason, MemberNo? actor)
    {
        var changed = row with { InviterNo = inviter, IsCredited = isCredited ? 1 : 0 };
        if (row.Stands is ArrivalState.Held)
        {
            // What was found was found of another inviter: they are looked at anew when the day is over.
            ArrivalEvidenceStore.Forget(turn.Connection, row);
            changed = changed with { State = (long)ArrivalState.Pending, StateDay = row.JoinedDay };
        }

        ArrivalStore.Write(turn.Connection, changed);
        ReferralRows.Follow(turn, changed);
        var day = turn.Groups.Find(new GroupNo(row.GroupNo)) is { } group ? GroupDays.Today(turn, group) : turn.Scene.Day;
        return ArrivalChanges.Add(turn.Connection, changed, cause, turn.Now, day, reason, actor);
    }

    /// <summary>An admin says whether somebody counts. Whoever is held may come to, by the day on which they did what counts.</summary>
    /// <param name="counts">True of somebody who is held alone.</param>
    /// <param name="today">The group's day.</param>
    /// <returns>The row as it is now.</returns>
    public static ArrivalRow Judge(Turn turn, ArrivalRow row, bool counts, ArrivalRules rules, DateOnly today, string? reason, MemberNo? actor)
    {
        var yesterday = today.AddDays(-1);
        var changed = ArrivalStore.Write(turn.Connection, row with
        {
            State = (long)(counts ? ArrivalState.Counted : ArrivalState.Excluded),
            StateDay = today.DayNumber,
            CountedDay = counts ? row.StateDay : null,
        });
        ReferralRows.Follow(turn, changed);
        ArrivalChanges.Add(turn.Connection, changed, ArrivalCause.Judged, turn.Now, today, reason, actor);
        return ArrivalBook.Advance(turn, changed, rules, yesterday, isChanged: false).Row;
    }

    /// <summary>An admin takes back what one said: the row is where it was, and goes on from there.</summary>
    /// <returns>Null where it was taken back already, or something else became of it since.</returns>
    public static (ArrivalRow Row, IReadOnlyList<ArrivalStep> Steps)? Unjudge(
        Turn turn, ArrivalRow row, long changeNo, ArrivalRules rules, DateOnly today, MemberNo? actor)
    {
        var changes = ArrivalChanges.Of(turn.Connection, new GroupNo(row.GroupNo), new MemberNo(row.MemberNo));
        var change = changes.LastOrDefault(one => one.Cause == (long)ArrivalCause.Judged && one.UndoneBy is null);
        if (change?.ChangeNo != changeNo
            || (row.State != change.State && !(row.Stands is ArrivalState.Kept && change.State == (long)ArrivalState.Counted)))
        {
            return null;
        }

        var before = changes.Where(one => one.ChangeNo < changeNo).Reverse().ToList();
        var began = before.TakeWhile(one => one.State == before[0].State).Last();
        var restored = ArrivalStore.Write(turn.Connection, row with
        {
            State = began.State,
            StateDay = began.Day,
            CountedDay = (ArrivalState)began.State is ArrivalState.Pending or ArrivalState.Held ? null : CountedDayOf(before),
        });
        ReferralRows.Follow(turn, restored);
        var undoing = ArrivalChanges.Add(turn.Connection, restored, ArrivalCause.Unjudged, turn.Now, today, change.Reason, actor);
        ArrivalChanges.Undo(turn.Connection, change, undoing.ChangeNo);
        return ArrivalBook.Advance(turn, restored, rules, today.AddDays(-1), isChanged: false);
    }

    /// <summary>By which day somebody came to count, as their steps tell: after an admin's word it is the day on which they were held.</summary>
    /// <param name="changes">The newest first.</param>
    private static long? CountedDayOf(IEnumerable<ArrivalChange> changes)
    {
        var since = changes.SkipWhile(one => one is not { State: (long)ArrivalState.Counted, Cause: (long)ArrivalCause.Rule or (long)ArrivalCause.Judged });
        return since.FirstOrDefault(one => one.Cause is (long)ArrivalCause.Rule or (long)ArrivalCause.Flagged)?.Day;
    }
}
