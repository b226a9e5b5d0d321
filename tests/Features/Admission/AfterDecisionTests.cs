using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>What an admin goes on with once a request is decided: the next one, and second thoughts about a no.</summary>
internal sealed class AfterDecisionTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New("为什么想来？");

    public void Dispose() => _kit.Dispose();

    private static Person Yu => AdmissionKit.Yu;

    private static Person Lei => AdmissionKit.Lei;

    private static Person Zoe => AdmissionKit.Tom;

    private static Person Boss => AdmissionKit.Boss;

    [TestCase("yes"), TestCase("no")]
    public void Decision_WhileOthersWait_LeadsToTheOneWhoWaitsLongest(string verb)
    {
        Waits(Yu);
        Waits(Lei);
        Waits(Zoe);
        var page = _kit.Decide(Yu, verb);

        Assert.That(page.Buttons().Select(button => button.Label), Does.Contain("下一份：小雷（还有 2 份）"));
        var next = _kit.PressPrivately(Boss, page.Button("下一份").Data!);
        Assert.That(next.Text(), Does.StartWith("<b>小雷</b>"));
        Assert.That(next.Button("批准").Data, Is.Not.Null);
    }

    [Test]
    public void Decision_OfTheLast_LeadsToNoNext()
    {
        Waits(Yu);

        Assert.That(_kit.Decide(Yu, "yes").Buttons().Select(button => button.Label), Is.EqualTo(new[] { "‹ 返回" }));
    }

    [Test]
    public void Next_InEnglish_IsNamed()
    {
        Waits(Yu);
        Waits(Lei);
        var page = _kit.Decide(Yu, "no", KitExtensions.Owner);

        Assert.That(page.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "Let them in after all", "Next: 小雷 (waiting: 1)", "‹ Back" }));
    }

    /// <summary>Telegram has no way to approve what was declined: whoever asks once more is let in.</summary>
    [Test]
    public void Undo_OfADecline_LetsInWhoAsksOnceMore()
    {
        _kit.Tell(Yu, "/start");
        Waits(Yu);
        var declined = _kit.Decide(Yu, "no");
        _kit.Succeed(declined.Answers().Single(), new EffectAnswer());
        var undone = _kit.PressPrivately(Boss, declined.Button("还是让 TA 进来").Data!);

        Assert.That(undone.TextsTo(_kit, Yu).Single(), Is.EqualTo("「Test group」的管理员又想了想：欢迎你来。7 天里再申请一次，直接就进。"));
        Assert.That(undone.TextsTo(_kit, Boss), Has.Some.Contains("Olga又改了主意").And.Some.EqualTo("婉拒在 Telegram 里收不回来，不过可以这样：我告诉了 小雨，7 天里再申请一次就直接进。"));
        Assert.That(undone.Answers(), Is.Empty, "there is nothing that Telegram could be asked");
        Assert.That(undone.Buttons().Select(button => button.Label), Does.Not.Contain("还是让 TA 进来"));
        _kit.Advance(TimeSpan.FromDays(2));
        var again = _kit.Ask(Yu);
        Assert.That(again.Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(Yu.Id.Value, true)));
        Assert.That(_kit.LetIn(again, Yu).TextsTo(_kit, Yu).Single(), Does.Contain("你的申请通过了"));
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("读书").And.Contain("已经进群"), "with what they answered");
    }

    [Test]
    public void Undo_OfWhoNeverOpened_NamesThemAndTheLink()
    {
        var link = _kit.Door("书展");
        var asked = _kit.Ask(Lei, link);
        _kit.Advance(TimeSpan.FromMinutes(6));
        _kit.Succeed(asked.Single(item => item.Effect is Wake), new EffectAnswer());
        _kit.Decide(Lei, "no");
        var said = _kit.Decide(Lei, "undo");

        Assert.That(said.TextsTo(_kit, Lei), Is.Empty);
        Assert.That(said.TextsTo(_kit, Boss), Has.Some.Matches<string>(text => text!.Contains("我没法给 TA 发消息（TA 没打开过和我的对话", StringComparison.Ordinal)
            && text.Contains("麻烦你转告 TA（@lei）。", StringComparison.Ordinal) && text.EndsWith("申请的链接：" + link.Url, StringComparison.Ordinal)));
        Assert.That(_kit.Ask(Lei, link).Answers(), Has.Count.EqualTo(1));
    }

    /// <summary>Who never opened the chat reads a no before Telegram is asked for it: until then a yes is one.</summary>
    [Test]
    public void Undo_BeforeTelegramWasTold_LetsIn()
    {
        _kit.Ask(Lei);
        var declined = _kit.Decide(Lei, "no");
        _kit.Decide(Lei, "undo");
        var told = declined.Single(item => item.Effect is SendText { MayBeMissed: true });

        Assert.That(_kit.Succeed(told, new EffectAnswer()).Answers().Single().Effect, Is.EqualTo(new AnswerJoinRequest(Lei.Id.Value, true)));
    }

    [Test]
    public void Undo_OfAnEntranceThatIsOver_IsNotOffered()
    {
        var link = _kit.Door("书展");
        _kit.Ask(Yu, link);
        _kit.Tell(Yu, "读书");
        var page = _kit.Decide(Yu, "no");
        _kit.Tell(Boss, "/entrance end 书展");

        Assert.That(_kit.Decide(Yu, "").Buttons().Select(button => button.Label), Does.Not.Contain("还是让 TA 进来"));
        Assert.That(_kit.PressPrivately(Boss, page.Button("还是让 TA 进来").Data!).Toast(), Does.Contain("已婉拒"));
    }

    [Test]
    public void Undo_OfAnEntranceThatIsFull_WaitsForAPlace()
    {
        var link = _kit.Door("书展", places: 1);
        _kit.Ask(Zoe, link);
        _kit.Tell(Zoe, "读书");
        _kit.LetIn(_kit.Decide(Zoe, "yes"), Zoe);
        _kit.Ask(Yu, link);
        _kit.Tell(Yu, "读书");
        _kit.Decide(Yu, "no");
        _kit.Decide(Yu, "undo");

        Assert.That(_kit.Ask(Yu, link).TextsTo(_kit, Yu).Single(), Does.Contain("名额满了，先排队"));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Queued));
    }

    [Test]
    public void Undo_LaterThanAWeekOrTwice_IsNone()
    {
        Waits(Yu);
        _kit.Decide(Yu, "no");
        _kit.Decide(Yu, "undo");
        Assert.That(_kit.Decide(Yu, "undo").Toast(), Does.Contain("再申请一次就直接进"));
        _kit.Advance(TimeSpan.FromDays(8));
        Assert.That(_kit.Decide(Yu, "").Text(), Does.EndWith("<i>Olga已婉拒。</i>"));
        Assert.That(_kit.Ask(Yu).Answers(), Is.Empty, "it was kept for a week");
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Asking));
        _kit.Tell(Yu, "还想来");
        var page = _kit.Decide(Yu, "no");
        _kit.Advance(TimeSpan.FromDays(8));
        Assert.That(_kit.PressPrivately(Boss, page.Button("还是让 TA 进来").Data!).Toast(), Does.Contain("已婉拒"));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Declined));
    }

    [Test]
    public void Undo_OfADeclineByARuleOrOfWhoAskedAgain_IsNotOffered()
    {
        _kit.Tell(Yu, "/start");
        Waits(Yu);
        var page = _kit.Decide(Yu, "no");
        _kit.Succeed(page.Answers().Single(), new EffectAnswer());
        _kit.Ask(Yu);

        Assert.That(_kit.PressPrivately(Boss, page.Button("还是让 TA 进来").Data!).Toast(), Does.Contain("已婉拒"));
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Asking));
    }

    [Test]
    public void GoOn_AfterAGoodbye_SaysWhatAnAdminAskedOnceMore()
    {
        Waits(Yu);
        _kit.Decide(Yu, "ask");
        _kit.Tell(Boss, "周末能来吗？");
        var goodbye = _kit.Tell(Yu, "算了");
        var goesOn = _kit.PressPrivately(Yu, goodbye.Button("继续").Data!);

        Assert.That(goesOn.Text(), Does.Contain("<b>周末能来吗？</b>"));
        Assert.That(_kit.Tell(Yu, "能").TextsTo(_kit, Yu).Single(), Is.EqualTo("谢谢，转告管理员了。"));
    }

    [Test]
    public void GoOn_InEnglishByTheLink_SaysWhatAnAdminAskedOnceMore()
    {
        Waits(Zoe);
        _kit.Decide(Zoe, "ask");
        _kit.Tell(Boss, "Can you come on Sunday?");

        Assert.That(_kit.Tell(Zoe, $"/start ask-{_kit.Request(Zoe)}").Text(), Does.Contain("<b>Can you come on Sunday?</b>"));
    }

    /// <summary>An admin's sentence that reads as never mind is not lost.</summary>
    [Test]
    public void AskBack_ThatReadsAsNeverMind_CanBeAskedAllTheSame()
    {
        Waits(Yu);
        _kit.Decide(Yu, "ask");
        var said = _kit.Tell(Boss, "不用了");

        Assert.That(said.TextsTo(_kit, Boss).Single(), Is.EqualTo("好，不问 小雨 了。"));
        Assert.That(said.TextsTo(_kit, Yu), Is.Empty);
        var asked = _kit.PressPrivately(Boss, said.Button("就问这句：「不用了」").Data!);
        Assert.That(asked.TextsTo(_kit, Yu).Single(), Does.Contain("<b>不用了</b>"));
        Assert.That(asked.TextsTo(_kit, Boss), Has.Some.StartsWith("问了 小雨"));
    }

    private void Waits(Person person)
    {
        _kit.Ask(person);
        _kit.Tell(person, "读书");
        _kit.Advance(TimeSpan.FromSeconds(1));
    }
}
