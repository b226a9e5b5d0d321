using GroupBot.Core.Activity;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.InviteTasks;

/// <summary>What somebody unlocked is on its way to them.</summary>
internal sealed record GiftTold(int Version, long Group, long Task);

/// <summary>Who reached a task gets it: a row, once, and in the same turn what is sent.</summary>
internal static class InviteTaskBook
{
    public const string Told = "invite-gift", PointsCode = "invite-task";

    /// <summary>More of one hour follow in the next, in the same order.</summary>
    private const int MostAtOnce = 200;

    /// <summary>Gives it to whoever has reached it and did not get it yet, as long as there is any left.</summary>
    public static void Look(Turn turn, GroupState group, InviteTaskRow row)
    {
        var (task, given) = (row.Terms, InviteGrantsStore.Count(turn.Connection, group.No, row.TaskNo));
        if (task.Left(given) == 0)
        {
            return;
        }

        var reached = InviteGrantsStore.Candidates(turn.Connection, row)
            .GroupBy(friend => friend.InviterNo)
            .Where(friends => IsHere(turn, group, new MemberNo(friends.Key)))
            .Select(friends => (Member: friends.Key, Day: task.ReachedOn(friends.Select(friend => friend.Facts))))
            .Where(one => one.Day is not null)
            .Select(one => new TaskReach(one.Member, one.Day!.Value));
        foreach (var taker in task.Takers(reached, given).Take(MostAtOnce))
        {
            Grant(turn, group, row, taker, ++given);
        }
    }

    /// <summary>Sends what waited for somebody's private chat, which is open now.</summary>
    public static void TellWaiting(Turn turn, PersonState person)
    {
        foreach (var grant in InviteGrantsStore.Waiting(turn.Connection, person.No))
        {
            if (turn.Groups.Find(new GroupNo(grant.GroupNo)) is { IsAllowed: true } group && turn.Settings.Get(group.No, InviteTasksSettings.Enabled)
                && InviteTasksStore.Find(turn.Connection, group.No, grant.TaskNo) is { } row)
            {
                InviteGrantsStore.Told(turn.Connection, group.No, row.TaskNo, person.No, turn.Now);
                Send(turn, group, row, person, null);
            }
        }
    }

    /// <summary>Sends what somebody unlocked, also once more.</summary>
    public static void Send(Turn turn, GroupState group, InviteTaskRow row, PersonState person, DateTimeOffset? due)
    {
        var language = person.Language;
        var gift = row.Gives is InviteGift.Points ? InviteTasksTexts.GotPoints.In(language, ("points", row.Points)) : Markup.Plain(row.GiftText ?? "");
        var head = InviteTasksTexts.Unlocked.In(language, ("group", group.ShortTitle), ("title", row.Title), ("needed", row.Needed));
        var html = (gift.IsEmpty ? head : Markup.Join("\n\n", [head, gift])).Html;
        turn.Ask(
            row is { FileId: { } file, Gives: InviteGift.Photo or InviteGift.Document }
                ? new SendFile(row.Gives is InviteGift.Photo ? MediaKind.Photo : MediaKind.Document, file, html)
                : new SendText(html),
            Destination.Of(person.No), Continuation.Of(Told, new GiftTold(1, row.GroupNo, row.TaskNo)), due);
    }

    /// <summary>It came through, or has to wait for them again; where Telegram does not take it any more they are told whom to ask.</summary>
    public static void WasTold(Turn turn, GiftTold told, EffectOutcome outcome)
    {
        if (turn.Scene.Person is not { } person)
        {
            return;
        }

        var group = new GroupNo(told.Group);
        if (outcome is EffectFailed { Refusal: EffectRefusal.Unreachable or EffectRefusal.GivenUp })
        {
            InviteGrantsStore.Told(turn.Connection, group, told.Task, person.No, null);
        }
        else if (outcome is EffectFailed { Refusal: EffectRefusal.Refused } && InviteTasksStore.Find(turn.Connection, group, told.Task) is { } row)
        {
            turn.TellPrivately(person, InviteTasksTexts.Broken.In(person.Language, ("title", row.Title)));
        }
    }

    private static bool IsHere(Turn turn, GroupState group, MemberNo member) =>
        turn.Members.Find(member) is { Person.IsBot: false } && turn.Members.Find(group.No, member) is { Membership.InChat: true };

    private static void Grant(Turn turn, GroupState group, InviteTaskRow row, TaskReach taker, int place)
    {
        var person = turn.Members.Find(new MemberNo(taker.Member))!;
        var isOpen = person.PrivateChat is PrivateChat.Open;
        InviteGrantsStore.Add(turn.Connection, new InviteGrant
        {
            GroupNo = row.GroupNo,
            TaskNo = row.TaskNo,
            MemberNo = taker.Member,
            Place = place,
            ReachedDay = taker.Day.DayNumber,
            GrantedAt = turn.Now.ToUnixTimeMilliseconds(),
            ToldAt = isOpen ? turn.Now.ToUnixTimeMilliseconds() : null,
        });
        if (row.Gives is InviteGift.Points)
        {
            turn.Points.Award(group.No, person.No, row.Points, $"{PointsCode}:{row.TaskNo}:{taker.Member}", new PointsReason(PointsCode, row.Title));
        }

        if (isOpen)
        {
            Send(turn, group, row, person, QuietSettings.Hours(turn, group, turn.Now).EndOf(turn.Now) ?? turn.Now);
        }
    }
}
