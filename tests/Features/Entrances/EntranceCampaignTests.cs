using Dapper;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Features.Admission;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Entrances;

/// <summary>Entrances with places and an end; what is changed about one that stands.</summary>
internal sealed class EntranceCampaignTests : IDisposable
{
    private readonly TurnKit _kit = EntranceKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Boss => EntranceKit.Boss;

    [TestCase("ask"), TestCase("凭邀请码"), TestCase("places 20"), TestCase("open places 20")]
    public void Add_WherePeopleAskFirst_MakesALinkThatNeedsApproval(string line)
    {
        var asked = _kit.Tell(Boss, $"/entrance add 双十一 {line}");

        Assert.That(asked.Effects<CreateInviteLink>().Single(), Has.Property("NeedsApproval").True.And.Property("MemberLimit").Null);
    }

    /// <summary>Days begin at 04:00; the kit's clock stands at noon in the group's zone.</summary>
    [Test]
    public void Add_OfACampaign_ShowsAllOfItAndEndsAtTelegramToo()
    {
        var last = _kit.Now.AddDays(1);
        var asked = _kit.Tell(Boss, "/entrance add 双十一 需审核 名额 20 截止 明天 标签 新客");
        var page = _kit.Succeed(asked.Single(item => item.Effect is CreateInviteLink), new EffectAnswer(InviteLink: "https://t.me/+a"));

        Assert.That(page.Text(), Does.Contain($"线上 · 其它 · 需审核 · 名额 20：已进 0，排队 0 · {last.Month}月{last.Day}日 截止 · 标签「新客」\n"));
        Assert.That(DateTimeOffset.FromUnixTimeMilliseconds(asked.Effects<CreateInviteLink>().Single().ExpiresAt!.Value) - _kit.Now,
            Is.EqualTo(TimeSpan.FromHours(40)).Within(TimeSpan.FromMinutes(1)));
        Assert.That(_kit.Tell(Boss, "渠道").Text(), Does.Contain("双十一 · 线上 · 进群 0 · 有效 0 · 需审核 · 名额 0/20 · "));
    }

    /// <summary>A turn has no time for hundreds of thousands of joins.</summary>
    [TestCase(9_999, "进群 9999 · 有效 9999"), TestCase(10_000, "进群 10000+ · 有效 10000+"), TestCase(12_000, "进群 10000+ · 有效 10000+")]
    public void List_OfAGreatOne_CountsNoFurther(int joins, string counted)
    {
        _kit.Entrance("add 机场");
        _kit.InTurn(turn => turn.Connection.Execute(
            $"""
            with recursive n(i) as (select 1 union all select i + 1 from n where i < {joins})
            insert into arrivals (group_no, member_no, entrance_no, joined_at, joined_day, how, is_credited, was_here_before, state, state_day, counted_day)
            select {_kit.Group().No}, 1000000 + i, (select max(entrance_no) from entrances), 0, 20000, 1, 0, 0, 1, 20000, 20001 from n
            """));

        Assert.That(_kit.Tell(Boss, "渠道").Text(), Does.Contain(counted));
        Assert.That(_kit.Tell(Boss, "/entrance 机场").Text(), Does.Contain(counted.Replace(" · ", " 人 · ") + " 人"));
    }

    [TestCase("add A until 2020-01-01", "截止的日子「2020-01-01」已经过去了"), TestCase("add A until soon", "「截止」后面写日子，像 12月31日、下周五、三天后 或 2026-12-31，最远 5 年"),
     TestCase("add A places 0", "名额要在 1 到 99999 之间，你写的是「0」。"), TestCase("add A tag", "「tag」后面还没写内容。"),
     TestCase("add A limit 9 ask", "「上限」只能用在直接进的渠道"), TestCase("edit", "后面写上渠道的名字"), TestCase("edit 火车站 limit 3", "「Test group」没有叫「火车站」的渠道。")]
    public void Line_ThatIsWrong_IsAnsweredByWhatAndHow(string line, string said)
    {
        Assert.That(_kit.Tell(Boss, "/entrance " + line).Text(), Does.StartWith(said));
        Assert.That(_kit.Scalar<long>("select count(*) from entrances"), Is.Zero);
    }

    [TestCase("add A until 2020-01-01", "“2020-01-01” is over"), TestCase("add A places 0", "Places are a number from 1 to 99999; you wrote “0”."),
     TestCase("add A limit 9 places 3", "A limit goes with entrances that let people in at once"), TestCase("add A tag", "Something is missing after “tag”.")]
    public void Line_ThatIsWrongInEnglish_IsAnsweredInEnglish(string line, string said) =>
        Assert.That(_kit.Tell(KitExtensions.Owner, "/entrance " + line).Text(), Does.StartWith(said));

