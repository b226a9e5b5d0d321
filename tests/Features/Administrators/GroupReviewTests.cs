using GroupBot.Events;
using GroupBot.Features.Administrators;
using GroupBot.Groups;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Administrators;

/// <summary>Where the bot may work was changed in the configuration, and the bot was started again.</summary>
internal sealed class GroupReviewTests : IDisposable
{
    private static readonly Person Owner = KitExtensions.Owner, Ann = A.Person("Ann");
    private static readonly Chat Book = A.Supergroup("Book club", -1000000000042);

    private TurnKit _kit = KitExtensions.AllFeatures();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Start_WhenOwnersAreNamedAfterOneAddedTheBot_OpensTheGroup()
    {
        Begin("owners", "");
        Assert.That(_kit.Run(A.BotChanged(Owner), A.Message("/ping").From(Ann)), Is.Empty, "nobody owns it yet");

        var asked = Restart("owners", $"{Owner.Id}");

        Assert.That(asked.Select(item => item.Effect), Is.EqualTo(new Effect[] { new FetchAdministrators() }));
        Assert.That(_kit.Say("/ping", Ann), Has.Count.EqualTo(1));
    }

    [Test]
    public void Start_WhenAnOwnerIsNamedWhoLeadsTheGroup_OpensItByItsList()
    {
        Begin("owners", "");
        _kit.Run(A.BotChanged(Ann));

        ListIsRead(Restart("owners", $"{Owner.Id}").Single(), Ann, Owner);

        Assert.That(_kit.Group().IsAllowed, Is.True);
    }

