using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Turns;

namespace GroupBot.Members;

/// <summary>
/// Puts together what Telegram tells of one join or leave in two updates that come in any order: whichever comes first
/// makes the event, the other completes it. An older fact never undoes a newer one.
/// </summary>
internal sealed class MembershipBook(MemberRegistry members)
{
    /// <summary>Two updates of a join this close together are the same join.</summary>
    private static readonly TimeSpan SameJoin = TimeSpan.FromMinutes(10);

    /// <summary>Somebody came in.</summary>
    /// <param name="by">Who added them, or null where they came by themselves.</param>
    public void Joined(
        Scene scene, GroupState group, PersonState person, Membership now, JoinedHow how, MemberNo? by, string? link)
    {
        var known = members.Find(group.No, person.No);
        if (known is { JoinedAt: { } before, Membership.InChat: true } && (scene.At - before).Duration() <= SameJoin)
        {
            Complete(scene, known, now, how, by, link);
            return;
        }

        if (known is not null && scene.At < known.StatusAt)
        {
            return;
        }

        members.Change(new MemberState
        {
            Group = group.No,
            No = person.No,
            Membership = now,
            StatusAt = scene.At,
            WasHereBefore = known is { WasHereBefore: true } or { JoinedAt: not null },
            JoinedHow = how,
            JoinedAt = scene.At,
            JoinedBy = by,
            JoinedLink = link,
            FirstSeenAt = known?.FirstSeenAt ?? scene.At,
        });
        scene.Derived.Add(new MemberJoined(scene.Event.Chat!, scene.At, person.No));
    }

    /// <summary>Somebody left or was put out.</summary>
    /// <returns>True where the bot had never seen them here: they were here before.</returns>
    public bool Left(Scene scene, GroupState group, PersonState person, Membership now)
    {
        var known = members.Find(group.No, person.No);
        if (known is not null && scene.At < known.StatusAt)
        {
            return false;
        }

        var wasIn = known?.Membership.InChat ?? true;
        // Of the two updates the plainer one ("left") must not hide what the other told ("banned").
        var standing = !wasIn && known!.Membership.Status is MemberStatus.Banned && now.Status is MemberStatus.Left
            ? known.Membership
            : now;
        members.Change((known ?? New(group, person, scene.At)) with
        {
            Membership = standing,
            StatusAt = scene.At,
            // Whoever goes without a join that was seen was here before the bot looked: never new again.
            WasHereBefore = known is null || known.WasHereBefore || (wasIn && known.JoinedAt is null),
        });
        if (wasIn)
        {
            scene.Derived.Add(new MemberLeft(scene.Event.Chat!, scene.At, person.No, now.Status is MemberStatus.Banned));
        }

        return known is null;
    }

    /// <summary>Somebody's standing changed without their coming or going.</summary>
    public void Changed(Scene scene, GroupState group, PersonState person, Membership now)
    {
        var known = members.Find(group.No, person.No);
        if (known is null || scene.At >= known.StatusAt)
        {
            members.Change((known ?? New(group, person, scene.At)) with { Membership = now, StatusAt = scene.At });
        }
    }

    private static MemberState New(GroupState group, PersonState person, DateTimeOffset at) => new()
    {
        Group = group.No,
        No = person.No,
        Membership = Membership.Of(MemberStatus.Member),
        StatusAt = at,
        FirstSeenAt = at,
    };

    private void Complete(Scene scene, MemberState known, Membership now, JoinedHow how, MemberNo? by, string? link)
    {
        // A link or an adder says more than "by themselves".
        var more = known with
        {
            Membership = scene.At >= known.StatusAt ? now : known.Membership,
            JoinedHow = how is JoinedHow.Direct or JoinedHow.Unknown ? known.JoinedHow : how,
            JoinedBy = by ?? known.JoinedBy,
            JoinedLink = link ?? known.JoinedLink,
        };
        if (more == known)
        {
            return;
        }

        members.Change(more);
        if (more.JoinedHow != known.JoinedHow || more.JoinedBy != known.JoinedBy || more.JoinedLink != known.JoinedLink)
        {
            scene.Derived.Add(new MemberJoinCompleted(scene.Event.Chat!, scene.At, known.No));
        }
    }
}
