using System.Globalization;
using GroupBot.Events;
using GroupBot.Features.Points;
using GroupBot.Members;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Me;

/// <summary>What one has of points, and where it came from.</summary>
internal sealed class EntryCommandTests : IDisposable
{
    private static readonly Person Ming = A.Person("小明", language: "zh-hans"), Ann = A.Person("Ann");
    private static readonly Chat Second = A.Supergroup("二群", -1003);

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public EntryCommandTests() => _kit.Run(
        A.Message("早").From(Ming), A.Message("早").From(Ming).In(Second), A.Message("早").From(Ann));

    public void Dispose() => _kit.Dispose();

    [TestCase("我的积分")]
    [TestCase("積分")]
    [TestCase("查分")]
    public void Me_AskedForPoints_TellsThem(string text)
    {
        Award(Ming, 20, "a");

        var answer = _kit.Tell(Ming, text);

        Assert.That(answer.Text(), Does.Contain("积分：20").And.Contain("积分：0"));
        Assert.That(answer.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "积分明细 · Test group", "🖼 我的卡片 · Test group", "🖼 我的卡片 · 二群" }));
    }

    [Test]
    public void Me_AskedForPointsInEnglish_TellsThem()
    {
        Award(Ann, 20, "a");

        var answer = _kit.Run(A.Message("Points").From(Ann));

        Assert.That(answer.Text(), Does.Contain("Points: 20"));
        Assert.That(answer.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "Points in detail", "🖼 My card" }));
    }

    [Test]
    public void Me_OfWhoHasNone_HasNoButtonOfThem()
    {
        Assert.That(_kit.Tell(Ming, "/me").Buttons().Select(button => button.Label), Has.None.Contain("积分明细"));
        Assert.That(_kit.PressPrivately(Ming, $"me:entries:{_kit.Group().No}").Toast(), Is.EqualTo("你还没有积分记录。"));
    }

    [Test]
    public void Entries_WhenPressed_AreTheNewestTenWithTheirReasons()
    {
        for (var i = 1; i <= 11; i++)
        {
            Award(Ming, i, i.ToString(CultureInfo.InvariantCulture));
        }

        _kit.InTurn(turn => turn.Points.Undo(turn.Points.Find(_kit.Group().No, "11")!));

        var list = _kit.PressPrivately(Ming, _kit.Tell(Ming, "/me").Button("积分明细").Data!).Text().Split('\n');

        // 1 + 2 + … + 10
        Assert.That(list[0], Is.EqualTo("<b>「Test group」 · 积分 55</b>"));
        Assert.That(list, Has.Length.EqualTo(11));
        Assert.That(list[1], Does.EndWith("−11　撤销：第 11 次"));
        Assert.That(list[2], Does.EndWith("+11　管理员：第 11 次（已撤销）"));
        Assert.That(list[10], Does.EndWith("+3　管理员：第 3 次"));
    }

    [Test]
    public void Entries_PressedBySomebodyElse_AreTheirOwn()
    {
        Award(Ming, 20, "a");
        Award(Ann, 7, "b");

        var list = _kit.Press($"me:entries:{_kit.Group().No}", Ann).Toast();

        Assert.That(list, Does.Contain("points: 7").And.Contain("+7  an admin: 第 b 次").And.Not.Contain("20"));
    }

    [Test]
    public void Points_InPrivate_AreThoseOfTheGroupThatIsMeant()
    {
        Award(Ming, 20, "a");

        var question = _kit.Tell(Ming, "积分明细");
        var list = _kit.PressPrivately(Ming, question.Button("Test group").Data!);

        Assert.That(question.Text(), Does.StartWith("你说的是哪个群？"));
        Assert.That(list.Text(), Does.Contain("<b>「Test group」 · 积分 20</b>").And.Contain("+20　管理员：第 a 次"));
        Assert.That(list.Buttons().Single().Label, Is.EqualTo("换一个群"));
        Assert.That(_kit.Tell(Ming, "/points").Text(), Does.Contain("积分 20"), "not asked again");
    }

    [Test]
    public void Points_InAGroup_AreItsOwn() =>
        Assert.That(_kit.Say("/points", Ann).Single(), Is.EqualTo("<b>“Test group” · points: 0</b>\nYou have no points entries yet."));

    [Test]
    public void Entries_OfAGroupThatOneIsNotIn_AreNotShown() => Assert.That(
        _kit.PressPrivately(Ann, $"me:entries:{_kit.Group(Second).No}").Toast(), Is.EqualTo("This button has expired. Send /me again."));

    private void Award(Person person, int points, string key) => _kit.InTurn(turn => turn.Points.Award(
        _kit.Group().No, _kit.Person(person).No, points, key, new PointsReason(PointsCommands.Code, $"第 {key} 次")));
}
