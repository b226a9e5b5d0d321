using GroupBot.Core.Circles;

namespace GroupBot.Core.Scoring;

/// <summary>Who gives: since when they are in the group, in unix milliseconds, and in which circle.</summary>
public readonly record struct Giver(long JoinedAt, Circle Circle);

/// <summary>
/// What the decisions before this one left: the running bot's memory, or a replay's. Every change is told by <c>Put</c>, so that
/// one that is rolled back leaves nothing.
/// </summary>
public interface IScoreBook
{
    MemberDay DayOf(long member);

    PairScore PairOf(long from, long to);

    ReceivedWindow ReceivedBy(long member);

    Giver GiverOf(long member);

    void Put(long member, MemberDay day);

    void Put(long from, long to, PairScore pair);

    void Put(long member, ReceivedWindow received);
}
