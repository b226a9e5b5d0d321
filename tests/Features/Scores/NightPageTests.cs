using GroupBot.Events;
using GroupBot.Features.Scores;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Scores;

/// <summary>What admins read of the nights, in private and in both languages.</summary>
internal sealed class NightPageTests : IDisposable
{
    private static readonly Person[] People = NightKit.People;

    private readonly TurnKit _kit = KitExtensions.AllFeatures(new TurnKitOptions
    {
        Defaults = new Dictionary<string, string> { ["Scores:PublishPromotions"] = "true" },
    }).WithGroup();

    public NightPageTests() => _kit.Tell(KitExtensions.Owner, "/start");

    public void Dispose() => _kit.Dispose();

    [TestCase("/group")]
    [TestCase("/away")]
    public void InTheFirstDays_NobodyIsCalledQuietAndNoHealthIsShown(string command)
    {
        _kit.Days(2);

        Assert.That(Ask(command), Is.EqualTo("Day 3 of 14: getting to know everybody. Come back when they are over."));
        Assert.That(_kit.Scalar<long>("select count(*) from health_days") + _kit.Scalar<long>("select count(*) from away_members"), Is.Zero);
        _kit.Days(12, speakers: 6);
        Assert.That(Ask(command), Does.Not.Contain("getting to know"));
    }

    [Test]
    public void Group_AfterTheFirstDays_ShowsEachPartWithItsNumbers()
    {
        _kit.Days(22);

        var report = Ask("/group");

        Assert.That(report, Does.Contain("How “Test group” does").And.Contain("Members 30 · active in 7 days 8 · newcomers met – · messages today 0"));
        Assert.That(report, Does.Contain("Taking part: 27% → 87 of 100 (n 30"), "8 of 30, between 5 and 30 of a hundred");
        Assert.That(report, Does.Contain("Newcomers met: no data yet, left out"));
        Assert.That(report, Does.Contain("Many voices: half said by 4 (n 8, left out)"), "eight who say the same, and fewer than twenty");
        Assert.That(report, Does.Match("Health <b>[0-9]+</b>/100, a week before [0-9]+"));
    }

    [Test]
    public void Group_WhereHardlyAnybodySpeaks_SaysSo()
    {
        _kit.Days(2);
        for (var day = 0; day < 36; day++)
        {
            _kit.Run(A.Message($"alone on day {day}").From(People[0]));
            _kit.Sleep();
            _kit.Night();
        }

        Assert.That(Ask("/group"), Does.Contain("It is quiet: for 14 days"));
    }

    [Test]
    public void Away_OfWhoUsedToCome_SaysWhy()
    {
        _kit.Days(20);
        _kit.Days(6, speakers: 7);
        Assert.That(Ask("/away"), Does.Contain("still does"), "six days are no absence");
        _kit.Days(2, speakers: 7);

        Assert.That(Ask("/away"), Does.Contain("• P8: away for 8 days; came on 20 of the 60 before, and has ties to 7"));
        Assert.That(_kit.Tell(KitExtensions.Owner, "/todo").Text(), Does.Contain("regulars who have not been seen: 1"));
        _kit.Run(A.Message("I am back again").From(People[7]));
        _kit.Advance(TimeSpan.FromSeconds(2));
        _kit.Run(A.Message("good to see you").From(People[0]));
        Assert.That(Ask("/away"), Does.Contain("still does"));
    }

    [Test]
    public void Kol_OfWhoIsAnsweredByMany_ShowsTheEvidence()
    {
        Listened(20);
        Assert.That(Ask("/kol"), Does.Match("Nobody yet[^$]+not listed</b>\nP1 · [0-9]+: here for less than 21 days"));
        Listened(3);

        var list = Ask("/kol");

        Assert.That(list, Does.Match("1\\. P1 · [0-9]+: answered by 13, of whom 10 answered nobody else"), "three of them talk with each other too");
    }

    [Test]
    public void WhyOfInfluence_PartsSumToTheScore()
    {
        _kit.Days(3, speakers: 14);
        var why = "";
        _kit.InTurn(turn => why = InfluencePages.Why(turn, _kit.Group(), _kit.Person(People[0]).No, Language.En).Html);

        var numbers = System.Text.RegularExpressions.Regex.Matches(why.Split('\n')[0].Replace("P1", "", StringComparison.Ordinal), "[0-9]+")
            .Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.That(numbers, Has.Count.EqualTo(6));
        Assert.That(numbers.Skip(1).Sum(), Is.EqualTo(numbers[0]));
    }