    [Test]
    public void Edit_OfTheLimitAndTheName_KeepsTheAddress()
    {
        var link = _kit.Entrance("add \"首都机场 T3\" limit 100");
        var edited = _kit.Tell(Boss, "/entrance edit \"首都机场 T3\" limit 200 name \"首都机场 T2\"");

        Assert.That(edited.Text(), Is.EqualTo("「首都机场 T2」改好了：\n名字：首都机场 T3 → 首都机场 T2\n上限：100 → 200\n链接不变，印好的海报照样能用。"));
        Assert.That(edited.Effects<EditInviteLink>(), Is.EqualTo([new EditInviteLink(
            link.Url, $"首都机场 T2#{link.Name!.Split('#')[1]}", false, 200, null)]));
        Assert.That(_kit.Tell(Boss, "/entrance 首都机场 T2").Text(), Does.Contain("最多同时 200 人"));
        _kit.Run(A.Joined(ReferralKit.Yu, link: link));
        Assert.That(_kit.Entry(ReferralKit.Yu), Is.EqualTo("首都机场 T2|0|0|1"));
    }

    [Test]
    public void Edit_OfWhatNoLinkKnows_TouchesNone()
    {
        _kit.Entrance("add 机场 places 20");
        var edited = _kit.Tell(KitExtensions.Owner, "/entrance edit 机场 places 30 tag fair owner @lin");

        Assert.That(edited.Text(), Is.EqualTo("“机场” is changed:\nowner: none → 林\nplaces: 20 → 30\ntag: none → fair"));
        Assert.That(edited.Effects<EditInviteLink>(), Is.Empty);
        Assert.That(_kit.Lines("select places, tag from entrances"), Is.EqualTo(["30|fair"]));
    }

    [TestCase(2, false), TestCase(1, true)]
    public void Edit_ToFewerPlacesThanAreTaken_SaysSo(int places, bool isTold)
    {
        Person[] people = [.. Enumerable.Range(1, 2).Select(n => A.Person($"人{n}", language: "zh-hans"))];
        var link = _kit.Entrance("add 沙龙 places 3");
        foreach (var person in people)
        {
            _kit.LetIn(_kit.Ask(person, link), person);
        }

        var edited = _kit.Tell(Boss, $"/entrance edit 沙龙 places {places}");

        Assert.That(edited.Text(), Is.EqualTo($"「沙龙」改好了：\n名额：3 → {places}"
            + (isTold ? "\n已经占了 2 个，比 1 个名额多：进来的都留着，等人数降到名额以内才再放人。" : "")));
    }

    [Test]
    public void Edit_ToARequest_LetsNobodyInByAnOlderLink()
    {
        var older = _kit.Entrance("add 机场");
        _kit.Advance(TimeSpan.FromMinutes(2));
        _kit.Succeed(_kit.PressPrivately(Boss, _kit.Data("机场", "new")).Single(item => item.Effect is CreateInviteLink),
            new EffectAnswer(InviteLink: "https://t.me/+newer"));
        var edited = _kit.Tell(Boss, "/entrance edit 机场 需审核");

        Assert.That(edited.Text(), Does.Contain("进群方式：直接进 → 需审核"));
        Assert.That(edited.Effects<EditInviteLink>().Single(), Has.Property("Url").EqualTo("https://t.me/+newer").And.Property("NeedsApproval").True);
        Assert.That(edited.Effects<RevokeInviteLink>(), Is.EqualTo([new RevokeInviteLink(older.Url)]));
    }

    [Test]
    public void Edit_ThatTelegramRefuses_IsTold()
    {
        _kit.Entrance("add 机场");
        var edited = _kit.Tell(Boss, "/entrance edit 机场 until 明天");

        Assert.That(_kit.Refuse(edited.Single(item => item.Effect is EditInviteLink)).Text(), Does.StartWith("Telegram 没改成「机场」的链接"));
    }

    [Test]
    public void Edit_ToAskingThatTelegramRefuses_TakesTheLinkBack()
    {
        var link = _kit.Entrance("add 机场");
        var edited = _kit.Tell(Boss, "/entrance edit 机场 需审核");
        var refused = _kit.Refuse(edited.Single(item => item.Effect is EditInviteLink));

        Assert.That(refused.Effects<RevokeInviteLink>(), Is.EqualTo([new RevokeInviteLink(link.Url)]));
        Assert.That(refused.TextsTo(_kit, Boss).Single(), Does.Contain("我把它作废了"));
    }

