using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Outbox;
using GroupBot.Turns;

namespace GroupBot.Members;

/// <param name="AskedAt">Unix milliseconds.</param>
/// <param name="CameIn">True where the bot has just been added.</param>
internal sealed record ListAsked(int Version, long AskedAt, bool CameIn);

/// <summary>
/// Takes in what <c>getChatAdministrators</c> told. The list is as old as the moment it was asked for: whatever an update
/// told since stands.
/// </summary>
internal static class AdministratorList
{
    /// <summary>Who hears the answer.</summary>
    public const string Listed = "administrators";

    /// <summary>As often as this a list is read again for somebody who says they are on it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Asks Telegram for a group's administrators.</summary>
    public static void Ask(Turn turn, GroupState group, bool cameIn = false, DateTimeOffset? due = null) => turn.Ask(
        new FetchAdministrators(), Destination.Of(group.No),
        Continuation.Of(Listed, new ListAsked(1, turn.Now.ToUnixTimeMilliseconds(), cameIn)), due);

    /// <summary>
    /// True where somebody may lead a group without our knowing: the list was never read or an admin was forgotten since, or
    /// the bot is no admin itself and so is not told of promotions.
    /// </summary>
    public static bool MayBeOutdated(Turn turn, GroupState group) =>
        group.AdminsAt is not { } read || (!group.BotIsAdmin && turn.Now - read >= Patience);

    /// <summary>True where nobody ever told what the one who acts is in the group at hand, and they may be on its list.</summary>
    public static bool IsUnsure(Turn turn) => turn.Scene is { Group.AdminsAt: null, Member: { } member }
        && member.StatusAt == DateTimeOffset.UnixEpoch;

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
