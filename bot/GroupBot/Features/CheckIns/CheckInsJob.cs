using GroupBot.Core.Time;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <param name="Day">The day that is over, a day number.</param>
/// <param name="After">Members up to this number are done.</param>
internal sealed record MissedDays(int Version, long Group, long Day, long After);

/// <summary>After a group's day has ended: who missed it and holds a card is covered, and told so where they can be.</summary>
internal static class CheckInsJob
{
    public const string Work = "check-ins-missed";

    private const int MembersAChunk = 100, MorningHour = 8, NightHour = 23;

    /// <summary>Runs every hour, as days begin at any; a day is looked at once.</summary>
    public static void Hourly(Turn turn, JobDue due)
    {
        if (turn.Scene.Group is not { IsAllowed: true } group || !turn.Settings.Get(group.No, CheckInsSettings.Enabled))
        {
            return;
        }

        var known = CheckInGroupsStore.Read(turn.Connection, group.No);
        var today = turn.Scene.Day.DayNumber;
        if (known.LookedDay >= today)
        {
            return;
        }

        CheckInGroupsStore.Write(turn.Connection, known with { LookedDay = today });
        PlanPosts.CloseEnded(turn, group, turn.Scene.Day);
        if (turn.Settings.Get(group.No, CheckInsSettings.Cards) > 0)
        {
            turn.Work.Ask(Work, new MissedDays(1, group.No.Value, today - 1, 0), turn.Now, group.No);
        }
    }

    public static MissedDays? Chunk(Turn turn, MissedDays missed)
    {
        if (turn.Scene.Group is not { } group)
        {
            return null;
        }

        var members = CheckInsStore.MissedBy(turn.Connection, group.No, missed.Day, missed.After, MembersAChunk);
        foreach (var member in members)
        {
            Cover(turn, group, new MemberNo(member));
        }

        return members.Count < MembersAChunk ? null : missed with { After = members[^1] };
    }

    /// <summary>Who cannot be written to is told with the answer to their next check-in.</summary>
    private static void Cover(Turn turn, GroupState group, MemberNo member)
    {
        var rows = CheckInsStore.Read(turn.Connection, group.No, member);
        var streak = CheckInBook.Settle(turn, group, member, rows);
        if (turn.Members.Find(member) is not { PrivateChat: PrivateChat.Open } person
            || turn.Members.Find(group.No, member) is not { Membership.InChat: true })
        {
            return;
        }

        foreach (var day in CheckInBook.Untold(turn, group, member, rows))
        {
            var text = CheckInsTexts.CardUsedIn.In(person.Language,
                ("group", group.Title),
                ("day", GroupDays.Name(day, turn.Scene.Day, person.Language)),
                ("days", streak.Current),
                ("cards", streak.Cards));
            turn.Ask(new SendText(text.Html, IsSilent: true), Destination.Of(member), due: Morning(group, turn.Now));
        }
    }

    /// <summary>Now, or at night the next morning.</summary>
    private static DateTimeOffset Morning(GroupState group, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, group.Rule.Zone);
        var date = DateOnly.FromDateTime(local.DateTime);
        var rule = new DayRule(group.Rule.Zone, MorningHour);
        return local.Hour < MorningHour ? rule.StartOf(date) : local.Hour >= NightHour ? rule.StartOf(date.AddDays(1)) : now;
    }
}
