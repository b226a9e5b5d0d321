using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Turns;

namespace GroupBot.Import;

/// <summary>
/// Takes into the registries what a file tells of somebody. It is old: a name that the bot learned itself stays, and so does
/// what somebody is in the group. Whoever is known by the file alone is in it as far as nobody knows.
/// </summary>
internal sealed class ImportedPeople(Turn turn, GroupState group)
{
    /// <summary>How many were met for the first time.</summary>
    public int New { get; private set; }

    public PersonState Meet(long user, string? name, DateTimeOffset at)
    {
        var known = turn.Members.Find(new UserId(user));
        if (known is null)
        {
            New++;
            return turn.Members.Meet(new Person(new UserId(user), name ?? "", null, null, null, IsBot: false), at);
        }

        var isNameless = known.Person is { FirstName: "", LastName: null } && name is { Length: > 0 };
        var isEarlier = at < known.FirstSeenAt;
        return !isNameless && !isEarlier ? known : turn.Members.Change(known with
        {
            Person = isNameless ? known.Person with { FirstName = name! } : known.Person,
            FirstSeenAt = isEarlier ? at : known.FirstSeenAt,
        });
    }

    /// <summary>They wrote or reacted.</summary>
    public void WasActive(PersonState person, DateTimeOffset at)
    {
        var known = Known(person, at);
        var cameBack = known.Membership.Status is MemberStatus.Left && IsOlder(known.StatusAt, at);
        Write(known with
        {
            Membership = cameBack ? Membership.Of(MemberStatus.Unknown) : known.Membership,
            StatusAt = cameBack ? at : known.StatusAt,
            WasHereBefore = known.WasHereBefore || known.JoinedAt is null || at < known.JoinedAt,
        }, at);
    }

    public void Joined(PersonState person, DateTimeOffset at, JoinedHow how)
    {
        var known = Known(person, at);
        var isNewest = known.JoinedAt is null || known.JoinedAt < at;
        var isNewer = known.Membership.Status is MemberStatus.Left or MemberStatus.Unknown && IsOlder(known.StatusAt, at);
        Write(known with
        {
            Membership = isNewer ? Membership.Of(MemberStatus.Unknown) : known.Membership,
            StatusAt = isNewer ? at : known.StatusAt,
            WasHereBefore = known.WasHereBefore || (known.JoinedAt is { } joined && joined != at),
            JoinedAt = isNewest ? at : known.JoinedAt,
            JoinedHow = isNewest ? how : known.JoinedHow,
            JoinedBy = isNewest ? null : known.JoinedBy,
            JoinedLink = isNewest ? null : known.JoinedLink,
        }, at);
    }

    public void Left(PersonState person, DateTimeOffset at)
    {
        var known = Known(person, at);
        var isNewer = known.Membership.Status is MemberStatus.Left or MemberStatus.Unknown && IsOlder(known.StatusAt, at);
        Write(known with
        {
            Membership = isNewer ? Membership.Of(MemberStatus.Left) : known.Membership,
            StatusAt = isNewer ? at : known.StatusAt,
            // Whoever goes without a join that was seen was here before the bot looked.
            WasHereBefore = known.WasHereBefore || known.JoinedAt is null,
        }, at);
    }

    /// <summary>An instant of a whole second, within which the file's order decides.</summary>
    private static bool IsOlder(DateTimeOffset status, DateTimeOffset at) => status <= at;

    private MemberState Known(PersonState person, DateTimeOffset at) => turn.Members.Find(group.No, person.No) ?? new MemberState
    {
        Group = group.No,
        No = person.No,
        Membership = Membership.Of(MemberStatus.Unknown),
        StatusAt = DateTimeOffset.UnixEpoch,
        FirstSeenAt = at,
    };

    private void Write(MemberState member, DateTimeOffset at)
    {
        member = at < member.FirstSeenAt ? member with { FirstSeenAt = at } : member;
        if (member != turn.Members.Find(group.No, member.No))
        {
            turn.Members.Change(member);
        }
    }
}
