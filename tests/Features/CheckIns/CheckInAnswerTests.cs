using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>What a check-in is answered with, and to whom.</summary>
internal sealed class CheckInAnswerTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TurnKit _kit = CheckInKit.Of(312);

    public void Dispose() => _kit.Dispose();

    private static Person Lin => CheckInKit.Lin;

    [TestCase(1, "✍")]
    [TestCase(6, "✍")]
    [TestCase(7, "🔥")]
    [TestCase(8, "✍")]
    [TestCase(30, "🏆")]
    [TestCase(100, "🏆")]
    [TestCase(365, "🏆")]
    public void LargeGroup_ByTheDaysInARow_ReactsAndSaysNothing(int days, string emoji)
    {
        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-22T08:30"));
        _kit.History(Lin, new string('x', days - 1), Today);
        var asked = _kit.Run(A.Message("打卡!").From(Lin));

        Assert.That(asked.Emoji(), Is.EqualTo(emoji));
        // The three that are for everybody.
        Assert.That(asked.InGroup().Text(), Is.EqualTo(days is 30 or 100 or 365 ? $"🏆 林 连续打卡 {days} 天！" : ""));
    }

    /// <summary>Who gets up early is praised when the others do.</summary>
    [Test]
    public void Milestone_InTheQuietHours_WaitsUntilTheyAreOver()
    {
        _kit.History(Lin, new string('x', 29), Today);
        Assert.That(_kit.Run(A.Message("打卡!").From(Lin)).InGroup(), Is.Empty, "at 07:41");

        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-22T08:00"));
        var said = _kit.RunJob("Quiet.release", default, _kit.Now.ToUnixTimeMilliseconds());

        Assert.That(said.InGroup().Text(), Is.EqualTo("🏆 林 连续打卡 30 天！"));
        Assert.That(said.Effects<SendText>().Single(), Has.Property("IsSilent").True.And.Property("IsPost").True);
    }

    [Test]
    public void LargeGroup_OnTheSecondOfTheDay_AnswersThemAlone()
    {
        _kit.Tell(Lin, "/start");
        _kit.History(Lin, new string('x', 11), Today);
        _kit.Run(A.Message("打卡!").From(Lin));
        _kit.Advance(TimeSpan.FromMinutes(89));

        var asked = _kit.Run(A.Message("签到").From(Lin));

        Assert.That(asked.Text(), Is.EqualTo("今天 07:41 打过啦，连续 12 天。"));
        Assert.That(asked.Single().Reader(), Is.EqualTo(_kit.Person(Lin).No));
    }

    [Test]
    public void Press_OfTheButton_IsAToastAlone()
    {
        _kit.History(Lin, new string('x', 11), Today);
        foreach (var n in Enumerable.Range(1, 36))
        {
            _kit.Run(A.Message("打卡").From(A.Person($"P{n}")));
        }

        var asked = _kit.Press("checkin", Lin);
        Assert.That(asked.Toast(), Is.EqualTo("第 12 天 ✓ 今天第 37 位 · 再 18 天满 30 天"));
        Assert.That(asked.InGroup(), Is.Empty);
        Assert.That(_kit.Press("checkin", Lin).Toast(), Is.EqualTo("今天 07:41 打过啦，连续 12 天。"));
        Assert.That(_kit.Days(Lin), Has.Count.EqualTo(12));
    }

    [Test]
    public void Press_InEnglish_SaysTheSame()
    {
        using var kit = CheckInKit.Of(312, "en");
        kit.History(Lin, new string('x', 11), Today);

        var lin = Lin with { LanguageCode = "en" };
        Assert.That(kit.Press("checkin", lin).Toast(), Is.EqualTo("Day 12 ✓ no. 1 today · 18 more to 30 days"));
        Assert.That(kit.Press("checkin", lin).Toast(), Is.EqualTo("You already checked in at 07:41 today. Days in a row: 12."));
    }

    /// <summary>A toast is one person's: it speaks their language, whatever the group's.</summary>
    [Test]
    public void Press_WhereCheckInsAreOff_IsRefusedInTheirOwnLanguage()
    {
        using var kit = CheckInKit.Of(312, "en");
        kit.Run(A.Message("早").From(Lin));
        kit.Set(CheckInsSettings.Enabled, false);

        Assert.That(kit.Press("checkin", Lin).Toast(), Is.EqualTo("本群没有开打卡。"));
    }

    [Test]
    public void Press_BeyondTheLastMilestone_NamesNone()
    {
        _kit.History(Lin, new string('x', 365), Today);

        Assert.That(_kit.Press("checkin", Lin).Toast(), Is.EqualTo("第 366 天 ✓ 今天第 1 位"));
    }

    /// <summary>Half past midnight still is the day before: they are told, and nobody else.</summary>
    [TestCase("zh-Hans", "第 1 天 ✓ 算 11月22日，第 1 位 · 再 6 天满 7 天", "00:30 打过啦（算 11月22日），连续 1 天。")]
    [TestCase("en", "Day 1 ✓ no. 1 for 22 Nov · 6 more to 7 days", "You already checked in at 00:30 (for 22 Nov). Days in a row: 1.")]
    public void AfterMidnight_BeforeTheDayBegins_SaysWhichDayItCountsFor(string language, string said, string again)
    {
        using var kit = CheckInKit.Of(312, language);
        kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-23T00:30"));
        var lin = Lin with { LanguageCode = language };

        var asked = kit.Run(A.Message("打卡").From(lin));

        Assert.That(asked.Emoji(), Is.EqualTo("✍"));
        Assert.That(asked.Text(), Is.EqualTo(said));
        Assert.That(kit.Press("checkin", lin).Toast(), Is.EqualTo(again));
    }

    [Test]
    public void SmallGroup_Always_GetsALineAsAReply()
    {
        using var kit = CheckInKit.Of(50);
        var message = A.Message("打卡").From(Lin);
        var asked = kit.Run(message);

        Assert.That(asked.Text(), Is.EqualTo("第 1 天 ✓ 今天第 1 位 · 再 6 天满 7 天"));
        Assert.That(asked.Effects<SendText>().Single().ReplyTo, Is.EqualTo(message.MessageId.Value));
        Assert.That(asked.Emoji(), Is.Null);
    }

    [Test]
    public void SmallGroup_OfOneMore_GetsNoLine()
    {
        using var kit = CheckInKit.Of(51);

        Assert.That(kit.Run(A.Message("打卡").From(Lin)).Emoji(), Is.EqualTo("✍"));
    }

    [Test]
    public void Group_OfUnknownSize_IsCountedOnceADayAndMeanwhileReactedIn()
    {
        var chat = A.Supergroup("New", -1005);
        using var kit = CheckInKit.Of(312);
        kit.WithGroup(chat);
        var asked = kit.Run(A.Message("打卡").From(Lin).In(chat));
        Assert.That(asked.Emoji(), Is.EqualTo("✍"));
        var count = asked.Single(item => item.Effect is FetchMemberCount);
        Assert.That(kit.Run(A.Message("打卡").From(A.Person("Ann")).In(chat)).Effects<FetchMemberCount>(), Is.Empty);

        kit.Succeed(count, new EffectAnswer(MemberCount: 12));
        Assert.That(kit.Run(A.Message("打卡").From(A.Person("Bob")).In(chat)).InGroup().Count(), Is.EqualTo(1));
        kit.Advance(TimeSpan.FromDays(1));
        Assert.That(kit.Run(A.Message("打卡").From(Lin).In(chat)).Effects<FetchMemberCount>(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Reactions_WhereTheOwnerSwitchedThemOff_AreAnsweredInPrivate()
    {
        _kit.Set(CheckInsSettings.Reactions, false);
        _kit.Tell(Lin, "/start");

        var asked = _kit.Run(A.Message("打卡").From(Lin));

        Assert.That(asked.Emoji(), Is.Null);
        Assert.That(asked.InGroup(), Is.Empty);
        Assert.That(asked.Text(), Is.EqualTo("第 1 天 ✓ 今天第 1 位 · 再 6 天满 7 天"));
    }

    /// <summary>Where no better way is left it stands in the group for a while; what it answers, a photo perhaps, stays, also where it is a command.</summary>
    [TestCase("签到 Day5"), TestCase("/checkin Day5")]
    public void Answer_ThatStandsInTheGroup_GoesWithoutTheCheckIn(string text)
    {
        _kit.Set(PersonalAnswers.Ephemeral, false);
        _kit.Run(A.Message("打卡").From(Lin));
        var again = _kit.Run(A.Message(text).From(Lin).WithPhoto("a")).Single();

        Assert.That(again.Reader(), Is.Null);
        Assert.That(_kit.Succeed(again, new EffectAnswer(77)).Effects<DeleteMessages>().SelectMany(delete => delete.MessageIds), Is.EqualTo(new[] { 77L }));
    }

    [TestCase("zh-Hans", "已打卡，连续 1 天。（这个群不让我点表情，所以写一句。）")]
    [TestCase("en", "Checked in. Days in a row: 1. (I can't react in this group, so here's a line.)")]
    public void Reactions_WhereTheGroupForbidsThem_AreSaidOnceAndTriedNoMoreThatDay(string language, string said)
    {
        using var kit = CheckInKit.Of(312, language);
        var asked = kit.Run(A.Message("打卡").From(Lin with { LanguageCode = language == "en" ? "en" : "zh-hans" }));
        var refused = Forbid(kit, Forbid(kit, asked.Single()).Single());

        Assert.That(refused.Text(), Is.EqualTo(said));
        Assert.That(refused.Single().Reader(), Is.EqualTo(kit.Person(Lin).No));
        Assert.That(kit.Scalar<long>("select count(*) from outbox where state <> 0"), Is.Zero, "no failure is kept");
        Assert.That(kit.Run(A.Message("打卡").From(A.Person("Ann"))).Emoji(), Is.Null);
        Assert.That(kit.Scalar<long>("select count(*) from check_ins"), Is.EqualTo(2));
        kit.Advance(TimeSpan.FromDays(1));
        Assert.That(kit.Run(A.Message("打卡").From(Lin)).Emoji(), Is.EqualTo("✍"));
    }

    [Test]
    public void Reactions_WhereTheGroupForbidsThemDuringAPause_AreSaidToThemAlone()
    {
        var asked = _kit.Run(A.Message("打卡").From(Lin));
        _kit.Run(A.Message("/pause 2h").From(KitExtensions.Owner));

        var refused = Forbid(_kit, Forbid(_kit, asked.Single(item => item.Effect is React)).Single());

        Assert.That(refused.InGroup(), Is.Empty);
        Assert.That(refused.Text(), Is.EqualTo("已打卡，连续 1 天。（这个群不让我点表情，所以写一句。）"));
    }

    /// <summary>The last way is open to all: it answers the check-in, which stays where the line goes.</summary>
    [Test]
    public void Reactions_WhereTheGroupForbidsThemAndNoWayIsLeft_AreSaidForAWhile()
    {
        _kit.Set(PersonalAnswers.Ephemeral, false);
        var message = A.Message("打卡").From(Lin);
        var line = Forbid(_kit, Forbid(_kit, _kit.Run(message).Single()).Single()).Single();

        Assert.That(((SendText)line.Effect).ReplyTo, Is.EqualTo(message.MessageId.Value));
        Assert.That(_kit.Succeed(line, new EffectAnswer(77)).Effects<DeleteMessages>().SelectMany(delete => delete.MessageIds), Is.EqualTo(new[] { 77L }));
    }

    [Test]
    public void Reactions_ThatFailForAnotherReason_ChangeNothing()
    {
        var asked = _kit.Run(A.Message("打卡").From(Lin));
        Assert.That(_kit.Refuse(asked.Single()), Is.Empty);
        Assert.That(_kit.Run(A.Message("打卡").From(A.Person("Ann"))).Emoji(), Is.EqualTo("✍"));
    }

    [Test]
    public void Names_OfSixtyFourEmoji_AreShortAndCallNobody()
    {
        var person = A.Person(string.Concat(Enumerable.Repeat("👩‍👩‍👧", 8)) + "@ann");
        _kit.Clock.SetUtcNow(CheckInKit.Instant("2026-11-22T08:30"));
        _kit.History(person, new string('x', 29), Today);

        var said = _kit.Run(A.Message("打卡").From(person)).InGroup().Text();
        Assert.That(said, Does.Not.Contain("@").And.EndWith("连续打卡 30 天！"));
    }

    [Test]
    public void Card_UsedSinceTheLastCheckIn_IsSaidInTheAnswer()
    {
        _kit.Tell(Lin, "/start");
        _kit.History(Lin, "xxxxxxx.", Today);

        var asked = _kit.Run(A.Message("打卡").From(Lin));

        Assert.That(asked.Text(), Is.EqualTo("第 9 天 ✓ 今天第 1 位 · 再 21 天满 30 天\n11月21日没打卡，补签卡自动抵了一天，还剩 0 张。"));
        Assert.That(asked.InGroup(), Is.Empty);
        _kit.Advance(TimeSpan.FromDays(1));
        Assert.That(_kit.Run(A.Message("打卡").From(Lin)).Text(), Is.Empty, "said once");
    }

    /// <summary>A group may take ✍ and not 🔥: that says nothing of the others.</summary>
    [Test]
    public void Reaction_ThatTheGroupDoesNotTake_IsFollowedByThePlainOne()
    {
        _kit.History(Lin, new string('x', 6), Today);
        var asked = _kit.Run(A.Message("打卡").From(Lin));
        var great = asked.Single(item => item.Effect is React);
        Assert.That(((React)great.Effect).Emoji, Is.EqualTo("🔥"));

        var next = Forbid(_kit, great).Single();
        Assert.That(((React)next.Effect).Emoji, Is.EqualTo("✍"));
        var last = Forbid(_kit, next).Single();
        Assert.That(((React)last.Effect).Emoji, Is.EqualTo("👌"));
        Assert.That(Forbid(_kit, last).Select(item => item.Effect), Has.None.InstanceOf<React>());
    }

    /// <summary>A group may take 👌 alone: nobody gets words, and the next one is tried by ✍ again.</summary>
    [Test]
    public void Reaction_OfAGroupThatTakesOneAlone_IsThatOneWithoutWords()
    {
        var next = Forbid(_kit, _kit.Run(A.Message("打卡").From(Lin)).Single(item => item.Effect is React));

        Assert.That(next.Emoji(), Is.EqualTo("👌"));
        Assert.That(next.Text(), Is.Empty);
        Assert.That(_kit.Succeed(next.Single()), Is.Empty);
        Assert.That(_kit.Run(A.Message("打卡").From(A.Person("Tom"))).Emoji(), Is.EqualTo("✍"));
    }

    private static IReadOnlyList<OutboxItem> Forbid(TurnKit kit, OutboxItem item) => kit.Run(new OutcomeInput(
        kit.Now, item, new EffectFailed(item.Id, EffectRefusal.Refused, 400, "Bad Request: REACTION_INVALID"), null));
}
