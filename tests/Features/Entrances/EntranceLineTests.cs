using GroupBot.Events;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Entrances;

/// <summary>Lines as owners write them: of several groups, by names that people see, in one word, too long.</summary>
internal sealed class EntranceLineTests : IDisposable
{
    private static readonly Chat Chess = A.Supergroup("Chess", -1001000000002);

    private readonly TurnKit _kit = EntranceKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Boss => EntranceKit.Boss;

    [Test]
    public void Line_OfAnAdminOfTwoGroups_IsDoneInThePickedOneAndItIsRemembered()
    {
        _kit.WithGroup(Chess);
        var asked = _kit.Tell(Boss, "/entrance add \"X\" 线上");
        var picked = _kit.PressPrivately(Boss, asked.Button("Chess").Data!);
        var next = _kit.Tell(Boss, "/entrance add \"Y\" 线上");

        Assert.That(asked.Text(), Is.EqualTo("这一行是哪个群的？选好就照做，以后也记得。"));
        Assert.That(asked.Effects<CreateInviteLink>(), Is.Empty);
        Assert.That(picked.Effects<CreateInviteLink>(), Has.Count.EqualTo(1));
        Assert.That(next.Effects<CreateInviteLink>(), Has.Count.EqualTo(1));
        Assert.That(_kit.Lines("select name, group_no from entrances order by name"), Is.EqualTo([$"X|{_kit.Group(Chess).No}", $"Y|{_kit.Group(Chess).No}"]));
    }

    [Test]
    public void Line_ThatWaitsForAGroup_TakesTheGroupsNameAndNothingElse()
    {
        _kit.WithGroup(Chess);
        _kit.Tell(Boss, "/entrance add X 线上");
        var other = _kit.Tell(Boss, "什么");
        _kit.Tell(Boss, "/entrance add X 线上");
        var named = _kit.Tell(Boss, "chess");

        Assert.That(other.Text(), Is.EqualTo("还没选群，「/entrance add X 线上」就没做。再发一次那一行，然后点群名。"));
        Assert.That(named.Effects<CreateInviteLink>(), Has.Count.EqualTo(1));
    }

    [Test]
    public void List_OfAnAdminOfTwoGroups_LeadsToTheOther()
    {
        _kit.WithGroup(Chess);
        var list = _kit.PressPrivately(Boss, _kit.Tell(Boss, "/entrance").Button("Chess").Data!);
        var groups = _kit.PressPrivately(Boss, list.Button("换一个群").Data!);

        Assert.That(list.Text(), Does.Contain("「Chess」的渠道"));
        Assert.That(_kit.PressPrivately(Boss, groups.Button("Test group").Data!).Text(), Does.Contain("「Test group」的渠道"));
        Assert.That(_kit.Tell(Boss, "/entrance").Text(), Does.Contain("「Test group」的渠道"));
    }

    [Test]
    public void Cost_AskedForOfWhoIsNoAdminAnyMore_SaysWhy()
    {
        _kit.Entrance("add 机场");
        _kit.PressPrivately(Boss, _kit.Data("机场", "cost"));
        _kit.Run(A.Changed(Boss, MemberStatus.Owner, MemberStatus.Member));

        Assert.That(_kit.Tell(Boss, "300 昨天 印刷").Text(), Is.EqualTo("这个需要本群管理员来。"));
        Assert.That(_kit.PressPrivately(Boss, _kit.Data("机场", "poster")).Toast(), Is.EqualTo("这个需要本群管理员来。"));
        Assert.That(_kit.Scalar<long>("select count(*) from entrance_costs"), Is.Zero);
    }

    [Test]
    public void Cost_ThatIsLetGo_IsNotAskedAgain()
    {
        _kit.Entrance("add 机场");
        _kit.PressPrivately(Boss, _kit.Data("机场", "cost"));

        Assert.That(_kit.Tell(Boss, "算了").Text(), Is.EqualTo("好，不记了。"));
        _kit.Tell(Boss, "300");
        Assert.That(_kit.Scalar<long>("select count(*) from entrance_costs"), Is.Zero);
    }

