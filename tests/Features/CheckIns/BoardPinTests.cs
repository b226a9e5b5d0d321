using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>The board of the day is pinned where the bot may, and the one before taken down.</summary>
internal sealed class BoardPinTests : IDisposable
{
    private readonly TurnKit _kit = CheckInKit.Of(312);

    public BoardPinTests() => _kit.Set(CheckInsSettings.Board, true);

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Board_ThatStands_IsPinnedWithoutANotice()
    {
        var pin = Post(900).Single(item => item.Effect is PinMessage);

        Assert.That(pin.Effect, Is.EqualTo(new PinMessage(900, IsSilent: true)));
        Assert.That(_kit.Succeed(pin), Is.Empty, "there is none before");
    }

    [Test]
    public void Board_OfTheNextDay_TakesThePlaceOfTheOneBefore()
    {
        _kit.Succeed(Post(900).Single(item => item.Effect is PinMessage));
        _kit.Advance(TimeSpan.FromDays(1));
        var posted = Post(950);
        Assert.That(posted.Effects<UnpinMessage>(), Is.Empty, "not before the new one is pinned");

        var after = _kit.Succeed(posted.Single(item => item.Effect is PinMessage));

        Assert.That(after.Effects<UnpinMessage>(), Is.EqualTo(new[] { new UnpinMessage(900) }));
    }

    /// <summary>Three days of boards are kept; a pin is taken down however long ago it was.</summary>
    [Test]
    public void Board_AfterDaysWithoutOne_TakesTheOldPinDown()
    {
        _kit.Succeed(Post(900).Single(item => item.Effect is PinMessage));
        _kit.Advance(TimeSpan.FromDays(10));

        Assert.That(_kit.Succeed(Post(950).Single(item => item.Effect is PinMessage)).Effects<UnpinMessage>(), Has.Count.EqualTo(1));
        _kit.Advance(TimeSpan.FromDays(10));
        Post(990);
        Assert.That(_kit.Lines("select message_id from check_in_boards order by day"), Is.EqualTo(new[] { "950", "990" }));
    }

    [Test]
    public void Pin_ThatWasRefused_LeavesTheOneBefore()
    {
        _kit.Succeed(Post(900).Single(item => item.Effect is PinMessage));
        _kit.Advance(TimeSpan.FromDays(1));

        Assert.That(_kit.Refuse(Post(950).Single(item => item.Effect is PinMessage)), Is.Empty);
        Assert.That(_kit.Lines("select message_id from check_in_boards where is_pinned = 1"), Is.EqualTo(new[] { "900" }));
    }

    [Test]
    public void Pin_WhereTheOwnerWantsNone_IsNotAskedForAndTheLastOneGoes()
    {
        _kit.Succeed(Post(900).Single(item => item.Effect is PinMessage));
        _kit.Set(CheckInsSettings.PinBoard, false);
        _kit.Advance(TimeSpan.FromDays(1));

        var posted = Post(950);

        Assert.That(posted.Effects<PinMessage>(), Is.Empty);
        Assert.That(posted.Effects<UnpinMessage>(), Is.EqualTo(new[] { new UnpinMessage(900) }));
    }

    [Test]
    public void Pin_WhereTheBotMayNot_IsNotAskedFor()
    {
        _kit.WithGroup(rights: AdminRights.DeleteMessages);

        Assert.That(Post(900).Effects<PinMessage>(), Is.Empty);
    }

    [Test]
    public void Pin_AfterAMigration_IsNoMatterOfTheOldChat()
    {
        _kit.Succeed(Post(900).Single(item => item.Effect is PinMessage));
        _kit.Advance(TimeSpan.FromDays(1));
        var moved = A.Supergroup("Test group", -1001000000777);
        _kit.Run(A.Migrated(moved, A.Group.Id.Value, moved.Id.Value));

        var after = _kit.Succeed(Post(950, moved).Single(item => item.Effect is PinMessage));

        Assert.That(after.Effects<UnpinMessage>(), Is.Empty);
    }

    [TestCase(true, true)]
    [TestCase(false, false)]
    public void Health_WithoutTheRight_MissesItWhereABoardIsOn(bool isOn, bool isMissed)
    {
        _kit.Set(CheckInsSettings.Board, isOn);
        _kit.WithGroup(rights: AdminRights.DeleteMessages);

        Assert.That(_kit.Say("/health", KitExtensions.Owner).Single().Contains("Pin messages", StringComparison.Ordinal), Is.EqualTo(isMissed));
    }

    private IReadOnlyList<OutboxItem> Post(long message, Chat? chat = null) => _kit.Succeed(
        _kit.Run(A.Message("打卡").From(A.Person("林")).In(chat ?? A.Group)).InGroup().Single(), new EffectAnswer(MessageId: message));
}
