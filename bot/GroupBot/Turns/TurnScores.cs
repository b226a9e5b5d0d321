using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Storage;

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

    /// <summary>活跃值 as it is shown at an instant; nothing at all before the group's first row.</summary>
    public HeatLines LinesOf(GroupNo group, MemberNo member, DateTimeOffset at) => Of(group) is { } score
        ? HeatLines.Of(Of(group, member).Heat, score.Clocks.Now, at.ToUnixTimeMilliseconds())
        : new HeatLines(0, [], 0);

    /// <summary>What acts gave and took on somebody's days that came to anything, the newest first.</summary>
    public IReadOnlyList<DayGain> DaysOf(GroupNo group, MemberNo member, int limit) =>
        ScoreDays.Last(turn.Connection, group, member, Of(group, member), limit);

    /// <summary>The awards that a row of the log caused.</summary>
    public IReadOnlyList<Award> CausedBy(long seq) => book.CausedBy(seq);

    /// <summary>Writes what is held in memory of a group: what reads its rows now finds them as they are, but while a night is counted.</summary>
    public void Write(GroupNo group) => follower.Write(group);

    /// <summary>Where the last night left somebody.</summary>
    public CircleStanding StandingOf(GroupNo group, MemberNo member) => circles.Of(group, member.Value);

    public IReadOnlyDictionary<long, CircleStanding> StandingsOf(GroupNo group) => circles.All(group);

    /// <summary>What a group's members may do by level and circle.</summary>
    public PrivilegeTable PrivilegesOf(GroupNo group) => PrivilegeSettings.Of(turn.Settings.Get(group, PrivilegeSettings.Table));

    /// <summary>The level that somebody's points make; other rules than those that made it take it from nobody.</summary>
    public int LevelOf(GroupNo group, MemberNo member) => Of(group, member).Level(book.At(group));

    /// <summary>Whether somebody may do something that a group's table speaks of: its admins may do everything, whoever is not in it nothing.</summary>
    public bool May(GroupNo group, MemberNo member, Privilege privilege) => turn.Members.Find(group, member) is { Membership: { InChat: true, IsAdmin: var isAdmin } }
        && (isAdmin || PrivilegesOf(group).May(
            privilege, LevelOf(group, member), StandingOf(group, member).Circle));

    /// <summary>What a night came to holds from here on.</summary>
    /// <param name="day">The day that began with that night, a day number.</param>
    /// <param name="thresholds">By which the next night goes.</param>
    /// <param name="rules">The version of the rules by which the night went.</param>
    public void Put(GroupNo group, int day, IReadOnlyDictionary<long, CircleStanding> standings, CircleThresholds thresholds, int rules = ScoreRuleBook.First)
    {
        circles.Put(group, day, turn.LastSeq, standings);
        if (book.At(group).Group is { } score && score.After(thresholds, rules) is var after && after != score)
        {
            book.At(group).Group = after;
        }
    }

    /// <summary>
    /// Writes all that is held in memory of a group, and nothing of it after that until <see cref="Release"/>: what reads its rows beside
    /// the corridor finds them as of this moment.
    /// </summary>
    /// <param name="night">The row of the log with which a night began; null for whoever puts rows right.</param>
    /// <param name="by">Who puts them right.</param>
    /// <returns>The newest row of the log that they hold through.</returns>
    public long Hold(GroupNo group, long? night = null, string? by = null) => follower.Hold(group, night, by);

    /// <summary>True where somebody holds the group.</summary>
    public bool IsHeld(GroupNo group) => follower.IsHeld(group);

    /// <summary>Holds the group for another minute; false where its rows have gone on since.</summary>
    public bool TryHoldOn(GroupNo group, long through, string? by) => follower.TryHoldOn(group, through, by);

    /// <summary>True where whoever puts rows right may hold the group: nobody does, or they do, or they take it over from another who puts rows right.</summary>
    public bool IsFreeFor(GroupNo group, string? by, bool takesOver) => follower.IsFreeFor(group, by, takesOver);

    /// <summary>Puts rows right that are not what the log says.</summary>
    public ScoreRepair RowRepair => book.Repair(turn.Connection, circles, follower);

    /// <param name="night">Whose hold it is, as of <see cref="Hold"/>; another's stays.</param>
    public void Release(GroupNo group, long? night = null) => follower.Release(group, night);

    /// <summary>True where a group's scores were made anew after a row of the log: what was read of them before holds no more.</summary>
    public bool IsRemadeSince(GroupNo group, long seq) => follower.IsRemadeSince(group, seq);

    /// <summary>Writes all that is held in memory.</summary>
    public void WriteAll() => follower.FlushAll();

    /// <summary>Groups whose scores stand still, as a row of their log could not be scored.</summary>
    public IReadOnlyList<GroupNo> Broken => follower.Broken;

    public bool IsBroken(GroupNo group) => follower.IsBroken(group);

    /// <summary>Makes the scores of a group that stands still anew from its log.</summary>
    public void Repair(GroupNo group) => follower.Repair(group);

    /// <summary>Makes a group's scores anew with its history: as of <see cref="ScoreFollower.BeginAnew"/>.</summary>
    public void BeginAnew(GroupNo group, in ActivityRow mark) => follower.BeginAnew(group, mark);

    /// <summary>Another group turned out to be this one; its log is this one's by now.</summary>
    public void Merge(GroupNo from, GroupNo to) => follower.Merge(from, to);
}
