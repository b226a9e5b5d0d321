using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Scenarios.Crowd;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>The demo group; null where the options asked for none.</summary>
    public SandboxChat? Group { get; private set; }

    /// <summary>Who owns the demo group.</summary>
    public SandboxUser? Owner { get; private set; }

    /// <summary>The three ordinary members of the demo group.</summary>
    public IReadOnlyList<SandboxUser> Members { get; private set; } = [];

    private void CreateDemo()
    {
        Owner = CreateUser("林岚", "linlan", "zh-hans");
        Members =
        [
            CreateUser("陈默", "chenmo", "zh-hans"), CreateUser("小满", "xiaoman", "zh-hans"),
            CreateUser("Alice", "alice_reads", "en"),
        ];
        Group = CreateGroup(Owner, Options.GroupTitle);
        foreach (var member in Members)
        {
            Group.Memberships[member.Id] = new Membership(member, MemberStatus.Member);
        }

        if (Options.Crowd is { } crowd)
        {
            CrowdHistory.Write(this, Group, crowd);
            return;
        }

        if (Options.AnyToken)
        {
            return;
        }

        if (Options.OwnerAddsBot)
        {
            Add(Owner, Group, Bot.User);
            Promote(Owner, Group, Bot.User, AdminRights.Usual);
            return;
        }

        Group.Memberships[Bot.User.Id] = new Membership(Bot.User, MemberStatus.Administrator)
        {
            Rights = AdminRights.Usual,
            PromotedBy = Owner.Id,
        };
    }
}
