using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Features.InviteTasks;
using GroupBot.Members.Arrivals;
using GroupBot.Outbox;
using GroupBot.Tests.Support;

namespace GroupBot.Tests.Features.InviteTasks;

/// <summary>A task, friends who count, and the hour in which it is looked at. The group's first day is the one on which a kit is made.</summary>
internal static class TaskKit
{
    public static InviteTaskRow Task(
        this TurnKit kit, int needed = 3, int quota = 0, int? days = null, InviteGift gift = InviteGift.Text, string? text = "https://example.org/book",
        string? file = null, long points = 0, string title = "电子书")
    {
        InviteTaskRow? made = null;
        kit.InTurn(turn => made = InviteTasksStore.Write(turn.Connection, new InviteTaskRow
        {
            GroupNo = kit.Group().No.Value,
            TaskNo = InviteTasksStore.Next(turn.Connection),
            Title = title,
            Needed = needed,
            Quota = quota,
            FirstDay = kit.Today(),
            LastDay = days is { } length ? kit.Today() + length - 1 : null,
            Gift = (long)gift,
            GiftText = text,
            FileId = file,
            Points = points,
            State = (long)InviteTaskState.Open,
        }));
        return made!;
    }

    /// <summary>Noon of the kit's day, in UTC, which is the group's zone.</summary>
    public static int Today(this TurnKit kit) => DateOnly.FromDateTime(kit.Now.UtcDateTime).DayNumber;

    /// <summary>Somebody new is there, by an inviter, as far as is said.</summary>
    /// <param name="counted">The day on which they came to count, from today; null where they did not.</param>
    public static Person Friend(
        this TurnKit kit, Person inviter, string name, ArrivalState state = ArrivalState.Counted, int? counted = 0, bool isCredited = true,
        int? left = null, bool wasHere = false)
    {
        var friend = A.Person(name, language: "zh-hans");
        kit.Run(A.Message("大家好").From(friend));
        kit.InTurn(turn => ArrivalStore.Write(turn.Connection, new ArrivalRow
        {
            GroupNo = kit.Group().No.Value,
            MemberNo = kit.Person(friend).No.Value,
            How = 2,
            InviterNo = kit.Person(inviter).No.Value,
            IsCredited = isCredited ? 1 : 0,
            JoinedAt = kit.Now.ToUnixTimeMilliseconds(),
            JoinedDay = kit.Today(),
            WasHereBefore = wasHere ? 1 : 0,
            LeftDay = left is { } gone ? kit.Today() + gone : null,
            CountedDay = counted is { } day ? kit.Today() + day : null,
            State = (long)state,
            StateDay = kit.Today(),
        }));
        return friend;
    }

    public static void Friends(this TurnKit kit, Person inviter, int count, int counted = 0)
    {
        for (var i = 0; i < count; i++)
        {
            kit.Friend(inviter, $"{inviter.FirstName}友{A.NewId()}", counted: counted);
        }
    }

    public static IReadOnlyList<OutboxItem> Look(this TurnKit kit) => [.. kit.RunJob("InviteTasks.look", kit.Group().No, A.NewId()), .. kit.RunWork()];

    /// <summary>Who got a task, in order, and whether it was sent.</summary>
    public static string Grants(this TurnKit kit) => string.Join(' ', kit.Lines(
        $"select task_no, place, member_no, case when told_at is null then 'waits' else 'told' end from invite_task_grants order by task_no, place"));
}
