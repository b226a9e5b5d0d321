using GroupBot.Core.Health;
using GroupBot.Events;
using GroupBot.Features.Scores;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Scores;

/// <summary>
/// <c>/group numbers</c>: eight talk each day from a Monday on. On Tuesday two join: P13 says hello, is answered by P4, and comes on
/// the two days after; P14 is never heard of.
/// </summary>
internal sealed class NumbersTests : IDisposable
{
    private static readonly Person[] People = NightKit.People;

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public NumbersTests() => _kit.Tell(KitExtensions.Owner, "/start");

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Numbers_InTheFirstDays_SayWhichItIs()
    {
        _kit.Days(2);

        Assert.That(Ask("/group numbers"), Does.Contain("Day 3 of 14"));
        Assert.That(Press("c"), Does.Contain("Day 3 of 14"));
    }

    /// <summary>Of 1 of 2 at least 9 % and at most 91 %, of none of 2 at most 66 %, of none of 1 at most 79 %.</summary>
    [Test]
    public void Funnel_OfTwoWhoJoined_IsHowFarTheyCame()
    {
        Join(days: 13);

        var page = Ask("/group numbers");

        Assert.That(page, Does.Contain("joined: 2 (in 26 weeks, their first 14 days over)"));
        Assert.That(page, Does.Contain("came on 3 of the first 14 days: 1, of the step before 50% (9–91), of all 50% (9–91), after 2 days at the median"));
        Assert.That(page, Does.Contain("became active: 0, of the step before 0% (0–79), of all 0% (0–66)\n"));
        Assert.That(page, Does.Contain("brought somebody who counts: 0, of the step before –, of all 0% (0–66)\n"));
        Assert.That(page, Does.Contain($"{Monday()}*: 2 → 1 → 0 → 0"));
        Assert.That(page, Does.Contain("also those who left since; no admins, no bots").And.Contain("* fewer than 20"));
    }

    [Test]
    public void Funnel_OfWhoJoinedTwoWeeksAgoLessADay_IsNotYet()
    {
        Join(days: 11);

        Assert.That(Ask("/group numbers"), Does.Contain("Nobody who was seen to join is past day 14 yet."));

        _kit.Days(1);
        Assert.That(Ask("/group numbers"), Does.Contain("joined: 2 "));
    }

    [Test]
    public void Retention_OfTwoWhoJoined_IsBlankWhereItIsTooSoon()
    {
        Join(days: 13);

        Assert.That(Press("c"), Does.Contain($"{Monday()}*, 2: 50% (9–91) · 0% (0–66) · –\n"));
        Assert.That(Press("c"), Does.Contain("day 1* 1/2, 50% (9–91); day 3* 0/2, 0% (0–66)\nday 7* 0/2, 0% (0–66); day 14* 0/2, 0% (0–66)\n").And.Not.Contain("day 30"));
        Assert.That(Press("r"), Does.Contain("or later").And.Contain("day 1* 1/2"));

        _kit.Run(A.Message("here once more, after all").From(People[12]));
        _kit.Days(1);
        // P13 came on day 15: on no day of the table, and on day 1, 3, 7 and 14 or later.
        Assert.That(Press("c"), Does.Contain("day 14* 0/2"));
        Assert.That(Press("r"), Does.Contain("day 1* 1/2, 50% (9–91); day 3* 1/2, 50% (9–91)\nday 7* 1/2, 50% (9–91); day 14* 1/2, 50% (9–91)\n"));
    }

    /// <summary>Eight came on all 28 days and P13 on 3: 227 of the 252 days of nine people.</summary>
    [Test]
    public void Days_OfFourWeeks_AreOfWhoIsHere()
    {
        Join(days: 13);
        Assert.That(Press("d"), Does.Contain("The log has to be 28 days old"));

        _kit.Days(13);

        Assert.That(Press("d"), Does.Contain("here within 28 days: 9; of them on a mean day: 90% (DAU/MAU)"));
        Assert.That(Press("d"), Does.Contain("• 1 days: 0 \n• 2–3 days: 1 ▇\n• 4–7 days: 0 ").And.Contain("• 28 days: 8 ▇▇▇▇▇▇▇▇\n"));

        _kit.Run(A.Changed(People[12], MemberStatus.Member, MemberStatus.Left));
        _kit.Days(1);
        Assert.That(Press("d"), Does.Contain("here within 28 days: 8; of them on a mean day: 100%"), "who left is not here");
    }

    /// <summary>
    /// In 29 days seven said 58 things, P4 59 and P13 3, of 468: four of them are 233, five more than half. Gini's sum i·x is 2,564
    /// of nine people, 2·2,564/(9·468) − 10/9 = 0.11; of 29, with 20 who said nothing, 11,924: 2·11,924/(29·468) − 30/29 = 0.72.
    /// 56 ties go both ways, and P4's to P13 does not.
    /// </summary>
    [Test]
    public void Spread_OfWhoTalks_IsWhatTheHealthWasMadeOf()
    {
        Join(days: 26);

        var page = Press("s");

        Assert.That(page, Does.Contain("newcomers met: 1/2, 50% (9–91)"));
        Assert.That(page, Does.Contain("half of it is said by 5 of 9 who spoke in 30 days, without admins"));
        Assert.That(page, Does.Contain("0.11 among the 9 who spoke, 0.72 among 29 members"));
        Assert.That(page, Does.Contain("give and take: 98% of 57 ties"));
        Assert.That(page, Does.Contain("8 spoke within a week (admins too), of 3 that a group of this size needs; too few for 0 days on end, and it rings at 14"));
    }

