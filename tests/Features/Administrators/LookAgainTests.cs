using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Administrators;

/// <summary>Who leads a group and is not known to: after <c>/forgetme</c>, or promoted where the bot could not see it.</summary>
internal sealed class LookAgainTests : IDisposable
{
    private static readonly Person Owner = KitExtensions.Owner;
    private static readonly Person Ann = A.Person("Ann");

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    [TestCase("en", "You are an admin of a group")]
    [TestCase("zh-hans", "你是群管理员")]
    public void Forget_WhenTheyLeadAGroup_SaysBeforehandWhatThatMeans(string language, string said)
    {
        Assert.That(_kit.Tell(Owner with { LanguageCode = language }, "/forgetme").Text(), Does.Contain(said).And.Contain("/settings"));
        Assert.That(_kit.Tell(Ann with { LanguageCode = language }, "/forgetme").Text(), Does.Not.Contain(said));
    }

    [TestCase("/settings")]
    [TestCase("/health")]
    [TestCase("/lang")]
    public void Command_OfAnAdminWhoWasForgotten_ReadsTheListAndThenWorks(string command)
    {
        ListIsRead();
        Forget();

        var refused = _kit.Run(A.Message(command).From(Owner));
        Assert.That(refused.Text(), Does.Contain("That takes an admin").And.Contain("once more in a few seconds"));
        ListIsRead(refused.Single(item => item.Effect is FetchAdministrators));

        Assert.That(_kit.Say(command, Owner), Has.None.Contains("That takes an admin"));
    }

    [Test]
    public void Command_InPrivateOfAnAdminWhoWasForgotten_TellsTheWay()
    {
        Forget();

        Assert.That(_kit.Tell(Owner, "/settings").Text(), Does.Contain("send /settings there once"));
        Assert.That(_kit.Tell(Owner, "/health").Text(), Does.Contain("send /health there once"));
        Assert.That(_kit.Tell(Owner with { LanguageCode = "zh-hans" }, "/settings").Text(), Does.Contain("在群里发一次 /settings"));
    }

    [Test]
    public void Me_OfAnAdminWhoWasForgotten_DoesNotCallThemAMember()
    {
        ListIsRead();
        Forget();

        var answer = _kit.Run(A.Message("/me").From(Owner));
        Assert.That(answer.Text(), Does.Contain("role being checked").And.Not.Contain("member"));
        ListIsRead(answer.Single(item => item.Effect is FetchAdministrators));

        Assert.That(_kit.Say("/me", Owner), Has.One.Contains("· owner"));
    }

    /// <summary>Where the list is known and the bot hears of every change, a member's try asks Telegram nothing.</summary>
    [Test]
    public void Command_OfAMember_ReadsNothingWhereTheListIsKnown()
    {
        ListIsRead();

        var refused = _kit.Run(A.Message("/settings").From(Ann), A.Message("/me").From(Ann));

        Assert.That(refused.Text(), Does.Not.Contain("few seconds").And.Contain("· member"));
        Assert.That(refused.Select(item => item.Effect), Has.None.InstanceOf<FetchAdministrators>());
    }

    /// <summary>A bot that is no admin itself is not told of promotions. Once a minute it looks.</summary>
    [Test]
    public void Command_WhereTheBotIsNoAdmin_ReadsTheListAgainOnceAMinute()
    {
        using var kit = KitExtensions.AllFeatures();
        var first = kit.Run(A.BotChanged(Owner)).Single();
        kit.Succeed(first, List(Owner));
        Assert.That(kit.Run(A.Message("/settings").From(Ann)).Effects<FetchAdministrators>(), Is.Empty);

        kit.Advance(TimeSpan.FromMinutes(2));
        var refused = kit.Run(A.Message("/settings").From(Ann));
        kit.Succeed(refused.Single(item => item.Effect is FetchAdministrators), List(Owner, Ann));

        Assert.That(kit.Say("/settings", Ann), Has.None.Contains("That takes an admin"));
    }

    /// <summary>By default the bot leaves groups that no owner added it to: nobody is invited to add it in vain.</summary>
    [TestCase("owners", false)]
    [TestCase("any", true)]
    public void Settings_OfWhoLeadsNoGroup_InvitesOnlyWhereTheBotWouldStay(string allowed, bool invites)
    {
        using var kit = KitExtensions.AllFeatures(
            TurnKitOptions.OwnedBy(Owner) with { Groups = new GroupsOptions { Allowed = allowed } });

        Assert.That(kit.Tell(Ann, "/settings").Text().Contains("add me to it", StringComparison.Ordinal), Is.EqualTo(invites));
        Assert.That(kit.Tell(Ann with { LanguageCode = "zh-hans" }, "/settings").Text().Contains("把我加进群", StringComparison.Ordinal),
            Is.EqualTo(invites));
        Assert.That(kit.Tell(Owner, "/settings").Text(), Does.Contain("add me to it"));
    }

    private void Forget()
    {
        _kit.Tell(Owner, "/forgetme");
        _kit.PressPrivately(Owner, "forget:yes");
        _kit.RunWork();
    }

    private void ListIsRead(GroupBot.Outbox.OutboxItem? asked = null)
    {
        var bot = new Administrator(A.Bot, new Membership(MemberStatus.Administrator, true, AdminRights.All));
        _kit.Succeed(asked ?? _kit.RunJob("Administrators.daily", _kit.Group().No, 1).Single(),
            new EffectAnswer(Administrators: [new Administrator(Owner, Membership.Of(MemberStatus.Owner)), bot]));
    }

    private static EffectAnswer List(params Person[] admins) =>
        new(Administrators: [.. admins.Select(admin => new Administrator(admin, Membership.Of(MemberStatus.Administrator)))]);
}
