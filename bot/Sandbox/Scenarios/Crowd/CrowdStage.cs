using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Scenarios.Crowd;

/// <summary>Puts a plan into the world, one event at a time. The gate is held.</summary>
internal sealed class CrowdStage
{
    private readonly SandboxWorld _world;

    private readonly SandboxChat _group;

    private readonly SandboxUser[] _people;

    private readonly Dictionary<string, InviteLink> _links;

    private readonly Dictionary<CrowdEvent, SandboxMessage> _said = new(ReferenceEqualityComparer.Instance);

    /// <summary>Who is in the group already takes the first places; those who are there from the beginning are in.</summary>
    internal CrowdStage(SandboxWorld world, SandboxChat group, CrowdPlan plan)
    {
        (_world, _group) = (world, group);
        var present = group.Memberships.Values.Where(m => m.IsIn && !m.User.IsBot)
            .OrderBy(m => m.Status == MemberStatus.Creator ? 0 : 1).ThenBy(m => m.User.Id).Select(m => m.User).Take(4).ToList();
        _people = [.. plan.Members.Select(member => member.Index < present.Count
            ? present[member.Index]
            : world.CreateUser(member.Name, FreeName(world, member.Username), member.SpeaksChinese ? "zh-hans" : "en"))];
        foreach (var member in plan.Members.Where(m => m.Link is null && !group.Memberships.ContainsKey(_people[m.Index].Id)))
        {
            group.Memberships[_people[member.Index].Id] = new Membership(_people[member.Index], MemberStatus.Member);
        }

        _links = CrowdCast.Links.ToDictionary(name => name, name => world.Links.Create(_people[0], group, name), StringComparer.Ordinal);
        Plan = plan;
    }

    internal CrowdPlan Plan { get; }

    /// <summary>The user of a planned member.</summary>
    internal SandboxUser Person(int index) => _people[index];

    /// <summary>What cannot be any more, because a bot put somebody out meanwhile, does not happen.</summary>
    internal void Play(CrowdEvent what)
    {
        var user = _people[what.Who];
        var membership = _world.MemberOf(_group, user);
        switch (what.Deed)
        {
            case CrowdDeed.Join when !membership.IsIn && membership.Status != MemberStatus.Kicked:
                _world.JoinByLink(user, _links[Plan.Members[what.Who].Link!].Url);
                break;
            case CrowdDeed.Leave when membership.IsIn:
                _world.Leave(user, _group);
                break;
            case CrowdDeed.Say when membership.IsIn && SandboxWorld.PermissionsOf(_group, membership).Has("can_send_messages"):
                var replied = what.Target is { } target && _said.GetValueOrDefault(target) is { IsDeleted: false } old ? old.Id : (int?)null;
                _said[what] = _world.Post(user, _group, what.Text, replied);
                break;
            case CrowdDeed.React when membership.IsIn && _said.GetValueOrDefault(what.Target!) is { IsDeleted: false } message:
                _world.React(user, _group, message.Id, what.Text);
                break;
            default:
                break;
        }
    }

    /// <summary>A second crowd of the same world has other names.</summary>
    private static string FreeName(SandboxWorld world, string username)
    {
        for (var suffix = 'a'; world.UserNamed(username) is not null; suffix++)
        {
            username = username[.."reader000".Length] + suffix;
        }

        return username;
    }
}
