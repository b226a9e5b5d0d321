using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Storage;
using GroupBot.Turns;

namespace GroupBot.Features.Newcomers;

/// <summary>A newcomer whom nobody has answered yet.</summary>
internal sealed record Unanswered
{
    public required long MemberNo { get; init; }

    /// <summary>When they first said something; unix milliseconds.</summary>
    public required long SpokeAt { get; init; }

    /// <summary>The chat on the wire in which that message has its number.</summary>
    public required long ChatId { get; init; }
    public required long MessageId { get; init; }
}

/// <summary>The rows of <c>newcomers</c>: who is new and has said something.</summary>
internal static class NewcomersStore
{
    private const int RowsARun = 1000;

    public static readonly TableFacts Facts = new("newcomers", "group_no", "member_no")
    {
        MemberColumn = "member_no",
        OnForget = OnForget.Delete,
    };

    /// <summary>Their first message; later ones change nothing.</summary>
    public static void Spoke(DbConnection connection, MemberState member, DateTimeOffset at, ChatId chat, MessageId message) =>
        connection.Execute(
            """
            insert into newcomers (group_no, member_no, joined_at, spoke_at, chat_id, message_id)
            values (@Group, @Member, @Joined, @At, @Chat, @Message)
            on conflict (group_no, member_no) do nothing
            """,
            new
            {
                Group = member.Group.Value,
                Member = member.No.Value,
                Joined = member.JoinedAt!.Value.ToUnixTimeMilliseconds(),
                At = at.ToUnixTimeMilliseconds(),
                Chat = chat.Value,
                Message = message.Value,
            });

    /// <summary>Somebody took notice of them since they spoke.</summary>
    public static void Answered(DbConnection connection, MemberState member, DateTimeOffset at) => connection.Execute(
        """
        update newcomers set answered_at = @At
        where group_no = @Group and member_no = @Member and answered_at is null
        """,
        new { Group = member.Group.Value, Member = member.No.Value, At = at.ToUnixTimeMilliseconds() });

    /// <summary>How many of a group's newcomers spoke so long ago and wait; whoever left waits no more.</summary>
    public static long Count(DbConnection connection, GroupNo group, DateTimeOffset now, TimeSpan waiting) => connection.ExecuteScalar<long>(
        """
        select count(*)
        from newcomers n
        join members m on m.group_no = n.group_no and m.member_no = n.member_no
        where n.group_no = @Group and n.answered_at is null and n.spoke_at <= @Before and n.joined_at > @Since and m.in_chat = 1
        """,
        Window(group, now, waiting));

    /// <summary>The same, those who have waited for longest first.</summary>
    public static IReadOnlyList<Unanswered> List(DbConnection connection, GroupNo group, DateTimeOffset now, TimeSpan waiting) =>
    [
        .. connection.Query<Unanswered>(
            """
            select n.member_no as MemberNo, n.spoke_at as SpokeAt, n.chat_id as ChatId, n.message_id as MessageId
            from newcomers n
            join members m on m.group_no = n.group_no and m.member_no = n.member_no
            where n.group_no = @Group and n.answered_at is null and n.spoke_at <= @Before and n.joined_at > @Since and m.in_chat = 1
            order by n.spoke_at, n.member_no
            """,
            Window(group, now, waiting)),
    ];

    /// <summary>Whoever is new no more needs no row.</summary>
    public static void Prune(Turn turn, JobDue due) => turn.Connection.Execute(
        """
        delete from newcomers where (group_no, member_no) in (
          select group_no, member_no from newcomers where joined_at <= @Since limit @Limit)
        """,
        new { Since = (turn.Now - NewcomersObserver.NewFor).ToUnixTimeMilliseconds(), Limit = RowsARun });

    private static object Window(GroupNo group, DateTimeOffset now, TimeSpan waiting) => new
    {
        Group = group.Value,
        Before = (now - waiting).ToUnixTimeMilliseconds(),
        Since = (now - NewcomersObserver.NewFor).ToUnixTimeMilliseconds(),
    };
}
