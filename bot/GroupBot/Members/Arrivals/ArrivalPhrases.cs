using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Arrivals;

/// <summary>
/// The rows of <c>arrival_phrases</c>: by which it can be told that two who are new wrote the same, and not what. A hash of the
/// folded text, keyed by a secret of this installation.
/// </summary>
internal static class ArrivalPhrases
{
    /// <summary>What somebody wrote longer ago is no sign, and is deleted: no less than <c>Referrals:Within</c> can be.</summary>
    public const int Days = 90;

    /// <summary>Shorter ones, in letters and digits, are what everybody says.</summary>
    private const int ShortestLatin = 16, ShortestHan = 8;

    /// <summary>Of one newcomer: what somebody writes first is what a crowd writes alike.</summary>
    private const int Most = 30;

    public static readonly TableFacts Facts = new("arrival_phrases", "group_no", "member_no", "hash")
    {
        MemberColumn = "member_no",
        Personal = ["hash"],
        OnForget = OnForget.Delete,
    };

    /// <summary>Each own phrase that another newcomer wrote, with the first day of one by the same inviter, and of anybody else.</summary>
    public const string SharedSql = """
        select p.day,
          min(case when a.inviter_no = @Inviter and a.is_credited = 1 then o.day end),
          min(case when a.inviter_no = @Inviter and a.is_credited = 1 then null else o.day end)
        from arrival_phrases p
        join arrival_phrases o on o.group_no = p.group_no and o.hash = p.hash and o.member_no <> p.member_no and o.day >= @PhrasesFrom
        left join arrivals a on a.group_no = o.group_no and a.member_no = o.member_no
        where p.group_no = @Group and p.member_no = @Member and o.member_no <> @Inviter
        group by p.hash, p.day
        order by p.hash
        """;

    /// <summary>Somebody new wrote a text.</summary>
    public static void Said(DbConnection connection, GroupNo group, MemberNo member, string text, DateOnly day)
    {
        var folded = WordFolding.Fold(text);
        var length = new StringInfo(folded).LengthInTextElements;
        if (length < (folded.Any(static letter => letter >= '⺀') ? ShortestHan : ShortestLatin))
        {
            return;
        }

        connection.Execute(
            """
            insert into arrival_phrases (group_no, member_no, hash, day)
            select @Group, @Member, @Hash, @Day
            where (select count(*) from arrival_phrases where group_no = @Group and member_no = @Member) < @Most
            on conflict (group_no, member_no, hash) do nothing
            """,
            new { Group = group.Value, Member = member.Value, Hash = HashOf(connection, group, folded), Day = day.DayNumber, Most });
    }

    /// <summary>Deletes what no arrival can be judged by any more.</summary>
    /// <param name="finished">The last day whose arrivals are all judged.</param>
    public static void Prune(DbConnection connection, GroupNo group, DateOnly finished) => connection.Execute(
        "delete from arrival_phrases where group_no = @Group and day < @From",
        new { Group = group.Value, From = finished.DayNumber - Days });

    private static long HashOf(DbConnection connection, GroupNo group, string folded)
    {
        var key = InstallationFacts.Secret(connection, "text_key");
        var text = MemoryMarshal.AsBytes(folded.AsSpan());
        var input = new byte[key.Length + sizeof(long) + text.Length];
        key.CopyTo(input, 0);
        BinaryPrimitives.WriteInt64LittleEndian(input.AsSpan(key.Length), group.Value);
        text.CopyTo(input.AsSpan(key.Length + sizeof(long)));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(input, hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
