using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Pictures;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>Members sign up, look, leave and come back, finish, and see their certificate.</summary>
internal sealed class PlanCommandTests : IDisposable
{
    private static readonly EffectAnswer Posted = new(MessageId: 900);

    private readonly TurnKit _kit = CheckInKit.Of(312);

    public void Dispose() => _kit.Dispose();

    private static Person Xiaoyu => PlanKit.Xiaoyu;

    [Test]
    public void Post_OfAPlan_HasItsTermsAndAButtonThatCounts()
    {
        var made = _kit.Make("21天早起 18/21 photo today\n六点前起床 <b>");
        var post = made.InGroup().Single();
        Assert.That(new[] { post }.Text(), Is.EqualTo(
            "📋 <b>21天早起</b>\n11月22日–12月12日，21 天里打满 18 天就完成。\n打卡：发 #21天早起，带一张照片\n六点前起床 &lt;b&gt;"));
        Assert.That(new[] { post }.Buttons().Single().Label, Is.EqualTo("报名"));
        Assert.That((post.Effect as SendText)!.IsPost);
        _kit.Succeed(post, Posted);

        Assert.That(_kit.Join(Xiaoyu), Is.EqualTo("报名成功！11月22日–12月12日。打卡：发 #21天早起，带一张照片"));
        Assert.That(_kit.Join(CheckInKit.Lin), Does.StartWith("报名成功"));
        Assert.That(_kit.Join(Xiaoyu), Is.EqualTo("你已经报名了：0/18 天。"), "twice is once");
        var wake = _kit.Asked.Single(item => item.Effect is Wake);
        _kit.Advance(TimeSpan.FromMinutes(1));
        var edit = _kit.Succeed(wake).Single();
        Assert.That((edit.Effect as EditText)!.MessageId, Is.EqualTo(900));
        Assert.That(new[] { edit }.Buttons().Single().Label, Is.EqualTo("报名 · 2"));
    }

    [Test]
    public void Post_InEnglish_SaysTheSame()
    {
        using var kit = CheckInKit.Of(312, "en");
        var made = kit.Run(A.Message("/plan Early birds 18/21 photo tomorrow #early").From(A.Person("Olga")));

        Assert.That(made.InGroup().Text(), Is.EqualTo(
            "📋 <b>Early birds</b>\n23 Nov – 13 Dec. Finish 18 of 21 days.\nEach day: #early with a photo"));
        Assert.That(kit.Join(A.Person("Ann")), Is.EqualTo("You're in: 23 Nov – 13 Dec. Each day: #early with a photo"));
        Assert.That(kit.Photo(A.Person("Ann"), "#early").Text(), Is.EqualTo("“Early birds” begins on 23 Nov. See you then."));
    }

    [Test]
    public void Posts_OfManyWhoSignUp_AreOneEdit()
    {
        _kit.Succeed(_kit.Make("读书 21").InGroup().Single(), Posted);
        var people = Enumerable.Range(0, 200).Select(n => A.Person($"P{n}")).ToList();
        people.ForEach(person => _kit.Join(person));

        Assert.That(_kit.Asked.Count(item => item.Effect is Wake), Is.EqualTo(1));
        Assert.That(_kit.Asked.Count(item => item.Effect is EditText), Is.Zero);
        Assert.That(_kit.Scalar<long>("select count(*) from plan_members"), Is.EqualTo(200));
    }

    [Test]
    public void Plans_AskedInTheGroup_AreShownToTheOneWhoAsks()
    {
        _kit.Make("21天早起 21 photo today");
        _kit.Join(Xiaoyu);
        _kit.Photo(Xiaoyu);

        var answer = _kit.Run(A.Message("打卡计划").From(Xiaoyu));
        Assert.That(answer.InGroup(), Is.Empty);
        Assert.That(answer.Text(), Is.EqualTo(
            "<b>Test group</b> 的打卡计划\n\n<b>21天早起</b>\n11月22日–12月12日 · 1 人\n你：1/21 天，还差 20 天。打卡：发 #21天早起，带一张照片"));
        Assert.That(answer.Buttons().Single().Label, Is.EqualTo("退出 21天早起"));
        Assert.That(_kit.Run(A.Message("/plans").From(CheckInKit.Lin)).Text(), Does.Contain("还没报名"));
    }

    [Test]
    public void Plans_WhereThereAreNone_SaysSo()
    {
        Assert.That(_kit.Run(A.Message("/plans").From(Xiaoyu)).Text(), Is.EqualTo("「Test group」现在没有打卡计划。"));
        Assert.That(_kit.Press($"plans:{_kit.Group().No}:9:join", Xiaoyu).Toast(), Is.Null);
    }

