using System.Data.Common;
using Dapper;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.Growth;

/// <summary>What an admin waits for.</summary>
internal sealed record LaunchWatch
{
    public required long MemberNo { get; init; }
    public required long Least { get; init; }

    /// <summary>The group's day on which they were told; null for whoever still waits.</summary>
    public long? ToldDay { get; init; }
}

internal static class LaunchStore
{
    public static readonly TableFacts Watches = new("launch_watches", "group_no", "member_no") { MemberColumn = "member_no" };

    public static readonly TableFacts Days = new("lively_days", "group_no", "day");

    public static LaunchWatch? Find(DbConnection connection, GroupNo group, MemberNo member) => Read(connection, group)
        .FirstOrDefault(watch => watch.MemberNo == member.Value);

    /// <summary>Those of a group, by member.</summary>
    public static IReadOnlyList<LaunchWatch> Read(DbConnection connection, GroupNo group) =>
    [
        .. connection.Query<LaunchWatch>(
            "select member_no as MemberNo, least as Least, told_day as ToldDay from launch_watches where group_no = @Group order by member_no",
            new { Group = group.Value }),
    ];

    /// <summary>Begins anew, also for whoever was told.</summary>
    public static void Put(DbConnection connection, GroupNo group, MemberNo member, long least, DateTimeOffset at) => connection.Execute(
        """
        insert into launch_watches (group_no, member_no, least, asked_at) values (@Group, @Member, @Least, @At)
        on conflict (group_no, member_no) do update set least = excluded.least, asked_at = excluded.asked_at, told_day = null
        """,
        new { Group = group.Value, Member = member.Value, Least = least, At = at.ToUnixTimeMilliseconds() });

    public static bool Remove(DbConnection connection, GroupNo group, MemberNo member) => connection.Execute(
        "delete from launch_watches where group_no = @Group and member_no = @Member", new { Group = group.Value, Member = member.Value }) > 0;

    public static void WasTold(DbConnection connection, GroupNo group, long member, DateOnly day) => connection.Execute(
        "update launch_watches set told_day = @Day where group_no = @Group and member_no = @Member",
        new { Group = group.Value, Member = member, Day = day.DayNumber });

    /// <summary>The last days that are over and known, rising; as many as there are without a gap before <paramref name="today"/>.</summary>
    public static IReadOnlyList<int> Known(DbConnection connection, GroupNo group, int today)
    {
        var days = connection.Query<(long Day, long Spoke)>(
            "select day as Day, spoke as Spoke from lively_days where group_no = @Group and day >= @From and day < @Today order by day desc",
            new { Group = group.Value, From = today - LivelyWeek.Days, Today = today }).ToList();
        return [.. days.TakeWhile((one, n) => one.Day == today - 1 - n).Select(one => (int)one.Spoke).Reverse()];
    }

    /// <summary>Writes days that are over, and lets go of those before the week.</summary>
    public static void Write(DbConnection connection, GroupNo group, int from, IReadOnlyList<int> spoke)
    {
        for (var n = 0; n < spoke.Count; n++)
        {
            connection.Execute(
                """
                insert into lively_days (group_no, day, spoke) values (@Group, @Day, @Spoke)
                on conflict (group_no, day) do update set spoke = excluded.spoke
                """,
                new { Group = group.Value, Day = from + n, Spoke = spoke[n] });
        }

        connection.Execute("delete from lively_days where group_no = @Group and day < @From",
            new { Group = group.Value, From = from + spoke.Count - LivelyWeek.Days });
    }
}
