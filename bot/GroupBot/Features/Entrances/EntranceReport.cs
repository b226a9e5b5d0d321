using System.Data.Common;
using GroupBot.Core.Growth;

namespace GroupBot.Features.Entrances;

/// <summary>One line of a report: an entrance, or all of a side, a kind, an owner or a week.</summary>
internal sealed record ReportLine(string Name, EntryFigures Figures, ReportEntrance? Entrance = null);

/// <summary>What entrances brought and cost, gathered from the rows; the arithmetic is the core's.</summary>
internal sealed class EntranceReport
{
    /// <summary>Of fewer joins any first entrance has most.</summary>
    private const int LeastConcentrated = 10;

    private readonly IReadOnlyDictionary<long, EntryCounts> _counts;
    private readonly IReadOnlyDictionary<long, Histogram> _waits;
    private readonly IReadOnlyDictionary<long, CircleCounts>? _circles;

    /// <param name="finished">The last day that is over, a day number.</param>
    public EntranceReport(DbConnection connection, long group, long finished)
    {
        Entrances = EntranceReportStore.Entrances(connection, group);
        Cohorts = EntranceReportStore.Cohorts(connection, group, finished);
        Others = EntranceReportStore.Others(connection, group, finished);
        _waits = EntranceReportStore.Waits(connection, group);
        _circles = EntranceReportStore.Circles(connection, group);
        var counts = new Dictionary<long, EntryCounts>();
        foreach (var cohort in Cohorts)
        {
            counts[cohort.Key] = counts.GetValueOrDefault(cohort.Key) + cohort.Counts;
        }

        _counts = counts;
    }

    public IReadOnlyList<ReportEntrance> Entrances { get; }

    public IReadOnlyList<ReportCohort> Cohorts { get; }

    /// <summary>What came otherwise.</summary>
    public IReadOnlyList<ReportCohort> Others { get; }

    /// <summary>How much hangs on few entrances: by their joins. Null where there is one alone, or few came.</summary>
    public double? Concentrated => Entrances.Count > 1 && _counts.Values.Sum(counts => counts.Joins) >= LeastConcentrated
        ? Concentration.Of(_counts.Values.Select(counts => counts.Joins))
        : null;

    /// <summary>Most joins first; ties by number.</summary>
    public IReadOnlyList<ReportLine> ByEntrance() =>
    [
        .. Entrances.Select(one => new ReportLine(one.Name, Of([one]), one))
            .OrderByDescending(line => line.Figures.Counts.Joins).ThenBy(line => line.Entrance!.EntranceNo),
    ];

    /// <summary>What some of them come to together, most joins first; ties by key.</summary>
    public IReadOnlyList<ReportLine> By<TKey>(Func<ReportEntrance, TKey> key, Func<TKey, ReportEntrance, string> name) =>
    [
        .. Entrances.GroupBy(key).OrderBy(group => group.Key)
            .Select(group => new ReportLine(name(group.Key, group.First()), Of([.. group])))
            .OrderByDescending(line => line.Figures.Counts.Joins),
    ];

    /// <summary>What some entrances come to; all of them by default.</summary>
    public EntryFigures Of(IReadOnlyCollection<ReportEntrance>? entrances = null)
    {
        var (counts, waits, circles, returned, spent) = (default(EntryCounts), new Histogram(), default(CircleCounts), 0L, 0L);
        foreach (var one in entrances ?? Entrances)
        {
            counts += _counts.GetValueOrDefault(one.EntranceNo);
            returned += one.Returned;
            spent += one.Spent;
            circles += _circles?.GetValueOrDefault(one.EntranceNo) ?? default;
            if (_waits.TryGetValue(one.EntranceNo, out var own))
            {
                waits.Add(own);
            }
        }

        return new EntryFigures(counts, returned, spent, waits.Median + 1, _circles is null ? null : circles);
    }

    /// <summary>By the week of the join, the newest first.</summary>
    /// <param name="entrance">Of one alone; null for all.</param>
    public IReadOnlyList<(DateOnly Monday, EntryCounts Counts)> Weeks(long? entrance = null) =>
    [
        .. Cohorts.Where(cohort => entrance is null || cohort.Key == entrance)
            .GroupBy(cohort => cohort.Week)
            .OrderByDescending(week => week.Key)
            .Select(week => (DateOnly.FromDayNumber((int)week.Key * 7), week.Aggregate(default(EntryCounts), static (sum, cohort) => sum + cohort.Counts))),
    ];
}
