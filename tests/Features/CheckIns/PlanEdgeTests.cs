using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Members;
using GroupBot.Tests.Support;
using NUnit.Framework;
using static GroupBot.Tests.Features.CheckIns.PlanKit;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>What members buy, what comes after the end, who left, and what two admins do at once. It is 22 November 2026.</summary>
internal sealed class PlanEdgeTests : IDisposable
{
    private readonly TurnKit _kit = CheckInKit.Of(312);

    private long _slot = 1;

    public void Dispose() => _kit.Dispose();

    /// <summary>Points buy a day of the row; a plan wants it done, or made up by an admin with a reason.</summary>
    [Test]
    public void Day_BoughtForPoints_IsNoDayOfAPlan()
    {
        _kit.Make("早起 2/7 photo today");
        _kit.Join(Xiaoyu);
        _kit.Photo(Xiaoyu, "#早起");
        _kit.Advance(TimeSpan.FromDays(2));
        _kit.InTurn(turn => turn.Points.Award(_kit.Group().No, _kit.Person(Xiaoyu).No, 40, "given", new PointsReason("test")));

        var asked = _kit.Run(A.Message("补签").From(Xiaoyu));
        Assert.That(_kit.PressPrivately(Xiaoyu, asked.Button("11月23日").Data!).Text(), Does.StartWith("已补 11月23日"));
        Assert.That(Finished(Xiaoyu), Is.Empty);

        _kit.Run(A.Message("还在").From(Xiaoyu));
        var made = _kit.Run(A.Message("/makeup 11月23日 航班延误").From(Boss).ReplyTo(new MessageId(5), Xiaoyu));
        Assert.That(Finished(Xiaoyu), Is.EqualTo(new[] { "1" }), "an admin's reason makes it a day of the plan");

        _kit.PressPrivately(Boss, made.Button("撤销").Data!);
        Assert.That(Finished(Xiaoyu), Is.Empty);
        Assert.That(_kit.Lines("select count(*) from check_ins where kind = 3 and reason is null"), Is.EqualTo(new[] { "1" }), "what was bought is bought");
    }

    /// <summary>The commoner order: she checked in without the photo, and then an admin says that the camera was broken.</summary>
    [Test]
    public void Day_CheckedInWithoutThePhoto_IsADayOfThePlanWhereAnAdminSaysSo()
    {
        _kit.Make("早起 1/7 photo today");
        _kit.Join(Xiaoyu);
        _kit.Run(A.Message("打卡").From(Xiaoyu));
        Assert.That(Finished(Xiaoyu), Is.Empty);

        var made = _kit.Run(A.Message("/makeup 今天 相机坏了").From(Boss).ReplyTo(new MessageId(5), Xiaoyu));
        Assert.That(_kit.Lines("select kind, reason from check_ins"), Is.EqualTo(new[] { "1|相机坏了" }));
        Assert.That(Finished(Xiaoyu), Is.EqualTo(new[] { "1" }));

        _kit.PressPrivately(Boss, made.Button("撤销").Data!);
        Assert.That(_kit.Lines("select kind, reason from check_ins"), Is.EqualTo(new[] { "1|" }), "she was there all the same");
        Assert.That(Finished(Xiaoyu), Is.Empty);
    }

    [Test]
    public void Day_CheckedInThatNoPlanLacks_NeedsNoMakingUp()
    {
        _kit.Run(A.Message("打卡").From(Xiaoyu));

        Assert.That(
            _kit.Run(A.Message("/makeup 今天 相机坏了").From(Boss).ReplyTo(new MessageId(5), Xiaoyu)).Buttons(), Is.Empty, "nothing to undo");
        Assert.That(_kit.Lines("select kind, reason from check_ins"), Is.EqualTo(new[] { "1|" }));
    }

