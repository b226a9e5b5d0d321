using Dapper;
using GroupBot.Events;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Entrances;

/// <summary>Hours that bind: the link that the bot gives within them ends with them.</summary>
internal sealed class EntranceDoorTests : IDisposable
{
    private readonly TurnKit _kit = EntranceKit.New();

    public void Dispose() => _kit.Dispose();

    private static Person Yu => ReferralKit.Yu;

    private static Person Zoe { get; } = A.Person("Zoe");

    [Test]
    public void Add_WithHours_MakesNoLinkBeforeSomebodyComes()
    {
        var made = _kit.Tell(EntranceKit.Boss, "/entrance add 机场 window 12:00-13:00");

        Assert.That(made.Effects<CreateInviteLink>(), Is.Empty);
        Assert.That(made.Text(), Does.Contain("扫码页（12:00–13:00 开放，发出去、印海报都用它）：https://t.me/GroupBotTestBot?start=e_"));
    }

    /// <summary>The kit's clock stands at noon, in the group's zone.</summary>
    [Test]
    public void Scan_WithinTheHours_GivesALinkThatEndsWithThem()
    {
        _kit.Tell(EntranceKit.Boss, "/entrance add 机场 window 12:00-13:00");
        var asked = _kit.Scan(Yu, "机场");
        var link = asked.Single(item => item.Effect is CreateInviteLink);
        var given = _kit.Succeed(link, new EffectAnswer(InviteLink: "https://t.me/+today"));

        Assert.That(asked.Text(), Is.Empty);
        Assert.That(((CreateInviteLink)link.Effect).ExpiresAt, Is.EqualTo((_kit.Now + TimeSpan.FromHours(1)).ToUnixTimeMilliseconds()).Within(59_999));
        Assert.That(given.TextsTo(_kit, Yu).Single(), Does.StartWith("欢迎 👋").And.Not.Contain("机场"));
        Assert.That(given.Buttons().Single().Url, Is.EqualTo("https://t.me/+today"));
        _kit.Run(A.Joined(Yu, link: A.Link(((CreateInviteLink)link.Effect).Name)));
        Assert.That(_kit.Entry(Yu), Is.EqualTo("机场|0|0|1"));
    }

    [Test]
    public void Scan_BySeveralAtOnce_AsksTelegramOnceAndTellsAll()
    {
        _kit.Tell(EntranceKit.Boss, "/entrance add 机场 window 12:00-13:00");
        var link = _kit.Scan(Yu, "机场").Single(item => item.Effect is CreateInviteLink);
        var second = _kit.Scan(Zoe, "机场");
        var early = _kit.Succeed(second.Single(item => item.Effect is Wake), new EffectAnswer());
        _kit.Succeed(link, new EffectAnswer(InviteLink: "https://t.me/+today"));
        var told = _kit.Succeed(early.Single(item => item.Effect is Wake), new EffectAnswer());
        var third = _kit.Scan(A.Person("Max"), "机场");

        Assert.That(second.Effects<CreateInviteLink>(), Is.Empty);
        Assert.That(early.Text(), Is.Empty);
        Assert.That(told.TextsTo(_kit, Zoe).Single(), Does.StartWith("Welcome 👋").And.Not.Contain("机场"));
        Assert.That(told.Buttons().Single().Url, Is.EqualTo("https://t.me/+today"));
        Assert.That(third.Buttons().Single().Url, Is.EqualTo("https://t.me/+today"));
        Assert.That(_kit.Scalar<long>("select count(*) from invite_links where entrance_no is not null"), Is.EqualTo(1));
    }

    [Test]
    public void Scan_TheNextDay_GivesAnother()
    {
        _kit.Tell(EntranceKit.Boss, "/entrance add 机场 window 12:00-13:00");
        _kit.Succeed(_kit.Scan(Yu, "机场").Single(item => item.Effect is CreateInviteLink), new EffectAnswer(InviteLink: "https://t.me/+today"));
        _kit.Advance(TimeSpan.FromHours(2));
        var shut = _kit.Scan(Zoe, "机场");
        _kit.Advance(TimeSpan.FromHours(22));
        var open = _kit.Scan(Zoe, "机场");

        Assert.That(shut.Text(), Is.EqualTo("This entrance is open 12:00–13:00 every day; it is 14:00 now. Scan once more then to join “Test group”."));
        Assert.That(open.Effects<CreateInviteLink>(), Has.Count.EqualTo(1));
        Assert.That(open.Buttons(), Is.Empty);
    }

