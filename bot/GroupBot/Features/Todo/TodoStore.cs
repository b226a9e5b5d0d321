using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.Todo;

/// <summary>The rows of <c>todo_notes</c> and <c>todo_readers</c>.</summary>
internal static class TodoStore
{
    public static readonly TableFacts Notes = new("todo_notes", "group_no");

    public static readonly TableFacts Readers = new("todo_readers", "group_no", "member_no")
    {
        MemberColumn = "member_no",
        OnForget = OnForget.Delete,
    };

    /// <summary>Takes a day's note, whether it is sent or not.</summary>
    /// <returns>False where this day's, or a later one's, was taken before.</returns>
    public static bool TryTake(DbConnection connection, GroupNo group, DateOnly day) => connection.Execute(
        """
        insert into todo_notes (group_no, day) values (@Group, @Day)
        on conflict (group_no) do update set day = excluded.day where excluded.day > todo_notes.day
        """,
        new { Group = group.Value, Day = day.DayNumber }) > 0;

    public static bool IsReader(DbConnection connection, GroupNo group, MemberNo member) => connection.ExecuteScalar<long>(
        "select count(*) from todo_readers where group_no = @Group and member_no = @Member",
        new { Group = group.Value, Member = member.Value }) > 0;

    public static void AddReader(DbConnection connection, GroupNo group, MemberNo member, DateTimeOffset at) => connection.Execute(
        """
        insert into todo_readers (group_no, member_no, since_at) values (@Group, @Member, @At)
        on conflict (group_no, member_no) do nothing
        """,
        new { Group = group.Value, Member = member.Value, At = at.ToUnixTimeMilliseconds() });

    public static void RemoveReader(DbConnection connection, GroupNo group, MemberNo member) => connection.Execute(
        "delete from todo_readers where group_no = @Group and member_no = @Member",
        new { Group = group.Value, Member = member.Value });
}
