using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Groups;

internal sealed class AllowedGroupsTests
{
    private static readonly Person Owner = A.Person("Owner"), Stranger = A.Person("Stranger");

    [TestCase("any", false, true)]
    [TestCase("owners", true, true)]
    [TestCase("owners", false, false)]
    [TestCase("list", true, false)]
    public void BotAdded_IsAllowedByTheModeAlone(string mode, bool byOwner, bool expected)
    {
        using var kit = Kit(mode, "-1");

        kit.Run(A.BotChanged(byOwner ? Owner : Stranger));

        Assert.That(kit.Group().IsAllowed, Is.EqualTo(expected));
    }

    [Test]
    public void BotAdded_ToAListedChat_IsAllowed()
    {
        using var kit = Kit("list", $"{A.Group.Id}");

        kit.Run(A.BotChanged(Stranger));

        Assert.That(kit.Group().IsAllowed);
    }

    [Test]
    public void Message_InAGroupNobodyWants_IsNeitherRecordedNorAnswered()
    {
        using var kit = Kit("owners", "", registry => registry
            .Command(new("hi", new Text(Audience.Member, "测试", "Test"), (turn, _) => turn.Reply(Markup.Plain("hi"))))
            .Observe<GroupMet>("met", (turn, _) => turn.Ask(new LeaveChat(), Outbox(turn))));

        var asked = kit.Run(A.BotChanged(Stranger), A.Message("/hi"), A.Message("/hi"));

        Assert.That(asked.Select(item => item.Effect), Is.EqualTo(new Effect[] { new LeaveChat() }), "it is told once");
        Assert.That(kit.Scalar<long>("select count(*) from activity where kind = 1"), Is.Zero);
        Assert.That(kit.Scalar<long>("select count(*) from members"), Is.Zero);
    }

    [Test]
    public void BotAddedAgain_ByAnOwner_OpensTheGroup()
    {
        using var kit = Kit("owners", "");
        kit.Run(A.BotChanged(Stranger));
        kit.Advance(TimeSpan.FromMinutes(1));

        kit.Run(A.BotChanged(Stranger, MemberStatus.Member, MemberStatus.Left), A.BotChanged(Owner));

        Assert.That(kit.Group().IsAllowed);
        Assert.That(kit.Group().AddedBy, Is.EqualTo(kit.Person(Owner).No));
    }

    [Test]
    public void BotChanged_OlderThanWhatIsKnown_ChangesNothing()
    {
        using var kit = Kit("any", "");
        var before = kit.Now;
        kit.Advance(TimeSpan.FromMinutes(1));
        kit.Run(A.BotChanged(Owner, MemberStatus.Member, MemberStatus.Administrator, rights: AdminRights.DeleteMessages));

        kit.Run(A.BotChanged(Owner, MemberStatus.Left, MemberStatus.Member) with { At = before });

        Assert.That((kit.Group().BotStatus, kit.Group().BotRights), Is.EqualTo((MemberStatus.Administrator, AdminRights.DeleteMessages)));
    }

    [TestCase("读书会", "en", Language.ZhHans, "Asia/Shanghai")]
    [TestCase("Book club", "zh-hans", Language.ZhHans, "Asia/Shanghai")]
    [TestCase("Book club", "de", Language.En, "UTC")]
    [TestCase("Book club", null, Language.En, "UTC")]
    public void Meet_OfANewGroup_GuessesLanguageAndZone(string title, string? client, Language language, string zone)
    {
        using var kit = Kit("any", "");
        var chat = A.Supergroup(title, -1007);

        kit.Run(A.Message("hello").In(chat).From(A.Person("Ann", language: client)));

        Assert.That((kit.Group(chat).Language, kit.Group(chat).Rule.Zone.Id), Is.EqualTo((language, zone)));
    }

    [Test]
    public void Meet_WhenTheZoneIsConfiguredAsACity_TakesTheCitysZone()
    {
        using var kit = TurnKit.With(_ => { }, new TurnKitOptions { Groups = new GroupsOptions { Allowed = "any", Zone = "福州" } });
        kit.Run(A.Message("hello"));

        Assert.That(kit.Group().Rule.Zone.Id, Is.EqualTo("Asia/Shanghai"));
    }

    private static GroupBot.Outbox.Destination Outbox(GroupBot.Turns.Turn turn) =>
        GroupBot.Outbox.Destination.Of(turn.Scene.Group!.No);

    private static TurnKit Kit(string mode, string list, Action<GroupBot.Turns.Routing.FeatureRegistry>? register = null) => TurnKit.With(
        register ?? (_ => { }),
        TurnKitOptions.OwnedBy(Owner) with { Groups = new GroupsOptions { Allowed = mode, List = list } });
}