    [Test]
    public void Owner_ByTheNameThatPeopleSeeOrByAnAnswer_IsFound()
    {
        var zoe = A.Person("Zoe");
        _kit.Run(A.Message("hi").From(zoe));
        _kit.Entrance("add A 线下 负责人 Zoe");
        _kit.Run(A.Message("/entrance add B 线下 负责人").From(Boss).ReplyTo(new MessageId(5), zoe));
        _kit.Tell(Boss, "/entrance card \"十条\" Zoe");

        Assert.That(_kit.Lines("select name, owner_no, is_card from entrances order by name"),
            Is.EqualTo([$"A|{_kit.Person(zoe).No}|0", $"B|{_kit.Person(zoe).No}|0", $"十条|{_kit.Person(zoe).No}|1"]));
        _kit.Run(A.Message("hi").From(A.Person("Zoe", id: 990_001)));
        Assert.That(_kit.Tell(Boss, "/entrance add C 线下 负责人 Zoe").Text(), Does.StartWith("「Test group」里叫「Zoe」的不止一位。"));
    }

    [TestCase("新建渠道 {0}"), TestCase("/newentrance {0}"), TestCase("/entrance add {0}"), TestCase("/entrance 添加 {0}")]
    public void Name_ThatIsMuchTooLong_HearsHowLongItMayBe(string line) => Assert.That(
        _kit.Tell(Boss, line.Replace("{0}", new string('长', 200), StringComparison.Ordinal)).Text(), Does.StartWith("名字最多 32 个字，「长长长").And.Contains("有 200 个"));

    [TestCase("渠道 报告", "正在算，马上就好。"), TestCase("渠道报告", "正在算，马上就好。"), TestCase("entrance report", "正在算，马上就好。"), TestCase("渠道：报告", "正在算，马上就好。"), TestCase("entrances report", "正在算，马上就好。"),
     TestCase("记花费 公众号 30", "已记：「公众号」"), TestCase("渠道 花费 公众号 30", "已记：「公众号」"),
     TestCase("新建渠道：小红书 线上", "「小红书」的链接在做了"), TestCase("记花费", "后面写上渠道的名字"), TestCase("/entrance 添加 书店 线下", "「书店」的链接在做了")]
    public void Word_WithWhatFollows_IsTheCommand(string word, string said)
    {
        _kit.Entrance("add 公众号");

        Assert.That(_kit.Tell(Boss, word).Text(), Does.StartWith(said));
    }

    [TestCase("修改渠道 公众号 名额 30", "「公众号」改好了：\n名额：不限 → 30"), TestCase("修改渠道：公众号 截止 2030-01-01", "「公众号」改好了：\n截止：无 → 2030年1月1日"),
     TestCase("edit entrance 公众号 20 places", "「公众号」改好了：\n名额：不限 → 20"), TestCase("修改渠道", "后面写上渠道的名字"), TestCase("修改渠道 书店 名额 3", "「Test group」没有叫「书店」的渠道。"),
     TestCase("渠道报告 公众号", "正在算，马上就好。"), TestCase("entrance report 公众号", "正在算，马上就好。"), TestCase("渠道报告 书店", "「Test group」没有叫「书店」的渠道。")]
    public void Word_OfAVerb_TakesAName(string word, string said)
    {
        _kit.Entrance("add 公众号");

        Assert.That(_kit.Tell(Boss, word).TextsTo(_kit, Boss)[0], Does.StartWith(said));
    }

    [TestCase("add A 截止 2月30日", "没有「2月30日」这一天，看看是不是写错了。")]
    public void Until_WhatIsNoDay_SaysSo(string line, string said) => Assert.That(_kit.Tell(Boss, "/entrance " + line).Text(), Does.StartWith(said));

    [TestCase("add A until 31 Feb", "There is no 31 Feb: check the day."),
     TestCase("add A until 05/06", "“05/06” may be two days. Write the month as a word, like 31 Dec, or the whole date, like 2026-12-31."),
     TestCase("add A until tomorrow 8pm", "After “until”, write a day without a time: it is open all that day. Leave the time out of “tomorrow 8pm”")]
    public void Until_InEnglish_SaysWhatIsWrong(string line, string said) =>
        Assert.That(_kit.Tell(KitExtensions.Owner, "/entrance " + line).Text(), Does.StartWith(said));

