using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>The reminder: asked for, in private, at an hour of the group's clock.</summary>
internal sealed class ReminderTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private TurnKit _kit = CheckInKit.Of(312);
    private long _slot = 1;

    public void Dispose() => _kit.Dispose();

    private static Person Lin => CheckInKit.Lin;

    [Test]
    public void Button_InPrivate_OffersHoursAndSetsOne()
    {
        _kit.History(Lin, "x", Today);

        var hours = _kit.PressPrivately(Lin, _kit.Tell(Lin, "/streak").Button("提醒我").Data!);
        Assert.That(hours.Text(), Does.Contain("每天几点提醒你打卡？按「Test group」的时间算"));
        Assert.That(hours.Buttons(), Has.Count.EqualTo(12));

        var on = _kit.PressPrivately(Lin, hours.Button("20:00").Data!);
        Assert.That(on.Text(), Is.EqualTo("好，每天 20:00 提醒你，打过了就不提醒。"));
        Assert.That(_kit.Tell(Lin, "/streak").Buttons().Select(button => button.Label), Has.Member("⏰ 20:00"));
        Assert.That(_kit.Scalar<long>("select due_at from check_in_reminders"), Is.EqualTo(CheckInKit.Instant("2026-11-22T20:00").ToUnixTimeMilliseconds()));
    }

    /// <summary>A command of ours is answered wherever it is given; the word alone is talk among people there.</summary>
    [Test]
    public void Remind_InAGroup_SaysWhereItBelongs()
    {
        Assert.That(_kit.Run(A.Message("/remind 8:30").From(Lin)).Text(), Is.EqualTo("请在和我的私聊里用 /remind。"));
        Assert.That(_kit.Run(A.Message("提醒我 8:30").From(Lin)), Is.Empty);
    }

    [TestCase("zh-hans", "提醒 7:30", "好，每天 07:30 提醒你，打过了就不提醒。", "07:30")]
    [TestCase("zh-hans", "提醒7点半", "好，每天 07:30 提醒你，打过了就不提醒。", "07:30")]
    [TestCase("zh-hans", "提醒我 晚上8点", "好，每天 20:00 提醒你，打过了就不提醒。", "20:00")]
    [TestCase("en", "/remind 7:30", "OK, every day at 07:30, unless you've checked in by then.", "07:30")]
    [TestCase("en", "remind me 7:50 pm", "OK, every day at 19:45, unless you've checked in by then.", "19:45")]
    public void Time_Written_IsSet(string language, string text, string said, string time)
    {
        var person = Lin with { LanguageCode = language };
        _kit.History(person, "x", Today);

        Assert.That(_kit.Tell(person, text).Text(), Is.EqualTo(said));
        Assert.That(_kit.Tell(person, "/streak").Buttons().Select(button => button.Label), Has.Member($"⏰ {time}"));

        At("2026-11-23T23:00");
        Run();
        _kit.Clock.SetUtcNow(CheckInKit.Instant($"2026-11-24T{time}").AddMinutes(-15));
        Assert.That(Run(), Is.Empty);
        At($"2026-11-24T{time}");
        Assert.That(Run(), Has.Count.EqualTo(1));
    }

    [TestCase("提醒 关", "zh-hans", "提醒关了")]
    [TestCase("/remind off", "en", "No more reminders.")]
    public void Off_Written_EndsIt(string text, string language, string said)
    {
        var person = Lin with { LanguageCode = language };
        SetFor(person, 20);

        Assert.That(_kit.Tell(person, text).Text(), Does.StartWith(said));
        Assert.That(_kit.Scalar<long>("select count(*) from check_in_reminders"), Is.Zero);
    }

    [Test]
    public void Time_ThatIsNone_IsAskedForAgain()
    {
        _kit.History(Lin, "x", Today);

        Assert.That(_kit.Tell(Lin, "提醒").Buttons(), Has.Count.EqualTo(12));
        Assert.That(_kit.Tell(Lin, "提醒 25:00").Text(), Does.Contain("提醒 7:30"));
        Assert.That(_kit.Run(A.Message("提醒 8点开会").From(Lin)), Is.Empty, "in a group people say so to each other");
        Assert.That(_kit.Tell(A.Person("Zoe", language: "zh-hans"), "提醒 7:30").Text(), Does.Contain("没在哪个开了打卡的群里见过你"));
    }

    /// <summary>In private of several groups it is asked once whose clock counts; from then on that one does.</summary>
    [Test]
    public void Time_OfSeveralGroups_IsByTheClockThatWasChosen()
    {
        var two = A.Supergroup("二群", -1003);
        _kit.WithGroup(two);
        _kit.History(Lin, "x", Today);
        _kit.History(Lin, "x", Today, two);

        var hours = _kit.PressPrivately(Lin, _kit.Tell(Lin, "提醒 7:30").Button("二群").Data!);
        Assert.That(hours.Text(), Does.Contain("按「二群」的时间算"));
        _kit.Tell(Lin, "提醒 7:30");

        Assert.That(_kit.Scalar<long>("select group_no from check_in_reminders"), Is.EqualTo(_kit.Group(two).No.Value));
    }

    /// <summary>In the group nothing is set: others may see and press it.</summary>
    [Test]
    public void Button_InTheGroup_LeadsToThePrivateChat()
    {
        _kit.History(Lin, "x", Today);
        var no = _kit.Group().No;

        Assert.That(_kit.Press($"remind:{no}", Lin).Effects<AnswerButton>().Single().Url, Is.EqualTo($"https://t.me/GroupBotTestBot?start=remind-{no}"));
        Assert.That(_kit.Tell(Lin, $"/start remind-{no}").Buttons(), Has.Count.EqualTo(12));

        var pressed = _kit.Press($"remind:{no}:20", Lin);
        Assert.That(pressed.InGroup(), Is.Empty);
        Assert.That(pressed.Single(item => item.Effect is SendText).To.Person, Is.EqualTo(_kit.Person(Lin).No));
        Assert.That(_kit.Scalar<long>("select count(*) from check_in_reminders"), Is.Zero);
    }

    [TestCase("zh-hans", "⏰ 今天还没打卡：「Test group」。去群里发「打卡」就行。")]
    [TestCase("en", "⏰ No check-in yet today: “Test group”. Send “check-in” there.")]
    public void Job_AtTheHour_RemindsOnceADayInPrivate(string language, string said)
    {
        var person = Lin with { LanguageCode = language };
        SetFor(person, 20);

        At("2026-11-22T19:45");
        Assert.That(Run(), Is.Empty, "not yet");
        At("2026-11-22T20:00");
        var sent = Run().Single();
        Assert.That(((SendText)sent.Effect).Html, Is.EqualTo(said));
        Assert.That(sent.To, Is.EqualTo(Destination.Of(_kit.Person(person).No)));
        Assert.That(sent.Effect.Class, Is.EqualTo(EffectClass.Once), "never twice");
        Assert.That(sent.Effect.Priority, Is.EqualTo(EffectPriority.Broadcast), "answers go first");
        Assert.That(Run(), Is.Empty, "run again");
        At("2026-11-23T03:00");
        Assert.That(Run(), Is.Empty, "the same day of the group's");

        At("2026-11-23T20:00");
        Assert.That(Run(), Has.Count.EqualTo(1), "the next day again");
    }

    /// <summary>The hour is the same day's; a plan that they are not in, or that runs another day, is not theirs today.</summary>
    [TestCase("zh-hans", "photo", "⏰ 今天还没打卡：「Test group」。去群里发「打卡」就行。\n21天阅读打卡：发一张照片")]
    [TestCase("zh-hans", "voice", "⏰ 今天还没打卡：「Test group」。去群里发「打卡」就行。\n21天阅读打卡：发一段语音")]
    [TestCase("zh-hans", "50字", "⏰ 今天还没打卡：「Test group」。去群里发「打卡」就行。\n21天阅读打卡：发一段话（至少 50 个字）")]
    [TestCase("zh-hans", "", "⏰ 今天还没打卡：「Test group」。去群里发「打卡」就行。\n21天阅读打卡：发「打卡」")]
    [TestCase("en", "photo", "⏰ No check-in yet today: “Test group”. Send “check-in” there.\n21天阅读打卡: send a photo")]
    public void Job_WhereTheyAreInAPlanToday_NamesItAndItsProof(string language, string proof, string said)
    {
        var person = Lin with { LanguageCode = language };
        SetFor(person, 20);
        _kit.Make($"21天阅读打卡 21 {proof} today");
        _kit.Make("别人的 21 photo today");
        _kit.Make("明天的 21 photo");
        _kit.Join(person);
        _kit.Join(person, 3);

        At("2026-11-22T20:00");
        Assert.That(((SendText)Run().Single().Effect).Html, Is.EqualTo(said));
    }

    [TestCase("打卡")]
    [TestCase("请假")]
    public void Job_OfWhoDidOrHasLeave_SaysNothing(string word)
    {
        SetFor(Lin, 20);
        _kit.Run(A.Message(word).From(Lin));

        At("2026-11-22T20:00");
        Assert.That(Run(), Is.Empty);
        At("2026-11-23T20:00");
        Assert.That(Run(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Job_WhereCheckInsAreOffOrTheBotIsPaused_SaysNothing()
    {
        SetFor(Lin, 20);
        _kit.Set(CheckInsSettings.Enabled, false);
        At("2026-11-22T20:00");
        Assert.That(Run(), Is.Empty);

        _kit.Set(CheckInsSettings.Enabled, true);
        At("2026-11-23T19:30");
        _kit.Run(A.Message("/pause 2h").From(KitExtensions.Owner));
        At("2026-11-23T20:00");
        Assert.That(Run(), Is.Empty);

        At("2026-11-24T20:00");
        Assert.That(Run(), Has.Count.EqualTo(1), "it stays switched on");
    }

    /// <summary>The third has check-ins, but none of theirs.</summary>
    [Test]
    public void Job_OfSeveralGroups_IsOneMessage()
    {
        var (two, three) = (A.Supergroup("二群", -1003), A.Supergroup("三群", -1004));
        _kit.WithGroup(two);
        _kit.WithGroup(three);
        SetFor(Lin, 20);
        _kit.History(Lin, "x", Today, two);
        _kit.Run(A.Message("早").From(Lin).In(three));

        At("2026-11-22T20:00");
        Assert.That(Run().Text(), Is.EqualTo("⏰ 今天还没打卡：「Test group」、「二群」。去群里发「打卡」就行。"));
    }

    [Test]
    public void Off_FromTheReminderItself_IsOneTap()
    {
        SetFor(Lin, 20);
        At("2026-11-22T20:00");
        var reminder = Run();

        Assert.That(_kit.PressPrivately(Lin, reminder.Button("不用提醒了").Data!).Text(), Does.StartWith("提醒关了"));

        At("2026-11-23T20:00");
        Assert.That(Run(), Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from check_in_reminders"), Is.Zero);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Job_OfWhoBlockedTheBotOrLeft_GivesUpQuietly(bool isBlocked)
    {
        SetFor(Lin, 20);
        _kit.Run(isBlocked
            ? A.BotChanged(Lin, MemberStatus.Member, MemberStatus.Banned, A.Private(Lin))
            : A.Changed(Lin, MemberStatus.Member, MemberStatus.Left));

        At("2026-11-22T20:00");
        Assert.That(Run(), Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from check_in_reminders"), Is.Zero);
    }

    /// <summary>Blocked while the bot was down: Telegram says so only when it is written to. A passing trouble gives nobody up.</summary>
    [TestCase(EffectRefusal.Unreachable, 0)]
    [TestCase(EffectRefusal.Refused, 1)]
    public void Job_WhereItCannotBeDelivered_GivesUpQuietly(EffectRefusal refusal, int left)
    {
        SetFor(Lin, 20);
        At("2026-11-22T20:00");
        var reminder = Run().Single();

        Assert.That(reminder.Effect.MayBeRefused, Is.True, "it is no trouble of the owner's");
        Assert.That(_kit.Refuse(reminder, refusal, 403), Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from check_in_reminders"), Is.EqualTo(left));
    }

    /// <summary>It may wait behind answers, or for Telegram: whoever checks in meanwhile gets none.</summary>
    [Test]
    public void Job_WhereItWaitedTooLongToBeTrue_IsJudgedAnew()
    {
        SetFor(Lin, 20);
        At("2026-11-22T20:00");
        var first = Run().Single();
        Assert.That(first.DeadlineAt, Is.EqualTo(CheckInKit.Instant("2026-11-22T20:02")));

        At("2026-11-22T20:03");
        var second = _kit.Refuse(first, EffectRefusal.TooLate, null).Single();
        Assert.That(new[] { second }.Text(), Is.EqualTo(new[] { first }.Text()));
        Assert.That(second.DeadlineAt, Is.EqualTo(CheckInKit.Instant("2026-11-22T20:05")));

        _kit.Run(A.Message("打卡").From(Lin));
        At("2026-11-22T20:06");
        Assert.That(_kit.Refuse(second, EffectRefusal.TooLate, null), Is.Empty);
    }

    /// <summary>Two hours late, the hour is over.</summary>
    [TestCase("2026-11-22T21:59", 1)]
    [TestCase("2026-11-22T22:00", 0)]
    public void Job_WhereItWaited_GivesUpAfterTwoHours(string at, int count)
    {
        SetFor(Lin, 20);
        At("2026-11-22T20:00");
        var first = Run().Single();

        At(at);
        Assert.That(_kit.Refuse(first, EffectRefusal.TooLate, null), Has.Count.EqualTo(count));
    }

    /// <summary>Down over the hour: soon afterwards it still comes, long afterwards no more.</summary>
    [TestCase("2026-11-22T21:45", 1)]
    [TestCase("2026-11-22T22:15", 0)]
    public void Job_AfterAnHourMissed_IsMadeUpForSoonOrNotAtAll(string at, int count)
    {
        SetFor(Lin, 20);
        At(at);
        Assert.That(Run(), Has.Count.EqualTo(count));
        At("2026-11-23T20:00");
        Assert.That(Run(), Has.Count.EqualTo(1));
    }

    /// <summary>A hundred at one hour are three pieces; a kill between two repeats nobody and forgets nobody.</summary>
    [Test]
    public void Job_OfMany_IsDoneInPiecesAndSurvivesAKill()
    {
        var people = Enumerable.Range(0, 100).Select(n => A.Person($"P{n}")).ToList();
        people.ForEach(person => SetFor(person, 20));

        At("2026-11-22T20:00");
        _kit.RunJob("CheckIns.reminders", new GroupNo(0), _slot++);
        var first = _kit.RunWork(most: 1);
        Assert.That(first, Has.Count.EqualTo(40));

        _kit = _kit.Reopen();
        var rest = _kit.RunWork();
        Assert.That(first.Concat(rest).Select(item => item.To.Person), Is.EquivalentTo(people.Select(person => (MemberNo?)_kit.Person(person).No)));
        Assert.That(Run(), Is.Empty);
    }

    /// <summary>02:00 does not exist in Berlin on 29 March 2026: at 03:00, which is 09:00 in Shanghai.</summary>
    [Test]
    public void Job_AtAnHourThatIsSkipped_ComesAtItsEnd()
    {
        using var kit = CheckInKit.Of(312, "en", "Europe/Berlin", at: "2026-03-28T20:00");
        kit.Tell(Lin, "/start");
        kit.History(Lin, "x", new(2026, 3, 28));
        kit.PressPrivately(Lin, $"remind:{kit.Group().No}:2");

        kit.Clock.SetUtcNow(CheckInKit.Instant("2026-03-29T08:45"));
        kit.RunJob("CheckIns.reminders", new GroupNo(0), 1);
        Assert.That(kit.RunWork(), Is.Empty);
        kit.Clock.SetUtcNow(CheckInKit.Instant("2026-03-29T09:00"));
        kit.RunJob("CheckIns.reminders", new GroupNo(0), 2);
        Assert.That(kit.RunWork(), Has.Count.EqualTo(1));
    }

    private void SetFor(Person person, int hour)
    {
        _kit.Tell(person, "/start");
        _kit.History(person, "x", Today);
        _kit.PressPrivately(person, $"remind:{_kit.Group().No}:{hour}");
    }

    private void At(string local) => _kit.Clock.SetUtcNow(CheckInKit.Instant(local));

    private IReadOnlyList<OutboxItem> Run()
    {
        _kit.RunJob("CheckIns.reminders", new GroupNo(0), _slot++);
        return _kit.RunWork();
    }
}
