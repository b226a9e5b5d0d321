using System.Globalization;
using GroupBot.Core.CheckIns;
using GroupBot.Core.Time;
using GroupBot.Features.CheckIns;
using GroupBot.Tests.Import;
using GroupBot.Tests.Support;
using NUnit.Framework;
using static GroupBot.Tests.Features.CheckIns.CheckInKit;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>
/// A calendar is what its days make it, in any zone: told as they came or late and in any order, there at the time or repaired
/// afterwards, by an admin, for points, or by the history of the chat.
/// </summary>
internal sealed class CheckInOrderTests
{
    private const int Days = 45;

    private static readonly DateOnly First = new(2026, 10, 5);

    /// <summary>The last day, on which all of it is asked for.</summary>
    private static readonly DateOnly Last = First.AddDays(Days);

    private static readonly string[] Zones =
    [
        "Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Kiritimati",
        "Pacific/Pago_Pago", "Pacific/Auckland",
    ];

    [Test]
    public void CheckIns_InAnyZoneAndAnyOrder_MakeTheSameCalendar([Range(1, 16)] int seed)
    {
        var random = new Random(seed);
        var zone = Zones[random.Next(Zones.Length)];
        var rule = new DayRule(TimeZoneInfo.FindSystemTimeZoneById(zone), 4);
        var instants = Drawn(random).Select(day =>
            rule.StartOf(day) + (rule.StartOf(day.AddDays(1)) - rule.StartOf(day)) * random.NextDouble()).ToArray();
        using var live = Make(zone, rule.StartOf(First.AddDays(-1)));
        foreach (var instant in instants)
        {
            live.Clock.SetUtcNow(instant);
            live.Run(A.Message("打卡").From(Lin));
        }

        using var late = Make(zone, rule.StartOf(Last).AddHours(1));
        random.Shuffle(instants);
        foreach (var instant in instants)
        {
            late.Run(A.Message("打卡").From(Lin).At(instant));
        }

        Assert.That(End(late, rule), Is.EqualTo(End(live, rule)), zone);
    }

    [Test]
    public void Calendar_AfterAnyRepair_IsAsIfTheyHadBeenThere([Range(1, 12)] int seed)
    {
        var random = new Random(seed);
        var rule = new DayRule(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), 4);
        var days = Drawn(random);
        using var there = Make("Asia/Shanghai", rule.StartOf(First.AddDays(-1)));
        foreach (var day in days)
        {
            there.Clock.SetUtcNow(rule.StartOf(day).AddHours(9));
            there.Run(A.Message("打卡").From(Lin));
        }

        // The bot came in the middle: what was before is in the chat's history. Of the days since, some were missed.
        var met = First.AddDays(20);
        using var repaired = Make("Asia/Shanghai", rule.StartOf(met).AddMinutes(-1));
        var missed = new List<DateOnly>();
        foreach (var day in days.Where(day => day >= met))
        {
            repaired.Clock.SetUtcNow(rule.StartOf(day).AddHours(9));
            if (random.Next(3) == 0)
            {
                missed.Add(day);
                repaired.Run(A.Message("早").From(Lin));
            }
            else
            {
                repaired.Run(A.Message("打卡").From(Lin));
            }
        }

        repaired.Clock.SetUtcNow(rule.StartOf(Last).AddHours(1));
        foreach (var repair in Shuffled(random, [.. missed.Select(day => (DateOnly?)day), null]))
        {
            if (repair is not { } day)
            {
                ImportKit.TakeInto(repaired, Export(days.Where(day => day < met), rule));
            }
            else if (day >= Last.AddDays(-3) && random.Next(2) == 0)
            {
                var (group, member) = (repaired.Group().No, repaired.Person(Lin).No);
                repaired.InTurn(turn => turn.Points.Award(group, member, 20, $"given:{day}", new GroupBot.Members.PointsReason("test")));
                repaired.PressPrivately(Lin, $"mymakeup:{group}:{member}:{day.DayNumber}:20");
            }
            else
            {
                var hint = A.Message("早").From(Lin);
                repaired.Run(hint);
                repaired.Run(A.Message($"补签 {day:yyyy-MM-dd} 航班延误").From(KitExtensions.Owner).ReplyTo(hint.MessageId, Lin));
            }
        }

        Assert.That(missed, Is.Not.Empty);
        Assert.That(End(repaired, rule), Is.EqualTo(End(there, rule)));
    }

    private static TurnKit Make(string zone, DateTimeOffset at)
    {
        var kit = Of(members: 312, zone: zone, at: at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
        kit.Run(A.Message("早").From(Lin));
        return kit;
    }

    /// <summary>Days of check-ins, mostly in rows long enough for cards.</summary>
    private static List<DateOnly> Drawn(Random random) =>
        [.. Enumerable.Range(0, Days).Where(_ => random.Next(9) > 0).Select(n => First.AddDays(n))];

    private static T[] Shuffled<T>(Random random, T[] all)
    {
        random.Shuffle(all);
        return all;
    }

    private static byte[] Export(IEnumerable<DateOnly> days, DayRule rule) => ImportKit.Export(days.Select((day, n) => ImportKit.Message(
        n + 1, Lin.Id.Value, "打卡", (rule.StartOf(day).AddHours(9) - new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalHours)));

    /// <summary>After the check-in of the last day: which days are finished and which of them by a card, and what that comes to.</summary>
    private static List<string> End(TurnKit kit, DayRule rule)
    {
        kit.Clock.SetUtcNow(rule.StartOf(Last).AddHours(2));
        kit.Run(A.Message("打卡").From(Lin));
        var calendar = new List<string>();
        kit.InTurn(turn =>
        {
            var rows = CheckInsStore.Read(turn.Connection, kit.Group().No, kit.Person(Lin).No);
            var streak = Streak.Of(
                rows.Select(row => KeyValuePair.Create(row.Date, row.What)), Last, CheckInsSettings.Rules(turn, kit.Group().No));
            calendar.Add($"{streak.Current} {streak.Best} {streak.Total} {streak.Cards}");
            calendar.AddRange(rows.Select(row => $"{row.Date:MM-dd}{(row.What is CheckInKind.Card ? " card" : "")}"));
            Assert.That(rows.Where(row => row.What is CheckInKind.Card).Select(row => row.Date), Is.EqualTo(streak.CardDays));
        });
        return calendar;
    }
}