    /// <summary>A day that is no date is read back with its date and its weekday, where an entrance is made and where it is changed.</summary>
    [Test]
    public void Until_ADayByItsName_IsReadBack()
    {
        var day = _kit.Now.AddDays(3);
        var made = _kit.Tell(Boss, "/entrance add A 截止 三天后 线上");
        _kit.Succeed(made.Single(item => item.Effect is CreateInviteLink), new EffectAnswer(InviteLink: "https://t.me/+abcdefgh"));

        Assert.That(made.Text(), Does.EndWith($"\n「三天后」就是 {day:M月d日}（周{"日一二三四五六"[(int)day.DayOfWeek]}），当天全天都能进。"));
        Assert.That(_kit.Tell(Boss, "修改渠道 A 截止 四天后").Text(), Does.Contain($"\n「四天后」就是 {day.AddDays(1):M月d日}（周"));
        Assert.That(_kit.Tell(Boss, "修改渠道 A 截止 2030-01-01").Text(), Does.Not.Contain("」就是"));
        Assert.That(_kit.Tell(KitExtensions.Owner, "/entrance edit A until in 3 days").Text(),
            Does.Contain(FormattableString.Invariant($"\n“in 3 days” means {day:dddd}, {day:d MMM}; it stays open all that day.")));
        Assert.That(_kit.Tell(Boss, "修改渠道 A 截止 明天晚上8点").Text(), Does.StartWith("「截止」只写日子，不写几点").And.Contain("「明天 晚上8点」里的钟点"));
    }

    /// <summary>Whoever reads Chinese means the month first, and reads back which it is.</summary>
    [Test]
    public void Until_InDigitsAndChinese_IsReadBackByItsMonth()
    {
        _kit.Entrance("add A");

        Assert.That(_kit.Tell(Boss, "/entrance 修改 A 截止 2030/05/06").Text(), Does.Contain("截止：无 → 2030年5月6日"));
        Assert.That(_kit.Tell(Boss, "/entrance 修改 A 截止 05/06/2030").Text(), Does.StartWith("「A」本来就是这样。"));
    }

    [TestCase("渠道 公众号"), TestCase("/entrance 公众号"), TestCase("entrances 公众号"), TestCase("渠道 {0}"), TestCase("/entrance {0}"), TestCase("/entrance e_{0}"),
     TestCase("渠道 https://t.me/group_bot?start=e_{0}"), TestCase("entrances {0}"),
     TestCase("渠道 {1}"), TestCase("/entrance {1}")]
    public void Entrance_ByItsNameOrItsCode_IsShown(string line)
    {
        _kit.Entrance("add 公众号");
        var said = line.Replace("{0}", _kit.Scalar<string>("select code from entrances"), StringComparison.Ordinal)
            .Replace("{1}", _kit.Scalar<string>("select url from invite_links where entrance_no is not null"), StringComparison.Ordinal);

        Assert.That(_kit.Tell(Boss, said).Text(), Does.StartWith("<b>公众号</b>"));
        Assert.That(_kit.Run(A.Message(said).From(Boss)).TextsTo(_kit, Boss).Single(), Does.StartWith("<b>公众号</b>"), "in the group");
    }

    [TestCase("渠道 公众号 截止 2030-01-01", "「公众号」改好了：\n截止：无 → 2030年1月1日"), TestCase("/entrance 公众号 名额 20", "「公众号」改好了：\n名额：不限 → 20"),
     TestCase("渠道 公众号 花费 30", "已记：「公众号」"), TestCase("渠道 公众号 报告", "正在算，马上就好。"), TestCase("渠道 公众号 怎么样", "<b>公众号</b>"),
     TestCase("修改渠道 公众号 延长到 2030-01-01", "「公众号」改好了：\n截止：无 → 2030年1月1日"), TestCase("渠道 公众号 花费 30 三天后", "「三天后」还没到")]
    public void Entrance_WithAVerbBehindItsName_IsDone(string line, string said)
    {
        _kit.Entrance("add 公众号");

        Assert.That(_kit.Tell(Boss, line).Text(), Does.StartWith(said));
    }

    /// <summary>Entrance is an everyday word: whoever leads nothing is not told of admins for it.</summary>
    [TestCase("entrance fee please"), TestCase("entrance fee is 20"), TestCase("Entrance")]
    public void Entrance_OfWhoLeadsNothing_IsNoCall(string talk)
    {
        _kit.Tell(ReferralKit.Lin, "/start");

        Assert.That(_kit.Tell(ReferralKit.Lin, talk).Text(), Does.Not.Contain("管理员").And.Not.Contain("渠道").And.Not.Contain("admin"));
    }

