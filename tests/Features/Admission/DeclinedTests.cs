using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>After a no: who asks why is answered, and it counts only until they have come in, and only for the request that it was about.</summary>
internal sealed class DeclinedTests : IDisposable
{
    private readonly TurnKit _kit = AdmissionKit.New("为什么想来？");

    public void Dispose() => _kit.Dispose();

    private static Person Yu => AdmissionKit.Yu;

    private static Person Zoe => AdmissionKit.Tom;

    [Test]
    public void Why_OfWhoWasDeclined_IsAnsweredWithoutAName()
    {
        Declined(Yu);
        var said = _kit.Tell(Yu, "为什么不让我进");

        Assert.That(said.Text(), Is.EqualTo("「Test group」的管理员看过你的申请，这次没有通过。原因没有告诉我，我也说不上来，抱歉。 还想来的话，可以再申请一次。"));
    }

    [Test]
    public void Why_InEnglish_SaysWhenTheyMayAskAgain()
    {
        Bar(7);
        Declined(Zoe);
        var said = _kit.Tell(Zoe, "why was I declined?");

        Assert.That(said.Text(), Does.StartWith("An admin of “Test group” looked at your request and said no this time.").And.Contain("You can ask once more after "));
    }

    [Test]
    public void Why_OfWhoWasNot_IsNotAnsweredSo()
    {
        _kit.Tell(Yu, "/start");

        Assert.That(_kit.Tell(Yu, "为什么不让我进").Text(), Does.Not.Contain("这次没有通过"));
    }

    [Test]
    public void Decline_BeforeTheyCameIn_IsOver()
    {
        Bar(30);
        Declined(Yu);
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.PressPrivately(AdmissionKit.Boss, $"requests:{_kit.Group().No}:{_kit.Request(Yu)}:undo");
        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Welcome));
        _kit.LetIn(_kit.Ask(Yu), Yu);
        _kit.Goes(Yu);
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.Ask(Yu);

        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Asking));
    }

    [Test]
    public void Decline_OfAnEarlierRequest_IsOverOnceTheyCameInByAnother()
    {
        Declined(Yu);
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.Ask(Yu);
        _kit.Tell(Yu, "喜欢读书");
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Contain("以前被婉拒过"));
        _kit.LetIn(_kit.Decide(Yu, "yes"), Yu);
        _kit.Goes(Yu);
        Bar(30);
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.Ask(Yu);

        Assert.That(_kit.State(Yu), Is.EqualTo(JoinRequestState.Asking));
        Assert.That(_kit.Decide(Yu, "").Text(), Does.Not.Contain("以前被婉拒过"));
    }

    [Test]
    public void Decline_ThatFailedAfterTheyAskedAgain_LeavesTheNewRequestAlone()
    {
        _kit.Tell(Yu, "/start");
        _kit.Ask(Yu);
        var decline = _kit.Decide(Yu, "no").Answers().Single();
        _kit.Advance(TimeSpan.FromMinutes(2));
        _kit.Ask(Yu);
        _kit.Refuse(decline, "Bad Request: not enough rights to manage chat join requests");

        Assert.That(_kit.Lines("select state from join_requests order by request_no"), Is.EqualTo(new[] { "6", "1" }));
    }

    /// <summary>Who never opened the chat is told first; meanwhile they asked anew, and Telegram would decline that one.</summary>
    [Test]
    public void Decline_ToldBeforeTheyAskedAgain_IsNotDoneToTheNewRequest()
    {
        _kit.Ask(Yu);
        var told = _kit.Decide(Yu, "no").First(item => item.Then?.Handler.EndsWith(JoinOutcomes.Told, StringComparison.Ordinal) == true);
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Ask(Yu);

        Assert.That(_kit.Succeed(told).Answers(), Is.Empty);
    }

    private void Bar(int days) => _kit.InTurn(turn => turn.Settings.Set(
        _kit.Group().No, AdmissionSettings.DeclineAgainDays, days.ToString(System.Globalization.CultureInfo.InvariantCulture), turn.Now));

    private void Declined(Person person)
    {
        _kit.Tell(person, "/start");
        _kit.Ask(person);
        _kit.Tell(person, "喜欢读书");
        _kit.Succeed(_kit.Decide(person, "no").Answers().Single());
    }
}
