using System.Data.Common;
using Dapper;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.CheckIns;

/// <summary>Stored as a number: never renumber.</summary>
internal enum PlanState
{
    /// <summary>An admin is still making it: nobody else sees it.</summary>
    Draft = 0,

    /// <summary>One may sign up; it runs, or will.</summary>
    Open = 1,
    Over = 2,

    /// <summary>A draft that was thrown away: nothing but its number.</summary>
    Discarded = 3,

    /// <summary>Over as well: an admin ended it, and whatever comes late for it does not count.</summary>
    Ended = 4,
}

/// <summary>A plan as it is stored. Days are day numbers, instants unix milliseconds.</summary>
internal sealed record PlanRow
{
    public required long GroupNo { get; init; }
    public required long PlanNo { get; init; }
    public required string Title { get; init; }

    /// <summary>What an admin wrote about how it is done; null for nothing.</summary>
    public string? Rule { get; init; }

    /// <summary>Its hashtag as it is shown, without the #.</summary>
    public required string Tag { get; init; }
    public long? Topic { get; init; }
    public required long FirstDay { get; init; }
    public required long LastDay { get; init; }
    public required long Target { get; init; }
    public long Proof { get; init; }
    public long Characters { get; init; }
    public long Leaves { get; init; }
    public long State { get; init; }

    /// <summary>The post with its sign-up button; null where there is none.</summary>
    public long? MessageId { get; init; }

    /// <summary>The chat in which that is its number; null where nobody knows it any more.</summary>
    public long? ChatId { get; init; }
    public long EditedAt { get; init; }
    public long WakesAt { get; init; }

    /// <summary>On how many days the list of who finished was tried in vain; 0 where nothing is left to do.</summary>
    public long ListTries { get; init; }

    public PlanTerms Terms => new(
        DateOnly.FromDayNumber((int)FirstDay), DateOnly.FromDayNumber((int)LastDay), (int)Target, (PlanProof)Proof, (int)Characters, (int)Leaves);

    public PlanState Stands => (PlanState)State is PlanState.Ended ? PlanState.Over : (PlanState)State;
}

/// <summary>
/// The rows of <c>plans</c>; those that a message may be about are held in memory, as every message asks for them: the open ones,
/// and for messages that come late those that ran on the day at hand.
/// </summary>
internal sealed class PlansStore(Writer writer)
{
    /// <summary>As many may be open in a group at once.</summary>
    public const int MostOpen = 10;

    private const string Columns = """
        group_no as GroupNo, plan_no as PlanNo, title as Title, rule as Rule, tag as Tag, topic as Topic, first_day as FirstDay,
        last_day as LastDay, target as Target, proof as Proof, characters as Characters, leaves as Leaves, state as State,
        message_id as MessageId, chat_id as ChatId, edited_at as EditedAt, wakes_at as WakesAt,
        list_tries as ListTries
        """;

    public static readonly TableFacts Facts = new("plans", "group_no", "plan_no");

    private readonly TurnCache<GroupNo, IReadOnlyList<PlanRow>> _open = writer.Caches.Make<GroupNo, IReadOnlyList<PlanRow>>();
    private readonly TurnCache<GroupNo, PastDay> _late = writer.Caches.Make<GroupNo, PastDay>();

    /// <summary>The plans that a message of a day that is over may count for. Late messages come day by day.</summary>
    private sealed record PastDay(DateOnly Day, IReadOnlyList<PlanRow> Plans);

    private DbConnection Connection => writer.Connection;

    /// <summary>The group's open plans, the oldest first.</summary>
    public IReadOnlyList<PlanRow> Open(GroupNo group)
    {
        if (!_open.TryGet(group, out var plans))
        {
            plans = OfState(group, PlanState.Open, MostOpen * 2);
            _open.Set(group, plans);
        }

        return plans;
    }

    /// <summary>The rows have changed by another way: they are read again.</summary>
    public void Forget(GroupNo group)
    {
        _open.Remove(group);
        _late.Remove(group);
    }

