using System.Data.Common;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Admission;

/// <summary>The rows of <c>member_codes</c>: by which a member vouches for somebody at the door.</summary>
internal static partial class MemberCodes
{
    /// <summary>No one takes it for another where it is read aloud or typed.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int Length = 8;

    /// <summary>Each is looked for; nobody guesses many at once.</summary>
    private const int MostCandidates = 8;

    public static readonly TableFacts Facts = new("member_codes", "group_no", "member_no")
    {
        MemberColumn = "member_no",
        Personal = ["code"],
        OnForget = OnForget.Delete,
    };

    /// <summary>
    /// Whose code it is, however it is written; null for nobody's, and for one whose owner is not in the group now: who went
    /// vouches for nobody until they are back.
    /// </summary>
    public static MemberNo? OwnerOf(DbConnection connection, GroupNo group, string code) => connection.ExecuteScalar<long?>(
        """
        select c.member_no
        from member_codes c
        join members m on m.group_no = c.group_no and m.member_no = c.member_no
        where c.group_no = @Group and c.code = @Code and m.in_chat = 1
        """,
        new { Group = group.Value, Code = KeyOf(code) }) is { } no ? new MemberNo(no) : null;

    /// <summary>Whose code stands in a message, alone or within a sentence; nobody's own lets them in.</summary>
    public static MemberNo? OwnerIn(DbConnection connection, GroupNo group, string text, MemberNo except) =>
        CandidatesIn(text).Prepend((Key: text, IsClear: true))
            .Select(one => OwnerOf(connection, group, one.Key))
            .FirstOrDefault(owner => owner is { } found && found != except);

    /// <summary>Codes are written without regard to case, width, spaces and hyphens.</summary>
    public static string KeyOf(string code) => WordFolding.Fold(code);

    /// <summary>True of what somebody's code may look like; a question back, or a word in passing, does not.</summary>
    public static bool MayBe(string text) => text.TrimEnd() is not [.., '?' or '？'] && KeyOf(text) is { Length: Length } key
        && key.All(Letters.Contains);

    /// <summary>True of a sentence that holds what can only be meant as a code.</summary>
    public static bool MayHold(string text) => MayBe(text)
        || (text.TrimEnd() is not [.., '?' or '？'] && CandidatesIn(text).Any(static one => one.IsClear));

    /// <summary>What in a sentence has the shape of a code: one word, or two halves side by side. Clear is what no two words are.</summary>
    private static IEnumerable<(string Key, bool IsClear)> CandidatesIn(string text)
    {
        var normal = WordFolding.Normalized(text);
        var words = Words().Matches(normal);
        var found = words.Where(static word => word.Length == Length).Select(static word => (Key: word.Value, IsClear: word.Value.Any(char.IsAsciiDigit)))
            .Concat(words.Zip(words.Skip(1)).Where(static pair => pair.First.Length == Length / 2 && pair.Second.Length == Length / 2)
                .Select(pair => (Key: pair.First.Value + pair.Second.Value, Between: normal[(pair.First.Index + pair.First.Length)..pair.Second.Index]))
                .Where(static pair => pair.Between.Length <= 3 && pair.Between.Trim() is "" or "-" or "–" or "—")
                .Select(static pair => (pair.Key, IsClear: pair.Between.Trim().Length > 0 || pair.Key.Any(char.IsAsciiDigit))));
        return found.Where(static one => KeyOf(one.Key).All(Letters.Contains)).Take(MostCandidates);
    }

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    /// <summary>As people read it: in two halves.</summary>
    public static string Written(string code) => $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";

    /// <summary>Somebody's; null where none was drawn.</summary>
    public static string? Find(DbConnection connection, GroupNo group, MemberNo member) => connection.QuerySingleOrDefault<string>(
        "select code from member_codes where group_no = @Group and member_no = @Member", new { Group = group.Value, Member = member.Value });

    /// <summary>Draws one that nobody in the group has; the one they had works no more.</summary>
    public static string Draw(DbConnection connection, GroupNo group, MemberNo member)
    {
        string code;
        do
        {
            code = RandomNumberGenerator.GetString(Letters, Length);
        }
        while (connection.ExecuteScalar<bool>(
            "select exists (select 1 from member_codes where group_no = @Group and code = @Code)", new { Group = group.Value, Code = code }));
        connection.Execute(
            """
            insert into member_codes (group_no, member_no, code) values (@Group, @Member, @Code)
            on conflict (group_no, member_no) do update set code = excluded.code
            """,
            new { Group = group.Value, Member = member.Value, Code = code });
        return code;
    }

    /// <summary>True where some entrance that is open admits by a code.</summary>
    public static bool AreTaken(DbConnection connection, GroupNo group, DateOnly today) => connection.ExecuteScalar<bool>(
        """
        select exists (
          select 1 from entrances
          where group_no = @Group and ended_at is null and admission = @Admission and (last_day is null or last_day >= @Today))
        """,
        new { Group = group.Value, Admission = (long)AdmissionKind.Code, Today = today.DayNumber });
}