    [Test]
    public void Edit_WhereThereIsNoLink_MakesOne()
    {
        var link = _kit.Tell(Boss, "/entrance add 机场").Single(item => item.Effect is CreateInviteLink);
        _kit.Refuse(link);
        var edited = _kit.Tell(Boss, "/entrance edit 机场 需审核");

        Assert.That(edited.Effects<CreateInviteLink>().Single().NeedsApproval, Is.True);
        Assert.That(edited.TextsTo(_kit, Boss)[0], Does.Contain("新的在做了"));
    }

    /// <summary>The address that let people in at any hour must do so no more.</summary>
    [Test]
    public void Edit_OfTheHours_RevokesTheLinkAndMakesOneWhereTheyGo()
    {
        var link = _kit.Entrance("add 机场");
        var shut = _kit.Tell(Boss, "/entrance edit 机场 window 12:00-13:00");
        var scanned = _kit.Scan(ReferralKit.Yu, "机场").Single(item => item.Effect is CreateInviteLink);
        _kit.Succeed(scanned, new EffectAnswer(InviteLink: "https://t.me/+today"));
        var moved = _kit.Tell(Boss, "/entrance edit 机场 window 12:00-20:00");
        var open = _kit.Tell(Boss, "/entrance edit 机场 window off");
        var made = _kit.Succeed(open.Single(item => item.Effect is CreateInviteLink), new EffectAnswer(InviteLink: "https://t.me/+always"));

        Assert.That(shut.Text(), Does.StartWith("「机场」改好了：\n时段：无 → 12:00–13:00\n有了时段，原来的入群链接就作废了"));
        Assert.That(shut.Effects<RevokeInviteLink>(), Is.EqualTo([new RevokeInviteLink(link.Url)]));
        Assert.That(moved.Effects<RevokeInviteLink>(), Does.Contain(new RevokeInviteLink("https://t.me/+today")));
        Assert.That(moved.Text(), Does.Contain("要再扫一次"));
        Assert.That(open.Effects<CreateInviteLink>().Single().ExpiresAt, Is.Null);
        Assert.That(made.Text(), Does.Contain("入群链接（发出去、印海报都用它）：https://t.me/+always"));
    }

    [Test]
    public void Edit_WhileTheLinkIsMade_IsMadeGoodWhenItIsThere()
    {
        var asked = _kit.Tell(Boss, "/entrance add 机场").Single(item => item.Effect is CreateInviteLink);
        _kit.Tell(Boss, "/entrance edit 机场 places 5");
        var made = _kit.Succeed(asked, new EffectAnswer(InviteLink: "https://t.me/+a"));

        Assert.That(made.Effects<EditInviteLink>(), Is.EqualTo([new EditInviteLink("https://t.me/+a", $"机场#{asked.Id}", true, null, null)]));
    }

    [TestCase("机场 name 火车站", "「火车站」已经有了"), TestCase("机场 limit 5 ask", "「上限」只能用在"), TestCase("机场 open", "「机场」本来就是这样。"),
     TestCase("机场", "要改什么？"), TestCase("机场 owner @nobody", "我还没见过 @nobody"), TestCase("十条 owner @lin", "内容卡的作者不能换"), TestCase("机场 red", "没看懂「red」。")]
    public void Edit_ThatIsNone_SaysWhy(string line, string said)
    {
        _kit.Entrance("add 机场");
        _kit.Entrance("add 火车站");
        _kit.Entrance("card \"十条\" @lin");

        var edited = _kit.Tell(Boss, "/entrance 修改 " + line);

        Assert.That(edited.Text(), Does.StartWith(said));
        Assert.That(edited.Effects<EditInviteLink>(), Is.Empty);
    }

    [Test]
    public void Edit_OfOneThatEnded_IsRefused()
    {
        _kit.Entrance("add 机场");
        _kit.Tell(Boss, "/entrance end 机场");

        Assert.That(_kit.Tell(Boss, "/entrance edit 机场 limit 5").Text(), Is.EqualTo("「机场」已经结束了。"));
    }

