using System.Text;
using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>What waits for the end of the night names nobody who asked to be forgotten meanwhile.</summary>
internal sealed class WaitingPostTests : IDisposable
{
    private readonly TurnKit _kit = CheckInKit.Of(312);

    public void Dispose() => _kit.Dispose();

    private static Person Lin => CheckInKit.Lin;

    private static Person Xiaoyu => PlanKit.Xiaoyu;

    [Test]
    public void Finishers_WhereOneIsForgottenAtNight_AreTheOthers()
    {
        FinishAndWait();

        Forget(Xiaoyu);

        Assert.That(Kept(), Is.EqualTo(new[] { "[]" }), "no name stands in what waits");
        Assert.That(Morning(), Is.EqualTo(new[] { "🏅 「早起」结束，1 人完成：\n林" }));
        Assert.That(Morning(), Is.Empty, "once");
    }

    [Test]
    public void Finishers_WhereAllAreForgottenAtNight_AreNotPosted()
    {
        FinishAndWait();

        Forget(Xiaoyu);
        Forget(Lin);

        Assert.That(Morning(), Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from waiting_posts"), Is.Zero);
        Assert.That(_kit.Scalar<long>("select count(*) from posts where fate = 0"), Is.Zero, "none of the day's number is used up");
    }

    [Test]
    public void Finishers_WhereNobodyIsForgotten_AreAll()
    {
        FinishAndWait();

        Assert.That(Morning(), Is.EqualTo(new[] { "🏅 「早起」结束，2 人完成：\n小雨、林" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Milestone_OfWhoIsForgottenAtNight_IsNotPosted(bool isForgotten)
    {
        _kit.History(Lin, new string('x', 29), new(2026, 11, 22));
        _kit.Run(A.Message("打卡!").From(Lin));
        Assert.That(_kit.Scalar<long>("select count(*) from waiting_posts"), Is.EqualTo(1));

        if (isForgotten)
        {
            Forget(Lin);
        }

        Assert.That(Kept(), Is.EqualTo(new[] { "[]" }));
        Assert.That(Morning(), Is.EqualTo(isForgotten ? [] : new[] { "🏆 林 连续打卡 30 天！" }));
    }

    /// <summary>Let through, and not sent yet, as Telegram asks for a pause perhaps.</summary>
    [Test]
    public void Milestone_ThatHasNotLeft_OfWhoIsForgotten_IsTakenBack()
    {
        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-22T12:00"));
        _kit.History(Lin, new string('x', 29), new(2026, 11, 22));
        _kit.Run(A.Message("打卡!").From(Lin));
        Assert.That(Pending(), Is.EqualTo(new[] { "🏆 林 连续打卡 30 天！" }));

        Forget(Lin);

        Assert.That(Pending(), Is.Empty);
    }

    [Test]
    public void Finishers_ThatHaveNotLeft_AreMadeAnewWithoutWhoIsForgotten()
    {
        FinishAndWait();
        Morning();
        Assert.That(Pending(), Is.EqualTo(new[] { "🏅 「早起」结束，2 人完成：\n小雨、林" }));

        Forget(Xiaoyu);

        Assert.That(Pending(), Is.EqualTo(new[] { "🏅 「早起」结束，1 人完成：\n林" }));
        var post = _kit.Asked.Last(item => item.Effect is SendText { IsPost: true });
        Assert.That((post.To.Group, post.Then?.Handler), Is.EqualTo((_kit.Group().No, "plan-finishers-posted")));
        Assert.That(_kit.Scalar<long>("select count(*) from posts where fate = 0"), Is.EqualTo(1), "one of the day's number, though it is made twice");
    }

    [Test]
    public void Board_ThatHasNotLeft_IsMadeAnewWithoutWhoIsForgotten()
    {
        _kit.Set(CheckInsSettings.Board, true);
        _kit.Run(A.Message("打卡").From(Lin));
        Assert.That(Pending().Single(), Does.Contain("林"));

        Forget(Lin);

        Assert.That(Pending().Single(), Does.Not.Contain("林"));
    }

    /// <summary>The posts that name people and wait to be sent.</summary>
    private List<string> Pending()
    {
        var texts = new List<string>();
        _kit.InTurn(turn => texts.AddRange(turn.Outbox.Pending(_kit.Group().No)
            .Select(item => item.Effect).OfType<SendText>().Where(text => text.Of is not null).Select(text => text.Html)));
        return texts;
    }

    /// <summary>Both finish a plan of one day, which is closed at 04:05 of the next.</summary>
    private void FinishAndWait()
    {
        _kit.Make("早起 1 today");
        foreach (var person in (Person[])[Xiaoyu, Lin])
        {
            _kit.Join(person);
            _kit.Run(A.Message("打卡").From(person));
        }

        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-23T04:05"));
        Assert.That(_kit.RunJob("CheckIns.missed-days", _kit.Group().No, 1).InGroup().Where(item => item.Effect is SendText), Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from waiting_posts"), Is.EqualTo(1));
    }

    private void Forget(Person person)
    {
        _kit.Tell(person, "/start");
        _kit.PressPrivately(person, "forget:yes");
        _kit.RunWork();
    }

    private IEnumerable<string> Kept() => _kit.Lines("select parts from waiting_posts").Select(parts => Encoding.UTF8.GetString(Convert.FromHexString(parts)));

    private IReadOnlyList<string> Morning()
    {
        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-23T08:05"));
        return TurnKit.Texts(_kit.RunJob("Quiet.release", default, A.NewId()));
    }
}
