using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.CheckIns;

/// <summary>The rows of <c>check_in_windows</c>.</summary>
internal static class CheckInWindowsStore
{
    public static readonly TableFacts Facts = new("check_in_windows", "group_no", "member_no", "day", "name")
    {
        MemberColumn = "member_no",
        OnForget = OnForget.Delete,
    };

    /// <param name="day">A day number.</param>
    /// <param name="at">Unix milliseconds.</param>
    /// <returns>False where they had checked in within that window on that day before.</returns>
    public static bool Add(DbConnection connection, GroupNo group, MemberNo member, long day, string name, long at) => connection.Execute(
        """
        insert into check_in_windows (group_no, member_no, day, name, at)
        values (@Group, @Member, @Day, @Name, @At)
        on conflict (group_no, member_no, day, name) do nothing
        """,
        new { Group = group.Value, Member = member.Value, Day = day, Name = name, At = at }) > 0;
}
