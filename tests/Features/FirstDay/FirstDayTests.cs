using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Features.FirstDay;
using GroupBot.Groups.Settings;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Turns.Quiet;
using NUnit.Framework;

namespace GroupBot.Tests.Features.FirstDay;

/// <summary>The kit's clock begins on 2 March 2026, 12:00 UTC: 20:00 in Shanghai, where the zone of a Chinese group is guessed.</summary>
internal sealed class FirstDayTests : IDisposable
{
    private static readonly Person Owner = KitExtensions.Owner with { LanguageCode = "zh-hans" };
    private static readonly Chat Group = A.Supergroup("读书会", -1001000000003);

    private readonly TurnKit _kit = KitExtensions.AllFeatures();

    public void Dispose() => _kit.Dispose();

    /// <summary>Nothing in the group; in private what is missing, and one button to begin with.</summary>
    [Test]
    public void Added_ToAGroup_TellsWhoeverAddedItInPrivateAndOffersTheQuestions()
    {
        _kit.Tell(Owner, "hi");
        var asked = _kit.Run(A.BotChanged(Owner, to: MemberStatus.Administrator, chat: Group, rights: AdminRights.PinMessages));

        var told = _kit.Succeed(asked.Single(), new EffectAnswer(Administrators:
        [
            new Administrator(Owner, Membership.Of(MemberStatus.Owner)),
            new Administrator(A.Bot, Membership.Of(MemberStatus.Administrator, AdminRights.PinMessages)),
        ]));

        Assert.That(told.Single().To.Person, Is.EqualTo(_kit.Person(Owner).No));
        Assert.That(told.Text(), Does.Contain("删除消息").And.Contain("怎么给"));
        Assert.That(told.Buttons().Single().Label, Is.EqualTo("🚀 五个问题，马上用起来"));
        Assert.That(_kit.PressPrivately(Owner, told.Buttons().Single().Data!).Text(), Does.Contain("<b>读书会</b> · 1/5"));
    }

    [Test]
    public void Questions_AnsweredByButtons_SetTheGroup()
    {
        HaveAGroup();
        var page = _kit.Tell(Owner, "/setup");
        Assert.That(page.Text(), Is.EqualTo("<b>读书会</b> · 1/5\n这个群主要是做什么的？"));
        Assert.That(page.Buttons().Select(button => button.Label), Is.EqualTo(new[] { "学习打卡", "兴趣", "客户", "项目", "跳过 ›" }));

        page = Press(page, "学习打卡");
        Assert.That(page.Text(), Does.Contain("2/5").And.Contain("说什么语言"));
        page = Press(page, "✓ 中文");
        Assert.That(page.Text(), Does.Contain("3/5").And.Contain("北京时间").And.Contain("现在 20:00。对吗"));
        page = Press(page, "✓ 对");
        Assert.That(page.Text(), Does.Contain("4/5").And.Contain("什么时候安静"));
        Assert.That(page.Buttons().Select(button => button.Label), Does.Contain("✓ 23:00–08:00").And.Contain("22:00–07:00").And.Contain("不用安静"));
        page = Press(page, "22:00–07:00");
        Assert.That(page.Text(), Does.Contain("5/5"));
        page = Press(page, "✅ 早上的待办");
        Assert.That(page.Text(), Does.Contain("5/5"), "a switch stays on its page");
        page = Press(page, "好了");

        Assert.That(page.Text(), Does.StartWith("<b>读书会</b> 设置好了 👌"));
        Assert.That(Get(FirstDaySettings.Purpose), Is.EqualTo("study"));
        Assert.That((Get(QuietSettings.From), Get(QuietSettings.To)), Is.EqualTo(("22", "7")));
        Assert.That((Get(GroupBasics.Language), Get(GroupBasics.Zone)), Is.EqualTo(("zh-Hans", "Asia/Shanghai")));
        Assert.That(_kit.Lines("select value from settings where feature = 'Todo' and key = 'MorningNote'"), Is.EqualTo(new[] { "false" }));
    }

