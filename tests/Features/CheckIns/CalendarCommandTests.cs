using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Tests.Pictures;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>From one month to the next, and the month as a picture.</summary>
internal sealed class CalendarCommandTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private TurnKit _kit = CheckInKit.Of(312);

    public void Dispose() => _kit.Dispose();

    private static Person Lin => CheckInKit.Lin;

    /// <summary>The 30 days before the 22nd begin on 23 October.</summary>
    [Test]
    public void Months_InPrivate_LeadToEachOther()
    {
        _kit.History(Lin, new string('x', 30), Today);

        var now = _kit.Tell(Lin, "/streak");
        Assert.That(now.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "‹ 10月", "🖼 日历图", "⏰ 提醒我" }));

        var before = _kit.PressPrivately(Lin, now.Button("10月").Data!);
        Assert.That(before.Effects<EditText>(), Has.Count.EqualTo(1));
        Assert.That(before.Text(), Does.Contain("连续 30 天").And.Contain("2026年10月：9 天").And.Contain("➖➖➖➖✅✅✅ 19–25").And.Not.Contain("5–11"));
        Assert.That(before.Text(), Does.Not.Contain("⬜").And.Not.Contain("▫️"));
        Assert.That(before.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "11月 ›", "🖼 日历图", "⏰ 提醒我" }));

        Assert.That(_kit.PressPrivately(Lin, before.Button("11月").Data!).Text(), Is.EqualTo(now.Text()));
    }

    /// <summary>Nobody missed what was before they began.</summary>
    [Test]
    public void Month_BeforeTheFirstCheckIn_IsNeutral()
    {
        _kit.History(Lin, "x.x", Today);

        // The 19th, 20th and 21st of November; the 16th is a Monday.
        Assert.That(_kit.Tell(Lin, "/streak").Text(), Does.Contain("➖➖➖✅⬜✅▫️ 16–22").And.Not.Contain("2–8"));
    }

    [TestCase("streak:1:209901")]
    [TestCase("streak:1:000001")]
    [TestCase("streak:1:now")]
    [TestCase("streak:1:")]
    public void Month_ThatIsNone_IsTheNearest(string data)
    {
        _kit.History(Lin, "x", Today);
        Assert.That(_kit.PressPrivately(Lin, data.Replace(":1:", $":{_kit.Group().No}:")).Text(), Does.Contain("2026年11月"));
    }

    /// <summary>What stands in the group for a while is pressed by anybody: each gets their own, and the message stays as it is.</summary>
    [Test]
    public void Month_PressedByAnotherWhereAllCanSee_IsTheirOwn()
    {
        _kit.History(Lin, new string('x', 30), Today);
        _kit.History(A.Person("Ann"), "x", Today);
        _kit.Tell(A.Person("Ann"), "/start");

        var pressed = _kit.Press($"streak:{_kit.Group().No}:202610", A.Person("Ann"));

        Assert.That(pressed.Effects<EditText>(), Is.Empty);
        Assert.That(pressed.InGroup(), Is.Empty);
        Assert.That(pressed.Text(), Does.Contain("Ann").And.Not.Contain("林"));
    }

    [Test]
    public void Month_InWhatTheyAloneSee_IsChangedThere()
    {
        _kit.History(Lin, new string('x', 30), Today);

        var pressed = _kit.Run(A.Press($"streak:{_kit.Group().No}:202610", Lin) with { Message = null, EphemeralId = 7 });

        Assert.That(pressed.Effects<EditEphemeral>().Single().EphemeralId, Is.EqualTo(7));
        Assert.That(pressed.Text(), Does.Contain("2026年10月：9 天"));
        Assert.That(pressed.InGroup(), Is.Empty);
    }

    [Test]
    public void Picture_AskedForInTheGroup_ComesInPrivateWithTheFacts()
    {
        _kit.Dispose();
        _kit = Real();
        _kit.Tell(Lin, "/start");
        _kit.History(Lin, new string('x', 30), Today);

        var pressed = _kit.Press($"calendar:{_kit.Group().No}:202611", Lin);
        Assert.That(pressed.Effects<AnswerButton>().Single().Text, Is.EqualTo("日历图发到私聊，马上就来。"));
        Assert.That(_kit.Press($"calendar:{_kit.Group().No}:202611", Lin).Effects<AnswerButton>(), Has.Count.EqualTo(1));

        // A kill before it is drawn loses nothing, and two presses are one picture.
        _kit = _kit.Reopen();
        var sent = _kit.RunWork().Single();
        var photo = (SendPhoto)sent.Effect;
        Assert.That(sent.To, Is.EqualTo(Destination.Of(_kit.Person(Lin).No)));
        Assert.That(RendererOfTests.SizeOf(photo.Content), Is.EqualTo((840, 1008)));
        Assert.That(photo.Html, Is.EqualTo("<b>林</b> · 「Test group」\n连续 30 天 · 最长 30 天 · 一共 30 天\n补签卡 2 张\n今天还没打卡。"));
        Assert.That(photo.Keyboard!.Single().Single().Data, Is.EqualTo($"calendar:{_kit.Group().No}:202610"));

        // What was drawn and not sent yet stands in the outbox.
        _kit = _kit.Reopen();
        Assert.That(_kit.Scalar<long>("select count(*) from outbox where state = 0 and continuation like '%calendar-sent'"), Is.EqualTo(1));
        _kit.Succeed(sent, sentTo: new ChatId(Lin.Id.Value));
        Assert.That(_kit.Scalar<long>("select media from activity order by seq desc limit 1"), Is.EqualTo(1), "a photo of the bot's own");
    }

    [Test]
    public void Picture_WhereThePrivateChatIsShut_LeadsThere()
    {
        using var kit = Real();
        kit.History(Lin, "x", Today);
        var no = kit.Group().No;

        var pressed = kit.Press($"calendar:{no}:202611", Lin).Effects<AnswerButton>().Single();
        Assert.That(pressed.Url, Is.EqualTo($"https://t.me/GroupBotTestBot?start=calendar-{no}-202611"));
        Assert.That(kit.RunWork(), Is.Empty);

        Assert.That(kit.Tell(Lin, $"/start calendar-{no}-202611").Text(), Does.Contain("马上就来"));
        Assert.That(kit.RunWork().Effects<SendPhoto>(), Has.Count.EqualTo(1));
    }

    [TestCase("zh-hans", "日历图没发成")]
    [TestCase("en", "didn't work out")]
    public void Picture_ThatCannotBeDrawnOrSent_IsSaid(string language, string said)
    {
        var person = Lin with { LanguageCode = language };
        _kit.Tell(person, "/start");
        _kit.History(person, "x", Today);

        _kit.PressPrivately(person, $"calendar:{_kit.Group().No}:202611");
        Assert.That(_kit.RunWork().Text(), Does.Contain(said), "this kit's program is nowhere");
        Assert.That(_kit.Metrics.Drawing.Standing, Is.Not.Null);

        _kit.InTurn(turn => turn.Ask(
            new SendPhoto([], ""), Destination.Of(_kit.Person(person).No), Continuation.Of("calendar-sent", new { Version = 1 })));
        Assert.That(_kit.Refuse(_kit.Asked[^1]).Text(), Does.Contain(said));
    }

    [Test]
    public void Picture_OfAnothersGroup_IsNone()
    {
        _kit.Tell(Lin, "/start");
        Assert.That(_kit.PressPrivately(Lin, $"calendar:{_kit.Group().No}:202611").Effects<AnswerButton>().Single().Text, Is.Null);
        Assert.That(_kit.RunWork(), Is.Empty);
    }

    [Test]
    public void Streak_WhereNothingCanBeDrawn_OffersNoPicture()
    {
        using var kit = CheckInKit.Of(312, pictures: new PictureRenderer(new PictureSetup(null)));
        kit.History(Lin, "x", Today);

        Assert.That(kit.Tell(Lin, "/streak").Buttons().Select(button => button.Label), Is.EqualTo(new[] { "⏰ 提醒我" }));
        Assert.That(kit.PressPrivately(Lin, $"calendar:{kit.Group().No}:202611").Effects<AnswerButton>().Single().Text, Does.Contain("画不了图"));
    }

    private static TurnKit Real() => CheckInKit.Of(312, pictures: RendererOfTests.Get());
}
