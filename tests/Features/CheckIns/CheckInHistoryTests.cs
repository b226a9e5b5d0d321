using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Tests.Import;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>Check-ins of an imported history are what they would have been live.</summary>
internal sealed class CheckInHistoryTests : IDisposable
{
    private const string Now = "2026-11-22T07:41";

    private readonly TurnKit _kit = CheckInKit.Of(312, at: Now);

    public void Dispose() => _kit.Dispose();

    private static Person Lin => CheckInKit.Lin;

    private static Person Ann { get; } = A.Person("Ann");

    /// <param name="At">The clock on the group's wall.</param>
    private sealed record Said(string At, Person By, string Text, MediaKind Media = MediaKind.None);

    /// <summary>Two rows of days with a day that a card covers, the small hours, two check-ins of a day, and talk.</summary>
    private static readonly IReadOnlyList<Said> Autumn =
    [
        .. Enumerable.Range(1, 7).Select(day => new Said($"2026-10-{day:00}T21:10", Lin, "打卡 Day" + day)),
        new("2026-10-07T23:00", Lin, "打卡!"),
        new("2026-10-08T09:00", Ann, "打卡了吗"),
        // The 8th is missed; the 9th is checked in after midnight.
        new("2026-10-10T00:30", Lin, "簽到"),
        new("2026-10-10T06:00", Lin, "早起 跑步"),
        new("2026-10-10T12:00", Ann, "今天读完了 #打卡"),
        new("2026-10-11T12:00", Ann, "打卡今天读了三章", MediaKind.Photo),
        new("2026-10-11T12:01", Lin, "打卡今天读了三章", MediaKind.Photo),
        new("2026-10-12T12:00", Ann, "gm"),
        new("2026-10-12T12:01", Lin, "早起 跑步"),
        .. Enumerable.Range(13, 9).Select(day => new Said($"2026-11-{day:00}T07:00", Lin, "报到")),
    ];

