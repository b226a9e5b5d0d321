using System.Data.Common;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;

namespace GroupBot.Members.Scores;

/// <summary>Who was who in a group's nights, which no row of the log tells.</summary>
internal static class NightPeopleRows
{
    /// <param name="seq">The row of the log with which the night began.</param>
    /// <returns>Null where it never took effect.</returns>
    public static NightPeople? Of(DbConnection connection, GroupNo group, long seq) => connection.Query<(byte[] Gone, byte[] Staff)>(
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
