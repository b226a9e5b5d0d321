using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Turns;

namespace GroupBot.Features.Tags;

/// <summary>Whoever comes in by an entrance with a tag bears it, also where they come again.</summary>
internal static class TagsObserver
{
    public static void Joined(Turn turn, MemberJoined joined) => Tag(turn, joined.Member);

    public static void Completed(Turn turn, MemberJoinCompleted completed) => Tag(turn, completed.Member);

    private static void Tag(Turn turn, MemberNo member)
    {
        // By the link and not by the arrival, which keeps their first entrance and the second at most.
        if (turn.Scene.Group is { } group && turn.Members.Find(member) is { Person.IsBot: false }
            && InviteLinks.Of(turn.Connection, group.No, (turn.Scene.Event as MemberChanged)?.Link, turn.Self.Id) is { EntranceNo: { } no }
            && EntranceStore.Find(turn.Connection, group.No, no) is { Tag: { Length: > 0 } tag })
        {
            MemberTags.Add(turn.Connection, group.No, member, tag, turn.Now, by: null);
        }
    }
}
