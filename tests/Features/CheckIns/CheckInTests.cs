using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Groups.Settings;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>What is a check-in, for which day, and that it is one.</summary>
internal sealed class CheckInTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TurnKit _kit = CheckInKit.Of(312);

    public void Dispose() => _kit.Dispose();

    private static Person Lin => CheckInKit.Lin;

    [TestCase("打卡!")]
    [TestCase("簽到 Day5")]
    [TestCase("今天读完了 #打卡")]
    [TestCase("/checkin")]
    [TestCase("/checkin Day5 背单词50个")]
    [TestCase("@GroupBotTestBot 打卡")]
    [TestCase("@groupbottestbot，签到 背单词50个")]
    [TestCase("@GroupBotTestBot checked in!")]
    public void Message_ThatIsACheckIn_IsRecordedOnce(string text)
    {
        _kit.Run(A.Message(text).From(Lin));

        Assert.That(_kit.Days(Lin), Is.EqualTo(new[] { "11-22 CheckedIn" }));
        Assert.That(_kit.Lines("select number, day from activity where kind = 18"), Is.EqualTo(new[] { $"1|{Today.DayNumber}" }));
        Assert.That(_kit.DeadLetters.CountWaiting(), Is.Zero);
    }

    [TestCase("你打卡了吗?")]
    [TestCase("怎么打卡")]
    [TestCase("@SomebodyElse 打卡")]
    [TestCase("gm")]
    public void Message_ThatIsNone_IsNothing(string text)
    {
        Assert.That(_kit.Run(A.Message(text).From(Lin)), Is.Empty);
        Assert.That(_kit.Days(Lin), Is.Empty);
    }

    /// <summary>Who writes it so finds it out at once, on the first day and on any other, unless the day is done.</summary>
    [TestCase("zh-hans", "这条还没算打卡，词后面空一格就算，例如：打卡 背单词50个")]
    [TestCase("en", "Not counted yet: leave a space after the word, like this: 打卡 背单词50个")]
    public void Message_ThatLacksASpace_IsExplainedToItsWriterUnlessTheDayIsDone(string language, string said)
    {
        var ann = A.Person("Ann", language: language);

        Assert.That(_kit.Run(A.Message("打卡背单词50个").From(ann)).Select(item => item.Effect),
            Has.One.Matches<SendEphemeral>(sent => sent?.Html == said));
        Assert.That(_kit.Days(ann), Is.Empty);

        _kit.Run(A.Message("打卡 背单词50个").From(ann));
        Assert.That(_kit.Run(A.Message("打卡背单词50个").From(ann)), Is.Empty);
        _kit.Advance(TimeSpan.FromDays(1));
        Assert.That(_kit.Run(A.Message("打卡背单词50个").From(ann)).Text(), Is.EqualTo(said), "another day");
    }

    [Test]
    public void Message_UnderAPhoto_MayGoOnWithAnything()
    {
        _kit.Run(A.Message("打卡今天读了三章").From(Lin).With(MediaKind.Photo));

        Assert.That(_kit.Days(Lin), Has.Count.EqualTo(1));
    }

    [Test]
    public void Message_ThatIsForwardedOrEditedOrNobodys_IsNothing()
    {
        _kit.Run(A.Message("打卡").From(Lin).Forwarded());
        var talk = A.Message("早").From(Lin);
        _kit.Run(talk, A.Message("打卡").From(Lin).Id(talk.MessageId.Value).Edited());
        _kit.Run(A.Message("打卡").FromAnonymousAdmin());
        _kit.Run(A.Message("打卡").FromChannel());
        _kit.Run(A.Message("打卡").From(A.Person("Robot", isBot: true)));

        Assert.That(_kit.Scalar<long>("select count(*) from check_ins"), Is.Zero);
    }

    [Test]
    public void Message_OfAnAlbum_CountsOnceAndIsAnsweredOnce()
    {
        var asked = _kit.Run(
            A.Message("打卡 一").From(Lin).With(MediaKind.Photo, "album"), A.Message("打卡 二").From(Lin).With(MediaKind.Photo, "album"));

        Assert.That(_kit.Days(Lin), Has.Count.EqualTo(1));
        Assert.That(asked.Select(item => item.Effect), Has.One.InstanceOf<React>().And.None.InstanceOf<SendText>());
    }

    [Test]
    public void Message_InTwoGroups_CountsInEach()
    {
        var other = A.Supergroup("Other", -1003);
        _kit.WithGroup(other);
        _kit.Run(A.Message("打卡").From(Lin), A.Message("打卡").From(Lin).In(other));

        Assert.That(_kit.Days(Lin), Is.EqualTo(new[] { "11-22 CheckedIn", "11-22 CheckedIn" }));
    }

    // The day begins at 04:00: 03:59:59 is the day before, and so is half past midnight.
    [TestCase("2026-11-22T00:30:00", "11-21")]
    [TestCase("2026-11-22T03:59:59", "11-21")]
    [TestCase("2026-11-22T04:00:00", "11-22")]
    [TestCase("2026-11-22T23:59:59", "11-22")]
    [TestCase("2026-11-23T00:00:00", "11-22")]
    public void Day_OfACheckIn_IsTheGroups(string local, string day)
    {
        // The kit's own coming is of the evening before.
        using var kit = CheckInKit.Of(312);
        kit.Clock.SetUtcNow(CheckInKit.Instant(local).AddDays(7));
        kit.Run(A.Message("打卡").From(Lin));

        var expected = DateOnly.ParseExact($"2026-{day}", "yyyy-MM-dd", null).AddDays(7);
        Assert.That(kit.Days(Lin), Is.EqualTo(new[] { $"{expected:MM-dd} CheckedIn" }));
    }

    /// <summary>Told later than what came after it, it still is a check-in of its own day.</summary>
    [Test]
    public void Day_OfAMessageThatComesLate_IsItsOwn()
    {
        _kit.Advance(TimeSpan.FromDays(1));
        _kit.Run(A.Message("早").From(Lin));
        _kit.Run(A.Message("打卡").From(Lin).At(_kit.Now.AddDays(-1)));
        _kit.Run(A.Message("打卡").From(Lin));

        Assert.That(_kit.Days(Lin), Is.EqualTo(new[] { "11-22 CheckedIn", "11-23 CheckedIn" }));
    }

    [Test]
    public void CheckIns_InAnyOrder_GiveTheSameStreak()
    {
        _kit.History(Lin, "xxxxxxx.x", Today);
        _kit.Run(A.Message("打卡").From(Lin).At(_kit.Now));
        var days = _kit.Days(Lin);

        using var other = CheckInKit.Of(312);
        other.Run(A.Message("早").From(Lin));
        foreach (var back in (int[])[1, 9, 3, 5, 4, 8, 6, 7, 0])
        {
            other.Run(A.Message("打卡").From(Lin).At(other.Now.AddDays(-back)));
        }

        Assert.That(other.Days(Lin), Is.EqualTo(days));
        Assert.That(days, Has.One.EqualTo("11-20 Card"));
    }

    [Test]
    public void Switches_WhenOff_LetNothingIn()
    {
        _kit.Set(CheckInsSettings.Words, false);
        Assert.That(_kit.Run(A.Message("打卡").From(Lin)), Is.Empty);
        _kit.Run(A.Message("/checkin").From(Lin));
        Assert.That(_kit.Days(Lin), Has.Count.EqualTo(1));

        _kit.Set(CheckInsSettings.Enabled, false);
        _kit.Advance(TimeSpan.FromDays(1));
        Assert.That(_kit.Run(A.Message("/checkin").From(Lin)).Text(), Is.EqualTo("本群没有开打卡。"));
        Assert.That(_kit.Press("checkin", Lin).Toast(), Is.EqualTo("本群没有开打卡。"));
        Assert.That(_kit.Days(Lin), Has.Count.EqualTo(1));
    }

    /// <summary>A zone moved west gives a longer day, which is one day, and breaks nothing.</summary>
    [Test]
    public void Zone_MovedWest_BreaksNoRow()
    {
        _kit.History(Lin, "xxx", Today);
        _kit.Run(A.Message("打卡").From(Lin));
        _kit.Set(GroupBasics.Zone, "America/Los_Angeles");
        for (var n = 0; n < 3; n++)
        {
            _kit.Advance(TimeSpan.FromDays(1));
            _kit.Run(A.Message("打卡").From(Lin));
        }

        // 07:41 in Shanghai is 15:41 of the day before in Los Angeles: the first of the three is the 22nd once more.
        Assert.That(_kit.Days(Lin), Has.Count.EqualTo(6));
        Assert.That(_kit.Press("checkin", Lin).Toast(), Does.Contain("连续 6 天"));
    }

    [Test]
    public void Forgetting_DeletesTheDays()
    {
        _kit.Tell(Lin, "/start");
        _kit.Run(A.Message("打卡").From(Lin));
        _kit.PressPrivately(Lin, _kit.Tell(Lin, "/forgetme").Buttons()[0].Data!);
        _kit.RunWork();

        Assert.That(_kit.Scalar<long>("select count(*) from check_ins"), Is.Zero);
    }

    [Test]
    public void Gm_WhereItIsOn_Counts()
    {
        _kit.Set(CheckInsSettings.Gm, true);
        _kit.Run(A.Message("gm ☀️").From(Lin));

        Assert.That(_kit.Days(Lin), Has.Count.EqualTo(1));
    }

    [Test]
    public void Press_BySomebodyWhoLeft_IsNothing()
    {
        _kit.Run(A.Message("早").From(Lin));
        _kit.Run(A.Changed(Lin, MemberStatus.Member, MemberStatus.Left));

        Assert.That(_kit.Press("checkin", Lin).Toast(), Is.Null);
        Assert.That(_kit.Days(Lin), Is.Empty);
    }
}
