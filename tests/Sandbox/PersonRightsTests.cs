using GroupBot.Sandbox;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;
using NUnit.Framework.Constraints;

namespace GroupBot.Tests.Sandbox;

/// <summary>What Telegram lets nobody do to others, bots or people.</summary>
internal sealed class PersonRightsTests : SandboxFixture
{
    private SandboxUser Cat => World.Members[2];

    [Test]
    public void Decide_WithoutTheRightToInvite_IsRefused()
    {
        var guest = World.CreateUser("客人");
        World.RequestToJoin(guest, Chat);

        Assert.That(() => World.Decide(guest, Chat, guest, approve: true), Refused("can_invite_users"));
        Assert.That(() => World.Decide(Ann, Chat, guest, approve: true), Refused("can_invite_users"));
        Assert.That(Status(guest), Is.EqualTo(MemberStatus.Left));
        World.Promote(Owner, Chat, Ann, new AdminRights("can_invite_users"));
        World.Decide(Ann, Chat, guest, approve: true);
        Assert.That(Status(guest), Is.EqualTo(MemberStatus.Member));
    }

    [Test]
    public void Add_OfTheBanned_TakesTheRightToBan()
    {
        World.Ban(Owner, Chat, Ben);

        Assert.That(() => World.Add(Ann, Chat, Ben), Refused("is banned from"));
        World.Promote(Owner, Chat, Ann, new AdminRights("can_invite_users"));
        Assert.That(() => World.Add(Ann, Chat, Ben), Refused("is banned from"));
        World.Promote(Owner, Chat, Ann, new AdminRights("can_invite_users", "can_restrict_members"));
        World.Add(Ann, Chat, Ben);
        Assert.That(Status(Ben), Is.EqualTo(MemberStatus.Member));
        Assert.That(() => World.Add(Ann, Chat, Ben), Refused("already"));
    }

    [Test]
    public void Owner_IsChangedByNobody()
    {
        PromoteAnn();

        foreach (var change in Changes(Ann, Owner).Concat(Changes(Owner, Owner)))
        {
            Assert.That(change, Refused("owns"));
        }

        Assert.That(Status(Owner), Is.EqualTo(MemberStatus.Creator));
    }

    [Test]
    public void ForeignAdmin_IsChangedByTheOwnerAndItsMakerAlone()
    {
        PromoteAnn();
        World.Promote(Owner, Chat, Ben, new AdminRights("can_pin_messages"));
        World.Promote(Ann, Chat, Cat, new AdminRights("can_pin_messages"));

        foreach (var change in Changes(Ann, Ben).Concat(Changes(Ann, Ann)))
        {
            Assert.That(change, Refused("by somebody else"));
        }

        World.Demote(Ann, Chat, Cat);
        World.Demote(Owner, Chat, Ben);
        Assert.That((Status(Ben), Status(Cat)), Is.EqualTo((MemberStatus.Member, MemberStatus.Member)));
        World.Restrict(Ann, Chat, Ben, MemberPermissions.None);
        World.Ban(Ann, Chat, Cat);
        Assert.That((Status(Ben), Status(Cat)), Is.EqualTo((MemberStatus.Restricted, MemberStatus.Kicked)));
    }

    [Test]
    public void Promote_WithRightsTheGiverLacks_IsRefused()
    {
        PromoteAnn();

        Assert.That(() => World.Promote(Ann, Chat, Ben, new AdminRights("can_change_info")), Refused("lacks"));
        Assert.That(Status(Ben), Is.EqualTo(MemberStatus.Member));
        World.Promote(Ann, Chat, Ben, World.UsualRights(Ann, Chat));
        Assert.That(World.MemberOf(Chat, Ben).Rights.Same(new AdminRights("can_restrict_members", "can_pin_messages")), Is.True);
    }

    private void PromoteAnn() =>
        World.Promote(Owner, Chat, Ann, new AdminRights("can_promote_members", "can_restrict_members", "can_pin_messages"));

    private IEnumerable<Action> Changes(SandboxUser admin, SandboxUser target) =>
    [
        () => World.Ban(admin, Chat, target),
        () => World.Restrict(admin, Chat, target, MemberPermissions.None),
        () => World.Promote(admin, Chat, target, new AdminRights("can_pin_messages")),
        () => World.Demote(admin, Chat, target),
    ];

    private MemberStatus Status(SandboxUser user) => World.MemberOf(Chat, user).Status;

    private static ContainsConstraint Refused(string part) =>
        Throws.InstanceOf<DeedException>().With.Message.Contain(part);
}
