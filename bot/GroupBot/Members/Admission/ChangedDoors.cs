using Dapper;
using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Arrivals;
using GroupBot.Turns;

namespace GroupBot.Members.Admission;

/// <summary>Many asked by an entrance that lets everybody in now.</summary>
/// <param name="After">The number of the last request that was let in.</param>
internal sealed record DoorOpened(int Version, long Group, long Entrance, long After);

/// <summary>How people come in by an entrance is changed while some stand before it.</summary>
internal static class ChangedDoors
{
    public const string Work = "join-opened";

    private const int AChunk = 50;

    /// <summary>Who is asked goes by what the entrance is now; where it lets everybody in, they come in.</summary>
    public static void Follow(Turn turn, GroupState group, EntranceRow before, EntranceRow after)
    {
        if (before.Admission == after.Admission)
        {
            return;
        }

        // A code that was none is no try of a quiz, nor the other way round.
        turn.Connection.Execute(
            "update join_requests set tries = 0 where group_no = @GroupNo and entrance_no = @EntranceNo and state in (1, 2) and tries > 0", after);
        if (Chunk(turn, new DoorOpened(1, after.GroupNo, after.EntranceNo, 0)) is { } left)
        {
            turn.Work.Ask(Work, left, turn.Now, group.No);
        }
    }

    /// <summary>Lets some of them in; of whom Telegram refuses, each is tried once.</summary>
    public static DoorOpened? Chunk(Turn turn, DoorOpened opened)
    {
        if (turn.Groups.Find(new GroupNo(opened.Group)) is not { } group
            || EntranceStore.Find(turn.Connection, group.No, opened.Entrance) is not { IsEnded: false, Admits: AdmissionKind.Open } entrance)
        {
            return null;
        }

        var numbers = turn.Connection.Query<long>(
            """
            select request_no from join_requests
            where group_no = @GroupNo and entrance_no = @EntranceNo and state in (1, 2) and request_no > @After
            order by request_no
            limit @AChunk
            """,
            new { entrance.GroupNo, entrance.EntranceNo, opened.After, AChunk }).AsList();
        foreach (var number in numbers)
        {
            if (JoinRequestStore.Find(turn.Connection, group.No, number) is { } request)
            {
                JoinRequestBook.Forget(turn, request);
                JoinRequestBook.Admit(turn, group, request, null, JoinTexts.Opened);
            }
        }

        return numbers.Count < AChunk ? null : opened with { After = numbers[^1] };
    }
}
