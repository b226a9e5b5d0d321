using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Turns;

namespace GroupBot.Members;

/// <summary>
/// Takes in what <c>getChatAdministrators</c> told. The list is as old as the moment it was asked for: whatever an update
/// told since stands.
/// </summary>
internal static class AdministratorList
{
    public static GroupState Take(Turn turn, GroupState group, IReadOnlyList<Administrator> list, DateTimeOffset asked)
    {
        // Updates are dated in whole seconds: one of the same second must not lose against the list.
        var at = DateTimeOffset.FromUnixTimeSeconds(asked.ToUnixTimeSeconds());
        var listed = new HashSet<MemberNo>();
        foreach (var (someone, membership) in list.Where(one => one.Person.Id != turn.Self.Id))
        {
            var person = turn.Members.Meet(someone, at);
            listed.Add(person.No);
            var known = turn.Members.Find(group.No, person.No);
            if (known is null || (at >= known.StatusAt && known.Membership != membership))
            {
                turn.Members.Change((known ?? New(group, person.No, at)) with { Membership = membership, StatusAt = at });
            }
        }

        foreach (var former in turn.Members.Admins(group.No))
        {
            if (!listed.Contains(former.No) && at >= former.StatusAt)
            {
                turn.Members.Change(former with { Membership = Membership.Of(MemberStatus.Member), StatusAt = at });
            }
        }

        return turn.Groups.Change(WithOwnStanding(group, list.FirstOrDefault(one => one.Person.Id == turn.Self.Id), at) with
        {
            AdminsAt = turn.Now,
        });
    }

    private static GroupState WithOwnStanding(GroupState group, Administrator? self, DateTimeOffset at)
    {
        if (at < group.BotStatusAt)
        {
            return group;
        }

        // The list was answered, so the bot is in the group, if only as a member.
        var now = self?.Membership
            ?? (group.BotIsIn && !group.BotIsAdmin
                ? new Membership(group.BotStatus, true, group.BotRights)
                : Membership.Of(MemberStatus.Member));
        return group with { BotStatus = now.Status, BotRights = now.Rights, BotStatusAt = at };
    }

    private static MemberState New(GroupState group, MemberNo no, DateTimeOffset at) => new()
    {
        Group = group.No,
        No = no,
        Membership = Membership.Of(MemberStatus.Member),
        StatusAt = at,
        FirstSeenAt = at,
    };
}