    [Test]
    public void Circles_AfterTheFirstDays_ShowsSharesAndMoves()
    {
        Assert.That(Ask("/circles"), Does.Contain("Nothing has been counted"));
        _kit.Days(15);

        var asked = _kit.Tell(KitExtensions.Owner, "/circles");

        Assert.That(asked.Text(), Does.Contain("Core: 0 · Regular: 8 · Member: 0 · Newcomer: 0 · Quiet: 0"));
        Assert.That(asked.Text(), Does.Contain("↑ Newcomer → Regular: P1, P2, P3, P4, P5, P6, P7, P8"));
        Assert.That(asked.Buttons().Select(button => button.Label), Does.Contain("📈 Chart"), "three weeks began");
        _kit.PressPrivately(KitExtensions.Owner, asked.Button("Chart").Data!);
        Assert.That(_kit.Lines("select handler from work"), Is.EqualTo(new[] { "circles-chart" }));
    }

    [Test]
    public void Promotions_WhereTheOwnerPublishesThem_AreSaidAfterTheQuietHours()
    {
        _kit.Days(14);
        _kit.Talk(8);
        _kit.Sleep();
        Assert.That(_kit.Night().Effects<SendText>(), Is.Empty, "at four in the morning nothing is said");
        _kit.Advance(TimeSpan.FromHours(4));

        var said = _kit.RunJob("Quiet.release", default, A.NewId());

        Assert.That(said.Text(), Is.EqualTo("🎉 Regulars now: P1, P2, P3, P4, P5, P6, P7, P8"));
        Assert.That(said.Single().To.Group, Is.EqualTo(_kit.Group().No));
    }

    [Test]
    public void Promotions_OfThoseWhoFall_AreNone()
    {
        _kit.Days(15);
        _kit.Advance(TimeSpan.FromHours(6));
        Assert.That(_kit.RunJob("Quiet.release", default, A.NewId()).Text(), Does.Contain("P1"));
        var before = _kit.Asked.Count;
        for (var day = 0; day < 45; day++)
        {
            _kit.Sleep();
            _kit.Night();
            _kit.Advance(TimeSpan.FromHours(6));
            _kit.RunJob("Quiet.release", default, A.NewId());
        }

        Assert.That(_kit.Lines("select count(*) from circle_moves where to_circle < from_circle"), Is.Not.EqualTo(new[] { "0" }));
        Assert.That(_kit.Asked.Skip(before).Effects<SendText>().Select(text => text.Html), Has.None.Contains("P1"));
    }

    [Test]
    public void EachPage_InChinese_IsInChinese()
    {
        _kit.Days(20, speakers: 14);
        _kit.Days(9, speakers: 12);
        _kit.InTurn(turn => turn.Members.Change(_kit.Person(KitExtensions.Owner) with { Chosen = Language.ZhHans }));

        Assert.That(Ask("群报告"), Does.Contain("群报告").And.Contain("健康度 <b>").And.Contain("• 参与 "));
        Assert.That(Ask("久未露面"), Does.Contain("• P13：9 天没来；之前 60 天里来过 20 天，和"));
        Listened(1);
        Assert.That(Ask("影响力成员"), Does.Match("1\\. P1 · [0-9]+ 分：13 人回应\n"));
        Assert.That(Ask("成员构成"), Does.Contain("活跃伙伴 ").And.Contain("7 天里的变化"));
    }

    [Test]
    public void EachPage_AskedByAMember_IsNotShown([Values("/group", "/kol", "/away", "/circles")] string command)
    {
        _kit.Days(15);

        Assert.That(_kit.Run(A.Message(command).From(People[0])).Text(), Does.Not.Contain("P2").And.Not.Contain("Health"));
    }

    /// <summary>Days on which all thirteen others answer P1, and three of them each other.</summary>
    private void Listened(int days)
    {
        for (var day = 0; day < days; day++)
        {
            _kit.Talk(4);
            var asked = A.Message($"what do you say on {_kit.Now:O}?").From(People[0]).Received();
            _kit.Run(asked);
            _kit.Advance(TimeSpan.FromMinutes(2));
            _kit.Run([.. People.Skip(1).Select((person, no) => A.Message($"this is what I say {no} {_kit.Now:O}").From(person).ReplyTo(asked.Message.Id, People[0]).Received())]);
            _kit.Sleep();
            _kit.Night();
        }
    }

    private string Ask(string text) => _kit.Tell(KitExtensions.Owner, text).Text();
}