    [TestCase("Entrance is at gate 5."), TestCase("Entrance 5 is closed"), TestCase("entrance"), TestCase("Entrances 5 and 6 are closed"), TestCase("渠道 开了 3 个"), TestCase("渠道 3 开了")]
    public void Entrance_InTalkOfTheGroup_IsNoCall(string talk)
    {
        Assert.That(_kit.Run(A.Message(talk).From(ReferralKit.Lin)), Is.Empty);
        Assert.That(_kit.Run(A.Message(talk).From(Boss)), Is.Empty);
    }

    /// <summary>Whoever waits would be in at once, and stays: of one word behind a name that is asked back.</summary>
    [TestCase("渠道 书展 直接进"), TestCase("entrances 书展 open"), TestCase("/entrance 书展 凭邀请码")]
    public void Entrance_WithAnotherDoorBehindItsName_IsAskedForItsVerb(string line)
    {
        _kit.Entrance("add 书展 需审核 线上");
        var change = line.Split(' ')[^1];
        var said = _kit.Tell(Boss, line).Text();

        Assert.That(said, Does.StartWith("这样改了，谁能进群就变了").And.EndWith($"<code>/entrance 修改 \"书展\" {change}</code>"));
        Assert.That(_kit.Scalar<long>("select admission from entrances"), Is.EqualTo(2));
        Assert.That(_kit.Tell(Boss, "渠道 书展 需审核").Text(), Is.EqualTo("「书展」本来就是这样。"));
        Assert.That(_kit.Tell(Boss, $"/entrance 修改 \"书展\" {change}").Text(), Does.StartWith("「书展」改好了："));
    }

    [TestCase("渠道 公众号 名额 20 截止 2030-01-01 标签 从公众号来的读者 吸引 学习", "「公众号」改好了："), TestCase("渠道 公众号 花费 30 昨天 印刷了两千张海报还有一些别的杂七杂八的东西", "已记：「公众号」")]
    public void Entrance_WithALongLineBehindItsName_IsDone(string line, string said)
    {
        _kit.Entrance("add 公众号");

        Assert.That(_kit.Tell(Boss, line).Text(), Does.StartWith(said));
    }

    [Test]
    public void Tag_ThatAnEntranceGives_IsKnownBeforeAnybodyBearsIt()
    {
        _kit.Entrance("add 书店 标签 书展 线上");

        Assert.That(_kit.Tell(Boss, "标签 书展").Text(), Does.Not.Contain("是人，还是标签").And.Contain("书展"));
        Assert.That(_kit.Tell(Boss, "标签 画展").Text(), Does.Contain("是人，还是标签"));
    }

    [Test]
    public void Entrance_ByACode_TakesVerbsToo()
    {
        _kit.Entrance("add 公众号");
        var code = _kit.Scalar<string>("select code from entrances");

        Assert.That(_kit.Tell(Boss, $"/entrance cost {code} 30").Text(), Does.StartWith("已记：「公众号」"));
        Assert.That(_kit.Tell(Boss, "渠道 春结").Text(), Is.EqualTo("「Test group」没有叫「春结」的渠道。/entrance 看所有渠道。"));
    }

    [TestCase("渠道 不错啊"), TestCase("渠道 开了 3 个"), TestCase("渠道报告怎么看？"), TestCase("渠道报告 发群里了吗"), TestCase("渠道报告 真不错")]
    public void Word_InASentenceOfTheGroup_IsNone(string sentence) => Assert.That(_kit.Run(A.Message(sentence).From(Boss)), Is.Empty);

    [TestCase("add 海报", "「海报」的链接在做了，马上就来。\n（没写线上还是线下，先算线上。要改：<code>/entrance 修改 \"海报\" 线下</code>）"),
     TestCase("add 海报 类型 门店", "「海报」的链接在做了，马上就来。\n（没写线上还是线下，先算线下。要改：<code>/entrance 修改 \"海报\" 线上</code>）"),
     TestCase("add 海报 线上", "「海报」的链接在做了，马上就来。")]
    public void Side_ThatIsNotSaid_IsSaidBack(string line, string said) => Assert.That(_kit.Tell(Boss, "/entrance " + line).Text(), Is.EqualTo(said));
}
