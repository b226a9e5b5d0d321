using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.Admission;

/// <param name="Before">Who asked before this instant has waited for too long; unix milliseconds.</param>
internal sealed record ExpiryDue(int Version, long Group, long Before);

/// <summary>Every hour but the quiet ones: requests that nobody decided in time are given back. Who waits for a place is left alone.</summary>
internal static class AdmissionJob
{
    public const string Work = "join-expiry";

    private const int AChunk = 50;

    private static readonly IReadOnlyList<JoinRequestState> Undecided = [JoinRequestState.Asking, JoinRequestState.Waiting];

    public static void Hourly(Turn turn, JobDue due)
    {
        if (turn.Scene.Group is not { IsAllowed: true, BotIsIn: true } group || turn.Settings.Get(group.No, AdmissionSettings.ExpireDays) is not (> 0 and var days)
            || QuietSettings.Hours(turn, group, turn.Now).EndOf(turn.Now) is not null)
        {
            return;
        }

        var before = turn.Now - TimeSpan.FromDays(days);
        if (Undecided.Any(state => JoinRequestStore.OfState(turn.Connection, group.No, state, before, 1).Count > 0))
        {
            turn.Work.Ask(Work, new ExpiryDue(1, group.No.Value, before.ToUnixTimeMilliseconds()), turn.Now, group.No);
        }
    }

    public static ExpiryDue? Chunk(Turn turn, ExpiryDue due)
    {
        if (turn.Groups.Find(new GroupNo(due.Group)) is not { } group)
        {
            return null;
        }

        var before = DateTimeOffset.FromUnixTimeMilliseconds(due.Before);
        var rows = Undecided.SelectMany(state => JoinRequestStore.OfState(turn.Connection, group.No, state, before, AChunk)).ToList();
        foreach (var row in rows)
        {
            JoinRequestBook.TurnAway(turn, group, row, JoinRequestState.Expired, null, JoinTexts.Expired);
        }

        return rows.Count >= AChunk ? due : null;
    }
}