    /// <summary>The camera was broken, and an admin said so: what she does herself on that day takes nothing away.</summary>
    [Test]
    public void Day_MadeUpByAnAdmin_StaysADayOfThePlanWhereSheChecksInToo()
    {
        _kit.Make("早起 2/7 photo today");
        _kit.Join(Xiaoyu);
        var made = _kit.Run(A.Message("/makeup 今天 相机坏了").From(Boss).ReplyTo(new MessageId(5), Xiaoyu));

        Assert.That(_kit.Run(A.Message("打卡").From(Xiaoyu)).Text(), Does.Not.Contain("照片"), "the day is hers already");
        Assert.That(_kit.Lines("select kind, reason from check_ins"), Is.EqualTo(new[] { "1|相机坏了" }));
        _kit.InTurn(turn =>
        {
            var plan = turn.Store<PlansStore>().Find(_kit.Group().No, 1)!;
            Assert.That(PlanMembersStore.Standings(turn.Connection, plan, 9).Single().Done, Is.EqualTo(1));
            Assert.That(PlanMembersStore.NotYet(turn.Connection, plan, new DateOnly(2026, 11, 22), 9), Is.Empty);
        });
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.Photo(Xiaoyu, "#早起");
        Assert.That(Finished(Xiaoyu), Is.EqualTo(new[] { "1" }));

        _kit.PressPrivately(Boss, made.Button("撤销").Data!);
        Assert.That(_kit.Lines("select kind, reason from check_ins order by day"), Is.EqualTo(new[] { "1|", "1|" }), "she was there all the same");
        Assert.That(Finished(Xiaoyu), Is.Empty);
    }

    [Test]
    public void Day_MadeUpByAnAdminAfterTheEnd_StillFinishesThePlan()
    {
        _kit.Make("早起 2 photo today");
        _kit.Tell(Xiaoyu, "/start");
        _kit.Join(Xiaoyu);
        _kit.Photo(Xiaoyu, "#早起");
        _kit.Advance(TimeSpan.FromDays(2));
        EndTheDay();
        Assert.That(_kit.Lines("select state from plans"), Is.EqualTo(new[] { "2" }));

        var answer = _kit.Run(A.Message("/makeup 11月23日 航班延误").From(Boss).ReplyTo(new MessageId(5), Xiaoyu));

        Assert.That(Finished(Xiaoyu), Is.EqualTo(new[] { "1" }));
        Assert.That(answer.Text(), Does.Contain("「早起」，你完成了！一共 2 天。"));
        var undo = answer.Button("撤销").Data!;
        _kit.PressPrivately(Boss, undo);
        Assert.That(Finished(Xiaoyu), Is.Empty, "an admin takes it back with the day");
    }