    [Test]
    public void Questions_InEnglish_CanBeSkippedAndGoneBackTo()
    {
        HaveAGroup();
        var english = Owner with { LanguageCode = "en" };
        var page = _kit.Tell(english, "/setup");
        page = Press(page, "Skip", english);
        page = Press(page, "Skip", english);
        Assert.That(page.Text(), Does.Contain("3/5").And.Contain("Is that right?"));

        page = Press(Press(page, "Tokyo", english), "Back", english);

        Assert.That(page.Text(), Does.Contain("Tokyo").And.Contain("it's 21:00 now"));
        Assert.That(Get(FirstDaySettings.Purpose), Is.EqualTo("unsaid"));
    }

    /// <summary>Customers are not asked to check in; what an admin switched by hand stays as it is.</summary>
    [Test]
    public void Purpose_OfCustomers_HasNoCheckInsUntilSomebodyWantsThem()
    {
        HaveAGroup();
        Say("1:customers");
        Assert.That(Get(CheckInsSettings.Enabled), Is.EqualTo("false"));
        Say("1:study");
        Assert.That(Get(CheckInsSettings.Enabled), Is.EqualTo("true"));

        Say("1:project");
        Say($"5:{CheckInsSettings.Enabled.FullName}");
        Assert.That(Get(CheckInsSettings.Enabled), Is.EqualTo("true"));
        Say("1:customers");
        Assert.That(Get(CheckInsSettings.Enabled), Is.EqualTo("true"));

        void Say(string answer) => _kit.PressPrivately(KitExtensions.Owner, $"first:{_kit.Group(Group).No}:{answer}");
    }

    [Test]
    public void Pressed_ByWhoIsNoAdmin_ChangesNothing()
    {
        HaveAGroup();

        Assert.That(_kit.PressPrivately(A.Person("Ann"), $"first:{_kit.Group(Group).No}:1:study").Toast(), Does.Contain("Only this group's admins"));
        Assert.That(Get(FirstDaySettings.Purpose), Is.EqualTo("unsaid"));
    }

    [TestCase("1:nonsense")]
    [TestCase("3:Mars/Base")]
    [TestCase("4:25-8")]
    [TestCase("4:x")]
    [TestCase("5:Answers:KeptFor")]
    [TestCase("6:x")]
    public void Pressed_WithAValueThatIsNone_IsRefusedWithAWord(string data)
    {
        HaveAGroup();
        var before = _kit.Lines("select * from settings order by feature, key");

        Assert.That(_kit.PressPrivately(Owner, $"first:{_kit.Group(Group).No}:{data}").Toast(), Is.Not.Empty);
        Assert.That(_kit.Lines("select * from settings order by feature, key"), Is.EqualTo(before));
    }

    [Test]
    public void Setup_ByWhoLeadsNoGroup_SaysWhatToDo() =>
        Assert.That(_kit.Tell(A.Person("Ann"), "/setup").Text(), Does.Contain("any group where you're an admin"));

    /// <summary>What is asked in the group is answered with the way to where it is done.</summary>
    [Test]
    public void Setup_InAGroup_LeadsToPrivate()
    {
        HaveAGroup();
        var way = _kit.Run(A.Message("/setup").From(Owner).In(Group));

        Assert.That(way.Buttons().Single().Url, Is.EqualTo($"https://t.me/GroupBotTestBot?start=setup-{_kit.Group(Group).No}"));
        Assert.That(_kit.Tell(Owner, $"/start setup-{_kit.Group(Group).No}").Text(), Is.EqualTo("<b>读书会</b> · 1/5\n这个群主要是做什么的？"));
        Assert.That(_kit.Tell(A.Person("Ann"), $"/start setup-{_kit.Group(Group).No}").Text(), Does.Contain("any group where you're an admin"));
    }

    private void HaveAGroup() => _kit.Run(
        A.BotChanged(Owner, to: MemberStatus.Administrator, chat: Group, rights: AdminRights.All),
        A.Changed(Owner, MemberStatus.Member, MemberStatus.Owner, chat: Group));

    private IReadOnlyList<OutboxItem> Press(IReadOnlyList<OutboxItem> page, string label, Person? by = null) =>
        _kit.PressPrivately(by ?? Owner, page.Button(label).Data!);

    private string Get(Setting setting) => _kit.Settings.GetText(_kit.Group(Group).No, setting);
}
