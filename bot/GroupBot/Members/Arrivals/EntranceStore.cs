using System.Data.Common;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Arrivals;

/// <summary>The rows of <c>entrances</c> and <c>entrance_costs</c>.</summary>
internal static class EntranceStore
{
    private const string Columns = """
        group_no as GroupNo, entrance_no as EntranceNo, code as Code, name as Name, name_key as NameKey, side as Side, kind as Kind,
        pulls as Pulls, owner_no as OwnerNo, is_card as IsCard, post as Post, staff as Staff, member_limit as MemberLimit,
        opens as Opens, closes as Closes,
        admission as Admission, places as Places, last_day as LastDay, tag as Tag, created_at as CreatedAt, ended_at as EndedAt
        """;

    /// <summary>They are the group's; who owns one is a number alone.</summary>
    public static readonly TableFacts Facts = new("entrances", "group_no", "entrance_no");

    public static readonly TableFacts Costs = new("entrance_costs", "group_no", "entrance_no", "cost_no");

    /// <summary>By which a name is found: folded, or as it is where nothing of it is a letter, as of emoji.</summary>
    public static string KeyOf(string name) => WordFolding.Fold(name) is { Length: > 0 } folded ? folded : WordFolding.Normalized(name.Trim());

    public static EntranceRow? Find(DbConnection connection, GroupNo group, long no) => connection.QuerySingleOrDefault<EntranceRow>(
        $"select {Columns} from entrances where group_no = @Group and entrance_no = @No", new { Group = group.Value, No = no });

    public static EntranceRow? FindByCode(DbConnection connection, string code) => connection.QuerySingleOrDefault<EntranceRow>(
        $"select {Columns} from entrances where code = @Code", new { Code = code });

    /// <summary>The one of that name that is open; else the one that ended last.</summary>
    public static EntranceRow? FindByName(DbConnection connection, GroupNo group, string name) => connection.QueryFirstOrDefault<EntranceRow>(
        $"""
        select {Columns} from entrances
        where group_no = @Group and name_key = @Key
        order by case when ended_at is null then 0 else 1 end, entrance_no desc
        limit 1
        """,
        new { Group = group.Value, Key = KeyOf(name) });

    /// <summary>Those that are open, the newest first.</summary>
    /// <param name="before">Those below this number.</param>
    public static IReadOnlyList<EntranceRow> Open(DbConnection connection, GroupNo group, long before, int limit) =>
    [
        .. connection.Query<EntranceRow>(
            $"""
            select {Columns} from entrances
            where group_no = @Group and entrance_no < @Before and ended_at is null
            order by entrance_no desc
            limit @Limit
            """,
            new { Group = group.Value, Before = before, Limit = limit }),
    ];

    /// <summary>Those that are over, the newest first.</summary>
    /// <param name="before">Those below this number.</param>
    public static IReadOnlyList<EntranceRow> Ended(DbConnection connection, GroupNo group, long before, int limit) =>
    [
        .. connection.Query<EntranceRow>(
            $"""
            select {Columns} from entrances
            where group_no = @Group and entrance_no < @Before and ended_at is not null
            order by entrance_no desc
            limit @Limit
            """,
            new { Group = group.Value, Before = before, Limit = limit }),
    ];

    /// <summary>What those are called who come in by one that is open.</summary>
    public static IReadOnlyList<string> Tags(DbConnection connection, GroupNo group) =>
    [
        .. connection.Query<string>(
            "select distinct tag from entrances where group_no = @Group and ended_at is null and tag is not null", new { Group = group.Value }),
    ];

    /// <summary>The number of the next one, from 1.</summary>
    public static long Next(DbConnection connection) => connection.ExecuteScalar<long>("select coalesce(max(entrance_no), 0) + 1 from entrances");