    /// <summary>Telegram was out of reach overnight: the photo of the last evening comes after the job ended the plan.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public void Photo_OfTheLastDayThatComesAfterTheEnd_Counts(bool othersSpokeMeanwhile)
    {
        _kit.Make("早起 2 photo today");
        _kit.Join(Xiaoyu);
        _kit.Photo(Xiaoyu, "#早起");
        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-24T04:10"));
        EndTheDay();
        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-24T06:00"));
        if (othersSpokeMeanwhile)
        {
            _kit.Run(A.Message("早").From(CheckInKit.Lin));
        }

        _kit.Run(A.Message("#早起").From(Xiaoyu).WithPhoto("late").At(CheckInKit.Instant("2026-11-23T22:30")));

        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "1 11-22", "1 11-23" }));
        Assert.That(Finished(Xiaoyu), Is.EqualTo(new[] { "1" }));
        Assert.That(_kit.Photo(Xiaoyu, "#早起").Text(), Does.Contain("11月23日就结束了"), "today the plan is over");
    }

    [Test]
    public void Photo_OfTheLastEveningThatCompletesAWait_Counts()
    {
        _kit.Make("早起 1 photo today");
        foreach (var person in (Person[])[Xiaoyu, CheckInKit.Lin])
        {
            _kit.Join(person);
            _kit.Run(A.Message("#早起").From(person));
        }

        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-23T04:10"));
        EndTheDay();

        _kit.Run(A.Message("").From(Xiaoyu).WithPhoto("late").At(CheckInKit.Instant("2026-11-22T22:30")));

        Assert.That(Finished(Xiaoyu), Is.EqualTo(new[] { "1" }));
        Assert.That(_kit.Scalar<long>("select count(*) from plan_waits"), Is.EqualTo(1));
        _kit.Advance(TimeSpan.FromDays(1));
        EndTheDay();
        Assert.That(_kit.Scalar<long>("select count(*) from plan_waits"), Is.Zero, "nothing of that day comes any more");
    }

    [Test]
    public void Photo_OfAPlanThatAnAdminEnded_CountsNoMore()
    {
        _kit.Make("早起 1 photo today");
        _kit.Tell(Boss, "/start");
        _kit.Join(Xiaoyu);
        _kit.PressPrivately(Boss, $"plan:{_kit.Group().No}:1:end:1");
        Assert.That(_kit.Tell(Boss, "/plan").Text(), Does.Not.Contain("早起"));
        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-23T06:00"));
        EndTheDay();

        var asked = _kit.Run(A.Message("#早起").From(Xiaoyu).WithPhoto("late").At(CheckInKit.Instant("2026-11-22T22:30")));

        Assert.That(asked, Is.Empty);
        Assert.That(_kit.PlanDays(Xiaoyu), Is.Empty);
    }

    [TestCase("zh-Hans", "11月22日", "11月22日–")]
    [TestCase("en", "22 Nov", "22 Nov –")]
    public void Plan_OfOneDay_ShowsItsDateOnce(string language, string date, string span)
    {
        using var kit = CheckInKit.Of(312, language);
        var person = Xiaoyu with { LanguageCode = language };
        var made = kit.Run(A.Message("/plan 早起 1 today").From(Boss with { LanguageCode = language }));
        kit.Known(person);
        var joined = kit.Press($"plans:{kit.Group().No}:1:join", person).Toast();
        var page = kit.Run(A.Message("/plans").From(person)).Text();

        foreach (var text in (string?[])[made.InGroup().Text(), joined, page])
        {
            Assert.That(text, Does.Contain(date).And.Not.Contain(span));
        }

        Assert.That(made.InGroup().Text(), Does.Contain(language == "en" ? "22 Nov. Check in that day to finish." : "11月22日，当天打卡就完成。"));
    }

    /// <summary>Toasts in a group that speaks another language than who presses.</summary>
    [Test]
    public void Toasts_OfAPlansButton_AreInTheLanguageOfWhoPressed()
    {
        using var kit = CheckInKit.Of(312, "en");
        kit.Make("Early 1 today");
        kit.Known(Xiaoyu);
        kit.Run(A.Gone(Xiaoyu));
        Assert.That(kit.Press($"plans:{kit.Group().No}:1:join", Xiaoyu).Toast(), Is.EqualTo("进群以后就能报名。"));

        kit.Run(A.Joined(Xiaoyu));
        kit.Set(CheckInsSettings.Enabled, false);
        Assert.That(kit.Press($"plans:{kit.Group().No}:1:join", Xiaoyu).Toast(), Is.EqualTo("本群没有开打卡。"));
        Assert.That(kit.Press($"plans:{kit.Group().No}:1:done", Xiaoyu).Toast(), Is.EqualTo("完成后可以在这里看证书。"));

        kit.Set(CheckInsSettings.Enabled, true);
        kit.Advance(TimeSpan.FromDays(2));
        Assert.That(kit.Press($"plans:{kit.Group().No}:1:join", Xiaoyu).Toast(), Is.EqualTo("这个计划已经结束了。"));
    }

    [Test]
    public void Finisher_WhoLeftTheGroup_IsNotListed()
    {
        _kit.Make("早起 1 today");
        foreach (var person in (Person[])[Xiaoyu, CheckInKit.Lin])
        {
            _kit.Join(person);
            _kit.Run(A.Message("打卡").From(person));
        }

        _kit.Run(A.Changed(Xiaoyu, MemberStatus.Member, MemberStatus.Banned));
        // Twenty minutes past eight: the night's quiet is over.
        _kit.Advance(TimeSpan.FromHours(24.5));
        EndTheDay();

        Assert.That(_kit.Asked.Select(item => item.Effect).OfType<SendText>().Single(text => text.Html.Contains("结束", StringComparison.Ordinal)).Html,
            Does.Contain("1 人完成").And.Contain("林").And.Not.Contain("小雨"));
    }

    [Test]
    public void SignUp_ThatFinishesAtOnce_IsToldWithTheCertificate()
    {
        _kit.Make("读书 1/7 today");
        _kit.Known(Xiaoyu);
        _kit.Run(A.Message("打卡").From(Xiaoyu));

        var joined = _kit.Press($"plans:{_kit.Group().No}:1:join", Xiaoyu);

        Assert.That(joined.Text(), Does.Contain("「读书」，你完成了！一共 1 天。"));
        Assert.That(joined.InGroup(), Is.Empty);
    }

    /// <summary>The ninth of a minute, who never opened the private chat, hears of it all the same.</summary>
    [Test]
    public void Finish_PastTheLinesOfAMinute_IsToldAllTheSame()
    {
        _kit.Make("读书 1/7 photo today");
        var people = Enumerable.Range(1, 12).Select(number => A.Person($"群友{number}", language: "zh-hans")).ToList();
        people.ForEach(person => _kit.Join(person));

        var told = people.SelectMany(person => _kit.Photo(person, "#读书", $"file{person.Id.Value}")).ToList();

        Assert.That(told.Count(item => new[] { item }.Text().Contains("你完成了", StringComparison.Ordinal)), Is.EqualTo(12));
    }

    [Test]
    public void Plan_WhereCheckInsAreOff_IsNeitherMadeNorJoined()
    {
        _kit.Make("早起 7 today");
        _kit.Set(CheckInsSettings.Enabled, false);

        Assert.That(_kit.Join(Xiaoyu), Is.EqualTo(CheckInsTexts.Off.Plain(GroupBot.Texts.Language.ZhHans)));
        Assert.That(_kit.Tell(Boss, "/plan 夜读 7 today").Text(), Is.EqualTo(CheckInsTexts.Off.Plain(GroupBot.Texts.Language.ZhHans)));
        Assert.That(_kit.Scalar<long>("select count(*) from plans"), Is.EqualTo(1));
        Assert.That(_kit.Scalar<long>("select count(*) from plan_members"), Is.Zero);
    }

    /// <summary>A draft that was thrown away leaves its number behind: a colleague's old page changes no other draft.</summary>
    [Test]
    public void Draft_ThatWasThrownAway_GivesItsNumberToNoOther()
    {
        Draft("早起");
        _kit.PressPrivately(Boss, $"plan:{_kit.Group().No}:1:drop");
        Draft("夜读");

        Assert.That(_kit.Lines("select plan_no, title, state from plans order by plan_no"), Is.EqualTo(new[] { "1||3", "2|夜读|0" }));
        Assert.That(_kit.PressPrivately(Boss, $"plan:{_kit.Group().No}:1:go").Toast(), Does.Contain("过期"));
        Assert.That(_kit.Tell(Boss, "/plan").Buttons().Select(button => button.Label), Has.Some.Contains("夜读").And.None.Contains("早起"));
    }

    [Test]
    public void Draft_TheEleventh_IsRefused()
    {
        for (var number = 1; number <= PlansStore.MostOpen; number++)
        {
            Draft($"计划{number}号");
        }

        Assert.That(_kit.PressPrivately(Boss, $"plan:{_kit.Group().No}:0:new").Toast(), Is.EqualTo("草稿最多 10 个，先发布或删掉一个。"));
    }

    [TestCase("photo", "打卡：在这个话题里发一张照片；在别处发，就带上 #早起")]
    [TestCase("", "打卡：在这个话题里发「打卡」；在别处发，就带上 #早起")]
    public void Plan_OfATopic_SaysWhatToSendThere(string proof, string said)
    {
        var made = _kit.Run(A.Message($"/plan 早起 7 {proof} today topic").From(Boss).Topic(9));
        Assert.That(made.Text(), Does.Contain(said));
    }

    private void Draft(string title)
    {
        _kit.PressPrivately(Boss, $"plan:{_kit.Group().No}:0:new");
        _kit.Tell(Boss, title);
    }

    private void EndTheDay()
    {
        _kit.RunJob("CheckIns.missed-days", _kit.Group().No, _slot++);
        _kit.RunWork();
    }

    private IReadOnlyList<string> Finished(Person person) => _kit.Lines(
        $"select plan_no from plan_members where member_no = {_kit.Person(person).No} and finished_day is not null");

    /// <summary>Two plans want a photo: nobody can tell for which one it is, and its writer is asked instead of being passed over.</summary>
    [TestCase("zh-hans", "打卡记下了。算哪个计划？把照片（或语音、文字）发来，写上 #21天早起 或 #夜读。")]
    [TestCase("en", "Checked in. Which plan is it for? Send your photo, voice message or text with #21天早起 or #夜读.")]
    public void PlainPhoto_WhereTwoPlansWantOne_AsksForWhich(string language, string asked)
    {
        var person = A.Person("Yu", language: language);
        _kit.Make("21天早起 21 photo today");
        _kit.Make("夜读 7 photo today");
        _kit.Join(person);
        _kit.Join(person, plan: 2);

        var said = _kit.Photo(person, "打卡");
        var days = _kit.PlanDays(person);
        var named = _kit.Photo(person, "打卡 #夜读");

        Assert.That(TurnKit.Texts(said), Has.Some.EqualTo(asked));
        Assert.That(said.InGroup(), Is.Empty);
        Assert.That(days, Is.Empty);
        Assert.That(_kit.PlanDays(person), Is.EqualTo(new[] { "2 11-22" }));
        Assert.That(TurnKit.Texts(named), Has.None.EqualTo(asked));
    }

    /// <summary>Whoever named one without its photo, and then checks in with one, means that one.</summary>
    [Test]
    public void PlainPhoto_AfterOneWasNamed_IsForThatOne()
    {
        _kit.Make("21天早起 21 photo today");
        _kit.Make("夜读 7 photo today");
        _kit.Join(Xiaoyu);
        _kit.Join(Xiaoyu, plan: 2);
        _kit.Run(A.Message("#夜读").From(Xiaoyu));

        _kit.Photo(Xiaoyu, "打卡");

        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "2 11-22" }));
    }

    /// <summary>One wants a photo and one a voice message: what was sent tells which.</summary>
    [Test]
    public void PlainPhoto_WhereTheOtherPlanWantsVoice_CountsForTheOneThatItFits()
    {
        _kit.Make("21天早起 21 photo today");
        _kit.Make("夜读 7 voice today");
        _kit.Join(Xiaoyu);
        _kit.Join(Xiaoyu, plan: 2);

        var said = _kit.Photo(Xiaoyu, "打卡");

        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "1 11-22" }));
        Assert.That(TurnKit.Texts(said), Has.None.Contains("算哪个计划"));
    }

    /// <summary>The hashtag may be written into it afterwards; who checks in again is not asked again.</summary>
    [Test]
    public void PlainPhoto_ThatIsEditedToNameAPlan_CountsForIt()
    {
        _kit.Make("21天早起 21 photo today");
        _kit.Make("夜读 7 photo today");
        _kit.Join(Xiaoyu);
        _kit.Join(Xiaoyu, plan: 2);
        var photo = A.Message("打卡").From(Xiaoyu).WithPhoto("a");
        _kit.Run(photo);

        var again = _kit.Photo(Xiaoyu, "打卡");
        _kit.Run(A.Message("打卡 #夜读").From(Xiaoyu).WithPhoto("a").Id(photo.MessageId.Value).Edited());

        Assert.That(TurnKit.Texts(again), Has.None.Contains("算哪个计划"));
        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "2 11-22" }));
        Assert.That(_kit.Scalar<long>("select count(*) from check_ins"), Is.EqualTo(1));
    }
}
