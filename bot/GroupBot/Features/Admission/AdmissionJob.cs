using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.Admission;

/// <param name="Waiting">Who waits for an admin since before this instant has waited for too long; unix milliseconds.</param>
/// <param name="Asking">The same of who is still being asked.</param>
/// <param name="OfAny">False where only who came by an entrance of ours is turned away.</param>
internal sealed record ExpiryDue(int Version, long Group, long Waiting, long Asking, bool OfAny);

/// <summary>
/// Every hour but the quiet ones: who stands in a line comes up where a place is free after all, and requests that nobody decided
/// in time are given back. Nothing of it is tried while the bot lacks the right.
/// </summary>
internal static class AdmissionJob
{
    public const string Work = "join-expiry";

    private const int AChunk = 50;

    public static void Hourly(Turn turn, JobDue due)
    {
        if (turn.Scene.Group is not { IsAllowed: true, BotIsIn: true } group || !JoinRequestBook.MayDecide(group)
            || QuietSettings.Hours(turn, group, turn.Now).EndOf(turn.Now) is not null)
        {
            return;
        }

        foreach (var line in JoinRequestStore.Lines(turn.Connection, group.No, AChunk))
        {
            if (EntranceStore.Find(turn.Connection, group.No, line) is { } entrance)
            {
                JoinRequestBook.Promote(turn, group, entrance);
            }
        }

        if (turn.Settings.Get(group.No, AdmissionSettings.ExpireDays) is not (> 0 and var days))
        {
            return;
        }

        // Who is asked something may answer for as long as the question stands.
        var (waiting, patience) = (TimeSpan.FromDays(days), AskBook.Patience);
        var expiry = new ExpiryDue(1, group.No.Value, (turn.Now - waiting).ToUnixTimeMilliseconds(),
            (turn.Now - (waiting > patience ? waiting : patience)).ToUnixTimeMilliseconds(), AdmissionQuestions.Exist(turn.Connection, group.No));
        if (Late(turn, group, expiry, 1).Count > 0)
        {
            turn.Work.Ask(Work, expiry, turn.Now, group.No);
        }
    }

    public static ExpiryDue? Chunk(Turn turn, ExpiryDue due)
    {
        if (turn.Groups.Find(new GroupNo(due.Group)) is not { } group)
        {
            return null;
        }

        var rows = Late(turn, group, due, AChunk);
        foreach (var row in rows)
        {
            JoinRequestBook.TurnAway(turn, group, row, JoinRequestState.Expired, null, JoinOutcomes.OfExpired(row));
        }

        return rows.Count >= AChunk ? due : null;
    }

    private static List<JoinRequestRow> Late(Turn turn, GroupState group, ExpiryDue due, int limit) =>
    [
        .. JoinRequestStore.Since(turn.Connection, group.No, JoinRequestState.Asking, DateTimeOffset.FromUnixTimeMilliseconds(due.Asking), due.OfAny, limit),
        .. JoinRequestStore.Since(turn.Connection, group.No, JoinRequestState.Waiting, DateTimeOffset.FromUnixTimeMilliseconds(due.Waiting), due.OfAny, limit),
    ];
}
