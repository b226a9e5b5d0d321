using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>The one board message of a day.</summary>
internal sealed class DayBoardTests : IDisposable
{
    private static readonly EffectAnswer Message = new(MessageId: 900);

    private readonly TurnKit _kit = CheckInKit.Of(312);

    public DayBoardTests() => _kit.Set(CheckInsSettings.Board, true);

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Board_WhereItIsOff_IsNotSent()
    {
        using var kit = CheckInKit.Of(312);
        Assert.That(CheckIn(kit, "林").InGroup(), Is.Empty);
    }

    [Test]
    public void Board_AtTheFirstOfTheDay_IsSentSilentlyWithItsButton()
    {
        var post = CheckIn(_kit, "林").InGroup().Single();

        Assert.That(post.Effect, Is.InstanceOf<SendText>().With.Property("IsSilent").True.And.Property("IsPost").True);
        Assert.That(new[] { post }.Text(), Is.EqualTo("📅 11月22日打卡 · 1 人\n林"));
        Assert.That(new[] { post }.Button("打卡").Data, Is.EqualTo("checkin"));
    }

    [Test]
    public void Board_InEnglish_SaysTheSame()
    {
        using var kit = CheckInKit.Of(312, "en");
        kit.Set(CheckInsSettings.Board, true);

        Assert.That(CheckIn(kit, "林").InGroup().Text(), Is.EqualTo("📅 Check-ins on 22 Nov · 1\n林"));
    }

    [Test]
    public void Board_AsMoreCome_IsEditedAtMostOnceAMinute()
    {
        _kit.Succeed(CheckIn(_kit, "林").InGroup().Single(), Message);
        _kit.Advance(TimeSpan.FromSeconds(10));
        var wake = CheckIn(_kit, "Ann").Single(item => item.Effect is Wake);
        Assert.That(wake.DueAt, Is.EqualTo(_kit.Now.AddSeconds(50)));
        Assert.That(CheckIn(_kit, "Bob").Effects<Wake>(), Is.Empty, "one is enough");

        _kit.Advance(TimeSpan.FromSeconds(50));
        var edit = _kit.Succeed(wake).Single();
        Assert.That((edit.Effect as EditText)?.MessageId, Is.EqualTo(900));
        Assert.That(new[] { edit }.Text(), Is.EqualTo("📅 11月22日打卡 · 3 人\n林、Ann、Bob"));
        _kit.Succeed(edit);
        Assert.That(CheckIn(_kit, "Cid").Single(item => item.Effect is Wake).DueAt, Is.EqualTo(_kit.Now.AddMinutes(1)));
    }

    [Test]
    public void Board_LongAfterTheLastEdit_IsEditedSoon()
    {
        _kit.Succeed(CheckIn(_kit, "林").InGroup().Single(), Message);
        _kit.Advance(TimeSpan.FromHours(1));

        Assert.That(CheckIn(_kit, "Ann").Single(item => item.Effect is Wake).DueAt, Is.EqualTo(_kit.Now.AddSeconds(3)));
    }

    /// <summary>Who comes before the first message is known to stand is not lost.</summary>
    [Test]
    public void Board_WhileItIsOnItsWay_GathersTheOthers()
    {
        var post = CheckIn(_kit, "林").InGroup().Single();
        Assert.That(CheckIn(_kit, "Ann").Effects<Wake>(), Is.Empty);

        var wake = _kit.Succeed(post, Message).Single(item => item.Effect is Wake);

        Assert.That(_kit.Succeed(wake).Text(), Does.Contain("2 人"));
    }

    [Test]
    public void Board_AfterACrash_IsWokenByTheSameRow()
    {
        _kit.Succeed(CheckIn(_kit, "林").InGroup().Single(), Message);
        var wake = CheckIn(_kit, "Ann").Single(item => item.Effect is Wake);
        using var kit = _kit.Reopen();

        Assert.That(kit.Scalar<long>($"select count(*) from outbox where outbox_id = {wake.Id}"), Is.EqualTo(1));
        Assert.That(kit.Succeed(wake).Text(), Does.Contain("2 人"));
    }

