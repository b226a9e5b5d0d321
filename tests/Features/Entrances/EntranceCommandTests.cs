using System.Text.Json;
using GroupBot.Events;
using GroupBot.Features.Entrances;
using GroupBot.Pictures;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Entrances;

/// <summary>Entrances made, shown, ended; what is wrong is said in a sentence that names it.</summary>
internal sealed class EntranceCommandTests : IDisposable
{
    private readonly TurnKit _kit = EntranceKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Boss => EntranceKit.Boss;

    [Test]
    public void Add_WithEverything_MakesALinkAndShowsThePage()
    {
        var asked = _kit.Tell(Boss, "/entrance add \"首都机场 T3\" offline owner @ann_x kind site pull 社交、学习 staff A12 limit 500");
        _kit.Run(A.Message("hi").From(A.Person("安", username: "ann_x")));
        var again = _kit.Tell(Boss, "/entrance add \"首都机场 T3\" offline owner @ann_x kind site pull 社交、学习 staff A12 limit 500");
        var link = again.Single(item => item.Effect is CreateInviteLink);
        var page = _kit.Succeed(link, new EffectAnswer(InviteLink: "https://t.me/+aaaa"));

        Assert.That(asked.Text(), Is.EqualTo("我还没见过 @ann_x，请 TA 先在群里说句话，或检查用户名。"));
        Assert.That(asked.Effects<CreateInviteLink>(), Is.Empty);
        Assert.That(link.Effect, Is.EqualTo(new CreateInviteLink($"首都机场 T3#{link.Id}", false, 500, null)));
        Assert.That(page.Text(), Is.EqualTo(
            "<b>首都机场 T3</b> · 「Test group」\n线下 · 地推 · 负责人 安 · 工号 A12 · 吸引：社交、学习 · 最多同时 500 人\n进群 0 人 · 有效 0 人 · 花费 ¥0\n"
            + $"入群链接（发出去、印海报都用它）：https://t.me/+aaaa\n扫码页（先到我这里再进群；换了入群链接，它照样能用）：https://t.me/GroupBotTestBot?start=e_{_kit.Scalar<string>("select code from entrances")}"));
    }

    [TestCase("entrances end at 5")]
    [TestCase("entrances add up to nothing")]
    [TestCase("渠道 结束 了吗")]
    [TestCase("新建渠道 要多少钱")]
    [TestCase("edit entrance signs please")]
    [TestCase("entrance report is late again")]
    public void Sentence_OfAMember_IsTalk(string text) => Assert.That(_kit.Run(A.Message(text).From(ReferralKit.Tom)), Is.Empty);

    [TestCase("zh-hans", "新建渠道 首都机场 T3 线下", "「首都机场 T3」的链接在做了，马上就来。")]
    [TestCase("en", "new entrance Airport T3 offline", "The link of “Airport T3” is being made: one moment.")]
    public void New_ByItsWord_MakesOne(string language, string word, string said)
    {
        var made = _kit.Run(A.Message(word).From(Boss with { LanguageCode = language }));

        Assert.That(made.Text(), Is.EqualTo(said));
        Assert.That(made.Single(item => item.Effect is SendText).To.Person, Is.EqualTo(_kit.Person(Boss).No), "in private alone");
        Assert.That(_kit.Lines("select side, is_card from entrances"), Is.EqualTo(["2|0"]));
    }