    public static EntranceRow Add(DbConnection connection, EntranceRow row)
    {
        connection.Execute(
            """
            insert into entrances (group_no, entrance_no, code, name, name_key, side, kind, pulls, owner_no, is_card, post, staff,
              member_limit, opens, closes, admission, places, last_day, tag, created_at, ended_at)
            values (@GroupNo, @EntranceNo, @Code, @Name, @NameKey, @Side, @Kind, @Pulls, @OwnerNo, @IsCard, @Post, @Staff,
              @MemberLimit, @Opens, @Closes, @Admission, @Places, @LastDay, @Tag, @CreatedAt, @EndedAt)
            """,
            row);
        return row;
    }

    /// <summary>What may be another about it than when it was made.</summary>
    public static EntranceRow Write(DbConnection connection, EntranceRow row)
    {
        connection.Execute(
            """
            update entrances set name = @Name, name_key = @NameKey, side = @Side, kind = @Kind, pulls = @Pulls, owner_no = @OwnerNo, staff = @Staff,
              member_limit = @MemberLimit, opens = @Opens, closes = @Closes, admission = @Admission, places = @Places, last_day = @LastDay, tag = @Tag
            where group_no = @GroupNo and entrance_no = @EntranceNo
            """,
            row);
        return row;
    }

    /// <summary>One that is open though its last day is over; null where there is none.</summary>
    public static EntranceRow? FirstOver(DbConnection connection, GroupNo group, DateOnly today) => connection.QueryFirstOrDefault<EntranceRow>(
        $"""
        select {Columns} from entrances
        where group_no = @Group and ended_at is null and last_day < @Today
        order by entrance_no
        limit 1
        """,
        new { Group = group.Value, Today = today.DayNumber });

    public static EntranceRow End(DbConnection connection, EntranceRow row, DateTimeOffset at)
    {
        var ended = row with { EndedAt = at.ToUnixTimeMilliseconds() };
        connection.Execute("update entrances set ended_at = @EndedAt where group_no = @GroupNo and entrance_no = @EntranceNo", ended);
        return ended;
    }

    /// <summary>How many came by it, and how many of them came to count.</summary>
    /// <param name="most">So many are looked at: of a great one there is no count that a turn has time for.</param>
    public static (long Joins, long Counted) NumbersOf(DbConnection connection, EntranceRow row, int most) => connection.QuerySingle<(long, long)>(
        """
        select count(*), count(counted_day)
        from (select counted_day from arrivals where group_no = @GroupNo and entrance_no = @EntranceNo limit @Most) as counted
        """,
        new { row.GroupNo, row.EntranceNo, Most = most });

    /// <summary>Its number is given here, and to no other again: a button of one that was taken back takes nothing else.</summary>
    public static EntranceCost AddCost(DbConnection connection, EntranceCost cost)
    {
        var last = connection.ExecuteScalar<long?>(
            "select max(cost_no) from entrance_costs where group_no = @GroupNo and entrance_no = @EntranceNo", cost);
        var numbered = cost with { CostNo = Math.Max(1 + (last ?? 0), cost.At) };
        connection.Execute(
            """
            insert into entrance_costs (group_no, entrance_no, cost_no, day, amount, note, at)
            values (@GroupNo, @EntranceNo, @CostNo, @Day, @Amount, @Note, @At)
            """,
            numbered);
        return numbered;
    }

    /// <returns>False where it is gone already.</returns>
    public static bool RemoveCost(DbConnection connection, EntranceRow row, long costNo) => connection.Execute(
        "delete from entrance_costs where group_no = @GroupNo and entrance_no = @EntranceNo and cost_no = @CostNo",
        new { row.GroupNo, row.EntranceNo, CostNo = costNo }) == 1;

    /// <summary>All that was spent on it, in hundredths.</summary>
    public static long SpentOn(DbConnection connection, EntranceRow row) => connection.ExecuteScalar<long>(
        "select cast(coalesce(sum(amount), 0) as bigint) from entrance_costs where group_no = @GroupNo and entrance_no = @EntranceNo", row);
}
