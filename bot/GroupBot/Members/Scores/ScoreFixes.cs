using GroupBot.Core.Scoring;

namespace GroupBot.Members.Scores;

/// <summary>The awards of a row of the log as the log says them; none where it gives none.</summary>
/// <param name="UndoneBy">Of each of them, the row that took it back; null for none.</param>
internal sealed record RowAwards(long Seq, IReadOnlyList<Award> Awards, IReadOnlyList<long?> UndoneBy);

/// <summary>Which row took an award back; null for none.</summary>
internal sealed record UndoneAward(long Seq, long MemberNo, AwardKind Kind, long? By);

/// <summary>A member's state as a snapshot, in base64; null where there is none.</summary>
internal sealed record FixedMember(long MemberNo, string? State);

/// <summary>A pair's state, the snapshot in base64; null where there is none.</summary>
internal sealed record FixedPair(long FromNo, long ToNo, double Tie, int LastDay, string? State);

/// <summary>A day's sums; null where nothing came of it.</summary>
internal sealed record FixedDay(int Day, long MemberNo, DaySums? Sums);

/// <summary>What a row of <c>score_days</c> says of a member's day.</summary>
internal readonly record struct DaySums(int Acts, int Messages, double Heat, long Points)
{
    public static DaySums Of(in DayUse day) => new(day.Acts, day.Messages, day.Change, day.Points);
}

/// <summary>What holds of a group as a whole.</summary>
internal sealed record FixedGroup(
    long FirstSeq, long FirstAt, int RuleVersion, double Peripheral, double Active, double Core, IReadOnlyList<FixedClock> Clocks)
{
    public static FixedGroup Of(GroupScore group) => new(
        group.FirstSeq, group.FirstAt, group.RuleVersion, group.Thresholds.Peripheral, group.Thresholds.Active, group.Thresholds.Core,
        [.. group.Clocks.Epochs.Select(epoch => new FixedClock(epoch.FromSeq, epoch.Clock.Landmark, epoch.Clock.HalfLife, epoch.Conversion))]);

    public GroupScore ToScore() => new(
        FirstSeq, FirstAt, RuleVersion,
        HeatTimeline.Of(Clocks.Select(clock => new HeatEpoch(clock.FromSeq, new HeatClock(clock.Landmark, clock.HalfLife), clock.Conversion))),
        new Core.Circles.CircleThresholds(Peripheral, Active, Core));
}

internal sealed record FixedClock(long FromSeq, long Landmark, int HalfLife, double Conversion);

/// <summary>Where the last night left everybody, as its row has it, in base64; null where there was no night.</summary>
internal sealed record FixedCircles(int Day, long Seq, string? Standings);

/// <summary>Some of what a rebuild puts right, as much as a turn writes at once.</summary>
internal sealed record ScoreFixes
{
    public IReadOnlyList<RowAwards> Awards { get; init; } = [];

    /// <summary>The last row of the log from which <see cref="Awards"/> were made: what took one back later is not known there.</summary>
    public long AwardsThrough { get; init; }

    public IReadOnlyList<UndoneAward> Undone { get; init; } = [];
    public IReadOnlyList<FixedMember> Members { get; init; } = [];
    public IReadOnlyList<FixedPair> Pairs { get; init; } = [];
    public IReadOnlyList<FixedDay> Days { get; init; } = [];

    public int Count => Awards.Count + Undone.Count + Members.Count + Pairs.Count + Days.Count;
}