    [Test]
    public void Start_WhenTheChatIsListedByNow_OpensTheGroup()
    {
        Begin("list", "", $"{Book.Id}");
        _kit.Run(A.BotChanged(Ann));
        Assert.That(_kit.Say("/ping", Ann), Is.Empty);

        var asked = Restart("list", "", $"{Book.Id},{A.Group.Id}");

        Assert.That(asked.Select(item => item.Effect), Is.EqualTo(new Effect[] { new FetchAdministrators() }));
        Assert.That(_kit.Say("/ping", Ann), Has.Count.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("1")]
    public void Start_WhenTheChatIsListedNoMore_SaysSoOnceAndLeaves(string owners)
    {
        Begin("list", owners, $"{Book.Id},{A.Group.Id}");
        _kit.Run(A.BotChanged(Ann), A.BotChanged(Ann, chat: Book));

        AssertLeaves(Restart("list", owners, $"{Book.Id}"));
        Assert.That(_kit.Group(Book).IsAllowed, Is.True, "the other stays");
    }

    [Test]
    public void Start_WhenAnyBecameList_LeavesWhatIsNotListed()
    {
        Begin("any", "");
        _kit.Run(A.BotChanged(Ann));

        AssertLeaves(Restart("list", "", $"{Book.Id}"));
    }

    [Test]
    public void Start_WhenAnyBecameOwners_LeavesWhereNoOwnerLeads()
    {
        Begin("any", $"{Owner.Id}");
        _kit.Run(A.BotChanged(Ann), A.BotChanged(Ann, chat: Book), A.BotChanged(Owner, chat: A.Supergroup("Added", -1000000000043)));

        var asked = Restart("owners", $"{Owner.Id}");
        Assert.That(asked, Has.Count.EqualTo(2), "where an owner added it, nothing is asked");
        ListIsRead(asked[1], Ann, Owner);

        AssertLeaves(ListIsRead(asked[0], Ann));
        Assert.That(_kit.Group(Book).IsAllowed, Is.True);
    }

    /// <summary>Until somebody owns the installation there is nobody to decide; the claim asks for the same review.</summary>
    [Test]
    public void Start_WhenAnyBecameOwnersWhileNobodyIs_LeavesOnceSomebodyOwnsIt()
    {
        Begin("any", "");
        _kit.Run(A.BotChanged(Ann));
        Assert.That(Restart("owners", ""), Is.Empty);

        _kit.Tell(Owner, _kit.Owners.ClaimCode()!);

        AssertLeaves(ListIsRead(_kit.RunWork().Single(), Ann));
    }

    /// <summary>The list of each day does not ask whether an owner still leads the group that one led.</summary>
    [Test]
    public void Daily_WhenNoOwnerIsListedAnyMore_Stays()
    {
        Begin("owners", $"{Owner.Id}");
        ListIsRead(_kit.Run(A.BotChanged(Ann)).Single(), Ann, Owner);

        var said = ListIsRead(_kit.RunJob("Administrators.daily", _kit.Group().No, 1).Single(), Ann);

        Assert.That((said.Count, _kit.Group().IsAllowed), Is.EqualTo((0, true)));
    }

    [Test]
    public void Start_WhenTheBotIsThereNoMore_SaysNothingAndForgetsThatItWasAllowed()
    {
        Begin("any", $"{Owner.Id}");
        _kit.Run(A.BotChanged(Ann));
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Run(A.BotChanged(Ann, MemberStatus.Member, MemberStatus.Left));

        Assert.That(Restart("owners", $"{Owner.Id}"), Is.Empty);
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit.Run(A.BotChanged(Ann));

        Assert.That(_kit.Group().IsAllowed, Is.False);
    }

    [TestCase("owners", "5,7", "-1,-2")]
    [TestCase("owners", "7,5", "-2, -1")]
    public void Start_WhenNothingIsSaidAnew_LooksAtNothing(string allowed, string owners, string list)
    {
        Begin("owners", "5,7", "-1,-2");
        ListIsRead(_kit.Run(A.BotChanged(Ann)).Single(), Ann, A.Person("Five", 5));

        Assert.That(Restart(allowed, owners, list), Is.Empty);
    }

    [Test]
    public void Review_OfManyGroups_GoesOnWhereItWasAfterACrash()
    {
        Begin("any", "");
        _kit.Run([.. Enumerable.Range(1, 45).Select(number => A.BotChanged(Ann, chat: A.Supergroup($"Group {number}", -1000000001000 - number)))]);
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit = _kit.Reopen(Options("list", "", "-1"));
        _kit.Run(AdministratorsFeature.AtStart(_kit.Now));
        var said = _kit.RunWork(1).ToList();
        Assert.That(said, Has.Count.EqualTo(20));

        _kit = _kit.Reopen();
        said.AddRange(_kit.RunWork());

        Assert.That(said.Select(item => item.To.Group).Distinct().Count(), Is.EqualTo(45));
        Assert.That(said, Has.Count.EqualTo(45));
    }

    private static TurnKitOptions Options(string allowed, string owners, string list = "") => new()
    {
        Groups = new GroupsOptions { Allowed = allowed, List = list },
        Installation = new GroupBot.Members.InstallationOptions { Owners = owners },
    };

    /// <summary>The first start by a configuration.</summary>
    private void Begin(string allowed, string owners, string list = "")
    {
        _kit.Dispose();
        _kit = KitExtensions.AllFeatures(Options(allowed, owners, list));
        _kit.Run(AdministratorsFeature.AtStart(_kit.Now));
        _kit.RunWork();
    }

    /// <summary>A later start by another; returns what the review asks for.</summary>
    private IReadOnlyList<OutboxItem> Restart(string allowed, string owners, string list = "")
    {
        _kit.Advance(TimeSpan.FromMinutes(1));
        _kit = _kit.Reopen(Options(allowed, owners, list));
        _kit.Run(AdministratorsFeature.AtStart(_kit.Now));
        return _kit.RunWork();
    }

    private void AssertLeaves(IReadOnlyList<OutboxItem> said)
    {
        Assert.That(((SendText)said.Single().Effect).Html, Does.StartWith("Sorry"));
        Assert.That(said.Single().To, Is.EqualTo(Destination.Of(_kit.Group().No)));
        Assert.That(_kit.Succeed(said.Single()).Single().Effect, Is.EqualTo(new LeaveChat()));
        Assert.That(_kit.Say("/ping", Ann), Is.Empty);
    }

    private IReadOnlyList<OutboxItem> ListIsRead(OutboxItem asked, params Person[] admins) => _kit.Succeed(asked,
        new EffectAnswer(Administrators: [.. admins.Select(admin => new Administrator(admin, Membership.Of(MemberStatus.Administrator)))]));
}