    /// <summary>The group's plans that are over, ended by an admin or not, whose last day was this one or later.</summary>
    public IReadOnlyList<PlanRow> EndedSince(GroupNo group, DateOnly day) =>
    [
        .. Connection.Query<PlanRow>(
            $"""
            select {Columns}
            from plans
            where group_no = @Group and state in (2, 4) and last_day >= @Day
            order by plan_no desc
            """,
            new { Group = group.Value, Day = day.DayNumber }),
    ];

    /// <summary>Those that a message of a day may count for: the open ones, and where it came late those whose last day is past since.</summary>
    /// <param name="today">The group's day by the clock.</param>
    public IReadOnlyList<PlanRow> Of(GroupNo group, DateOnly day, DateOnly today)
    {
        if (day >= today)
        {
            return Open(group);
        }

        if (!_late.TryGet(group, out var late) || late.Day != day)
        {
            late = new PastDay(day,
            [
                .. Open(group),
                .. Connection.Query<PlanRow>(
                    $"""
                    select {Columns}
                    from plans
                    where group_no = @Group and state = 2 and @Day between first_day and last_day
                    order by plan_no
                    """,
                    new { Group = group.Value, Day = day.DayNumber }),
            ]);
            _late.Set(group, late);
        }

        return late.Plans;
    }

    public PlanRow? Find(GroupNo group, long plan) => Connection.QuerySingleOrDefault<PlanRow>(
        $"select {Columns} from plans where group_no = @Group and plan_no = @Plan", new { Group = group.Value, Plan = plan });

    /// <summary>The group's plans of a state, by number.</summary>
    public IReadOnlyList<PlanRow> OfState(GroupNo group, PlanState state, int limit) =>
    [
        .. Connection.Query<PlanRow>(
            $"""
            select {Columns}
            from plans
            where group_no = @Group and state = @State
            order by plan_no
            limit @Limit
            """,
            new { Group = group.Value, State = (int)state, Limit = limit }),
    ];

    /// <summary>The group's plans whose list of who finished was tried so often in vain, by number.</summary>
    public IReadOnlyList<PlanRow> Unlisted(GroupNo group, long least, long most, int limit) =>
    [
        .. Connection.Query<PlanRow>(
            $"""
            select {Columns}
            from plans
            where group_no = @Group and state in (2, 4) and list_tries between @Least and @Most
            order by plan_no
            limit @Limit
            """,
            new { Group = group.Value, Least = least, Most = most, Limit = limit }),
    ];

    /// <summary>The number of the next plan, from 1. No two groups' plans share one, as the groups may become one.</summary>
    public long Next() => Connection.ExecuteScalar<long>("select coalesce(max(plan_no), 0) + 1 from plans");

    public PlanRow Write(PlanRow plan)
    {
        Connection.Execute(
            """
            insert into plans (group_no, plan_no, title, rule, tag, topic, first_day, last_day, target, proof, characters, leaves,
              state, message_id, chat_id, edited_at, wakes_at, list_tries)
            values (@GroupNo, @PlanNo, @Title, @Rule, @Tag, @Topic, @FirstDay, @LastDay, @Target, @Proof, @Characters, @Leaves,
              @State, @MessageId, @ChatId, @EditedAt, @WakesAt, @ListTries)
            on conflict (group_no, plan_no) do update set title = excluded.title, rule = excluded.rule, tag = excluded.tag,
              topic = excluded.topic, first_day = excluded.first_day, last_day = excluded.last_day, target = excluded.target,
              proof = excluded.proof, characters = excluded.characters, leaves = excluded.leaves, state = excluded.state,
              message_id = excluded.message_id, chat_id = excluded.chat_id, edited_at = excluded.edited_at, wakes_at = excluded.wakes_at,
              list_tries = excluded.list_tries
            """,
            plan);
        _late.Remove(new GroupNo(plan.GroupNo));
        _open.Set(new GroupNo(plan.GroupNo), OfState(new GroupNo(plan.GroupNo), PlanState.Open, MostOpen * 2));
        return plan;
    }

    /// <summary>Takes a plan that nobody could sign up for out again. Its number stays taken: old buttons lead to no other plan.</summary>
    public void Discard(PlanRow draft) => Write(draft with { Title = "", Rule = null, Tag = "", State = (long)PlanState.Discarded });
}