    /// <summary>Without questions: who asks is in at once as long as there are places.</summary>
    [Test]
    public void Places_OfOneThatLetsEverybodyIn_AreTakenAndRaised()
    {
        Person[] people = [.. Enumerable.Range(1, 3).Select(n => A.Person($"人{n}", language: "zh-hans"))];
        var link = _kit.Entrance("add 沙龙 places 1");
        var first = _kit.Ask(people[0], link);
        _kit.LetIn(first, people[0]);
        var second = _kit.Ask(people[1], link);
        var page = _kit.Tell(Boss, "/entrance 沙龙");
        var raised = _kit.Tell(Boss, "/entrance edit 沙龙 places 2");
        _kit.Ask(people[2], link);
        var ended = _kit.Tell(Boss, "/entrance end 沙龙");

        Assert.That(first.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(people[0].Id.Value, true)));
        Assert.That(second.Answers(), Is.Empty);
        Assert.That(page.Text(), Does.Contain("名额 1：已进 1，排队 1"));
        Assert.That(_kit.Scan(people[2], "沙龙").Text(), Does.Contain("已经结束"));
        Assert.That(raised.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(people[1].Id.Value, true)));
        var words = ended.Single(item => item.To.Person == _kit.Person(people[2]).No);
        Assert.That(_kit.Succeed(words).Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(people[2].Id.Value, false)));
    }

    [Test]
    public void Scan_OfOneWhosePlacesAreTaken_SpeaksOfTheLine()
    {
        var link = _kit.Entrance("add 沙龙 places 1");
        _kit.LetIn(_kit.Ask(ReferralKit.Yu, link), ReferralKit.Yu);

        Assert.That(_kit.Scan(A.Person("Zoe"), "沙龙").Text(), Does.Contain("All places are taken just now."));
    }

    [Test]
    public void Page_OfOneThatAsksNothing_SaysHow()
    {
        var link = _kit.Tell(Boss, "/entrance add 沙龙 ask").Single(item => item.Effect is CreateInviteLink);
        var page = _kit.Succeed(link, new EffectAnswer(InviteLink: "https://t.me/+a"));
        _kit.Tell(Boss, "/questions 渠道 \"沙龙\" 加 为什么想来？");

        Assert.That(page.Text(), Does.EndWith("要问几句：<code>/questions 渠道 \"沙龙\" 加 为什么想来？</code>"));
        Assert.That(_kit.Tell(Boss, "/entrance 沙龙").Text(), Does.Not.Contain("/questions"));
    }

    /// <summary>The last day is one of its own: it ends with the night after it, and once.</summary>
    [Test]
    public void Job_AfterTheLastDay_EndsItOnceAndTellsWhoAnswersForIt()
    {
        var link = _kit.Entrance("add 双十一 until 明天");
        _kit.Advance(TimeSpan.FromHours(39));
        var before = Ends();
        _kit.Advance(TimeSpan.FromHours(2));
        var early = _kit.Scan(ReferralKit.Yu, "双十一");
        var after = Ends();
        var again = Ends();

        Assert.That(before.Effects<RevokeInviteLink>(), Is.Empty);
        Assert.That(early.Text(), Does.StartWith("这个入口已经结束了。"), "before the job ran");
        Assert.That(after.Effects<RevokeInviteLink>(), Is.EqualTo([new RevokeInviteLink(link.Url)]));
        Assert.That(after.TextsTo(_kit, Boss).Single(), Does.StartWith("「Test group」的渠道「双十一」到 ").And.Contain("截止，现在结束了"));
        Assert.That(after.Single(item => item.Effect is SendText).DueAt, Is.GreaterThan(_kit.Now), "nobody is woken");
        Assert.That(again, Is.Empty);
        Assert.That(_kit.Tell(Boss, "/entrance 双十一").Text(), Does.Contain("「双十一」已经结束了。"));
    }

    [Test]
    public void Job_WithSeveralThatAreOver_EndsOneATurn()
    {
        _kit.Entrance("add 双十一 until 明天");
        _kit.Entrance("add 双十二 until 明天");
        _kit.Advance(TimeSpan.FromHours(41));
        _kit.RunJob("Entrances.ends", _kit.Group().No, A.NewId());

        Assert.That(_kit.RunWork(1).Effects<RevokeInviteLink>(), Has.Count.EqualTo(1));
        Assert.That(_kit.RunWork().Effects<RevokeInviteLink>(), Has.Count.EqualTo(1));
        Assert.That(_kit.Scalar<long>("select count(*) from entrances where ended_at is null"), Is.Zero);
    }

    private List<OutboxItem> Ends() => [.. _kit.RunJob("Entrances.ends", _kit.Group().No, A.NewId()), .. _kit.RunWork()];
}
