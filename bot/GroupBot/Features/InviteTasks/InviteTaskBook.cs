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

    /// <summary>More follow in the next turn, in the same order.</summary>
    private const int MostAtOnce = 100;

    /// <summary>Gives it to whoever has reached it and did not get it yet, as long as there is any left.</summary>
    /// <param name="reached">As it was read beside the corridor: whatever changed since is looked at again.</param>
    /// <returns>How many got it, and whether others wait for the next turn.</returns>
    public static (int Given, bool IsMore) Give(Turn turn, GroupState group, InviteTaskRow row, IReadOnlyList<TaskReach> reached)
    {
        var (task, before) = (row.Terms, InviteGrantsStore.Count(turn.Connection, group.No, row.TaskNo));
        var given = before;
        var takers = task.Takers(reached.Where(one => IsHere(turn, group, new MemberNo(one.Member))), before);
        foreach (var taker in takers.Take(MostAtOnce))
        {
            // Somebody may have got it, or an admin may have said otherwise, since it was read.
            if (InviteGrantsStore.Find(turn.Connection, group.No, row.TaskNo, new MemberNo(taker.Member)) is null
                && task.ReachedOn(InviteGrantsStore.FriendsOf(turn.Connection, row, new MemberNo(taker.Member)).Select(friend => friend.Facts)) is { } day)
            {
                Grant(turn, group, row, taker with { Day = day }, ++given);
            }
        }

        return (given - before, takers.Count > MostAtOnce);
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
