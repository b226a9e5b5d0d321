using GroupBot.Events;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Entrances;

/// <summary>A line without a name, or with one that there is not; and an entrance that gets another name, or ends, by what stands behind it.</summary>
internal sealed class EntranceNameTests : IDisposable
{
    private readonly TurnKit _kit = EntranceKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Boss => EntranceKit.Boss;

    [TestCase("新建渠道"), TestCase("/entrance add"), TestCase("/entrance 新建"), TestCase("渠道 新建"), TestCase("/newentrance")]
    public void New_WithoutAName_AsksAndTakesTheNextMessage(string line)
    {
        var asked = _kit.Tell(Boss, line);
        var made = _kit.Tell(Boss, "书展 线下");

        Assert.That(asked.Text(), Does.StartWith("在「Test group」新建渠道，叫什么名字？"));
        Assert.That(made.Effects<CreateInviteLink>(), Has.Count.EqualTo(1));
        Assert.That(_kit.Lines("select name, side from entrances"), Is.EqualTo(new[] { "书展|2" }));
    }

    [Test]
    public void New_InEnglish_AsksForTheName()
    {
        _kit.Run(A.Changed(ReferralKit.Tom, MemberStatus.Member, MemberStatus.Administrator));
        _kit.Tell(ReferralKit.Tom, "/start");

        Assert.That(_kit.Tell(ReferralKit.Tom, "new entrance").Text(), Does.StartWith("A new entrance to “Test group”: what is it called?"));
        Assert.That(_kit.Tell(ReferralKit.Tom, "Book fair").Effects<CreateInviteLink>(), Has.Count.EqualTo(1));
    }

    [Test]
    public void New_WithANameThatIsTooLong_WaitsForAnother()
    {
        _kit.Tell(Boss, "新建渠道");
        var refused = _kit.Tell(Boss, new string('长', 33));

        Assert.That(refused.Text(), Does.StartWith("名字最多 32 个字"));
        Assert.That(_kit.Tell(Boss, "短").Effects<CreateInviteLink>(), Has.Count.EqualTo(1));
    }

    [Test]
    public void New_ThatIsLetGo_MakesNothing()
    {
        _kit.Tell(Boss, "新建渠道");

        Assert.That(_kit.Tell(Boss, "算了").Text(), Is.EqualTo("好，先不弄了。"));
        Assert.That(_kit.Lines("select name from entrances"), Is.Empty);
    }

    [Test]
    public void Edit_OfANameThatIsNone_OffersThoseLikeItAndGoesOn()
    {
        _kit.Entrance("add 首都机场");
        _kit.Entrance("add 书展");
        var asked = _kit.Tell(Boss, "修改渠道 首都几场 名额 30");
        var done = _kit.PressPrivately(Boss, asked.Button("首都机场").Data!);

        Assert.That(asked.Text(), Is.EqualTo("「Test group」没有叫「首都几场」的渠道。是下面的哪一个？点一下，我接着办。"));
        Assert.That(asked.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "首都机场" }));
        Assert.That(done.Text(), Does.StartWith("「首都机场」改好了"));
        Assert.That(_kit.Lines("select name, places from entrances where places is not null"), Is.EqualTo(new[] { "首都机场|30" }));
    }

    [Test]
    public void Edit_OfAPartOfANameAnsweredInWords_GoesOn()
    {
        _kit.Entrance("add 首都机场");
        _kit.Tell(Boss, "修改渠道 机场 名额 30");

        Assert.That(_kit.Tell(Boss, "首都机场").Text(), Does.StartWith("「首都机场」改好了"));
    }

    [Test]
    public void Edit_OfANameThatIsLikeNone_SaysTheNameAlone()
    {
        _kit.Entrance("add 书展");

        Assert.That(_kit.Tell(Boss, "修改渠道 机场 名额 30").Text(), Is.EqualTo("「Test group」没有叫「机场」的渠道。/entrance 看所有渠道。"));
    }

    [TestCase("渠道 书展 结束"), TestCase("结束渠道 书站")]
    public void End_ThatMayBeASlip_IsAskedFirst(string line)
    {
        _kit.Entrance("add 书展");
        var asked = _kit.Tell(Boss, line);
        if (line.EndsWith('站'))
        {
            asked = _kit.PressPrivately(Boss, asked.Button("书展").Data!);
        }

        Assert.That(asked.Text(), Does.StartWith("结束「书展」？"));
        Assert.That(_kit.Scalar<long>("select count(*) from entrances where ended_at is null"), Is.EqualTo(1));
        Assert.That(_kit.PressPrivately(Boss, asked.Button("结束它").Data!).Text(), Does.StartWith("「书展」结束了"));
    }

    [TestCase("结束渠道 书展"), TestCase("渠道 结束 书展"), TestCase("end entrance 书展")]
    public void End_ByItsName_EndsIt(string line)
    {
        _kit.Entrance("add 书展");

        Assert.That(_kit.Tell(Boss, line).Text(), Does.StartWith("「书展」结束了"));
    }

    [TestCase("渠道改名 书展 春天书展"), TestCase("渠道 书展 改名 春天书展"), TestCase("渠道 改名 书展 \"春天书展\""), TestCase("修改渠道 书展 名称 春天书展"),
     TestCase("/entrance rename 书展 春天书展"), TestCase("rename entrance 书展 春天书展")]
    public void Rename_InWords_GivesTheName(string line)
    {
        _kit.Entrance("add 书展");

        Assert.That(_kit.Tell(Boss, line).Text(), Does.StartWith("「春天书展」改好了：\n名字：书展 → 春天书展"));
    }

    [Test]
    public void Rename_WithoutANewName_SaysWhatIsMissing()
    {
        _kit.Entrance("add 书展");

        Assert.That(_kit.Tell(Boss, "渠道改名 书展").Text(), Does.Contain("后面还没写内容"));
    }

    [Test]
    public void Page_OfAnOpenEntranceWithPlaces_SaysHowPeopleComeIn()
    {
        _kit.Entrance("add 沙龙 名额 20");
        _kit.Entrance("add 书展");

        Assert.That(_kit.Tell(Boss, "渠道 沙龙").Text(), Does.Contain("直接进：申请一下，有名额就马上放行 · 名额 20"));
        Assert.That(_kit.Tell(Boss, "渠道 书展").Text(), Does.Not.Contain("直接进"));
    }

    [Test]
    public void New_WithAKindInItsName_KeepsTheWordInTheName()
    {
        _kit.Entrance("add 书展 活动");

        Assert.That(_kit.Lines("select name, kind from entrances"), Has.Some.StartWith("书展 活动|"));
    }
}
