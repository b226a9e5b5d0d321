using System.Globalization;
using Dapper;
using GroupBot.Core.Growth;
using GroupBot.Members;
using GroupBot.Storage;
using GroupBot.Texts;

namespace GroupBot.Features.Referrals;

/// <summary>One file of a group's arrivals.</summary>
/// <param name="Language">The tag of the language that the file speaks.</param>
/// <param name="Part">1 for the first.</param>
/// <param name="After">Members up to this number are in the files before.</param>
internal sealed record ArrivalListPart(int Version, long Group, string Language, int Part, long After);

/// <param name="Content">Null where nothing is left.</param>
/// <param name="Next">The file after it; null at the end.</param>
internal sealed record ArrivalListFile(byte[]? Content, ArrivalListPart? Next);

/// <summary>Makes the table of who came from where, a row an arrival, by number.</summary>
internal static class ArrivalList
{
    private const int RowsAFile = 20_000;

    private const string Sql = """
        select a.member_no as MemberNo, a.how as How, a.inviter_no as InviterNo,
          a.joined_day as JoinedDay, a.state as State, p.first_name as FirstName, p.last_name as LastName,
          i.first_name as InviterFirstName, i.last_name as InviterLastName,
          (select count(*) from arrival_days d where d.group_no = a.group_no and d.member_no = a.member_no) as ActiveDays
        from arrivals a
        left join people p on p.member_no = a.member_no
        left join people i on i.member_no = a.inviter_no
        where a.group_no = @Group and a.member_no > @After
        order by a.member_no
        limit @Limit
        """;

    private const string FlagsSql = """
        select member_no, flag from arrival_flags
        where group_no = @Group and member_no > @After and member_no <= @Until
        order by member_no, flag
        """;

    public static ArrivalListFile Read(Database database, ArrivalListPart part, DateTimeOffset now, CancellationToken ct)
    {
        using var connection = database.OpenReader();
        var rows = connection.Query<Listed>(Sql, new { part.Group, part.After, Limit = RowsAFile }).AsList();
        if (rows.Count == 0)
        {
            return new ArrivalListFile(null, null);
        }

        ct.ThrowIfCancellationRequested();
        var last = rows[^1].MemberNo;
        var flags = connection.Query<(long Member, long Flag)>(FlagsSql, new { part.Group, part.After, Until = last })
            .ToLookup(one => one.Member, one => (ArrivalFlag)one.Flag);
        var language = Languages.Parse(part.Language) ?? Language.En;
        var csv = new Csv([.. ArrivalListTexts.Head.Select(text => text.Plain(language))]);
        foreach (var row in rows)
        {
            csv.Row(
                Number(row.MemberNo),
                NameOf(row.FirstName, row.LastName),
                ArrivalListTexts.NameOf((JoinedHow)row.How).Plain(language),
                row.InviterNo is { } inviter ? Number(inviter) : "",
                NameOf(row.InviterFirstName, row.InviterLastName),
                ReferralAdminTexts.NameOf((ArrivalState)row.State).Plain(language),
                DateOnly.FromDayNumber((int)row.JoinedDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Number(row.ActiveDays),
                string.Join("; ", flags[row.MemberNo].Select(flag => ArrivalListTexts.NameOf(flag).Plain(language))));
        }

        return new ArrivalListFile(csv.ToBytes(), rows.Count == RowsAFile ? part with { Part = part.Part + 1, After = last } : null);
    }

    /// <summary>Empty where somebody asked to be forgotten.</summary>
    private static string NameOf(string? first, string? last) => last is null ? first ?? "" : $"{first} {last}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Listed
    {
        public required long MemberNo { get; init; }
        public required long How { get; init; }
        public long? InviterNo { get; init; }
        public required long JoinedDay { get; init; }
        public required long State { get; init; }
        public string? FirstName { get; init; }
        public string? LastName { get; init; }
        public string? InviterFirstName { get; init; }
        public string? InviterLastName { get; init; }
        public required long ActiveDays { get; init; }
    }
}
