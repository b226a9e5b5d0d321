using System.Globalization;
using System.Text;
using System.Text.Json;
using Dapper;
using GroupBot.Core.Circles;
using GroupBot.Events;
using GroupBot.Features.Entrances;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Entrances;

/// <summary>The report: 200 joins of 90 days in rows, and every figure once more by counting on one's fingers.</summary>
internal sealed class EntranceReportTests : IDisposable
{
    private readonly TurnKit _kit = EntranceKit.New();

    public void Dispose() => _kit.Dispose();

    /// <summary>The kit's day; the last one that is over is the day before.</summary>
    private int Today => DateOnly.FromDateTime(_kit.Now.UtcDateTime).DayNumber;

    /// <param name="Entrance">1 to 4; 0 for none.</param>
    private sealed record Join(int No, long Entrance, int Day, int? LeftAfter, int? CountedAfter, bool WasHere);

    /// <summary>Every third goes after some days, every second counts, every eleventh had been here; each seventh comes by no entrance.</summary>
    private List<Join> Fixture() =>
    [
        .. Enumerable.Range(0, 200).Select(i => new Join(
            i, i % 7 == 0 ? 0 : i % 10 < 5 ? 1 : i % 10 < 8 ? 2 : i % 10 == 8 ? 3 : 4, Today - 1 - (i * 90 / 200),
            i % 3 == 0 ? i % 40 : null, i % 2 == 0 ? 2 + (i % 12) : null, i % 11 == 0)),
    ];

    [Test]
    public void Report_OfTwoHundredJoins_IsWhatCountingGives()
    {
        string[] names = ["首都机场", "读书角", "=合作店", "十条笔记"];
        long[] spent = [30_000, 12_345, 0, 99];
        _kit.Run(A.Message("hi").From(A.Person("安", username: "ann_x")));
        _kit.Entrance("add 首都机场 offline kind site owner @ann_x");
        _kit.Entrance("add 读书角 offline kind event");
        _kit.Entrance("add =合作店 kind partner owner @ann_x");
        _kit.Entrance("card 十条笔记 @lin");
        for (var no = 0; no < 4; no++)
        {
            if (spent[no] > 0)
            {
                _kit.Tell(EntranceKit.Boss, string.Create(CultureInfo.InvariantCulture, $"/entrance cost \"{names[no]}\" {spent[no] / 100m}"));
            }
        }

        var joins = Fixture();
        Insert(joins);

        var lines = File().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();

        for (var no = 1; no <= 4; no++)
        {
            var name = names[no - 1];
            var written = lines.Single(line => line[0] == "各渠道" && line[1].TrimStart('\'') == name);
            Assert.That(written[6..], Is.EqualTo(Cells(joins.Where(join => join.Entrance == no), spent[no - 1])), name);
        }

        Assert.That(lines.Single(line => line[0] == "全部渠道")[6..], Is.EqualTo(Cells(joins.Where(join => join.Entrance > 0), spent.Sum())));
        Assert.That(Of("线上线下", "线下"), Is.EqualTo(Cells(joins.Where(join => join.Entrance is 1 or 2), spent[0] + spent[1])));
        Assert.That(Of("类型", "地推"), Is.EqualTo(Cells(joins.Where(join => join.Entrance is 1), spent[0])));
        Assert.That(Of("负责人", "安"), Is.EqualTo(Cells(joins.Where(join => join.Entrance is 1 or 3), spent[0] + spent[2])));
        Assert.That(Of("负责人", "林"), Is.EqualTo(Cells(joins.Where(join => join.Entrance is 4), spent[3])));
        foreach (var week in joins.Where(join => join.Entrance > 0).GroupBy(join => join.Day - (join.Day % 7)))
        {
            var monday = DateOnly.FromDayNumber(week.Key);
            Assert.That(monday.DayOfWeek, Is.EqualTo(DayOfWeek.Monday));
            Assert.That(lines.Single(line => line[1] == monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))[6..15], Is.EqualTo(Cells(week, 0)[..9]));
        }