    [Test]
    public void Scan_WhereTelegramGivesNoLink_SaysSoKindlyAndAsksAgainAMinuteLater()
    {
        _kit.Tell(EntranceKit.Boss, "/entrance add 机场 window 12:00-13:00");
        var refused = _kit.Refuse(_kit.Scan(Yu, "机场").Single(item => item.Effect is CreateInviteLink));
        var soon = _kit.Scan(Zoe, "机场");
        _kit.Advance(TimeSpan.FromMinutes(1));

        Assert.That(refused.TextsTo(_kit, Yu).Single(), Is.EqualTo("入口还没准备好，过一会儿再扫一次。"));
        Assert.That(soon.Text(), Is.EqualTo("This entrance is not ready yet. Scan once more in a while."));
        Assert.That(_kit.Scan(Zoe, "机场").Effects<CreateInviteLink>(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Scan_WhoseAnswerNeverComes_EndsInAKindSentence()
    {
        _kit.Tell(EntranceKit.Boss, "/entrance add 机场 window 12:00-13:00");
        _kit.Scan(Yu, "机场");
        var looked = _kit.Scan(Zoe, "机场");
        for (var i = 0; i < 15; i++)
        {
            Assert.That(looked.Text(), Is.Empty);
            looked = _kit.Succeed(looked.Single(item => item.Effect is Wake), new EffectAnswer());
        }

        Assert.That(looked.Text(), Is.EqualTo("This entrance is not ready yet. Scan once more in a while."));
    }

    [Test]
    public void Scan_WithoutTheBotsRight_IsToldKindly()
    {
        _kit.Tell(EntranceKit.Boss, "/entrance add 机场 window 12:00-13:00");
        _kit.Run(A.BotChanged(KitExtensions.Owner, to: MemberStatus.Administrator, rights: AdminRights.DeleteMessages));

        Assert.That(_kit.Scan(Yu, "机场").Text(), Is.EqualTo("入口还没准备好，过一会儿再扫一次。"));
    }

    /// <summary>From before it had hours it has a link that knows of none.</summary>
    [Test]
    public void Scan_OfOneWithAnOldLink_GivesAnotherAndRevokesThatOne()
    {
        var old = _kit.Entrance("add 机场");
        _kit.InTurn(turn => turn.Connection.Execute("update entrances set opens = 12 * 60, closes = 13 * 60"));
        _kit.Advance(TimeSpan.FromDays(1));
        var link = _kit.Scan(Yu, "机场").Single(item => item.Effect is CreateInviteLink);
        var made = _kit.Succeed(link, new EffectAnswer(InviteLink: "https://t.me/+today"));

        Assert.That(made.Effects<RevokeInviteLink>(), Is.EqualTo([new RevokeInviteLink(old.Url)]));
        Assert.That(made.Buttons().Single().Url, Is.EqualTo("https://t.me/+today"));
    }

    [Test]
    public void Scan_WhileTheEntranceEnds_LeadsNowhere()
    {
        _kit.Tell(EntranceKit.Boss, "/entrance add 机场 window 12:00-13:00");
        var link = _kit.Scan(Yu, "机场").Single(item => item.Effect is CreateInviteLink);
        _kit.Tell(EntranceKit.Boss, "/entrance end 机场");
        var told = _kit.Succeed(link, new EffectAnswer(InviteLink: "https://t.me/+today"));

        Assert.That(told.Text(), Does.StartWith("这个入口已经结束了。"));
        Assert.That(told.Effects<RevokeInviteLink>(), Is.EqualTo([new RevokeInviteLink("https://t.me/+today")]));
    }

    [Test]
    public void NewLink_OfOneWithHours_IsGivenToWhoComesNext()
    {
        _kit.Tell(EntranceKit.Boss, "/entrance add 机场 window 12:00-14:00");
        _kit.Succeed(_kit.Scan(Yu, "机场").Single(item => item.Effect is CreateInviteLink), new EffectAnswer(InviteLink: "https://t.me/+one"));
        _kit.Advance(TimeSpan.FromMinutes(2));
        var pressed = _kit.PressPrivately(EntranceKit.Boss, _kit.Data("机场", "new"));

        Assert.That(pressed.Text(), Is.EqualTo("「机场」现在的链接作废了，下一个扫码的人会拿到新的。"));
        Assert.That(pressed.Effects<RevokeInviteLink>(), Is.EqualTo([new RevokeInviteLink("https://t.me/+one")]));
        Assert.That(_kit.Scan(Zoe, "机场").Effects<CreateInviteLink>(), Has.Count.EqualTo(1));
    }

    [TestCase("ask", "点下面的按钮申请加入「Test group」，通过后我会告诉你。"), TestCase("code", "再把群友给你的邀请码发给我。"),
     TestCase("places 2", "有名额就马上通过。")]
    public void Scan_OfOneWherePeopleAsk_SaysWhatToDo(string line, string said)
    {
        var link = _kit.Entrance($"add 机场 {line}");
        var scanned = _kit.Scan(Yu, "机场");

        Assert.That(scanned.Text(), Does.EndWith(said));
        Assert.That((scanned.Buttons().Single().Label, scanned.Buttons().Single().Url), Is.EqualTo(("申请加入", link.Url)));
    }
}
