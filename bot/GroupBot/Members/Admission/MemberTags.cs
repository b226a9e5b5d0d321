using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Members.Arrivals;
using GroupBot.Storage;

namespace GroupBot.Members.Admission;

/// <summary>One tag of somebody.</summary>
/// <param name="Key">By which it is found, however it is written.</param>
/// <param name="Name">As it was written when it was given.</param>
internal sealed record MemberTag(string Key, string Name);

/// <summary>The rows of <c>member_tags</c>: what admins call somebody.</summary>
internal static class MemberTags
{
    /// <summary>The two that every group has; somebody is one of them at most.</summary>
    public const string Prospect = "prospect", Customer = "customer";

    public const int Longest = 32, MostOfAMember = 10, MostOfAGroup = 200;

    public static readonly TableFacts Facts = new("member_tags", "group_no", "member_no", "tag_key")
    {
        MemberColumn = "member_no",
        Personal = ["tag", "tag_key"],
        OnForget = OnForget.Delete,
    };

    public static string KeyOf(string tag) => EntranceStore.KeyOf(tag) switch
    {
        "潜在客户" or "潜在客戶" or "潛在客户" or "潛在客戶" => Prospect,
        "客户" or "客戶" => Customer,
        var key => key,
    };

    /// <summary>What giving a tag takes away; null for nothing.</summary>
    public static string? OppositeOf(string key) => key switch { Prospect => Customer, Customer => Prospect, _ => null };

    /// <summary>Gives a tag, and takes that which it stands against. What an entrance gives makes no prospect of a customer, and stays within the bounds.</summary>
    /// <param name="by">The admin who gave it; null where an entrance did.</param>
    /// <returns>False for who had it already, or keeps what they have.</returns>
    public static bool Add(DbConnection connection, GroupNo group, MemberNo member, string tag, DateTimeOffset at, MemberNo? by)
    {
        var (key, had) = (KeyOf(tag), Of(connection, group, member));
        if (by is null && (had.Any(one => one.Key == Customer) && key == Prospect || !HasRoom(connection, group, had, key)))
        {
            return false;
        }

        if (OppositeOf(key) is { } opposite)
        {
            Remove(connection, group, member, opposite);
        }

        return connection.Execute(
            """
            insert into member_tags (group_no, member_no, tag_key, tag, given_at, given_by) values (@Group, @Member, @Key, @Tag, @At, @By)
            on conflict (group_no, member_no, tag_key) do nothing
            """,
            new
            {
                Group = group.Value,
                Member = member.Value,
                Key = key,
                Tag = tag.Trim(),
                At = at.ToUnixTimeMilliseconds(),
                By = by?.Value,
            }) > 0;
    }

    /// <returns>False for who did not have it.</returns>
    public static bool Remove(DbConnection connection, GroupNo group, MemberNo member, string key) => connection.Execute(
        "delete from member_tags where group_no = @Group and member_no = @Member and tag_key = @Key",
        new { Group = group.Value, Member = member.Value, Key = key }) > 0;

    /// <summary>Somebody's, by key.</summary>
    public static IReadOnlyList<MemberTag> Of(DbConnection connection, GroupNo group, MemberNo member) =>
    [
        .. connection.Query<MemberTag>(
            "select tag_key as Key, tag as Name from member_tags where group_no = @Group and member_no = @Member order by tag_key",
            new { Group = group.Value, Member = member.Value }),
    ];

    /// <summary>Those of a group, by key: a step through the index for each, whoever bears it.</summary>
    public static IReadOnlyList<string> Keys(DbConnection connection, GroupNo group, int limit) =>
    [
        .. connection.Query<string>(
            """
            with recursive keys (tag_key) as (
              select min(tag_key) from member_tags where group_no = @Group
              union all
              select (select min(t.tag_key) from member_tags t where t.group_no = @Group and t.tag_key > k.tag_key)
              from keys k
              where k.tag_key is not null)
            select tag_key from keys where tag_key is not null order by tag_key limit @Limit
            """,
            new { Group = group.Value, Limit = limit }),
    ];

    /// <summary>As whoever was met first of those who bear it has it written; null where nobody bears it.</summary>
    public static string? NameOf(DbConnection connection, GroupNo group, string key) => connection.QueryFirstOrDefault<string>(
        "select tag from member_tags where group_no = @Group and tag_key = @Key order by member_no limit 1",
        new { Group = group.Value, Key = key });

    /// <summary>How many bear it, counted up to a number.</summary>
    public static int CountOf(DbConnection connection, GroupNo group, string key, int most) => connection.ExecuteScalar<int>(
        "select count(*) from (select 1 as n from member_tags where group_no = @Group and tag_key = @Key limit @Most) t",
        new { Group = group.Value, Key = key, Most = most });

    /// <summary>Who bears it, by number.</summary>
    public static IReadOnlyList<long> Bearers(DbConnection connection, GroupNo group, string key, long after, int limit) =>
    [
        .. connection.Query<long>(
            """
            select member_no from member_tags
            where group_no = @Group and tag_key = @Key and member_no > @After
            order by member_no
            limit @Limit
            """,
            new { Group = group.Value, Key = key, After = after, Limit = limit }),
    ];

    private static bool HasRoom(DbConnection connection, GroupNo group, IReadOnlyList<MemberTag> had, string key) =>
        had.Count(one => one.Key != OppositeOf(key)) < MostOfAMember && IsKnownOrFits(connection, group, key);

    /// <summary>True where the group has the tag, or may have one more.</summary>
    public static bool IsKnownOrFits(DbConnection connection, GroupNo group, string key) =>
        NameOf(connection, group, key) is not null || Keys(connection, group, MostOfAGroup).Count < MostOfAGroup;
}