    [TestCase("add", "在「Test group」新建渠道，叫什么名字？")]
    [TestCase("add 这个名字特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别长", "名字最多 32 个字，「这个名字特别特别特别特别特别特别特别特别特别特别特别特别特别特别特别长」有 35 个，短一点再发。")]
    [TestCase("add \"A\" red", "没看懂「red」。")]
    [TestCase("add A owner ann", "「Test group」里没有叫「ann」的人。")]
    [TestCase("add A 负责人", "「负责人」后面还没写内容。")]
    [TestCase("add A 线下 线上", "线上和线下都写了，只留一个。")]
    [TestCase("add A kind 火箭", "没有「火箭」这种类型。")]
    [TestCase("add A pull 社交,钱", "「吸引」里没有「社交,钱」。")]
    [TestCase("add A limit 100000", "人数上限要在 1 到 99999 之间，你写的是「100000」。")]
    [TestCase("add A limit 0", "人数上限要在 1 到 99999 之间，你写的是「0」。")]
    [TestCase("add A window 9-9", "时段写成 09:00-18:00 这样，你写的是「9-9」。")]
    [TestCase("add A staff", "「staff」后面还没写内容。")]
    [TestCase("add A staff 123456789012345678901", "工号最多 20 个字")]
    [TestCase("cost", "后面写上渠道的名字")]
    [TestCase("cost 火车站 300", "「Test group」没有叫「火车站 300」的渠道。")]
    [TestCase("report last week", "「Test group」没有叫「last week」的渠道。")]
    [TestCase("end \"火车站\"", "「Test group」没有叫「火车站」的渠道。")]
    [TestCase("card 十条", "这样写：")]
    [TestCase("card \"十条\" @nobody", "我还没见过 @nobody")]
    public void Line_ThatIsWrong_IsAnsweredByWhatAndHow(string line, string said)
    {
        var answer = _kit.Tell(Boss, "/entrance " + line);

        Assert.That(answer.Text(), Does.StartWith(said));
        Assert.That(answer.Effects<CreateInviteLink>(), Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from entrances"), Is.Zero);
    }

    [TestCase("add A limit x", "The limit is a number from 1 to 99999; you wrote “x”.")]
    [TestCase("add A kind rocket", "There is no kind “rocket”. Write content, creator, event, shop, partner, site or other.")]
    [TestCase("end B", "“Test group” has no entrance “B”. /entrance lists them.")]
    public void Line_ThatIsWrongInEnglish_IsAnsweredInEnglish(string line, string said) =>
        Assert.That(_kit.Tell(KitExtensions.Owner, "/entrance " + line).Text(), Is.EqualTo(said));

    [Test]
    public void Add_OfANameThatIsThere_IsRefusedUntilThatOneEnded()
    {
        _kit.Entrance("add 机场海报");

        Assert.That(_kit.Tell(Boss, "/entrance add 机场海报").Text(), Is.EqualTo("「机场海报」已经有了，换个名字，或者先结束那一个。"));
        _kit.Tell(Boss, "/entrance end 机场海报");
        Assert.That(_kit.Tell(Boss, "/entrance add 机场海报").Effects<CreateInviteLink>(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Add_WithoutTheRight_SaysWhoGivesItAndMakesNothing()
    {
        using var kit = EntranceKit.New(AdminRights.DeleteMessages);

        var said = kit.Tell(Boss, "/entrance add 机场");

        Assert.That(said.Text(), Does.Contain("「添加成员」权限").And.Contain("群资料"));
        Assert.That(kit.Scalar<long>("select count(*) from entrances"), Is.Zero);
    }

    [Test]
    public void Add_WhoseLinkWasRefused_SaysSoAndMakesItAnewByTheButton()
    {
        var said = _kit.Refuse(_kit.Tell(Boss, "/entrance add 机场").Single(item => item.Effect is CreateInviteLink));
        var asked = _kit.PressPrivately(Boss, _kit.Data("机场", "new"));

        Assert.That(said.Text(), Does.StartWith("Telegram 没给「机场」的链接。"));
        Assert.That(_kit.PressPrivately(Boss, _kit.Data("机场")).Text(), Does.Contain("的链接在做了"));
        Assert.That(_kit.Succeed(asked.Single(item => item.Effect is CreateInviteLink), new EffectAnswer(InviteLink: "https://t.me/+b")).Text(),
            Does.Contain("https://t.me/+b"));
    }

    [Test]
    public void Add_WhoseAnswerWasLost_SaysSoAndCreditsWhoComesThroughIt()
    {
        var asked = _kit.Tell(Boss, "/entrance add 机场").Single(item => item.Effect is CreateInviteLink);
        var told = _kit.Run(new OutcomeInput(_kit.Now, asked, new EffectUncertain(asked.Id, "reset"), null));
        _kit.Run(A.Joined(ReferralKit.Yu, link: A.Link($"机场#{asked.Id}")));

        Assert.That(told.Text(), Does.StartWith("做「机场」的链接时断线了。"));
        Assert.That(_kit.Entry(ReferralKit.Yu), Is.EqualTo("机场|0|0|1"));
    }

    /// <summary>Telegram tells a bot nothing of a link that an admin revoked.</summary>
    [Test]
    public void Another_WhereAnAdminRevokedTheLink_IsMadeAndBothAreTheEntrances()
    {
        var first = _kit.Entrance("add 机场");
        var soon = _kit.PressPrivately(Boss, _kit.Data("机场", "new"));
        _kit.Advance(TimeSpan.FromMinutes(1));
        var asked = _kit.PressPrivately(Boss, _kit.Data("机场", "new")).Single(item => item.Effect is CreateInviteLink);
        var made = _kit.Succeed(asked, new EffectAnswer(InviteLink: "https://t.me/+second"));
        _kit.Run(A.Joined(ReferralKit.Yu, link: first), A.Joined(ReferralKit.Ann, link: A.Link(((CreateInviteLink)asked.Effect).Name)));

        Assert.That(soon.Toast(), Does.Contain("不到一分钟"));
        Assert.That(made.Text(), Does.Contain("https://t.me/+second"));
        Assert.That(_kit.Entry(ReferralKit.Yu), Is.EqualTo(_kit.Entry(ReferralKit.Ann)).And.StartsWith("机场|"));
        Assert.That(_kit.PressPrivately(Boss, _kit.Data("机场")).Text(), Does.Contain("进群 2 人"));
    }

    [Test]
    public void End_ByTheButton_AsksFirstAndRevokesTheLink()
    {
        var link = _kit.Entrance("add 机场");
        var asked = _kit.PressPrivately(Boss, _kit.Data("机场", "end"));
        var ended = _kit.PressPrivately(Boss, asked.Button("结束它").Data!);

        Assert.That(asked.Effects<RevokeInviteLink>(), Is.Empty);
        Assert.That(ended.Effects<RevokeInviteLink>(), Is.EqualTo([new RevokeInviteLink(link.Url)]));
        Assert.That(ended.Text(), Does.StartWith("「机场」结束了"));
        Assert.That(_kit.Tell(Boss, "/entrance end 机场").Text(), Is.EqualTo("「机场」已经结束了。"));
        Assert.That(_kit.Tell(Boss, "渠道").Text(), Does.Contain("还没有渠道"));
    }

    [Test]
    public void Cost_Written_AddsUpAndIsTakenBackOnce()
    {
        _kit.Entrance("add \"首都机场 T3\"");
        var first = _kit.Tell(Boss, "/entrance cost \"首都机场 T3\" 299.50 昨天 印刷");
        var second = _kit.Tell(Boss, "/entrance cost 首都机场 T3 ¥1,200");
        var undone = _kit.PressPrivately(Boss, first.Button("撤销").Data!);

        Assert.That(first.Text(), Is.EqualTo("已记：「首都机场 T3」11月21日花费 ¥299.50（印刷）。一共 ¥299.50。").Or.Contains("花费 ¥299.50（印刷）。一共 ¥299.50。"));
        Assert.That(second.Text(), Does.EndWith("花费 ¥1,200。一共 ¥1,499.50。"));
        Assert.That(undone.Text(), Is.EqualTo("已撤销，「首都机场 T3」一共花费 ¥1,200。"));
        Assert.That(_kit.PressPrivately(Boss, first.Button("撤销").Data!).Text(), Is.EqualTo("这一条已经撤销过了。"));
    }

    [TestCase("0", "金额没看懂。"), TestCase("-5", "金额没看懂。"), TestCase("三百", "金额没看懂。"), TestCase("1.234", "金额没看懂。"),
     TestCase("300 2099-01-01", "「2099-01-01」还没到"), TestCase("300 明天 印刷", "「明天」还没到"), TestCase("100000000.01", "一笔最多 ¥100,000,000，「100000000.01」超过了。"),
     TestCase("$300 昨天", "这个群记账用「¥」，没记「$」的花费。"), TestCase("300 上周 印刷", "「上周」是哪一天？")]
    public void Cost_ThatIsNone_SaysWhatIsWrong(string amount, string said)
    {
        _kit.Entrance("add 机场");

        Assert.That(_kit.Tell(Boss, $"/entrance cost 机场 {amount}").Text(), Does.StartWith(said));
        Assert.That(_kit.Scalar<long>("select count(*) from entrance_costs"), Is.Zero);
    }

    [Test]
    public void Name_InQuotes_IsNoVerb()
    {
        _kit.Entrance("add \"报告\"");

        Assert.That(_kit.Tell(Boss, "/entrance \"报告\"").Text(), Does.StartWith("<b>报告</b>"));
        Assert.That(_kit.Tell(Boss, "/entrance 报告").Text(), Is.EqualTo("正在算，马上就好。"));
    }

    [Test]
    public void Cost_AskedForByTheButton_IsTheNextText()
    {
        _kit.Entrance("add 机场");
        _kit.PressPrivately(Boss, _kit.Data("机场", "cost"));

        Assert.That(_kit.Tell(Boss, "300 印刷").Text(), Does.EndWith("花费 ¥300（印刷）。一共 ¥300。"));
    }

    [Test]
    public void Poster_WithALineThatIsTooLong_IsRefused()
    {
        _kit.Entrance("add 机场");

        Assert.That(_kit.Tell(Boss, $"/entrance poster 机场 {new string('读', 201)}").Text(), Is.EqualTo("海报上的话最多 200 个字，现在 201 个，短一点再发。"));
        Assert.That(_kit.Scalar<long>("select count(*) from work"), Is.Zero);
        Assert.That(_kit.Tell(Boss, $"/entrance poster 机场 {new string('读', 200)}").Text(), Is.EqualTo("正在画海报，马上就好。"));
    }

    /// <summary>The kit's renderer fails: that is said, and nothing is lost.</summary>
    [Test]
    public void Poster_ThatCannotBeDrawn_SaysSo()
    {
        _kit.Entrance("add 机场");
        var pressed = _kit.PressPrivately(Boss, _kit.Data("机场", "poster"));

        Assert.That(pressed.Toast(), Is.EqualTo("正在画海报，马上就好。"));
        Assert.That(_kit.RunWork().Text(), Does.StartWith("海报没画成"));
        _kit.Tell(Boss, "/entrance end 机场");
        Assert.That(_kit.PressPrivately(Boss, _kit.Data("机场", "poster")).Toast(), Is.EqualTo("这个渠道已经结束了，海报不会再有用。"));
    }

    /// <summary>Sent as a file: as a photo Telegram would make it small.</summary>
    [Test]
    public void Poster_OfAnEntranceWithHours_LeadsToTheBot()
    {
        _kit.Tell(Boss, "/entrance add 机场 window 09:00-18:00");
        _kit.PressPrivately(Boss, _kit.Data("机场", "poster"));

        var asked = JsonSerializer.Deserialize<PosterAsked>(_kit.Scalar<byte[]>("select state from work")!)!;

        Assert.That(asked.Picture.Url, Is.EqualTo($"https://t.me/GroupBotTestBot?start=e_{_kit.Scalar<string>("select code from entrances")}"));
        Assert.That((asked.Picture.Window, asked.Picture.Line), Is.EqualTo(("09:00–18:00", "")));
        Assert.That(PosterPictures.Draw(asked.Picture).ToString(), Does.Not.Contain("机场"), "the name is for admins");
        Assert.That(PosterCommands.Picture.Photo(new PosterAsked(1, null!, "x"), new byte[40]), Is.InstanceOf<SendDocument>());
    }

    [Test]
    public void List_OfMany_GoesByPages()
    {
        for (var i = 0; i < 10; i++)
        {
            _kit.Entrance($"add 海报{i}");
        }

        var first = _kit.Tell(Boss, "渠道");
        var second = _kit.PressPrivately(Boss, first.Button("更早的").Data!);

        Assert.That(first.Text(), Does.Contain("海报9 · 线上 · 进群 0 · 有效 0").And.Not.Contain("海报1 "));
        Assert.That(second.Text(), Does.Contain("海报1 ").And.Contain("海报0 ").And.Not.Contain("海报2"));
        Assert.That(_kit.PressPrivately(Boss, second.Button("最新的").Data!).Text(), Is.EqualTo(first.Text()));
    }

    [Test]
    public void Command_InTheGroup_IsAnsweredInPrivateAlone()
    {
        var said = _kit.Run(A.Message("渠道").From(Boss));

        Assert.That(said.Select(item => item.To.Person), Is.All.EqualTo(_kit.Person(Boss).No));
        Assert.That(_kit.Run(A.Message("渠道").From(ReferralKit.Tom)), Is.Empty, "no admin");
        Assert.That(_kit.Run(A.Message("/entrance").From(ReferralKit.Tom)).Text(), Does.Contain("admin"));
    }

    [Test]
    public void Press_ByNoAdminOrForged_DoesNothing([Values("", ":0:more:5", ":1", ":1:end:1", ":1:new", ":x", ":1:uncost:1")] string data)
    {
        _kit.Entrance("add 机场");

        var pressed = _kit.PressPrivately(ReferralKit.Lin, $"entrance:{_kit.Group().No}{data}");

        Assert.That(pressed.Toast(), Is.EqualTo("这个需要本群管理员来。"));
        Assert.That(pressed.Effects<CreateInviteLink>(), Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from entrances where ended_at is null"), Is.EqualTo(1));
    }
}
