using System.Data.Common;
using Dapper;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Arrivals;

/// <summary>The rows of <c>arrival_flags</c>, and what flags are raised by.</summary>
internal static class ArrivalEvidenceStore
{
    /// <summary>So many of the inviter's people before and after somebody are looked at, and so many of the latest whose time is over.</summary>
    private const int Neighbours = 50, Mature = 50;

    /// <summary>So far above the inviter a circle is looked for.</summary>
    private const int Generations = 5;

    public static readonly TableFacts Flags = new("arrival_flags", "group_no", "member_no", "flag") { MemberColumn = "member_no" };

    /// <summary>What somebody's coming raises as of a day; nothing where no inviter has credit for it.</summary>
    public static IReadOnlyList<RaisedFlag> Raised(DbConnection connection, ArrivalRow row, ArrivalRules rules, DateOnly day) =>
        row is { IsCredited: not 0, InviterNo: { } inviter } && rules.Flags != FlagRules.None
            ? Of(connection, row, inviter, rules, day).Raised(rules.Flags, day)
            : [];

    public static void Write(DbConnection connection, ArrivalRow row, IReadOnlyList<RaisedFlag> raised, DateOnly day)
    {
        foreach (var flag in raised)
        {
            connection.Execute(
                """
                insert into arrival_flags (group_no, member_no, flag, found, bound, span, day)
                values (@Group, @Member, @Flag, @Found, @Bound, @Span, @Day)
                on conflict (group_no, member_no, flag) do update set
                  found = excluded.found, bound = excluded.bound, span = excluded.span, day = excluded.day
                """,
                new
                {
                    Group = row.GroupNo,
                    Member = row.MemberNo,
                    Flag = (long)flag.Flag,
                    flag.Found,
                    Bound = flag.Limit,
                    flag.Span,
                    Day = day.DayNumber,
                });
        }
    }

    public static IReadOnlyList<RaisedFlag> Find(DbConnection connection, GroupNo group, MemberNo member) =>
    [
        .. connection.Query<(long Flag, long Found, long Bound, long Span)>(
            "select flag, found, bound, span from arrival_flags where group_no = @Group and member_no = @Member order by flag",
            new { Group = group.Value, Member = member.Value })
            .Select(one => new RaisedFlag((ArrivalFlag)one.Flag, (int)one.Found, (int)one.Bound, (int)one.Span)),
    ];

    private static ArrivalEvidence Of(DbConnection connection, ArrivalRow row, long inviter, ArrivalRules rules, DateOnly day)
    {
        var key = new
        {
            Group = row.GroupNo,
            Member = row.MemberNo,
            Inviter = inviter,
            At = row.JoinedAt,
            Link = row.LinkNo ?? -1,
            OwnLink = IsOwn(connection, row, inviter) ? row.LinkNo : -1,
            KeptFrom = day.DayNumber - rules.KeptAfter,
            PhrasesFrom = day.DayNumber - ArrivalPhrases.Days,
            Neighbours,
            Mature,
            Generations,
        };
        return new ArrivalEvidence(
            At(row.JoinedAt),
            [.. connection.Query<(long At, long Day, bool IsSame)>(FellowsSql, key).Select(one => new Fellow(At(one.At), Day(one.Day), one.IsSame))],
            [
                .. connection.Query<(long Joined, long? Left)>(MatureSql, key).Select(one => new MatureInvitee(
                    Day(one.Joined + rules.KeptAfter), one.Left is { } left ? Day(left) : null)),
            ],
            [
                .. connection.Query<(long Day, bool IsInviter, long? At)>(ResponsesSql, key).Select(one => new Response(
                    Day(one.Day), one.IsInviter, one.At is { } at ? At(at) : null)),
            ],
            [
                .. connection.Query<(long Own, long? Fellow, long? Stranger)>(ArrivalPhrases.SharedSql, key).Select(one => new SharedPhrase(
                    Day(one.Own), one.Fellow is { } fellow ? Day(fellow) : null, one.Stranger is { } stranger ? Day(stranger) : null)),
            ],
            connection.ExecuteScalar<long?>(MutualSql, key) is { } on ? Day(on) : null);
    }

