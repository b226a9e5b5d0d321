using System.Globalization;
using GroupBot.Core.Scoring;

namespace GroupBot.Cli.Scores;

/// <summary>A member's row: the state, and the columns beside it by which boards go.</summary>
/// <param name="Score">Null where it cannot be read.</param>
internal sealed record HeldMember(long MemberNo, MemberScore? Score, double Heat, long Points, long LastDay, long ActiveDays)
{
    /// <summary>The columns that do not change while somebody does nothing.</summary>
    public string Columns => Say(Points, LastDay, ActiveDays);

    public static string ColumnsOf(MemberScore score) => Say(score.Points, score.LastDay, score.ActiveDays);

    private static string Say(long points, long lastDay, long activeDays) =>
        string.Create(CultureInfo.InvariantCulture, $"points {points}, last day {lastDay}, active days {activeDays}");
}

/// <summary>A member's sums of a day.</summary>
internal readonly record struct HeldDay(long Day, string Sums)
{
    public static HeldDay Of(long day, long acts, long messages, double heat, long points) => new(
        day, string.Create(CultureInfo.InvariantCulture, $"acts {acts}, messages {messages}, heat {heat:R}, points {points}"));

    public static HeldDay Of(in DayUse day) => Of(day.Day, day.Acts, day.Messages, day.Change, day.Points);
}