    /// <summary>A drop-out is told to nobody; what was done stays, and what comes meanwhile does not count.</summary>
    [Test]
    public void Leave_AndBack_KeepsWhatWasDone()
    {
        _kit.Make("21天早起 21 photo today");
        _kit.Join(Xiaoyu);
        _kit.Photo(Xiaoyu);

        var pressed = _kit.Press($"plans:{_kit.Group().No}:1:leave", Xiaoyu);
        Assert.That(pressed.Toast(), Is.EqualTo("已退出「21天早起」。打过的都留着，想回来再点报名。"));
        Assert.That(pressed.InGroup(), Is.Empty);
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.Photo(Xiaoyu);
        Assert.That(_kit.Join(Xiaoyu), Is.EqualTo("欢迎回来，之前的 1 天都在。"));
        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "1 11-22" }));
        _kit.Photo(Xiaoyu);
        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "1 11-22", "1 11-23" }));
    }

    // Signed up on day 5 of 21.
    [TestCase("17/21", "报名成功！11月22日–12月12日。打卡：发 #早起，带一张照片")]
    [TestCase("18/21", "报名成功！11月22日–12月12日。打卡：发 #早起，带一张照片\n剩下的天数不够完成了，一起打也很好。")]
    public void Join_Late_SaysWhetherTheTargetAllowsIt(string days, string said)
    {
        _kit.Make($"早起 {days} photo today");
        _kit.Advance(TimeSpan.FromDays(4));

        Assert.That(_kit.Join(Xiaoyu), Is.EqualTo(said));
    }

    [TestCase("zh-Hans", "7 天，天天打卡就完成。")]
    [TestCase("en", "Check in on all 7 days to finish.")]
    public void Plan_ThatWantsEveryDay_SaysSo(string language, string goal)
    {
        using var kit = PlanKit.Of("Early 7 today", language);

        Assert.That(kit.Make("Late 7 today").InGroup().Text(), Does.Contain(goal));
    }

    /// <summary>Whoever is in it is not told to join.</summary>
    [Test]
    public void Plans_OfWhoCanNoLongerFinish_SaysHowItStands()
    {
        _kit.Make("早起 18/21 photo today");
        _kit.Join(Xiaoyu);
        _kit.Photo(Xiaoyu, "#早起");
        _kit.Advance(TimeSpan.FromDays(5));

        // On day 6 of 21: one done, 17 to go, 16 left.
        Assert.That(_kit.Run(A.Message("/plans").From(Xiaoyu)).Text(),
            Does.EndWith("你：1/18 天，还差 17 天，计划里只剩 16 天了。打卡：发 #早起，带一张照片").And.Not.Contain("一起打"));
    }

    [Test]
    public void Join_AfterTodaysCheckIn_CountsToday()
    {
        _kit.Make("读书 7 today");
        _kit.Run(A.Message("打卡").From(Xiaoyu));
        _kit.Join(Xiaoyu);

        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "1 11-22" }));
    }

    [Test]
    public void Finish_IsToldToThemAlone_WithACertificate()
    {
        _kit.Make("早起 2/3 photo today");
        _kit.Join(Xiaoyu);
        _kit.Photo(Xiaoyu, "#早起");
        Assert.That(_kit.Press($"plans:{_kit.Group().No}:1:done", Xiaoyu).Toast(), Is.EqualTo("完成后可以在这里看证书。"));
        _kit.Advance(TimeSpan.FromDays(1));

        var asked = _kit.Photo(Xiaoyu, "#早起");
        Assert.That(asked.Text(), Is.EqualTo("🏅 「Test group」的「早起」，你完成了！一共 2 天。"));
        Assert.That(asked.InGroup(), Is.Empty);
        var shown = _kit.Press(asked.Button("证书").Data!, Xiaoyu);
        Assert.That(shown.Text(), Is.EqualTo(
            "🏅 <b>完成证书</b>\n<b>小雨</b>\n「早起」· Test group\n2026年11月22日–2026年11月24日，3 天里完成 2 天\n2026年11月23日达成"));
        Assert.That(shown.InGroup(), Is.Empty);
        _kit.Advance(TimeSpan.FromDays(1));
        Assert.That(_kit.Photo(Xiaoyu, "#早起").Text(), Is.Empty, "told once");
    }

    /// <summary>In the private chat it comes as a picture, with the same words under it; where it cannot be drawn, the words come.</summary>
    [Test]
    public void Certificate_InPrivate_IsAPicture([Values] bool canBeDrawn)
    {
        using var kit = canBeDrawn ? CheckInKit.Of(312, pictures: RendererOfTests.Get()) : CheckInKit.Of(312);
        kit.Make("早起 1/3 today");
        kit.Tell(Xiaoyu, "/start");
        kit.Join(Xiaoyu);
        var told = kit.Run(A.Message("打卡").From(Xiaoyu));

        Assert.That(kit.PressPrivately(Xiaoyu, told.Button("证书").Data!).Toast(), Is.EqualTo("证书发到私聊，马上就来。"));
        var sent = kit.RunWork().Single();

        const string words = "🏅 <b>完成证书</b>\n<b>小雨</b>\n「早起」· Test group\n2026年11月22日–2026年11月24日，3 天里完成 1 天\n2026年11月22日达成";
        Assert.That(sent.To, Is.EqualTo(Destination.Of(kit.Person(Xiaoyu).No)));
        Assert.That((sent.Effect as SendPhoto)?.Html ?? (sent.Effect as SendText)?.Html, Is.EqualTo(words));
        Assert.That(sent.Effect is SendPhoto, Is.EqualTo(canBeDrawn));
        if (sent.Effect is SendPhoto photo)
        {
            Assert.That(RendererOfTests.SizeOf(photo.Content), Is.EqualTo((1200, 848)));
            Assert.That(kit.Refuse(sent).Text(), Is.EqualTo(words), "a picture that Telegram does not take");
        }
    }

    [Test]
    public void MakeUpAndLeave_InAPlan_AreAsHavingBeenThereAndADayLess()
    {
        _kit.Make("早起 3 photo today");
        _kit.Join(Xiaoyu);
        _kit.Photo(Xiaoyu, "#早起");
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.Run(A.Message("请假").From(Xiaoyu));
        _kit.Advance(TimeSpan.FromDays(1));
        var hint = A.Message("到了").From(Xiaoyu);
        _kit.Run(hint);
        Assert.That(_kit.Scalar<long>("select count(*) from plan_members where finished_day is not null"), Is.Zero);

        var made = _kit.Run(A.Message("补签 今天 航班延误").From(PlanKit.Boss).ReplyTo(hint.MessageId, Xiaoyu));
        Assert.That(_kit.Scalar<long>("select count(*) from plan_members where finished_day is not null"), Is.EqualTo(1));
        _kit.Press(made.Button("撤销").Data!, PlanKit.Boss);
        Assert.That(_kit.Scalar<long>("select count(*) from plan_members where finished_day is not null"), Is.Zero);
    }

    [Test]
    public void Plans_OfTwoGroups_DoNotTouch()
    {
        var other = A.Supergroup("Other", -1003);
        _kit.WithGroup(other);
        _kit.Make("早起 7 photo today");
        _kit.Run(A.Message("/plan 早起 7 photo today").From(PlanKit.Boss).In(other));
        _kit.Join(Xiaoyu);
        _kit.Join(Xiaoyu, 2, other);
        _kit.Run(A.Message("#早起").From(Xiaoyu).WithPhoto("a").In(other));
        var asked = _kit.Tell(Xiaoyu, "/plans");
        Assert.That(asked.Text(), Is.EqualTo("你说的是哪个群？选一次，我就记住。"));
        Assert.That(_kit.PressPrivately(Xiaoyu, asked.Button("Other").Data!).Text(), Does.Contain("你：1/7 天，还差 6 天。"));
        var mine = _kit.Tell(Xiaoyu, "/plans");
        Assert.That(mine.Button("换一个群").Data, Is.Not.Null);
        var left = _kit.PressPrivately(Xiaoyu, mine.Button("退出").Data!);
        Assert.That(left.Text(), Does.Contain("还没报名"));
        Assert.That(left.Select(item => item.To.Person), Is.All.EqualTo(_kit.Person(Xiaoyu).No), "all of it in private");

        Assert.That(_kit.Lines("select group_no, plan_no from plan_days"), Is.EqualTo(new[] { $"{_kit.Group(other).No}|2" }));
    }

    [Test]
    public void Forgetting_DeletesSignUpsDaysAndWhatWaits()
    {
        _kit.Make("早起 7 photo today");
        _kit.Make("晚读 7 photo today");
        _kit.Tell(Xiaoyu, "/start");
        _kit.Join(Xiaoyu);
        _kit.Join(Xiaoyu, 2);
        _kit.Photo(Xiaoyu, "#早起");
        _kit.Run(A.Message("#晚读").From(Xiaoyu));
        _kit.PressPrivately(Xiaoyu, _kit.Tell(Xiaoyu, "/forgetme").Buttons()[0].Data!);
        _kit.RunWork();

        Assert.That(_kit.Scalar<long>(
            "select (select count(*) from plan_members) + (select count(*) from plan_days) + (select count(*) from plan_waits)"), Is.Zero);
    }
}