    [TestCase(false)]
    [TestCase(true)]
    public void Import_EqualsHavingBeenThereLive(bool hasMore)
    {
        using var live = CheckInKit.Of(312, at: "2026-09-30T12:00");
        foreach (var kit in new[] { live, _kit })
        {
            kit.Set(CheckInsSettings.Gm, hasMore);
            kit.Set(CheckInsSettings.Windows, hasMore ? "早起 05:00-07:30" : "");
        }

        foreach (var said in Autumn)
        {
            live.Clock.SetUtcNow(CheckInKit.Instant(said.At));
            live.Run(A.Message(said.Text).From(said.By).With(said.Media));
        }

        live.Clock.SetUtcNow(CheckInKit.Instant(Now));
        var days = ImportKit.TakeInto(_kit, File(Autumn)).Marked.Values.Sum();
        _kit.Run(A.Message("hi").From(Lin), A.Message("hi").From(Ann));
        live.Run(A.Message("hi").From(Lin), A.Message("hi").From(Ann));

        Assert.That(Calendar(live), Has.Count.EqualTo(hasMore ? 23 : 21), "the cards' days among them");
        Assert.That(days, Is.EqualTo(hasMore ? 22 : 20));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Calendar(_kit), Is.EqualTo(Calendar(live)));
            Assert.That(Windows(_kit), Is.EqualTo(Windows(live)));
            Assert.That(Logged(_kit), Is.EqualTo(Logged(live)));
            Assert.That(_kit.Scalar<long>("select count(*) from check_ins where is_told = 0"), Is.Zero);
            foreach (var question in new[] { "/streak", "/checkins" })
            {
                Assert.That(Ask(_kit, question), Is.EqualTo(Ask(live, question)).And.Not.Empty);
            }
        }
    }

    /// <summary>Also where the command was killed before it said that the file is over.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void Import_SaysNothingAndGivesNothing(bool ends)
    {
        _kit.Set(CheckInsSettings.Board, true);
        var before = _kit.Asked.Count;

        ImportKit.TakeInto(_kit, File(Autumn), ends: ends);

        Assert.That(_kit.Asked[before..], Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from points_ledger"), Is.Zero);
        Assert.That(_kit.Run(A.Message("打卡").From(Lin)).Text(), Does.Not.Contain("补签卡"), "cards that covered a day then are no news now");
    }

    [Test]
    public void Import_GivenAgain_DoublesNothing()
    {
        var first = ImportKit.TakeInto(_kit, File(Autumn), rowsAChunk: 7, ends: false);
        ImportKit.TakeInto(_kit, File(Autumn));
        var (days, log) = (Calendar(_kit), Logged(_kit));

        var again = ImportKit.TakeInto(_kit, File(Autumn));

        Assert.That(first.Marked.Values.Sum(), Is.EqualTo(20));
        Assert.That(again.Marked.Values.Sum(), Is.Zero);
        Assert.That(Calendar(_kit), Is.EqualTo(days));
        Assert.That(Logged(_kit), Is.EqualTo(log));
    }

    /// <summary>The group's day begins at 04:00: what is written before belongs to the evening.</summary>
    [TestCase("2026-11-10T00:30", "11-09")]
    [TestCase("2026-11-10T03:59", "11-09")]
    [TestCase("2026-11-10T04:00", "11-10")]
    public void Import_OfTheSmallHours_CountsForTheGroupsDay(string at, string day)
    {
        ImportKit.TakeInto(_kit, File([new Said(at, Lin, "打卡")]));

        Assert.That(_kit.Days(Lin), Is.EqualTo(new[] { day + " CheckedIn" }));
    }

    [Test]
    public void Import_OfWhatWasBeforeTheBot_JoinsUpWithTheLiveDays()
    {
        for (var day = 16; day <= 22; day++)
        {
            _kit.Clock.SetUtcNow(CheckInKit.Instant($"2026-11-{day}T09:00"));
            _kit.Run(A.Message("打卡").From(Lin));
        }

        ImportKit.TakeInto(_kit, File(Enumerable.Range(1, 15).Select(day => new Said($"2026-11-{day:00}T09:00", Lin, "打卡"))));

        Assert.That(Ask(_kit, "/streak"), Does.Contain("连续 22 天"));
    }

    [Test]
    public void Import_OfADayThatStands_LeavesItAsItIs()
    {
        _kit.Run(A.Message("早").From(Lin));
        _kit.History(Lin, "lmx", new DateOnly(2026, 11, 13));
        var stands = Calendar(_kit);

        var counts = ImportKit.TakeInto(_kit, File(Enumerable.Range(10, 3).Select(day => new Said($"2026-11-{day}T09:00", Lin, "打卡"))));

        Assert.That(counts.Marked.Values.Sum(), Is.Zero);
        Assert.That(Calendar(_kit), Is.EqualTo(stands));
    }

    /// <summary>Switched on, the same file brings what it did not.</summary>
    [Test]
    public void Import_WhereWordsAreOff_TakesNoneUntilTheyAreOn()
    {
        _kit.Set(CheckInsSettings.Words, false);
        var off = ImportKit.TakeInto(_kit, File(Autumn));
        Assert.That(_kit.Scalar<long>("select count(*) from check_ins"), Is.Zero);
        Assert.That(off.Marked, Is.Empty);

        _kit.Set(CheckInsSettings.Words, true);
        ImportKit.TakeInto(_kit, File(Autumn));

        Assert.That(_kit.Days(Lin), Has.Count.EqualTo(19));
    }

    [Test]
    public void Import_WhereCheckInsAreOff_TakesNone()
    {
        _kit.Set(CheckInsSettings.Enabled, false);

        ImportKit.TakeInto(_kit, File(Autumn));

        Assert.That(_kit.Scalar<long>("select count(*) from check_ins"), Is.Zero);
    }

    [Test]
    public void Import_OfWhatIsNobodysOrNotTheirOwn_TakesNone()
    {
        var robot = A.Person("Robot", isBot: true);
        _kit.Run(A.Message("hi").From(robot));
        var hours = HoursOf("2026-11-01T09:00");

        ImportKit.TakeInto(_kit, ImportKit.Export(
            ImportKit.Message(1, Lin.Id.Value, "打卡", hours, "\"forwarded_from\":\"Bob\","),
            ImportKit.Message(2, robot.Id.Value, "打卡", hours),
            ImportKit.Message(3, Lin.Id.Value, "打卡", hours).Replace($"\"user{Lin.Id}\"", "\"channel77\"", StringComparison.Ordinal)));

        Assert.That(_kit.Scalar<long>("select count(*) from activity where kind = 1 and (flags & 16) <> 0"), Is.EqualTo(3));
        Assert.That(_kit.Scalar<long>("select count(*) from check_ins"), Is.Zero);
    }

    /// <summary>Somebody who was forgotten has a number in the log, and the same file brings nothing of theirs back.</summary>
    [Test]
    public void Import_GivenAgainAfterForgetting_BringsNothingBack()
    {
        ImportKit.TakeInto(_kit, File(Autumn));
        _kit.Run(A.Message("hi").From(Lin));
        var asked = _kit.Tell(Lin, "/forgetme");
        _kit.PressPrivately(Lin, asked.Buttons()[0].Data!);
        _kit.RunWork();
        Assert.That(_kit.Members.Find(Lin.Id), Is.Null);

        ImportKit.TakeInto(_kit, File(Autumn));

        Assert.That(_kit.Lines("select distinct member_no from check_ins"), Is.EqualTo(new[] { _kit.Person(Ann).No.ToString() }));
    }

    /// <summary>What follows from all of it is drawn once it is over, ten members at a time.</summary>
    [Test]
    public void Import_OfAHugeFile_StaysFlat()
    {
        const int members = 100, days = 200;
        var file = ImportKit.Export(Enumerable.Range(0, members * days).Select(n => ImportKit.Message(
            n + 1, 700_000_000 + (n % members), "打卡", HoursOf("2026-04-01T09:00") + (n / members * 24))));

        var counts = ImportKit.TakeInto(_kit, file, ends: false);
        _kit.Request("import-end", $$"""{"group":{{A.Group.Id}}}""");
        _kit.RunWork(most: (members / 10) + 1);

        Assert.That(_kit.Work.Line, Is.Empty);
        Assert.That(counts.Marked.Values.Sum(), Is.EqualTo(members * days));
        Assert.That(_kit.Scalar<long>("select count(*) from check_ins where kind = 1"), Is.EqualTo(members * days));
        Assert.That(_kit.Scalar<long>("select max(place) from check_ins"), Is.EqualTo(members));
    }

    /// <summary>As the file's builder counts them; half a second keeps the whole one.</summary>
    private static double HoursOf(string local) =>
        (CheckInKit.Instant(local).AddSeconds(0.5) - new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalHours;

    private static byte[] File(IEnumerable<Said> said) => ImportKit.Export(said.Select((one, n) => ImportKit.Message(
        n + 1, one.By.Id.Value, one.Text, HoursOf(one.At), one.Media is MediaKind.Photo ? "\"photo\":\"photos/1.jpg\"," : "")));

    /// <summary>By user ids; of what a card covered, the day alone.</summary>
    private static List<string> Calendar(TurnKit kit) =>
    [
        .. kit.Lines("""
            select p.user_id, c.day, c.kind, c.reason, case when c.kind = 2 then 0 else c.at end, c.place, case when c.kind = 2 then 1 else c.is_told end
            from check_ins c
            join people p on p.member_no = c.member_no
            order by p.user_id, c.day
            """),
    ];

    private static IReadOnlyList<string> Windows(TurnKit kit) => kit.Lines(
        "select p.user_id, w.day, w.name, w.at from check_in_windows w join people p on p.member_no = w.member_no order by p.user_id, w.day, w.name");

    private static IReadOnlyList<string> Logged(TurnKit kit) => kit.Lines(
        "select p.user_id, a.day, a.number, a.at from activity a join people p on p.member_no = a.member_no where a.kind = 18 order by p.user_id, a.day, a.seq");

    private static string Ask(TurnKit kit, string question) => kit.Run(A.Message(question).From(Lin)).Text();
}
