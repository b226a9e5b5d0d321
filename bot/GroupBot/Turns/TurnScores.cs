using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;

namespace GroupBot.Turns;

/// <summary>Scores as a handler reads them: as they stand after the events before the one at hand.</summary>
internal readonly struct TurnScores(Turn turn, ScoreBook book, CircleBook circles, ScoreFollower follower)
{
    /// <summary>What scoring holds of a group; null before its first row.</summary>
    public GroupScore? Of(GroupNo group) => book.At(group).Group;

    /// <summary>The rules that bind a group now.</summary>
    public ScoreRules RulesOf(GroupNo group) => book.At(group).Rules;

    /// <summary>All that is held of somebody: for reading alone.</summary>
    public MemberScore Of(GroupNo group, MemberNo member) => book.At(group).Read(member.Value);

    /// <summary>What one gave another lately: for reading alone.</summary>
    public PairScore Between(GroupNo group, MemberNo from, MemberNo to) => book.At(group).Read(from.Value, to.Value);

    /// <summary>活跃值 at the instant of the event at hand; 0 or more.</summary>
    public double HeatOf(GroupNo group, MemberNo member) =>
        Of(group) is { } score ? Of(group, member).Heat.At(score.Clocks.Now, turn.Scene.At.ToUnixTimeMilliseconds()) : 0;

    /// <summary>活跃值 as it is shown at an instant; nothing at all before the group's first row.</summary>
    public HeatLines LinesOf(GroupNo group, MemberNo member, DateTimeOffset at) => Of(group) is { } score
        ? HeatLines.Of(Of(group, member).Heat, score.Clocks.Now, at.ToUnixTimeMilliseconds())
        : new HeatLines(0, [], 0);

    /// <summary>What acts gave and took on somebody's days that came to anything, the newest first.</summary>
    public IReadOnlyList<DayGain> DaysOf(GroupNo group, MemberNo member, int limit) =>
        ScoreDays.Last(turn.Connection, group, member, Of(group, member), limit);

    /// <summary>The awards that a row of the log caused.</summary>
    public IReadOnlyList<Award> CausedBy(long seq) => book.CausedBy(seq);

    /// <summary>The awards of a row that stand.</summary>
    public IReadOnlyList<Award> StandingOf(long seq) => book.StandingOf(seq);

    /// <summary>Writes what is held in memory where that is older than a second: what reads the rows now finds them nearly as they are.</summary>
    public void WriteWhereDue() => follower.FlushIfDue();

    /// <summary>Where the last night left somebody.</summary>
    public CircleStanding StandingOf(GroupNo group, MemberNo member) => circles.Of(group, member.Value);

    public IReadOnlyDictionary<long, CircleStanding> StandingsOf(GroupNo group) => circles.All(group);

    /// <summary>What a night came to holds from here on.</summary>
    /// <param name="day">The day that began with that night, a day number.</param>
    /// <param name="thresholds">By which the next night goes.</param>
    public void Put(GroupNo group, int day, IReadOnlyDictionary<long, CircleStanding> standings, CircleThresholds thresholds)
    {
        circles.Put(group, day, turn.LastSeq, standings);
        if (book.At(group).Group is { } score && score.Thresholds != thresholds)
        {
            book.At(group).Group = score with { Thresholds = thresholds };
        }
    }

    /// <summary>
    /// Writes all that is held in memory, and nothing of this group after it until <see cref="Release"/>: what reads its rows beside
    /// the corridor finds them as of this moment.
    /// </summary>
    /// <returns>The newest row of the log that they hold through.</returns>
    public long Hold(GroupNo group) => follower.Hold(group);

    /// <summary>True where somebody holds the group.</summary>
    public bool IsHeld(GroupNo group) => follower.IsHeld(group);

    /// <summary>Holds the group for another minute; false where its rows have gone on since.</summary>
    public bool TryHoldOn(GroupNo group, long through) => follower.TryHoldOn(group, through);

    /// <summary>Puts rows right that are not what the log says.</summary>
    public ScoreRepair Repair => book.Repair(turn.Connection, circles, follower);

    public void Release(GroupNo group) => follower.Release(group);
}
