using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Turns;

namespace GroupBot.Members;

/// <summary>
/// Puts together what Telegram tells of one join or leave in two updates that come in any order: whichever comes first
/// makes the event, the other completes it. An older fact never undoes a newer one. Telegram dates in whole seconds;
/// within one, <see cref="InstantOf"/> says which fact is the newer.
/// </summary>
internal sealed class MembershipBook(MemberRegistry members)
{
    /// <summary>Two updates of a move this close together are of the same move.</summary>
    private static readonly TimeSpan SameMove = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>Somebody came in.</summary>
    /// <param name="by">Who added them, or null where they came by themselves.</param>
    public void Joined(
        Scene scene, GroupState group, PersonState person, Membership now, JoinedHow how, MemberNo? by, string? link)
    {
        var known = members.Find(group.No, person.No);
        var at = InstantOf(scene, known);
        if (known is { JoinedAt: { } before } && (known.Membership.InChat
            ? (scene.At - before).Duration() <= SameMove
            : scene.At == before && at < known.StatusAt))
        {
            Complete(scene, known, now, at, how, by, link);
            return;
        }

        // A message of theirs may come before the join it followed: then they are known to be in, and nobody was told why.
        var isOvertaken = known is { Membership.InChat: true } && at < known.StatusAt && known.StatusAt - at <= SameMove
            && (known.JoinedAt is null || known.JoinedAt < scene.At);
        if (known is not null && at < known.StatusAt && !isOvertaken)
        {
            return;
        }

        members.Change(new MemberState
        {
            Group = group.No,
            No = person.No,
            Membership = isOvertaken ? known!.Membership : now,
            StatusAt = isOvertaken ? known!.StatusAt : at,
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
        var at = InstantOf(scene, known);
        if (known is { Membership.Status: MemberStatus.Left } && now.Status is MemberStatus.Banned
            && (scene.At - known.StatusAt).Duration() <= SameMove)
        {
            // The plainer of the two updates came first.
            members.Change(known with { Membership = now, StatusAt = at > known.StatusAt ? at : known.StatusAt });
            scene.Derived.Add(new MemberLeftCompleted(scene.Event.Chat!, scene.At, person.No));
            return false;
        }

        if (known is not null && at < known.StatusAt)
        {
            return false;
        }

        // Whoever goes again so long after they went had come back unseen: it is a leave of its own.
        var wasIn = known is null || known.Membership.InChat || scene.At - known.StatusAt > SameMove;
        // Of the two updates the plainer one ("left") must not hide what the other told ("banned").
        var standing = !wasIn && known!.Membership.Status is MemberStatus.Banned && now.Status is MemberStatus.Left
            ? known.Membership
            : now;
        members.Change((known ?? New(group, person, scene.At)) with
        {
            Membership = standing,
            StatusAt = at,
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
        var at = InstantOf(scene, known);
        if (known is null || at >= known.StatusAt)
        {
            members.Change((known ?? New(group, person, scene.At)) with { Membership = now, StatusAt = at });
        }
    }

    /// <summary>
    /// Where a fact stands among those of its second. Both kinds of updates tell every move, each kind in order. What
    /// chat_member tells stands a millisecond behind the service message, so that it decides, whichever comes first. But
    /// two service messages of one second (who came and went, or went and came) have told both moves: the second stands
    /// behind both tellings, and what chat_member tells of them afterwards is told already.
    /// </summary>
    private static DateTimeOffset InstantOf(Scene scene, MemberState? known) =>
        scene.Event is MemberChanged ? scene.At + Tick
        : known is not null && (known.StatusAt == scene.At || known.StatusAt == scene.At + (2 * Tick)) ? scene.At + (2 * Tick)
        : scene.At;

    private static MemberState New(GroupState group, PersonState person, DateTimeOffset at) => new()
    {
        Group = group.No,
        No = person.No,
        Membership = Membership.Of(MemberStatus.Member),
        StatusAt = at,
        FirstSeenAt = at,
    };

    /// <param name="at">A join that is told again does not bring back who has gone since, and a service message knows of no standing.</param>
    private void Complete(
        Scene scene, MemberState known, Membership now, DateTimeOffset at, JoinedHow how, MemberNo? by, string? link)
    {
        var tellsMore = known.Membership.InChat && scene.Event is MemberChanged && at >= known.StatusAt;
        // A link or an adder says more than "by themselves".
        var more = known with
        {
            Membership = tellsMore ? now : known.Membership,
            StatusAt = tellsMore ? at : known.StatusAt,
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
