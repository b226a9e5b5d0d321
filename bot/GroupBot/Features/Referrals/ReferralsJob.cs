using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Arrivals;
using GroupBot.Turns;

namespace GroupBot.Features.Referrals;

/// <param name="Finished">The last day that is over, a day number.</param>
/// <param name="After">Members up to this number are done.</param>
internal sealed record DaysOver(int Version, long Group, long Finished, long After);

/// <summary>After a group's day has ended: whom it brought to count, to stay or to lapse. A late run comes to the same.</summary>
internal static class ReferralsJob
{
    public const string Work = "arrivals";

    private const int ArrivalsAChunk = 100;

    /// <summary>Runs every hour, as days begin at any; each day is looked at once.</summary>
    public static void Hourly(Turn turn, JobDue due)
    {
        if (turn.Scene.Group is not { IsAllowed: true } group || ArrivalStore.LookedDay(turn.Connection, group.No) >= turn.Scene.Day.DayNumber)
        {
            return;
        }

        ArrivalStore.Looked(turn.Connection, group.No, turn.Scene.Day);
        turn.Work.Ask(Work, new DaysOver(1, group.No.Value, turn.Scene.Day.DayNumber - 1, 0), turn.Now, group.No);
    }

    public static DaysOver? Chunk(Turn turn, DaysOver over)
    {
        if (turn.Scene.Group is not { } group)
        {
            return null;
        }

        var (rules, finished) = (ArrivalSettings.Rules(turn, group.No), DateOnly.FromDayNumber((int)over.Finished));
        var rows = ArrivalStore.OnTheWay(turn.Connection, group.No, finished.AddDays(-rules.KeptAfter), over.After, ArrivalsAChunk);
        foreach (var row in rows)
        {
            Advance(turn, group, row, rules, finished);
        }

        if (rows.Count == ArrivalsAChunk)
        {
            return over with { After = rows[^1].MemberNo };
        }

        ArrivalPhrases.Prune(turn.Connection, group.No, finished);
        return null;
    }

    private static void Advance(Turn turn, GroupState group, ArrivalRow row, ArrivalRules rules, DateOnly finished)
    {
        // History that was brought in since may know that they had been here before.
        var wasHere = row.WasHereBefore == 0 && turn.Members.Find(group.No, new MemberNo(row.MemberNo)) is { WasHereBefore: true, JoinedAt: { } joined }
            && joined.ToUnixTimeMilliseconds() == row.JoinedAt;
        var (now, steps) = ArrivalBook.Advance(turn, wasHere ? row with { WasHereBefore = 1 } : row, rules, finished, isChanged: wasHere);
        InviterNotes.Came(turn, group, now, steps, rules);
    }
}
