using System.Globalization;
using System.Text.RegularExpressions;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>What stands in brackets: how long after the line before, or at which hour of which day.</summary>
internal sealed record Moment
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex After = new(@"^(?:\+\s*(?<span>.+)|(?<span>.+?)\s*(?:later|后|之后))$", Options);

    private static readonly Regex OnDay = new(@"^(?:day\s*(?<day>\d{1,4})|第\s*(?<day>\d{1,4})\s*天)\s+(?<hour>\S+)$", Options);

    private static readonly Regex Tomorrow = new(@"^(?:tomorrow|明天|第二天)\s*(?<hour>\S+)$", Options);

    private static readonly Regex OnDate = new(@"^(?<date>\d{4}-\d{1,2}-\d{1,2})\s+(?<hour>\S+)$", Options);

    /// <summary>It names a date, so it means the same whenever it is read.</summary>
    internal bool IsDate => Date is not null;

    private TimeSpan? Later { get; init; }

    /// <summary>Day of the scenario, the first is 1.</summary>
    private int? Day { get; init; }

    private DateOnly? Date { get; init; }

    private bool IsTomorrow { get; init; }

    private TimeOnly Hour { get; init; }

    /// <summary>Null where it is no moment.</summary>
    internal static Moment? Read(string text)
    {
        if (After.Match(text) is { Success: true } after)
        {
            return Spans.Read(after.Groups["span"].Value) is { } span ? new Moment { Later = span } : null;
        }

        if (OnDay.Match(text) is { Success: true } onDay)
        {
            var day = int.Parse(onDay.Groups["day"].Value, CultureInfo.InvariantCulture);
            return HourOf(onDay) is { } hour && day > 0 ? new Moment { Day = day, Hour = hour } : null;
        }

        if (OnDate.Match(text) is { Success: true } onDate)
        {
            return HourOf(onDate) is { } hour
                && DateOnly.TryParseExact(onDate.Groups["date"].Value, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                    ? new Moment { Date = date, Hour = hour }
                    : null;
        }

        if (Tomorrow.Match(text) is { Success: true } tomorrow)
        {
            return HourOf(tomorrow) is { } hour ? new Moment { IsTomorrow = true, Hour = hour } : null;
        }

        return HourIn(text) is { } bare ? new Moment { Hour = bare } : null;
    }

    /// <summary>The instant meant; an hour alone is the next time the clock shows it.</summary>
    /// <param name="now">The sandbox's clock.</param>
    /// <param name="start">When the first line was played: that is day 1.</param>
    /// <param name="zone">Whose hours are written.</param>
    internal DateTimeOffset At(DateTimeOffset now, DateTimeOffset start, TimeZoneInfo zone)
    {
        if (Later is { } later)
        {
            return now + later;
        }

        var today = DateOf(now, zone);
        var date = Date ?? (Day is { } day ? DateOf(start, zone).AddDays(day - 1) : IsTomorrow ? today.AddDays(1) : today);
        var at = InstantOf(date);
        return at < now && Date is null && Day is null ? InstantOf(date.AddDays(1)) : at;

        DateTimeOffset InstantOf(DateOnly of)
        {
            var local = of.ToDateTime(Hour);
            return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        }
    }

    private static DateOnly DateOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static TimeOnly? HourOf(Match match) => HourIn(match.Groups["hour"].Value);

    private static TimeOnly? HourIn(string text) =>
        TimeOnly.TryParseExact(text.Replace('：', ':'), ["H:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
            ? hour
            : null;
}
