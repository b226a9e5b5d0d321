using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Administrators;

internal sealed class AdministratorsObserverTests : IDisposable
{
    private static readonly Person Owner = KitExtensions.Owner;
    private static readonly Person Ann = A.Person("Ann");

    private readonly TurnKit _kit = KitExtensions.AllFeatures(TurnKitOptions.OwnedBy(Owner) with { Groups = new GroupsOptions() });

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Added_WhenByAnOwner_SaysNothingInTheGroupAndTellsWhatIsMissing()
    {
        _kit.Tell(Owner, "hi");
        var asked = _kit.Run(A.BotChanged(Owner, to: MemberStatus.Administrator, rights: AdminRights.PinMessages));
        Assert.That(asked.Select(item => item.Effect), Is.All.InstanceOf<FetchAdministrators>());

        var told = _kit.Succeed(asked.Single(), List((Owner, MemberStatus.Owner), (A.Bot, MemberStatus.Administrator))).Single();

        Assert.That(told.To, Is.EqualTo(Destination.Of(_kit.Person(Owner).No)));
        Assert.That(((SendText)told.Effect).Html, Does.Contain("Delete messages").And.Contain("How to give them"));
    }

    [Test]
    public void Added_WhenTheAdderNeverWroteToTheBot_SaysNothingAnywhere()
    {
        var asked = _kit.Run(A.BotChanged(Owner)).Single();

        Assert.That(_kit.Succeed(asked, List((Owner, MemberStatus.Owner))), Is.Empty);
    }

    [Test]
    public void Added_WhenBySomebodyElse_SaysSoOnceAndLeaves()
    {
        var first = _kit.Run(A.BotChanged(Ann)).Single();
        var second = _kit.Run(A.BotChanged(Ann, MemberStatus.Member, MemberStatus.Administrator)).Single();

        var goodbye = _kit.Succeed(first, List((Ann, MemberStatus.Owner))).Single();
        Assert.That(_kit.Succeed(second, List((Ann, MemberStatus.Owner))), Is.Empty);

        Assert.That(((SendText)goodbye.Effect).Html, Does.StartWith("Sorry"));
        Assert.That(_kit.Refuse(goodbye).Single().Effect, Is.EqualTo(new LeaveChat()));
        _kit.Run(A.Message("hello").From(Ann));
        Assert.That(_kit.Scalar<long>("select count(*) from members"), Is.Zero, "nothing is recorded there");
    }

    [Test]
    public void Added_WhenAnOwnerLeadsTheGroup_Stays()
    {
        var asked = _kit.Run(A.BotChanged(Ann)).Single();

        Assert.That(_kit.Succeed(asked, List((Ann, MemberStatus.Owner), (Owner, MemberStatus.Administrator))), Is.Empty);
        Assert.That(_kit.Group().IsAllowed, Is.True);
        Assert.That(_kit.Member(Ann)!.Membership.Status, Is.EqualTo(MemberStatus.Owner));
    }

    [Test]
    public void Added_WhileNobodyOwnsTheInstallation_IsSilent()
    {
        using var kit = KitExtensions.AllFeatures(new TurnKitOptions { Groups = new GroupsOptions() });

        Assert.That(kit.Run(A.BotChanged(Ann), A.Message("/ping").From(Ann)), Is.Empty);
    }

    [Test]
    public void Met_WhenGroupIsKnownByAMessageOnly_AsksForTheList()
    {
        using var kit = KitExtensions.AllFeatures();
        var asked = kit.Run(A.Message("hello")).Single();

        kit.Succeed(asked, List((Owner, MemberStatus.Owner), (A.Bot, MemberStatus.Administrator)));

        Assert.That(kit.Group().BotIsAdmin, Is.True);
        Assert.That(kit.Group().AdminsAt, Is.EqualTo(kit.Now));
        Assert.That(kit.Members.Find(Owner.Id)!.PrivateChat, Is.EqualTo(GroupBot.Members.PrivateChat.NeverOpened));
    }

    [Test]
    public void Daily_WhenSomebodyIsNoLongerListed_MakesThemAMember()
    {
        using var kit = KitExtensions.AllFeatures().WithGroup();
        kit.Run(A.Changed(Ann, MemberStatus.Member, MemberStatus.Administrator));
        kit.Advance(TimeSpan.FromHours(1));
        var asked = kit.RunJob("Administrators.daily", kit.Group().No, 1).Single();
        kit.Advance(TimeSpan.FromSeconds(5));
        kit.Run(A.Changed(A.Person("Ben"), MemberStatus.Member, MemberStatus.Administrator));

        kit.Succeed(asked, List((Owner, MemberStatus.Owner), (A.Bot, MemberStatus.Administrator)));

        Assert.That(kit.Member(Ann)!.Membership.IsAdmin, Is.False);
        Assert.That(kit.Member(A.Person("Ben"))!.Membership.IsAdmin, Is.True, "what was told since stands");
        Assert.That(kit.RunJob("Administrators.daily", kit.Group().No, 1), Is.Empty, "a slot is done once");
    }

    /// <summary>The list names the chat that the group was before its migration; the new chat was met first.</summary>
    [Test]
    public void Take_WhenTheChatBeforeTheMigrationIsListed_Stays()
    {
        var basic = A.BasicGroup("Old", -5);
        using var kit = KitExtensions.AllFeatures(
            TurnKitOptions.OwnedBy(Owner) with { Groups = new GroupsOptions { Allowed = "list", List = $"{basic.Id}" } });
        var asked = kit.Run(A.BotChanged(Ann)).Single();
        kit.Run(A.Migrated(basic, basic.Id.Value, A.Group.Id.Value));

        Assert.That(kit.Succeed(asked, List((Ann, MemberStatus.Owner))), Is.Empty);
        Assert.That(kit.Group().IsAllowed, Is.True);
    }

    private static EffectAnswer List(params (Person Person, MemberStatus Status)[] people) => new(
        Administrators: [.. people.Select(one => new Administrator(one.Person, Membership.Of(one.Status)))]);
}
