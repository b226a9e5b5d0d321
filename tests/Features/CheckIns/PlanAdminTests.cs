using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>Admins make plans, look who is in and who is missing, and end them; members never see that.</summary>
internal sealed class PlanAdminTests : IDisposable
{
    private readonly TurnKit _kit = CheckInKit.Of(312);

    public PlanAdminTests() => _kit.Tell(Boss, "/start");

    public void Dispose() => _kit.Dispose();

    private static Person Boss => PlanKit.Boss;

    private string Data(string verb, long plan = 1) => $"plan:{_kit.Group().No}:{plan}:{verb}";

    [TestCase("/plan 早起", "一共几天？写 1 到 366 的数字。例：/plan 21天早起 21 照片")]
    [TestCase("/plan 早起 99999", "一共几天？写 1 到 366 的数字。例：/plan 21天早起 21 照片")]
    [TestCase("/plan 早起 99999天", "天数要在 1 到 366 之间，要打的天数不能比它多。例：/plan 21天早起 21 照片")]
    [TestCase("/plan 🔥🔥🔥🔥🔥🔥🔥🔥🔥 7", "名字里要有几个字，不能全是表情。例：/plan 21天早起 21 照片")]
    [TestCase("/plan 早起 400", "天数要在 1 到 366 之间，要打的天数不能比它多。例：/plan 21天早起 21 照片")]
    [TestCase("/plan 早起 21 照相", "没看懂「照相」。例：/plan 21天早起 21 照片")]
    [TestCase("/plan 早起 21 topic", "要归哪个话题，就到那个话题里发这一行。")]
    [TestCase("/plan 早起 21 #打卡", "#打卡 已经有计划在用了，换一个标签，比如 #打卡2。")]
    public void Line_ThatIsNoPlan_SaysWhyToTheAdminAlone(string line, string said)
    {
        var asked = _kit.Run(A.Message(line).From(Boss));

        Assert.That(asked.Text(), Is.EqualTo(said));
        Assert.That(asked.InGroup(), Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from plans where state <> 3"), Is.Zero);
    }

    [Test]
    public void Line_OfAMember_IsRefused()
    {
        Assert.That(_kit.Run(A.Message("/plan 早起 21").From(CheckInKit.Lin)).Text(), Does.Contain("管理员"));
        Assert.That(_kit.Scalar<long>("select count(*) from plans"), Is.Zero);
    }

    [Test]
    public void Tag_ThatAPlanHas_IsRefusedAndSoIsAnEleventhPlan()
    {
        _kit.Make("早起 21");
        Assert.That(_kit.Make("早起！ 21").Text(), Is.EqualTo("#早起 已经有计划在用了，换一个标签，比如 #早起2。"));
        for (var n = 2; n <= 10; n++)
        {
            _kit.Make($"早起{n} 21");
        }

        Assert.That(_kit.Make("早起11 21").Text(), Is.EqualTo("同时最多 10 个计划，先结束一个。"));
    }

    [TestCase("🔥")]
    [TestCase("<b>&@everyone")]
    public void Title_OfEmojiOrMarkup_IsShownAsItIs(string part)
    {
        var title = string.Concat(Enumerable.Repeat(part, part.Length == 2 ? 8 : 1));
        var post = _kit.Make($"{title} 7 today").InGroup().Text();

        Assert.That(post, Does.StartWith(part.Length == 2 ? "📋 <b>🔥" : "📋 <b>&lt;b&gt;&amp;＠everyone</b>").And.Not.Contain("@everyone"));
        Assert.That(_kit.Join(PlanKit.Xiaoyu), Does.Contain(part.Length == 2 ? "#计划1" : "#beveryone"));
        Assert.That(_kit.Run(A.Message(part.Length == 2 ? "#计划1" : "#beveryone").From(PlanKit.Xiaoyu)).Emoji(), Is.EqualTo("✍"));
        Assert.That(_kit.Run(A.Message("/plans").From(PlanKit.Xiaoyu)).Text().Length, Is.LessThan(4096));
    }

    [Test]
    public void Plan_InAFewTaps_IsMadeAndPublished()
    {
        var list = _kit.Run(A.Message("/plan").From(Boss));
        Assert.That(list[0].To.Person, Is.EqualTo(_kit.Person(Boss).No), "in private");
        Assert.That(_kit.PressPrivately(Boss, list.Button("新建").Data!).Text(), Does.StartWith("计划叫什么？"));
        var draft = _kit.Tell(Boss, "21天早起");
        Assert.That(draft.Text(), Is.EqualTo(
            "<b>21天早起</b>（草稿，还没发布）\n开始：11月23日\n天数：21，打满 21 天完成\n打卡要带：不限\n标签：#21天早起\n规则：还没写"));

        _kit.PressPrivately(Boss, _kit.PressPrivately(Boss, draft.Button("开始").Data!).Button("11月22日").Data!);
        _kit.PressPrivately(Boss, _kit.PressPrivately(Boss, draft.Button("要打满").Data!).Button("18 天").Data!);
        _kit.PressPrivately(Boss, _kit.PressPrivately(Boss, draft.Button("打卡要带").Data!).Button("一张照片").Data!);
        _kit.PressPrivately(Boss, draft.Button("标签").Data!);
        _kit.Tell(Boss, "#早起");
        _kit.PressPrivately(Boss, draft.Button("规则").Data!);
        var ready = _kit.Tell(Boss, "六点前");
        Assert.That(ready.Text(), Is.EqualTo(
            "<b>21天早起</b>（草稿，还没发布）\n开始：11月22日\n天数：21，打满 18 天完成\n打卡要带：一张照片\n标签：#早起\n规则：六点前"));
        Assert.That(_kit.Join(PlanKit.Xiaoyu), Is.EqualTo("这个计划已经结束了。"), "nobody signs up for a draft");

        Assert.That(
            _kit.Asked.Where(item => item.Effect is EditText).Select(item => item.To.Person),
            Is.Not.Empty.And.All.EqualTo(_kit.Person(Boss).No), "every page stays in private");
        var published = _kit.PressPrivately(Boss, ready.Button("发布").Data!);
        Assert.That(published.Text(), Does.Contain("「21天早起」建好了：11月22日–12月12日。")
            .And.Contain("📋 <b>21天早起</b>\n11月22日–12月12日，21 天里打满 18 天就完成。\n打卡：发 #早起，带一张照片\n六点前"));
        _kit.Join(PlanKit.Xiaoyu);
        _kit.Photo(PlanKit.Xiaoyu, "#早起");
        Assert.That(_kit.PlanDays(PlanKit.Xiaoyu), Has.Count.EqualTo(1));
    }

    /// <summary>The buttons hold the usual numbers; any other is typed.</summary>
    [TestCase("days", "3", "天数：3，打满 3 天完成")]
    [TestCase("days", "４５ 天", "天数：45，打满 45 天完成")]
    [TestCase("target", "20", "天数：21，打满 20 天完成")]
    public void Number_TypedInsteadOfAButton_IsTaken(string what, string typed, string said)
    {
        _kit.PressPrivately(Boss, Data("new", 0));
        _kit.Tell(Boss, "21天早起");

        Assert.That(_kit.PressPrivately(Boss, Data(what)).Text(), Does.Contain(what == "days" ? "天数：选一个，或者直接发数字（1 到 366）" : "（1 到 21）"));
        Assert.That(_kit.Tell(Boss, typed).Text(), Does.Contain(said));
    }

    [Test]
    public void Number_TypedOutOfBounds_IsAskedForAgain()
    {
        _kit.PressPrivately(Boss, Data("new", 0));
        _kit.Tell(Boss, "21天早起");
        _kit.PressPrivately(Boss, Data("days"));

        foreach (var typed in new[] { "0", "367" })
        {
            Assert.That(_kit.Tell(Boss, typed).Text(), Is.EqualTo("发一个 1 到 366 的数字就行。"));
        }

        Assert.That(_kit.Tell(Boss, "3").Text(), Does.Contain("天数：3，"));
        _kit.PressPrivately(Boss, Data("days"));
        Assert.That(_kit.Tell(Boss, "三").Text(), Is.EqualTo("发一个 1 到 366 的数字就行。"));
        Assert.That(_kit.Tell(Boss, "我的").Text(), Does.Contain("积分"), "whoever writes no number has turned to something else");
        _kit.PressPrivately(Boss, Data("days"));
        _kit.PressPrivately(Boss, Data("days:7"));
        _kit.Tell(Boss, "5");
        Assert.That(_kit.Scalar<long>("select last_day - first_day + 1 from plans"), Is.EqualTo(7), "a button answered it");
    }

    /// <summary>What is wrong with a title is said, and the next text is the title.</summary>
    [Test]
    public void Title_ThatIsNone_IsAskedForAgain()
    {
        _kit.PressPrivately(Boss, Data("new", 0));

        Assert.That(_kit.Tell(Boss, new string('长', 65)).Text(), Does.StartWith("名字最多 64 个字"));
        Assert.That(_kit.Tell(Boss, string.Concat(Enumerable.Repeat("🔥", 30))).Text(), Does.StartWith("名字里要有几个字"));
        Assert.That(_kit.Tell(Boss, "21天早起").Text(), Does.StartWith("<b>21天早起</b>"));
    }

    [Test]
    public void Line_OfAnAnonymousAdmin_MakesThePlan()
    {
        var asked = _kit.Run(A.Message("/plan 早起 21").FromAnonymousAdmin());

        Assert.That(asked.Text(), Does.Contain("📋 <b>早起</b>").And.Contain("「早起」建好了：11月23日–12月13日。"));
    }

    [Test]
    public void Plan_OfWhoLeadsSeveralGroups_AsksWhichFirst()
    {
        _kit.WithGroup(A.Supergroup("Other", -1003));
        var asked = _kit.Tell(Boss, "/plan");
        Assert.That(asked.Text(), Is.EqualTo("哪个群的计划？"));

        Assert.That(_kit.PressPrivately(Boss, asked.Button("Other").Data!).Text(), Does.EndWith("\n<b>Other</b> 的打卡计划"));
        Assert.That(_kit.Tell(CheckInKit.Lin, "/plan").Text(), Does.StartWith("我还没看到你管理的群。"));
    }

    [Test]
    public void NotYet_WhereAllAreDone_SaysSo()
    {
        _kit.Make("早起 21 today");
        _kit.Join(PlanKit.Xiaoyu);
        _kit.Run(A.Message("打卡").From(PlanKit.Xiaoyu));

        Assert.That(_kit.PressPrivately(Boss, Data("today")).Text(), Is.EqualTo("「早起」今天都打过了。"));
        _kit.Make("晚读 21 tomorrow");
        Assert.That(_kit.PressPrivately(Boss, Data("today", 2)).Text(), Is.EqualTo("「晚读」今天不打卡：11月23日–12月13日。"));
    }

    [Test]
    public void Draft_ThatIsDiscarded_IsGone()
    {
        _kit.PressPrivately(Boss, $"plan:{_kit.Group().No}:0:new");
        var draft = _kit.Tell(Boss, "早起");
        _kit.PressPrivately(Boss, draft.Button("不要了").Data!);

        Assert.That(_kit.Scalar<long>("select count(*) from plans where state <> 3"), Is.Zero);
        Assert.That(_kit.PressPrivately(Boss, draft.Button("发布").Data!).Toast(), Is.EqualTo("这个按钮已经过期了。"));
    }

    /// <summary>Who is missing is for admins, in private; nobody who is done, on leave, or gone stands there.</summary>
    [Test]
    public void NotYet_IsForAdminsInPrivate()
    {
        _kit.Make("早起 21 photo today");
        Person[] people = [PlanKit.Xiaoyu, CheckInKit.Lin, A.Person("Tom"), A.Person("Gone"), A.Person("Zed")];
        people.ToList().ForEach(person => _kit.Join(person));
        _kit.Photo(PlanKit.Xiaoyu, "#早起");
        _kit.Run(A.Message("请假").From(CheckInKit.Lin));
        _kit.Run(A.Changed(A.Person("Gone"), MemberStatus.Member, MemberStatus.Left));
        _kit.Leave(A.Person("Zed"));

        Assert.That(_kit.PressPrivately(Boss, Data("today")).Text(), Is.EqualTo(
            "「早起」今天还没打的 1 人：\nTom\n\n只在这里给管理员看，不会发到群里。"));
        Assert.That(_kit.PressPrivately(Boss, Data("who")).Text(), Is.EqualTo("「早起」报名 3 人：\n小雨 · 1/21\n林 · 0/20\nTom · 0/21"));
        Assert.That(_kit.PressPrivately(A.Person("Tom"), Data("today")).Toast(), Is.EqualTo("Only this group's admins can do that."));
        Assert.That(_kit.Press(Data("today"), Boss).Text(), Is.Empty, "nor in the group");
    }

    [Test]
    public void Lists_OfAThousand_FitAMessage()
    {
        _kit.Make("早起 21 photo today");
        _kit.InTurn(turn =>
        {
            for (var n = 0; n < 1000; n++)
            {
                var person = turn.Members.Meet(A.Person($"P{n}", last: string.Concat(Enumerable.Repeat("🔥", 30))), turn.Now);
                turn.Members.MeetIn(_kit.Group().No, person.No, turn.Now, wrote: true);
                PlanMembersStore.Write(turn.Connection, _kit.Group().No, new PlanMember { PlanNo = 1, MemberNo = person.No.Value, JoinedDay = turn.Scene.Day.DayNumber, JoinedAt = 0 });
            }
        });

        var missing = _kit.PressPrivately(Boss, Data("today")).Text();
        Assert.That(missing, Does.Contain("1000 人").And.Contain("等"));
        Assert.That(missing.Length, Is.LessThan(4096));
        Assert.That(_kit.PressPrivately(Boss, Data("who")).Text().Length, Is.LessThan(4096));
    }

    [Test]
    public void End_AfterTheLastDay_ListsWhoFinishedAndNobodyElse()
    {
        _kit.Make("早起 1/2 photo today");
        _kit.Join(PlanKit.Xiaoyu);
        _kit.Join(CheckInKit.Lin);
        _kit.Photo(PlanKit.Xiaoyu, "#早起");
        _kit.Run(A.Message("#早起").From(CheckInKit.Lin));
        // The quiet hours are over by then.
        _kit.Advance(TimeSpan.FromHours(49));

        var closed = _kit.RunJob("CheckIns.missed-days", _kit.Group().No, 1);
        Assert.That(closed.Where(item => item.Effect is SendText { IsPost: true }).Text(), Is.EqualTo("🏅 「早起」结束，1 人完成：\n小雨"));
        Assert.That(_kit.RunJob("CheckIns.missed-days", _kit.Group().No, 2).Text(), Is.Empty, "once");
        Assert.That(_kit.Scalar<long>("select count(*) from plan_waits"), Is.Zero);
        Assert.That(_kit.Photo(CheckInKit.Lin, "#早起").Text(), Does.Contain("11月23日就结束了"), "it counts for nothing, and she is told");
        Assert.That(_kit.Run(A.Message("/plans").From(PlanKit.Xiaoyu)).Button("🏅").Label, Is.EqualTo("🏅 早起"));
    }

    [Test]
    public void End_WhereNobodyFinished_IsNotMentioned()
    {
        _kit.Make("早起 1 photo today");
        _kit.Join(CheckInKit.Lin);
        _kit.Advance(TimeSpan.FromDays(1));

        Assert.That(_kit.RunJob("CheckIns.missed-days", _kit.Group().No, 1).Text(), Is.Empty);
        Assert.That(_kit.Scalar<long>("select state from plans"), Is.EqualTo(2));
    }

    [Test]
    public void End_ByAnAdmin_AsksFirstAndThenIsOver()
    {
        _kit.Make("早起 1/21 photo today");
        _kit.Join(PlanKit.Xiaoyu);
        _kit.Photo(PlanKit.Xiaoyu, "#早起");
        _kit.Advance(TimeSpan.FromHours(1));
        var asked = _kit.PressPrivately(Boss, Data("end"));
        Assert.That(asked.Text(), Does.StartWith("结束「早起」？"));

        var ended = _kit.PressPrivately(Boss, asked.Button("确定").Data!);
        Assert.That(ended.Text(), Does.Contain("「早起」已结束，1 人完成。").And.Contain("🏅 「早起」结束，1 人完成：\n小雨"));
        Assert.That(_kit.Join(CheckInKit.Lin), Is.EqualTo("这个计划已经结束了。"));
        Assert.That(_kit.PressPrivately(Boss, Data("end:1")).Toast(), Is.EqualTo("这个按钮已经过期了。"), "twice is once");
    }

    [Test]
    public void Post_DuringAPause_IsNotSentAndTheAdminIsTold()
    {
        _kit.Run(A.Message("/pause 2h").From(Boss));

        var made = _kit.Make("早起 21");
        Assert.That(made.InGroup(), Is.Empty);
        Assert.That(made.Text(), Does.StartWith("「早起」建好了：11月23日–12月13日。现在在暂停，报名消息还没发到群里"));
        _kit.Run(A.Message("/resume").From(Boss));
        Assert.That(_kit.PressPrivately(Boss, Data("post")).InGroup().Text(), Does.StartWith("📋 <b>早起</b>"));
    }
}