    [Test]
    public void Board_ThatWasDeleted_IsLeftAlone()
    {
        _kit.Succeed(CheckIn(_kit, "林").InGroup().Single(), Message);
        var wake = CheckIn(_kit, "Ann").Single(item => item.Effect is Wake);
        _kit.Refuse(_kit.Succeed(wake).Single());

        Assert.That(CheckIn(_kit, "Bob").Effects<Wake>(), Is.Empty);
    }

    /// <summary>Whether it stands is not known, or it does not: the next check-in brings one that does.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void Board_ThatWasNotSeenToStand_IsPostedWithTheNextCheckIn(bool isUncertain)
    {
        var post = CheckIn(_kit, "林").InGroup().Single();
        _kit.Run(new OutcomeInput(_kit.Now, post, isUncertain
            ? new EffectUncertain(post.Id, "the connection was reset")
            : new EffectFailed(post.Id, EffectRefusal.GivenUp, 500, "Internal Server Error"), null));

        var again = CheckIn(_kit, "Ann").InGroup().Single();

        Assert.That(new[] { again }.Text(), Is.EqualTo("📅 11月22日打卡 · 2 人\n林、Ann"));
        Assert.That(again.Effect, Is.InstanceOf<SendText>().With.Property("IsSilent").True);
        _kit.Succeed(again, Message);
        Assert.That(CheckIn(_kit, "Bob").Effects<Wake>(), Has.Count.EqualTo(1), "and it is kept up to date");
    }

    [Test]
    public void Board_ThatAPauseHeldBack_ComesWithTheFirstCheckInAfterIt()
    {
        _kit.Run(A.Message("/pause 2h").From(KitExtensions.Owner));
        Assert.That(CheckIn(_kit, "林").InGroup(), Is.Empty);
        _kit.Advance(TimeSpan.FromHours(2));

        Assert.That(CheckIn(_kit, "Ann").InGroup().Text(), Is.EqualTo("📅 11月22日打卡 · 2 人\n林、Ann"));
    }

    [Test]
    public void Board_OfTheNextDay_IsANewMessage()
    {
        _kit.Succeed(CheckIn(_kit, "林").InGroup().Single(), Message);
        _kit.Advance(TimeSpan.FromDays(1));

        Assert.That(CheckIn(_kit, "林").InGroup().Text(), Does.Contain("11月23日").And.Contain("1 人"));
    }

    [Test]
    public void Board_OfMany_NamesTheFirstThirty()
    {
        var post = _kit.Run([.. Enumerable.Range(1, 40).Select(n => (ChatEvent)A.Message("打卡").From(A.Person($"P{n:00}")))]).InGroup().Single();
        var text = _kit.Succeed(_kit.Succeed(post, Message).Single(item => item.Effect is Wake)).Text();

        Assert.That(text, Does.Contain("40 人").And.Contain("P30 等").And.Not.Contain("P31"));
    }

    [Test]
    public void Board_WhereAnAdminIsFirst_IsSentForTheFirstMemberAndLeavesThemOut()
    {
        Assert.That(_kit.Run(A.Message("打卡").From(KitExtensions.Owner)).InGroup(), Is.Empty);

        Assert.That(CheckIn(_kit, "林").InGroup().Text(), Is.EqualTo("📅 11月22日打卡 · 1 人\n林"));
    }

    [Test]
    public void Board_WhereAdminsAreOnBoards_NamesThem()
    {
        _kit.Set(CheckInsSettings.AdminsOnBoards, true);

        Assert.That(_kit.Run(A.Message("打卡").From(KitExtensions.Owner)).InGroup().Text(), Is.EqualTo("📅 11月22日打卡 · 1 人\nOlga"));
    }

    [Test]
    public void Board_OfWhoLeft_NamesAndCountsThemNoMore()
    {
        _kit.Succeed(CheckIn(_kit, "林").InGroup().Single(), Message);
        var wake = CheckIn(_kit, "Ann").Single(item => item.Effect is Wake);
        _kit.Run(A.Changed(A.Person("林"), MemberStatus.Member, MemberStatus.Left));
        _kit.Advance(TimeSpan.FromMinutes(1));

        Assert.That(_kit.Succeed(wake).Text(), Is.EqualTo("📅 11月22日打卡 · 1 人\nAnn"));
    }

    private static IReadOnlyList<OutboxItem> CheckIn(TurnKit kit, string name) => kit.Run(A.Message("打卡").From(A.Person(name)));
}
