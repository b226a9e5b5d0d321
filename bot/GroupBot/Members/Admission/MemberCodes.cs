using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Admission;

/// <summary>The rows of <c>member_codes</c>: by which a member vouches for somebody at the door.</summary>
internal static class MemberCodes
{
    public static readonly TableFacts Facts = new("member_codes", "group_no", "member_no")
    {
        MemberColumn = "member_no",
        Personal = ["code"],
        OnForget = OnForget.Delete,
    };

    /// <summary>Whose code it is, however it is written; null for nobody's.</summary>
    public static MemberNo? OwnerOf(DbConnection connection, GroupNo group, string code) => connection.ExecuteScalar<long?>(
        "select member_no from member_codes where group_no = @Group and code = @Code",
        new { Group = group.Value, Code = KeyOf(code) }) is { } no ? new MemberNo(no) : null;

    /// <summary>Codes are written without regard to case, spaces and hyphens.</summary>
    public static string KeyOf(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