    [Test]
    public void Numbers_OfAGroupWhereNobodySpeaks_SayThat()
    {
        _kit.Run(A.Message("is anybody here").From(People[0]));
        for (var night = 0; night < 32; night++)
        {
            _kit.Sleep();
            _kit.Night();
        }

        Assert.That(Ask("/group numbers"), Does.Contain("Nobody who was seen to join"));
        Assert.That(Press("c"), Does.Contain("Nobody was seen to join in 26 weeks."));
        Assert.That(Press("d"), Does.Contain("Nobody came within 28 days."));
        // Health is counted from the 14th night on: 19 of them.
        Assert.That(Press("s"), Does.Contain("nobody joined in 30 days").And.Contain("who says half of it: nobody spoke").And.Contain("nobody answered anybody")
            .And.Contain("0 spoke within a week (admins too), of 3").And.Contain("too few for 19 days on end"));
    }

    [Test]
    public void Numbers_OfALargeGroup_FitAPage()
    {
        _kit.Days(15);
        var group = _kit.Group().No;
        var (day, result) = StructureStore.Of(_kit.Writer.Connection, group)!.Value;
        var many = new Share(9_999_999, 10_000_000);
        var cells = RetentionTable.UsualDays.Select(_ => (Share?)many).ToArray();
        var large = result.Numbers! with
        {
            Funnel = [.. result.Numbers!.Funnel.Select(step => step with { People = many.Of, OfBefore = many, OfAll = many, MedianDays = 123.5 })],
            FunnelWeeks = [.. Enumerable.Range(day / 7, 6).Select(week => new FunnelWeek(week, [many.Of, many.Of, many.Of, many.Of]))],
            Retention = [.. Enumerable.Range(day / 7, 6).Select(week => new RetentionRow(week, many.Of, cells, cells))],
            Classic = [.. cells.Select(cell => cell!.Value)],
            Rolling = [.. cells.Select(cell => cell!.Value)],
            ActiveDays = new ActiveDaysCurve([.. Enumerable.Repeat(many.Of, 28)]),
        };
        _kit.InTurn(turn => StructureStore.Put(turn.Connection, group, day, result with { Numbers = large }));

        foreach (var letter in (string[])["f", "c", "r", "d", "s"])
        {
            var page = Press(letter);
            Assert.That(page.Split('\n'), Has.Length.InRange(6, 15), page);
            Assert.That(page, Has.Length.LessThan(2000));
        }
    }

    [Test]
    public void Numbers_OfANightOfAnOlderProgram_AreNotThereYet()
    {
        _kit.Days(15);
        var group = _kit.Group().No;
        var (day, result) = StructureStore.Of(_kit.Writer.Connection, group)!.Value;
        _kit.InTurn(turn => StructureStore.Put(turn.Connection, group, day, result with { Numbers = null }));

        Assert.That(Ask("/group numbers"), Does.Contain("Nothing has been counted"));
    }

    [Test]
    public void Numbers_InChinese_AreInChinese()
    {
        Join(days: 13);
        _kit.InTurn(turn => turn.Members.Change(_kit.Person(KitExtensions.Owner) with { Chosen = Language.ZhHans }));

        Assert.That(Ask("/group 数据"), Does.Contain("「Test group」的数据 · 转化").And.Contain("头 14 天来过 3 天 1 位：占上一步 50% (9–91)"));
        Assert.That(Press("r"), Does.Contain("当天或以后还来过的").And.Contain("第 1 天* 1/2"));
    }

    [Test]
    public void Numbers_AskedByAMember_AreNotShown()
    {
        _kit.Days(15);

        Assert.That(_kit.Run(A.Message("/group numbers").From(People[0])).Text(), Does.Not.Contain("joined"));
        Assert.That(_kit.PressPrivately(People[0], $"numbers:{_kit.Group().No}:s").Text(), Does.Not.Contain("spoke"));
    }

    /// <summary>The two join on the second day; so many more days of talk follow their first three.</summary>
    private void Join(int days)
    {
        _kit.Days(1);
        _kit.Run(A.Changed(People[12], MemberStatus.Left, MemberStatus.Member), A.Changed(People[13], MemberStatus.Left, MemberStatus.Member));
        var hello = A.Message("hello, I am new here").From(People[12]).Received();
        _kit.Run(hello);
        _kit.Run(A.Message("welcome, good to have you").From(People[3]).ReplyTo(hello.Message.Id, People[12]));
        for (var day = 1; day < 3; day++)
        {
            _kit.Days(1);
            _kit.Run(A.Message($"I came back on day {day}").From(People[12]));
        }

        _kit.Days(days);
    }

    private string Monday() => GroupDaysOf(_kit.Scalar<long>("select min(day) from score_days") / 7 * 7);

    private static string GroupDaysOf(long day) => DateOnly.FromDayNumber((int)day).ToString("d MMM", System.Globalization.CultureInfo.InvariantCulture);

    private string Ask(string text) => _kit.Tell(KitExtensions.Owner, text).Text();

    private string Press(string letter)
    {
        var pressed = _kit.PressPrivately(KitExtensions.Owner, $"{NumbersPages.Prefix}:{_kit.Group().No}:{letter}");
        return string.Join('\n', pressed.Effects<EditText>().Select(edit => edit.Html));
    }
}
