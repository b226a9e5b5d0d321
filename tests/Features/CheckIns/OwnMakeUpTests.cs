using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Members;
using GroupBot.Tests.Support;
using NUnit.Framework;
using static GroupBot.Tests.Features.CheckIns.CheckInKit;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>A member makes up a day for points; it is the morning of 22 November 2026, a day costs 20.</summary>
internal sealed class OwnMakeUpTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TurnKit _kit = Of(members: 312).WithoutScores();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Day_ThatWasMissed_IsMadeUpForPointsByAButton()
    {
        _kit.History(Lin, "xxx.x", Today);
        Give(35);

        var asked = _kit.Run(A.Message("补签").From(Lin));
        Assert.That(asked.Text(), Is.EqualTo("补哪一天？补一天用 20 积分，你有 35 积分。"));
        Assert.That(asked.InGroup(), Is.Empty);
        Assert.That(_kit.Days(Lin), Has.Count.EqualTo(4), "nothing is spent before the button");

        var button = asked.Button("11月20日").Data!;
        Assert.That(_kit.PressPrivately(Lin, button).Text(), Is.EqualTo("已补 11月20日，连续 1→5 天。\n用了 20 积分，还有 15 积分。"));
        Assert.That(_kit.Days(Lin), Does.Contain("11-20 MadeUp"));
        Assert.That(_kit.Lines("select change, reason_code from points_ledger order by entry_no"), Is.EqualTo(new[] { "35|test", "-20|makeup" }));

        var again = _kit.PressPrivately(Lin, button);
        Assert.That(again.Text(), Is.EqualTo("最近 3 天没有要补的。"), "a second press costs nothing");
        Assert.That(again.Toast(), Is.EqualTo("这一天不用补了。"));
        Assert.That(Balance(), Is.EqualTo(15));
    }

    [Test]
    public void Day_WhosePriceChanged_IsNotSoldUntilTheNewOneWasShown()
    {
        _kit.History(Lin, "x.x", Today);
        Give(60);
        var button = _kit.Run(A.Message("补签").From(Lin)).Button("11月20日").Data!;
        _kit.Set(CheckInsSettings.MakeUpPrice, 50);

        var asked = _kit.PressPrivately(Lin, button);

        Assert.That((asked.Toast(), asked.Text()), Is.EqualTo(("价格变了，请再选一次。", "补哪一天？补一天用 50 积分，你有 60 积分。")));
        Assert.That(Balance(), Is.EqualTo(60));
        _kit.PressPrivately(Lin, asked.Button("11月20日").Data!);
        Assert.That(Balance(), Is.EqualTo(10));
    }

    [Test]
    public void Days_InEnglish_ReadTheSame()
    {
        var tom = A.Person("Tom", language: "en");
        _kit.History(tom, "x...", Today);
        _kit.InTurn(turn => turn.Points.Award(_kit.Group().No, _kit.Person(tom).No, 40, "given", new PointsReason("test")));

        var asked = _kit.Run(A.Message("make up").From(tom));
        Assert.That(asked.Text(), Is.EqualTo("Which day? Each one costs 20 points, and you have 40."));
        Assert.That(_kit.PressPrivately(tom, asked.Button("21 Nov").Data!).Text(),
            Is.EqualTo("Made up 21 Nov: 0→1 days in a row.\n20 points spent, 20 left."));
    }

    [Test]
    public void Day_WithTooFewPoints_IsNotSold()
    {
        _kit.History(Lin, "x.x", Today);
        Give(19);

        var asked = _kit.Run(A.Message("补签 昨天").From(Lin));
        Assert.That(asked.Text(), Is.EqualTo("补一天要 20 积分，你现在有 19 积分。平时活跃就有积分；也可以请管理员帮你补。"));
        Assert.That(_kit.PressPrivately(Lin, Data(Lin, Today.AddDays(-2))).Text(), Is.EqualTo("补一天要 20 积分，你现在有 19 积分。平时活跃就有积分；也可以请管理员帮你补。"));
        Assert.That(Balance(), Is.EqualTo(19));
    }

    /// <summary>Three days back are for sale and the fourth is not, whatever a button says; nor is a day before they came.</summary>
    [Test]
    public void Day_ThatIsNotForSale_CannotBeBought()
    {
        _kit.History(Lin, "x....", Today);
        Give(100);
        foreach (var day in (DateOnly[])[Today.AddDays(-4), Today, Today.AddDays(1)])
        {
            Assert.That(_kit.PressPrivately(Lin, Data(Lin, day)).Text(), Does.StartWith("补哪一天"), day.ToString("o", null));
        }

        Assert.That(Balance(), Is.EqualTo(100));

        var late = A.Person("Late", language: "zh-hans");
        _kit.Run(A.Joined(late));
        Assert.That(_kit.Run(A.Message("补签").From(late)).Text(), Is.EqualTo("最近 3 天没有要补的。"));
    }

    [Test]
    public void Button_OfSomebodyElse_DoesNothing()
    {
        _kit.History(Lin, "x.x", Today);
        Give(20);
        var tom = A.Person("Tom", language: "zh-hans");
        _kit.Run(A.Message("早").From(tom));

        Assert.That(_kit.PressPrivately(tom, Data(Lin, Today.AddDays(-2))).Effects<EditText>(), Is.Empty);
        Assert.That(_kit.PressPrivately(Lin, "mymakeup:1").Effects<EditText>(), Is.Empty);
        Assert.That(Balance(), Is.EqualTo(20));
    }

    [Test]
    public void Price_OfNothing_IsFree_AndNoDaysAreAnAdminsMatter()
    {
        _kit.History(Lin, "x.x", Today);
        _kit.Set(CheckInsSettings.MakeUpPrice, 0);
        var asked = _kit.Run(A.Message("补签").From(Lin));
        Assert.That(asked.Text(), Is.EqualTo("补哪一天？"));
        Assert.That(_kit.PressPrivately(Lin, asked.Button("11月20日").Data!).Text(), Is.EqualTo("已补 11月20日，连续 1→3 天。"));

        _kit.Set(CheckInsSettings.MakeUpDays, 0);
        Assert.That(_kit.Run(A.Message("补签").From(Lin)).Text(), Is.EqualTo("本群的补签请找管理员。"));
    }

    /// <summary>A day before another that is missed lengthens nothing.</summary>
    [TestCase("zh-hans", "11月19日", "已补 11月19日，连续 1 天不变。")]
    [TestCase("en", "19 Nov", "Made up 19 Nov. Days in a row: still 1.")]
    public void MadeUp_BeforeAnotherMissedDay_SaysThatNothingChanges(string language, string day, string said)
    {
        var lin = Lin with { LanguageCode = language };
        _kit.History(lin, "x..x", Today);
        _kit.Set(CheckInsSettings.MakeUpPrice, 0);

        Assert.That(_kit.PressPrivately(lin, _kit.Run(A.Message("补签").From(lin)).Button(day).Data!).Text(), Is.EqualTo(said));
    }

    [TestCase("补签 是什么意思")]
    [TestCase("补签卡怎么用")]
    [TestCase("make up is fun")]
    public void Sentence_ThatOnlyBeginsSo_IsPeopleTalking(string text)
    {
        _kit.History(Lin, "x.x", Today);
        Assert.That(_kit.Run(A.Message(text).From(Lin)), Is.Empty);
    }

    private void Give(int points) => _kit.InTurn(turn =>
        turn.Points.Award(_kit.Group().No, _kit.Person(Lin).No, points, "given", new PointsReason("test")));

    private long Balance() => _kit.Scalar<long>("select sum(change) from points_ledger");

    private string Data(Person person, DateOnly day) =>
        $"mymakeup:{_kit.Group().No}:{_kit.Person(person).No}:{day.DayNumber}";
}
