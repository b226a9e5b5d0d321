using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.Growth;

/// <param name="From">The first day that is counted, a day number.</param>
/// <param name="Today">The first day that is not over.</param>
internal sealed record LivelyDue(int Version, long Group, int From, int Today);

/// <summary>How many spoke on each of those days.</summary>
internal sealed record LivelyFacts(IReadOnlyList<int> Spoke);

/// <summary>Once a day is over, where an admin waits for a lively week: counts it, and tells them once.</summary>
internal static class LaunchJob
{
    public const string Work = "lively-days";

    /// <summary>Runs every hour, as days begin at any; each day is counted once.</summary>
    public static void Hourly(Turn turn, JobDue due)
    {
        if (turn.Scene.Group is not { IsAllowed: true, BotIsIn: true } group
            || LaunchStore.Read(turn.Connection, group.No).All(watch => watch.ToldDay is not null))
        {
            return;
        }

        var today = turn.Scene.Day.DayNumber;
        var known = LaunchStore.Known(turn.Connection, group.No, today).Count;
        if (known == 0)
        {
            turn.Work.Ask(Work, new LivelyDue(1, group.No.Value, today - LivelyWeek.Days, today), turn.Now, group.No);
        }
        else
        {
            // Somebody asked since the day was counted.
            Tell(turn, group);
        }
    }

    public static LivelyFacts Read(Database database, LivelyDue due, DateTimeOffset now, CancellationToken ct)
    {
        using var connection = database.OpenReader();
        return new LivelyFacts(Speakers.ByDay(connection, new GroupNo(due.Group), due.From, due.Today, ct));
    }

    public static void Take(Turn turn, LivelyDue due, LivelyFacts facts)
    {
        if (turn.Groups.Find(new GroupNo(due.Group)) is { IsAllowed: true, BotIsIn: true } group)
        {
            LaunchStore.Write(turn.Connection, group.No, due.From, facts.Spoke);
            Tell(turn, group);
        }
    }

    private static void Tell(Turn turn, GroupState group)
    {
        var today = DayBook.DayOf(turn.Seen, group, turn.Now);
        var known = LaunchStore.Known(turn.Connection, group.No, today.DayNumber);
        foreach (var watch in LaunchStore.Read(turn.Connection, group.No).Where(watch => watch.ToldDay is null))
        {
            if (turn.Members.Find(group.No, new MemberNo(watch.MemberNo)) is not { Membership.IsAdmin: true })
            {
                // Nobody waits any more: the days need not be counted for them.
                LaunchStore.Remove(turn.Connection, group.No, new MemberNo(watch.MemberNo));
            }
            else if (LivelyWeek.Quietest(known, (int)watch.Least) is { } quietest
                && turn.Members.Find(new MemberNo(watch.MemberNo)) is { PrivateChat: PrivateChat.Open } admin)
            {
                LaunchStore.WasTold(turn.Connection, group.No, watch.MemberNo, today);
                var text = LaunchTexts.Reached.In(admin.Language, ("group", group.ShortTitle), ("least", watch.Least), ("quietest", quietest));
                turn.Ask(new SendText(text.Html, IsSilent: true), Destination.Of(admin.No),
                    due: QuietSettings.Hours(turn, group, turn.Now).EndOf(turn.Now) ?? turn.Now);
            }
        }
    }
}