    /// <summary>
    /// The inviter's; and of those who came through their link and are another's by an admin's word, whoever is on the way or counts
    /// and is not kept yet, or is held: a burst is one of the link, whatever is said of some of it.
    /// </summary>
    private const string FellowsSql = """
        select joined_at, joined_day, case when link_no = @Link then 1 else 0 end
        from (
          select * from (
            select joined_at, joined_day, link_no from arrivals
            where group_no = @Group and inviter_no = @Inviter and is_credited = 1 and joined_at <= @At and member_no <> @Member
            order by joined_at desc, member_no desc
            limit @Neighbours) before_them
          union all
          select * from (
            select joined_at, joined_day, link_no from arrivals
            where group_no = @Group and inviter_no = @Inviter and is_credited = 1 and joined_at > @At
            order by joined_at, member_no
            limit @Neighbours) after_them
          union all
          select joined_at, joined_day, link_no from arrivals
          where group_no = @Group and state in (1, 2) and link_no = @OwnLink and coalesce(inviter_no, 0) <> @Inviter and member_no <> @Member
          union all
          select joined_at, joined_day, link_no from arrivals
          where group_no = @Group and state = 7 and link_no = @OwnLink and coalesce(inviter_no, 0) <> @Inviter and member_no <> @Member) around
        order by joined_at
        """;

    /// <summary>False of who was set to the inviter by an admin, or came by an entrance: the link says nothing of the inviter then.</summary>
    private static bool IsOwn(DbConnection connection, ArrivalRow row, long inviter) =>
        row.LinkNo is { } no && InviteLinks.Find(connection, new GroupNo(row.GroupNo), no) is { } link
        && (link.EntranceNo is { } entrance
            ? EntranceStore.Find(connection, new GroupNo(row.GroupNo), entrance)?.Author?.Value == inviter
            : link.MemberNo == inviter);

    private const string MatureSql = """
        select joined_day, left_day from arrivals
        where group_no = @Group and inviter_no = @Inviter and is_credited = 1 and was_here_before = 0 and joined_day <= @KeptFrom
        order by joined_at desc, member_no desc
        limit @Mature
        """;

    /// <summary>What was found is of no use any more.</summary>
    public static void Forget(DbConnection connection, ArrivalRow row) => connection.Execute(
        "delete from arrival_flags where group_no = @GroupNo and member_no = @MemberNo", new { row.GroupNo, row.MemberNo });

    private const string ResponsesSql = """
        select c.day, case when c.other_no = @Inviter then 1 else 0 end, a.joined_at
        from arrival_contacts c
        left join arrivals a on a.group_no = c.group_no and a.member_no = c.other_no and a.inviter_no = @Inviter and a.is_credited = 1
        where c.group_no = @Group and c.member_no = @Member
        order by c.other_no
        """;

    /// <summary>The inviter and those above, each with whom they were ever said to have come through.</summary>
    private const string MutualSql = """
        with recursive above (member_no, generation) as (
          select cast(@Inviter as bigint), 0
          union all
          select a.inviter_no, u.generation + 1
          from above u
          join arrivals a on a.group_no = @Group and a.member_no = u.member_no
          where a.inviter_no is not null and u.generation < @Generations)
        select min(said.day)
        from (
          select a.joined_day as day
          from above u
          join arrivals a on a.group_no = @Group and a.member_no = u.member_no
          join invite_links l on l.group_no = @Group and l.link_no = a.link_no
          left join entrances e on e.group_no = @Group and e.entrance_no = l.entrance_no and e.is_card = 1
          where l.member_no = @Member or e.owner_no = @Member
          union all
          select a.returned_day
          from above u
          join arrivals a on a.group_no = @Group and a.member_no = u.member_no
          join invite_links l on l.group_no = @Group and l.link_no = a.returned_link_no
          left join entrances e on e.group_no = @Group and e.entrance_no = l.entrance_no and e.is_card = 1
          where l.member_no = @Member or e.owner_no = @Member
          union all
          select c.day
          from above u
          join arrival_changes c on c.group_no = @Group and c.member_no = u.member_no
          where c.inviter_no = @Member and c.undone_by is null) said
        """;

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static DateOnly Day(long number) => DateOnly.FromDayNumber((int)number);
}
