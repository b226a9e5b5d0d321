namespace GroupBot.Core.Health;

/// <summary>One who was seen to join. All days are day numbers of the group.</summary>
/// <param name="ActiveDays">Days that are over on which they did something, each once.</param>
/// <param name="EngagedDays">Days that began with them newly in the active circle, or nearer to the middle.</param>
/// <param name="ReferredDays">Days on which somebody whom they invited came to count.</param>
public sealed record NumbersJoiner(
    int JoinDay, IReadOnlyCollection<int> ActiveDays, IReadOnlyList<int> EngagedDays, IReadOnlyList<int> ReferredDays);

/// <summary>What a group's numbers are counted from; days that are over alone.</summary>
public sealed record NumbersInput
{
    /// <summary>The day that begins, a day number.</summary>
    public required int Day { get; init; }

    /// <summary>The first day of the log.</summary>
    public required int FirstDay { get; init; }

    /// <summary>Also those who left.</summary>
    public required IReadOnlyCollection<NumbersJoiner> Joiners { get; init; }

    /// <summary>Of each who is here, on how many of the last <see cref="ActiveDaysCurve.Days"/> days they did something.</summary>
    public required IReadOnlyCollection<int> ActiveDays { get; init; }

    /// <summary>Messages of 30 days by member, 0 of who said nothing.</summary>
    public required IReadOnlyCollection<long> Messages { get; init; }
}

/// <summary>The way of those who joined in one week.</summary>
/// <param name="Week">Days since the first of all, by seven: weeks begin on Monday.</param>
/// <param name="People">By stage, the join first.</param>
public sealed record FunnelWeek(int Week, IReadOnlyList<int> People);

/// <summary>How many of those who joined come how far and stay, how often people come, and how unequally they talk.</summary>
public sealed record GroupNumbers
{
    /// <summary>So many weeks of joins are looked at, that of the day at hand apart.</summary>
    public const int Weeks = 26;

    /// <summary>The stages of the way, without the join. Nothing of this version sells anything.</summary>
    private static readonly FunnelStage[] Stages = [FunnelStage.Activated, FunnelStage.Engaged, FunnelStage.Referred];

    private const long MillisecondsADay = 86_400_000;

    /// <summary>Of those whose first two weeks are over; the join first.</summary>
    public required IReadOnlyList<FunnelStep> Funnel { get; init; }

    /// <summary>The same by week, rising: of weeks of which everybody's first two weeks are over.</summary>
    public required IReadOnlyList<FunnelWeek> FunnelWeeks { get; init; }

    /// <summary>By week, rising; the days are <see cref="RetentionTable.UsualDays"/>.</summary>
    public required IReadOnlyList<RetentionRow> Retention { get; init; }

    /// <summary>By day, of all whose day is over.</summary>
    public required IReadOnlyList<Share> Classic { get; init; }

    /// <summary>The same.</summary>
    public required IReadOnlyList<Share> Rolling { get; init; }

    /// <summary>Null until the log has as many days.</summary>
    public ActiveDaysCurve? ActiveDays { get; init; }
    public required Inequality Talk { get; init; }

    /// <summary>The first day whose joins are looked at: a Monday.</summary>
    public static int FirstJoinDay(int day) => ((day / 7) - Weeks) * 7;

    public static GroupNumbers Of(NumbersInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var joined = input.Joiners.Where(joiner => joiner.JoinDay >= FirstJoinDay(input.Day) && joiner.JoinDay < input.Day)
            .Select(joiner => (Joiner: joiner, Member: new JoinedMember(
                input.Day - joiner.JoinDay - 1, joiner.ActiveDays.Select(day => day - joiner.JoinDay).ToHashSet()))).ToList();
        JoinedMember[] members = [.. joined.Select(one => one.Member)];
        return new GroupNumbers
        {
            Funnel = Health.Funnel.Of(joined.Where(one => Activation.IsMature(one.Member.Age)).Select(one => Way(one.Joiner, one.Member)), Stages),
            FunnelWeeks =
            [
                .. joined.GroupBy(one => one.Joiner.JoinDay / 7).OrderBy(week => week.Key)
                    .Where(week => week.All(one => Activation.IsMature(one.Member.Age)))
                    .Select(week => new FunnelWeek(
                        week.Key, [.. Health.Funnel.Of(week.Select(one => Way(one.Joiner, one.Member)), Stages).Select(step => step.People)])),
            ],
            Retention = RetentionTable.Of(joined.Select(one => (one.Joiner.JoinDay / 7, one.Member)), RetentionTable.UsualDays),
            Classic = [.. RetentionTable.UsualDays.Select(day => Health.Retention.Classic(members, day))],
            Rolling = [.. RetentionTable.UsualDays.Select(day => Health.Retention.Rolling(members, day))],
            ActiveDays = input.Day - input.FirstDay < ActiveDaysCurve.Days ? null : ActiveDaysCurve.Of(input.ActiveDays),
            Talk = Inequality.Of(input.Messages),
        };
    }

    /// <summary>A stage is reached on a day of the group, at no hour of it.</summary>
    private static FunnelMember Way(NumbersJoiner joiner, JoinedMember member) => new(
        At(joiner.JoinDay),
        new Dictionary<FunnelStage, IReadOnlyList<long>>
        {
            [FunnelStage.Activated] = Activation.DayOf(member.ActiveDays) is { } day ? [At(joiner.JoinDay + day)] : [],
            [FunnelStage.Engaged] = [.. joiner.EngagedDays.Select(At)],
            [FunnelStage.Referred] = [.. joiner.ReferredDays.Select(At)],
        });

    private static long At(int day) => day * MillisecondsADay;
}