        Assert.That(lines.Single(line => line[0] == "不走渠道的")[6..8],
            Is.EqualTo([$"{joins.Count(join => join.Entrance == 0)}", $"{joins.Count(join => join is { Entrance: 0, CountedAfter: not null })}"]));
        Assert.That(lines.Where(line => line[0] is "各渠道" or "不走渠道的").Sum(line => int.Parse(line[6], CultureInfo.InvariantCulture)), Is.EqualTo(200),
            "each join has exactly one entry");
        Assert.That(lines.Single(line => line[1].Contains("合作店", StringComparison.Ordinal))[1], Is.EqualTo("'=合作店"), "no formula");

        string[] Of(string by, string name) => lines.Single(line => line[0].Contains(by, StringComparison.Ordinal) && line[1] == name)[6..];
    }

    /// <summary>Joins, counted, old enough for day 7, there, share; the same of day 30; left; spent, a join, a counted one; median; were here, came back; overlap, marginal.</summary>
    private string[] Cells(IEnumerable<Join> some, long spent)
    {
        var joins = some.ToList();
        var counted = joins.Where(join => join.CountedAfter is not null).Select(join => join.CountedAfter!.Value).Order().ToList();
        var old = joins.Count(join => join.WasHere);
        return
        [
            $"{joins.Count}", $"{counted.Count}", .. Kept(7), .. Kept(30), $"{joins.Count(join => join.LeftAfter is not null)}",
            Money(spent, 1), Money(spent, joins.Count), Money(spent, counted.Count),
            counted.Count == 0 ? "" : Text(1 + ((counted[(counted.Count - 1) / 2] + counted[counted.Count / 2]) / 2.0)), $"{old}", "0",
            Text((double)old / joins.Count), Text(1 - ((double)old / joins.Count)),
            // No night placed anybody yet.
            "", "", "",
        ];

        string[] Kept(int days)
        {
            var enough = joins.Where(join => join.Day + days <= Today - 1).ToList();
            var there = enough.Count(join => join.LeftAfter is null || join.LeftAfter > days);
            return enough.Count == 0 ? ["0", "", ""] : [$"{enough.Count}", $"{there}", Text((double)there / enough.Count)];
        }

        static string Money(long spent, int over) => over == 0 ? "" :
            Math.Round(spent / 100m / over, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);

        static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
    }

    /// <summary>300 spent on 12 joins of which 6 counted: 25 a join, 50 a counted one. They counted on the fourth day, that of the join being one.</summary>
    [TestCase("zh-hans", 40, "花费 ¥300 · 每人 ¥25 · 每位有效 ¥50（高于参考线 ¥40）\n一半的人在 4 天内达成（进群那天算一天）")]
    [TestCase("zh-hans", 50, "花费 ¥300 · 每人 ¥25 · 每位有效 ¥50（参考线 ¥50 以内）\n")]
    [TestCase("en", 0, "spent ¥300 · ¥25 for each who came · ¥50 for each who counted\nhalf of them counted within 4 days")]
    public void Report_OfTwelveJoins_SaysWhatEachCost(string language, long benchmark, string money)
    {
        _kit.Entrance("add 机场");
        _kit.Tell(EntranceKit.Boss, "/entrance cost 机场 300");
        Insert([.. Enumerable.Range(0, 12).Select(i => new Join(i, 1, Today - 5, null, i < 6 ? 3 : null, false))]);
        _kit.InTurn(turn => turn.Settings.Set(_kit.Group().No, EntrancesSettings.Benchmark, $"{benchmark}", turn.Now));

        var text = Report(language).Text();

        Assert.That(text, Does.Contain(money).And.Not.Contain("—"), "too early to say how many stay");
        Assert.That(text, Does.Not.Contain("集中度").And.Not.Contain("oncentration"), "of one entrance all come by one");
        Assert.That(text, Does.Not.Contain("线上线下").And.Not.Contain("By side"), "one part is the whole");
    }

    /// <summary>Of few joins any first entrance has most; of ten it is worth a word.</summary>
    [TestCase(9, 1, null), TestCase(9, 0, null), TestCase(10, 0, "⚠️ 集中度 1.00"), TestCase(7, 3, "⚠️ 集中度 0.58"), TestCase(5, 5, "\n集中度 0.50\n")]
    public void Concentration_OfAReport_IsSaidFromTenJoinsOn(int first, int second, string? said)
    {
        _kit.Entrance("add 机场");
        _kit.Entrance("add 车站");
        Insert([.. Enumerable.Range(0, first + second).Select(i => new Join(i, i < first ? 1 : 2, Today - 5, null, null, false))]);

        Assert.That(Report().Text(), first + second < 10 ? Does.Not.Contain("集中度") : Does.Contain(said ?? "集中度"));
    }

    [Test]
    public void Report_OfTwoHalves_HasTheSharesThatAreKnown()
    {
        _kit.Entrance("add 机场");
        _kit.Entrance("add 车站");
        Insert([new Join(1, 1, Today - 40, null, null, false), new Join(2, 2, Today - 40, 30, null, false)]);

        var text = Report().Text();

        Assert.That(text, Does.Contain("机场：1 人 · 有效 0 · 7 天 100% · 30 天 100%\n"));
        Assert.That(text, Does.Contain("车站：1 人 · 有效 0 · 7 天 100% · 30 天 0%\n"), "who goes on the thirtieth day was not there at its end");
    }

    [Test]
    public void Report_OfTwoOfOneName_TellsWhichHasEnded()
    {
        _kit.Entrance("add 机场");
        _kit.Tell(EntranceKit.Boss, "/entrance end 机场");
        _kit.Entrance("add 机场");
        Insert([new Join(1, 1, Today - 5, null, null, false), new Join(2, 2, Today - 5, null, null, false)]);
        var made = Report();
        var list = _kit.Tell(EntranceKit.Boss, "渠道");
        var ended = _kit.PressPrivately(EntranceKit.Boss, list.Button("已结束的").Data!);

        Assert.That(made.Text(), Does.Contain("机场（已结束）：1 人").And.Contain("\n机场：1 人"));
        Assert.That(Encoding.UTF8.GetString(made.Effects<SendDocument>().Single().Content), Does.Contain("各渠道,机场（已结束）,").And.Contain("各渠道,机场,"));
        Assert.That(ended.Text(), Does.StartWith("<b>「Test group」已结束的渠道</b>\n机场 · 线上 · 进群 1 · 有效 0 · "));
        Assert.That(_kit.PressPrivately(EntranceKit.Boss, ended.Button("机场 · ").Data! + ":cost").Text(), Does.StartWith("「机场」花了多少？"));
    }

    /// <summary>By a member's link, by hand, by another link, by none, nobody knows how: each an entry of its own.</summary>
    [Test]
    public void Report_OfWhoCameByNoEntrance_TellsEachWay()
    {
        (long How, long? Link)[] ways = [(2, 1), (3, null), (2, null), (4, null), (1, null), (0, null)];
        _kit.InTurn(turn =>
        {
            foreach (var (at, (how, link)) in ways.Index())
            {
                turn.Connection.Execute(
                    """
                    insert into arrivals (group_no, member_no, how, link_no, is_credited, joined_at, joined_day, was_here_before, state, state_day)
                    values (@Group, @No, @How, @Link, 0, 0, 1, 0, 1, 1)
                    """,
                    new { Group = _kit.Group().No.Value, No = 1000 + at, How = how, Link = link });
            }
        });

        Assert.That(Report().Text(), Does.EndWith(
            "不走渠道的</b>\n群友邀请 1 人，有效 0\n手动拉进来 1 人，有效 0\n别的链接 2 人，有效 0\n没用链接 1 人，有效 0\n不清楚怎么来的 1 人，有效 0"));
    }

    [Test]
    public void Report_OnceANightPlacedThem_TellsWhoIsInTheInnerCircles()
    {
        _kit.Entrance("add 机场");
        _kit.Entrance("add 车站");
        // Four by the airport, one of whom has left; and one by the station.
        Insert([.. Enumerable.Range(0, 4).Select(i => new Join(i, 1, Today - 40, i == 3 ? 9 : null, null, false)), new Join(4, 2, Today - 40, null, null, false)]);
        _kit.InTurn(turn => turn.Scores.Put(_kit.Group().No, Today, new Dictionary<long, CircleStanding>
        {
            [1000] = new(Circle.Core),
            [1001] = new(Circle.Active),
            [1002] = new(Circle.Peripheral),
            [1003] = new(Circle.Core),
            [1004] = new(Circle.Active),
        }, new CircleThresholds()));
        var (zh, en) = (Report().Text(), Report("en").Text());
        var lines = File().Split("\r\n");

        Assert.That(zh, Does.Contain("现在 1 位核心、2 位活跃，占 60%"));
        Assert.That(en, Does.Contain("now 1 core, 2 regular: 60%"));
        Assert.That(lines[0], Does.EndWith("核心,活跃,核心和活跃占比"));
        Assert.That(lines.Single(line => line.StartsWith("各渠道,机场", StringComparison.Ordinal)), Does.EndWith(",1,1,0.5"));
        Assert.That(lines.Single(line => line.StartsWith("各渠道,车站", StringComparison.Ordinal)), Does.EndWith(",0,1,1"));
    }

    [Test]
    public void Report_OfTheInnerCircles_LeavesOutStaff()
    {
        _kit.Entrance("add 机场");
        var helper = A.Person("Helper");
        _kit.Run(A.Message("早上好").From(helper), A.Changed(helper, MemberStatus.Member, MemberStatus.Administrator));
        var no = _kit.Person(helper).No.Value;
        Insert([new Join(1, 1, Today - 40, null, null, false), new Join(2, 1, Today - 40, null, null, false)]);
        _kit.InTurn(turn =>
        {
            turn.Connection.Execute("update arrivals set member_no = @No where member_no = 1002", new { No = no });
            turn.Scores.Put(_kit.Group().No, Today, new Dictionary<long, CircleStanding>
            {
                [1001] = new(Circle.Active),
                [no] = new(Circle.Core),
            }, new CircleThresholds());
        });

        Assert.That(Report().Text(), Does.Contain("现在 0 位核心、1 位活跃"));
    }

    [Test]
    public void Report_OfNothing_DividesByNothing()
    {
        _kit.Entrance("add 机场");

        var text = Report().Text();

        Assert.That(text, Does.EndWith("\n还没有人从渠道进来。\n\n<b>各渠道</b>\n机场：0 人 · 有效 0"));
    }

    [Test]
    public void Report_OfOne_HasItsWeeksAlone()
    {
        _kit.Entrance("add 机场");
        _kit.Entrance("add 车站");
        Insert([new Join(1, 1, Today - 40, null, null, false), new Join(2, 2, Today - 20, null, null, false)]);
        _kit.PressPrivately(EntranceKit.Boss, _kit.Data("机场", "report"));
        var made = _kit.RunWork();

        Assert.That(made.Text(), Does.StartWith("<b>机场</b> · 「Test group」渠道报告").And.Contain("起：1 人").And.Not.Contain("车站"));
        Assert.That(Encoding.UTF8.GetString(made.Effects<SendDocument>().Single().Content), Does.Contain("机场").And.Not.Contain("车站"));
        Assert.That(made.Effects<SendDocument>().Single().Html, Does.StartWith("「Test group」的渠道「机场」，截至").And.EndsWith("：总数和每周。"));
        Assert.That(made.Effects<SendDocument>().Single().FileName, Does.Match("^渠道-机场-[0-9]{4}-[0-9]{2}-[0-9]{2}[.]csv$"));
    }

    /// <summary>The kit's renderer fails; what was to be drawn is in the row of work.</summary>
    [Test]
    public void Chart_OfAReport_IsOfTheFiguresInIt()
    {
        _kit.Entrance("add 机场");
        _kit.Tell(EntranceKit.Boss, "/entrance cost 机场 300");
        Insert([.. Enumerable.Range(0, 12).Select(i => new Join(i, 1, Today - 5, null, i < 6 ? 3 : null, false))]);
        _kit.Tell(EntranceKit.Boss, "/entrance report");
        _kit.RunWork(most: 1);
        var asked = JsonSerializer.Deserialize<ChartAsked>(_kit.Scalar<byte[]>("select state from work")!)!;

        Assert.That(asked.Chart.Bars, Is.EqualTo([new Bar("机场", 12, 6, "每位有效 ¥50")]));
        Assert.That((asked.Chart.Title, asked.Chart.Whole, asked.Chart.Part), Is.EqualTo(("Test group · 渠道", "进群", "其中有效")));
        Assert.That(_kit.RunWork().Text(), Is.EqualTo("图没画成，数字都在上面。"));
    }

    [Test]
    public void Report_OfSites_IsRanked()
    {
        _kit.Entrance("add 甲站 kind site");
        _kit.Entrance("add 乙站 kind site");
        Insert([new Join(1, 1, Today - 9, null, null, false), new Join(2, 1, Today - 9, null, null, false), new Join(3, 2, Today - 9, null, 3, false)]);

        var ranking = Report().Text().Split("地推排行（按有效人数）")[1];

        Assert.That(ranking.IndexOf("乙站", StringComparison.Ordinal), Is.LessThan(ranking.IndexOf("甲站", StringComparison.Ordinal)));
    }

    [Test]
    public void Report_OfLongNames_FitsOneMessage()
    {
        for (var i = 0; i < 12; i++)
        {
            _kit.Run(A.Message("hi").From(A.Person(new string('&', 64) + i, username: $"owner_{i:00}")));
            _kit.Entrance($"add {string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 30))}{i} kind {(i % 2 == 0 ? "site" : "shop")} owner @owner_{i:00}");
        }

        Insert([.. Enumerable.Range(0, 120).Select(i => new Join(i, 1 + (i % 12), Today - i, i % 5, i % 3, false))]);

        Assert.That(Report().Text().Length, Is.LessThanOrEqualTo(4096));
    }

    [Test]
    public void Report_OfWhoIsNoAdminAnyMore_IsNotGiven()
    {
        _kit.Entrance("add 机场");
        _kit.Tell(EntranceKit.Boss, "/entrance report");
        _kit.Run(A.Changed(EntranceKit.Boss, MemberStatus.Owner, MemberStatus.Member));

        Assert.That(_kit.RunWork(), Is.Empty);
    }

    private IReadOnlyList<OutboxItem> Report(string language = "zh-hans")
    {
        _kit.Tell(EntranceKit.Boss with { LanguageCode = language }, "/entrance report");
        return _kit.RunWork();
    }

    private string File()
    {
        var file = Report().Effects<SendDocument>().Single();
        Assert.That(file.FileName, Does.Match("^渠道-Test-group-[0-9]{4}-[0-9]{2}-[0-9]{2}[.]csv$"));
        Assert.That(file.Content[..3], Is.EqualTo(Encoding.UTF8.GetPreamble()));
        return Encoding.UTF8.GetString(file.Content[3..]);
    }

    private void Insert(IReadOnlyList<Join> joins) => _kit.InTurn(turn =>
    {
        foreach (var join in joins)
        {
            GroupBot.Members.Arrivals.ArrivalStore.Write(turn.Connection, new GroupBot.Members.Arrivals.ArrivalRow
            {
                GroupNo = _kit.Group().No.Value,
                MemberNo = 1000 + join.No,
                How = 2,
                LinkNo = join.Entrance == 0 ? null : 1,
                EntranceNo = join.Entrance == 0 ? null : join.Entrance,
                JoinedAt = 0,
                JoinedDay = join.Day,
                WasHereBefore = join.WasHere ? 1 : 0,
                LeftDay = join.Day + join.LeftAfter,
                CountedDay = join.Day + join.CountedAfter,
                State = 1,
                StateDay = join.Day,
            });
        }
    });
}
