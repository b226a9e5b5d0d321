using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.CheckIns;

/// <param name="Version">2; of 1 there is the one day.</param>
/// <param name="Day">The day that is over, a day number.</param>
/// <param name="After">Members up to this number are done.</param>
/// <param name="Last">The last day that is looked at; what is before <paramref name="Day"/> means that one alone.</param>
internal sealed record MissedDays(int Version, long Group, long Day, long After, long Last = 0);

/// <param name="After">Members up to this number are done.</param>
internal sealed record Recount(int Version, long After);

/// <summary>After a group's days have ended: who missed one and holds a card is covered, and told so where they can be.</summary>
internal static class CheckInsJob
{
    public const string Work = "check-ins-missed", RecountWork = "check-ins-recount";

    /// <summary>So many days back are looked at where nobody looked meanwhile, as the bot or check-ins were off.</summary>
    private const int MostDays = 60;

    /// <summary>Their whole calendars are read: a turn stays within its rows.</summary>
    private const int MembersAChunk = 10;

    /// <summary>Runs every hour, as days begin at any; a day is looked at once, each since the last look.</summary>
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
            // In another hour than the look, which tells whom a card covered and is done by then.
            CheckRules(turn, group, known);
            return;
        }

        CheckInGroupsStore.Write(turn.Connection, known with
        {
            LookedDay = today,
            SettledBy = known.SettledBy ?? CheckInsSettings.RulesText(turn, group.No),
        });
        PlanLists.TryAgain(turn, group);
        PlanPosts.CloseEnded(turn, group, turn.Scene.Day);
        if (turn.Settings.Get(group.No, CheckInsSettings.Cards) > 0)
        {
            // On the day of the last look, that day was not over.
            var first = known.LookedDay == 0 ? today - 1 : Math.Max(known.LookedDay, today - MostDays);
            turn.Work.Ask(Work, new MissedDays(2, group.No.Value, first, 0, today - 1), turn.Now, group.No);
        }
    }

    /// <summary>Counts every calendar by the rules of today, as what cards cover stands in rows, which the boards count.</summary>
    public static Recount? Recounted(Turn turn, Recount recount)
    {
        if (turn.Scene.Group is not { } group)
        {
            return null;
        }

        var members = CheckInsStore.Everybody(turn.Connection, group.No, recount.After, MembersAChunk);
        foreach (var member in members.Select(no => new MemberNo(no)))
        {
            CheckInBook.Settle(turn, group, member, CheckInsStore.Read(turn.Connection, group.No, member));
        }

        return members.Count == MembersAChunk ? recount with { After = members[^1] } : null;
    }

    /// <summary>Two calendars have become one: what cards cover in it follows from the days of both.</summary>
    public static void Merged(Turn turn, GroupNo group) => turn.Work.Ask(RecountWork, new Recount(1, 0), turn.Now, group);

    /// <summary>Nobody tells when a setting changed, here or in the configuration: it is compared.</summary>
    private static void CheckRules(Turn turn, GroupState group, CheckInGroup known)
    {
        var rules = CheckInsSettings.RulesText(turn, group.No);
        if (known.SettledBy == rules)
        {
            return;
        }

        CheckInGroupsStore.Write(turn.Connection, known with { SettledBy = rules });
        if (known.SettledBy is not null)
        {
            turn.Work.Ask(RecountWork, new Recount(1, 0), turn.Now, group.No);
        }
    }

    public static MissedDays? Chunk(Turn turn, MissedDays missed)
    {
        if (turn.Scene.Group is not { } group)
        {
            return null;
        }

        // On a day that the group never had nothing stands either: whoever missed the one after it has something before both.
        var before = turn.Groups.DaysOf(group).Before(DateOnly.FromDayNumber((int)missed.Day)).DayNumber;
        var members = CheckInsStore.MissedBy(turn.Connection, group.No, missed.Day, before, missed.After, MembersAChunk);
        foreach (var member in members)
        {
            Cover(turn, group, new MemberNo(member));
        }

        return members.Count == MembersAChunk ? missed with { After = members[^1] }
            : missed.Day < missed.Last ? missed with { Day = missed.Day + 1, After = 0 }
            : null;
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

        var untold = CheckInBook.Untold(rows);
        CheckInBook.WereTold(turn, group, member, untold);
        foreach (var day in untold.Select(row => row.Date))
        {
            var text = (Stands(rows, day, turn.Scene.Day) ? CheckInsTexts.CardUsedIn : CheckInsTexts.CardUsedThen).In(person.Language,
                ("group", group.Title),
                ("day", GroupDays.Name(day, turn.Scene.Day, person.Language)),
                ("days", streak.Current),
                ("cards", streak.Cards));
            turn.Ask(new SendText(text.Html, IsSilent: true), Destination.Of(member), due: QuietSettings.Hours(turn, group, turn.Now).EndOf(turn.Now) ?? turn.Now);
        }
    }

    /// <summary>True where a day that was covered belongs to the row that goes on: nothing was missed since.</summary>
    private static bool Stands(List<CheckInRow> rows, DateOnly day, DateOnly today)
    {
        var known = rows.Select(row => row.Day).ToHashSet();
        return Enumerable.Range(day.DayNumber, Math.Max(0, today.DayNumber - day.DayNumber)).All(each => known.Contains(each));
    }
}
