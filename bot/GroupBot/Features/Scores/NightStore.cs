using System.Data.Common;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.Scores;

/// <summary>The nights of a group, and who was not there then.</summary>
internal static class NightStore
{
    public static readonly TableFacts Facts = new("score_nights", "group_no", "day") { EndsWithGroup = true };

    /// <returns>False where that day's night is begun, or asked for.</returns>
    public static bool TryTake(DbConnection connection, GroupNo group, int day) => connection.Execute(
        """
        insert into score_nights (group_no, day, seq, gone, staff) values (@Group, @Day, 0, @None, @None)
        on conflict (group_no, day) do nothing
        """,
        new { Group = group.Value, Day = day, None = MemberNumbers.Write([]) }) > 0;

    public static void Begin(DbConnection connection, GroupNo group, int day, long seq, long? members) => connection.Execute(
        "update score_nights set seq = @Seq, members = @Members where group_no = @Group and day = @Day",
        new { Group = group.Value, Day = day, Seq = seq, Members = members });

    public static void Done(DbConnection connection, GroupNo group, int day, long done, NightPeople there) => connection.Execute(
        "update score_nights set done_seq = @Done, gone = @Gone, staff = @Staff where group_no = @Group and day = @Day",
        new { Group = group.Value, Day = day, Done = done, Gone = MemberNumbers.Write(there.Gone), Staff = MemberNumbers.Write(there.Staff) });

    /// <summary>Who was who in a night; null where it never took effect.</summary>
    /// <param name="seq">The row of the log with which it began.</param>
    public static NightPeople? PeopleOf(DbConnection connection, GroupNo group, long seq) => connection.Query<(byte[] Gone, byte[] Staff)>(
        "select gone, staff from score_nights where group_no = @Group and seq = @Seq and done_seq is not null",
        new { Group = group.Value, Seq = seq }).ToList() is [var (gone, staff)] ? new NightPeople(MemberNumbers.Read(gone), MemberNumbers.Read(staff)) : null;
}

/// <summary>Numbers of members as bytes: ascending, each as its distance from the one before.</summary>
internal static class MemberNumbers
{
    private const byte Version = 1;

    public static byte[] Write(IEnumerable<long> members)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        long[] ascending = [.. members.Order()];
        to.Write(Version);
        to.Write7BitEncodedInt(ascending.Length);
        var before = 0L;
        foreach (var member in ascending)
        {
            to.Write7BitEncodedInt64(member - before);
            before = member;
        }

        to.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="FormatException">These are no such bytes, or those of a newer program.</exception>
    public static IReadOnlySet<long> Read(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes));
        if (from.ReadByte() != Version)
        {
            throw new FormatException("The members of a night were written by another version of the program.");
        }

        var members = new HashSet<long>();
        var member = 0L;
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            member += from.Read7BitEncodedInt64();
            members.Add(member);
        }

        return members;
    }
}
