using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>Somebody asks two groups at once, and can be asked one question at a time.</summary>
internal sealed class TwoGroupsTests : IDisposable
{
    private static readonly Chat Other = A.Supergroup("Other group", -1000000000099);

    private readonly TurnKit _kit = AdmissionKit.New("为什么想来？");

    public TwoGroupsTests()
    {
        _kit.WithGroup(Other);
        _kit.InTurn(turn => AdmissionQuestions.Add(turn.Connection, _kit.Group(Other).No, 0, new DoorQuestion("几岁？", [], null), turn.Now));
        _kit.Tell(Yu, "/start");
    }

    public void Dispose() => _kit.Dispose();

    private static Person Yu => AdmissionKit.Yu;

    [Test]
    public void Answer_ToTheOne_TakesUpTheOther()
    {
        _kit.Ask(Yu);
        _kit.Run(A.JoinRequest(Yu, Other));
        var done = _kit.Tell(Yu, "八岁").TextsTo(_kit, Yu);
        var next = _kit.RunWork().TextsTo(_kit, Yu);
        _kit.Tell(Yu, "读书");

        Assert.That(done.Single(), Does.Contain("「Other group」的管理员看过就告诉你"));
        Assert.That(next.Single(), Does.StartWith("你申请加入「Test group」的问题还没答完：").And.Contain("1/1 <b>为什么想来？</b>"));
        Assert.That(_kit.Lines("select question, answer from join_answers order by question"), Is.EquivalentTo(["为什么想来？|读书", "几岁？|八岁"]));
        Assert.That(_kit.RunWork(), Is.Empty, "nothing is left");
    }

    [Test]
    public void End_OfTheOne_LeavesTheOthersQuestion()
    {
        _kit.Ask(Yu);
        _kit.Run(A.JoinRequest(Yu, Other));
        Press("no", Number(A.Group));
        _kit.RunWork();
        _kit.Tell(Yu, "八岁");

        Assert.That(_kit.Lines("select question, answer from join_answers"), Is.EqualTo(["几岁？|八岁"]));
    }

    [Test]
    public void End_OfTheOneThatAsks_TakesUpTheOther()
    {
        _kit.Run(A.JoinRequest(Yu, Other));
        _kit.Ask(Yu);
        Press("no", Number(A.Group));

        Assert.That(_kit.RunWork().TextsTo(_kit, Yu).Single(), Does.Contain("Other group").And.Contain("几岁？"));
    }

    [Test]
    public void Question_InThePlaceOfAnother_LeadsBackToIt()
    {
        _kit.Ask(Yu);
        var asked = _kit.Run(A.JoinRequest(Yu, Other));
        var back = _kit.PressPrivately(Yu, asked.Button("先答「Test group」的").Data!);
        _kit.Tell(Yu, "读书");

        Assert.That(back.Text(), Does.Contain("为什么想来？"));
        Assert.That(back.Button("先答「Other group」的").Data, Is.EqualTo($"ask:{Number(Other)}"));
        Assert.That(_kit.Lines("select question, answer from join_answers"), Is.EqualTo(["为什么想来？|读书"]));
    }

    private void Press(string verb, long request) => _kit.PressPrivately(AdmissionKit.Boss, $"requests:{_kit.Group().No}:{request}:{verb}");

    private long Number(Chat chat) => _kit.Scalar<long>($"select request_no from join_requests where group_no = {_kit.Group(chat).No}");
}
