using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.FirstDay;

/// <summary>The rows of <c>offers</c>: what a morning note said, and what was answered, whether by yes or by no.</summary>
internal static class OffersStore
{
    public static readonly TableFacts Facts = new("offers", "group_no", "setting");

    public static IReadOnlySet<string> Answered(DbConnection connection, GroupNo group) => connection.Query<string>(
        "select setting from offers where group_no = @Group and answered_at is not null", new { Group = group.Value }).ToHashSet();

    public static void Answer(DbConnection connection, GroupNo group, string setting, DateTimeOffset at) => connection.Execute(
        """
        insert into offers (group_no, setting, answered_at) values (@Group, @Setting, @At)
        on conflict (group_no, setting) do update set answered_at = coalesce(offers.answered_at, excluded.answered_at)
        """,
        new { Group = group.Value, Setting = setting, At = at.ToUnixTimeMilliseconds() });

    /// <summary>The note of that day says it, unless an earlier one did.</summary>
    /// <returns>The day of the note that said it first.</returns>
    public static long Note(DbConnection connection, GroupNo group, string setting, DateOnly day) => connection.ExecuteScalar<long>(
        """
        insert into offers (group_no, setting, noted_day) values (@Group, @Setting, @Day)
        on conflict (group_no, setting) do update set noted_day = coalesce(offers.noted_day, excluded.noted_day)
        returning noted_day
        """,
        new { Group = group.Value, Setting = setting, Day = (long)day.DayNumber });
}
