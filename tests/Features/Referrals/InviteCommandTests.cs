using GroupBot.Events;
using GroupBot.Features.Referrals;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Referrals;

internal sealed class InviteCommandTests : IDisposable
{
    private readonly TurnKit _kit = ReferralKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Lin => ReferralKit.Lin;

    [Test]
    public void Invite_InPrivate_IsMadeOnceAndGiven()
    {
        var asked = _kit.Tell(Lin, "邀请链接").Single();
        var made = _kit.Succeed(asked, new EffectAnswer(InviteLink: "https://t.me/+aaaa"));
        var again = _kit.Tell(Lin, "/invite");

        Assert.That(asked.Effect, Is.EqualTo(new CreateInviteLink($"林#{asked.Id}", false, null, null)));
        Assert.That(made.TextsTo(_kit, Lin).Single(), Is.EqualTo(
            "<b>「Test group」你的邀请链接</b>\nhttps://t.me/+aaaa\n\n"
            + "朋友从你的链接进来，14 天里来满 3 天（进群那天算一天），还有另一位群友回应过 TA，就算一位有效邀请。"));
        Assert.That(made.Button("转发").Url, Does.StartWith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2F%2Baaaa&text="));
        Assert.That(again.Text(), Is.EqualTo(made.Text()), "the same one, at once");
        Assert.That(again.Effects<CreateInviteLink>(), Is.Empty);
    }

    /// <summary>Who never opened the private chat gets one button, alone, and at its end the link.</summary>
    [Test]
    public void Invite_InTheGroupByAStranger_LeadsToThePrivateChatAndTheLink()
    {
        var asked = _kit.Run(A.Message("邀请").From(ReferralKit.Yu));
        var way = asked.Buttons().Single().Url!;
        var opened = _kit.Tell(ReferralKit.Yu, "/start " + way.Split("start=")[1]);
        var made = _kit.Succeed(opened.Single(item => item.Effect is CreateInviteLink), new EffectAnswer(InviteLink: "https://t.me/+yyyy"));

        Assert.That(asked.Single().Reader(), Is.EqualTo(_kit.Person(ReferralKit.Yu).No), "nobody else sees it");
        Assert.That(asked.Effects<CreateInviteLink>(), Is.Empty);
        Assert.That(way, Does.StartWith("https://t.me/GroupBotTestBot?start=invite-"));
        Assert.That(made.TextsTo(_kit, ReferralKit.Yu).Single(), Does.Contain("https://t.me/+yyyy"));
    }

    [Test]
    public void Invite_InTheGroupByWhoHasAPrivateChat_GoesThere()
    {
        var asked = _kit.Run(A.Message("我要邀请").From(Lin));
        var made = _kit.Succeed(asked.Single(item => item.Effect is CreateInviteLink), new EffectAnswer(InviteLink: "https://t.me/+aaaa"));

        Assert.That(asked.Text(), Is.EqualTo("邀请链接发到你的私聊了。"));
        Assert.That(made.Single().To.Person, Is.EqualTo(_kit.Person(Lin).No));
    }

    [Test]
    public void Invite_AskedTwiceBeforeTelegramAnswers_IsAskedForOnce()
    {
        _kit.Tell(Lin, "邀请");
        var soon = _kit.Tell(Lin, "邀请");
        _kit.Advance(TimeSpan.FromHours(1));
        var later = _kit.Tell(Lin, "邀请");

        Assert.That(soon.Effects<CreateInviteLink>(), Is.Empty);
        Assert.That(soon.Text(), Is.EqualTo("链接在做了，马上就来。"));
        Assert.That(later.Effects<CreateInviteLink>(), Has.Count.EqualTo(1));
    }

    [TestCase("zh-hans", "做链接时断线了")]
    [TestCase("en", "The connection broke")]
    public void Invite_WhoseAnswerWasLost_SaysSoAndCreditsWhoComesThroughIt(string language, string said)
    {
        var person = Lin with { LanguageCode = language };
        var asked = _kit.Tell(person, "/invite").Single();
        var told = _kit.Run(new OutcomeInput(_kit.Now, asked, new EffectUncertain(asked.Id, "reset"), null));
        _kit.Run(A.Joined(ReferralKit.Yu, link: A.Link($"林#{asked.Id}")));

        Assert.That(told.Text(), Does.Contain(said));
        Assert.That(_kit.State(ReferralKit.Yu), Is.EqualTo($"1|{_kit.Person(Lin).No}|1"));
    }

    [Test]
    public void Invite_WithoutTheRight_SaysWhoGivesItAndAsksTelegramForNothing()
    {
        using var kit = ReferralKit.New(AdminRights.DeleteMessages);

        var said = kit.Tell(Lin, "邀请");

        Assert.That(said.Effects<CreateInviteLink>(), Is.Empty);
        Assert.That(said.Text(), Does.Contain("「添加成员」权限").And.Contain("群资料"));
        Assert.That(kit.Tell(KitExtensions.Owner, "/health").Text(), Does.Contain("Add members"));
    }

    [Test]
    public void Invite_ThatTelegramRefuses_SaysSo() =>
        Assert.That(_kit.Refuse(_kit.Tell(Lin, "邀请").Single()).Text(), Does.Contain("没给我「Test group」的邀请链接"));

    [Test]
    public void Another_AfterAnHour_IsMadeAndBothAreCredited()
    {
        var first = _kit.LinkOf(Lin);
        var soon = _kit.PressPrivately(Lin, $"invite:new:{_kit.Group().No}");
        _kit.Advance(TimeSpan.FromHours(1));
        var asked = _kit.PressPrivately(Lin, $"invite:new:{_kit.Group().No}").Single(item => item.Effect is CreateInviteLink);
        var made = _kit.Succeed(asked, new EffectAnswer(InviteLink: "https://t.me/+second"));
        _kit.Run(A.Joined(ReferralKit.Yu, link: first), A.Joined(ReferralKit.Ann, link: A.Link(((CreateInviteLink)asked.Effect).Name)));

        Assert.That(soon.Toast(), Does.Contain("不到一小时"));
        Assert.That(made.Text(), Does.Contain("https://t.me/+second"));
        Assert.That(_kit.Tell(Lin, "邀请").Text(), Does.Contain("https://t.me/+second"));
        Assert.That(_kit.State(ReferralKit.Yu), Is.EqualTo(_kit.State(ReferralKit.Ann)).And.EndsWith("|1"));
    }

    /// <summary>Telegram cuts a link's name at 32: the number at its end is what counts.</summary>
    [Test]
    public void Invite_OfAVeryLongName_KeepsItsNumber()
    {
        var long64 = A.Person(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 64)), language: "zh-hans");
        _kit.Run(A.Message("早").From(long64));
        _kit.Tell(long64, "/start");

        var asked = _kit.Tell(long64, "邀请").Single(item => item.Effect is CreateInviteLink);

        Assert.That(((CreateInviteLink)asked.Effect).Name, Has.Length.LessThanOrEqualTo(32).And.EndsWith($"#{asked.Id}"));
    }

    [Test]
    public void Invite_WhereSwitchedOff_SaysSo()
    {
        _kit.InTurn(turn => turn.Settings.Set(_kit.Group().No, ReferralsSettings.Enabled, "false", turn.Now));

        Assert.That(_kit.Tell(Lin, "邀请").Text(), Is.EqualTo("本群没有开邀请好友。"));
        Assert.That(_kit.Tell(Lin, $"/start invite-{_kit.Group().No}").Text(), Is.EqualTo("这个群现在拿不到邀请链接。"));
    }

    [TestCase("new:999"), TestCase("new:x"), TestCase("qr"), TestCase("other:1")]
    public void Press_OfForgedData_AsksForNothing(string data) =>
        Assert.That(_kit.PressPrivately(Lin, "invite:" + data).Effects<CreateInviteLink>(), Is.Empty);
}
