using System.Data.Common;
using System.Text.Json;
using Dapper;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Texts;

namespace GroupBot.Turns.Quiet;

/// <summary>A post as it fared.</summary>
internal sealed record PostRow
{
    /// <summary>Unix milliseconds.</summary>
    public required long At { get; init; }
    public required string Feature { get; init; }
    public required string Kind { get; init; }
    public required long Fate { get; init; }
}

/// <summary>A post that waits.</summary>
internal sealed record WaitingRow
{
    public required long GroupNo { get; init; }
    public required string Feature { get; init; }
    public required string Kind { get; init; }
    public required string PostKey { get; init; }
    public long? Topic { get; init; }
    public required byte[] Parts { get; init; }
    public byte[]? Keyboard { get; init; }
    public string? Continuation { get; init; }
    public byte[]? ContinuationState { get; init; }

    /// <summary>Why it waits, as a <see cref="PostFate"/>.</summary>
    public required long Fate { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long DueAt { get; init; }

    public IReadOnlyList<Markup> ReadParts() => [.. JsonSerializer.Deserialize<List<string>>(Parts)!.Select(Markup.Trusted)];

    public Post ToPost(PostKind kind) => new(kind, default)
    {
        Key = PostKey,
        Topic = Topic is { } topic ? new TopicId(topic) : null,
        Keyboard = Keyboard is null ? null : JsonSerializer.Deserialize<List<List<Button>>>(Keyboard),
        Then = Continuation is null ? null : new Continuation(Continuation, ContinuationState ?? []),
    };
}

/// <summary>The rows of <c>posts</c> and <c>waiting_posts</c>.</summary>
internal static class QuietStore
{
    public static readonly IReadOnlyList<TableFacts> Facts =
    [
        new("posts", "group_no", "day", "post_no"),
        new("waiting_posts", "group_no", "feature", "kind", "post_key"),
        new("quiet_pauses", "group_no"),
    ];

    private const string WaitingColumns = """
        group_no as GroupNo, feature as Feature, kind as Kind, post_key as PostKey, topic as Topic, parts as Parts,
        keyboard as Keyboard, continuation as Continuation, continuation_state as ContinuationState, fate as Fate, due_at as DueAt
        """;

    public static void Note(DbConnection connection, GroupNo group, DateOnly day, DateTimeOffset at, PostKind kind, string key, PostFate fate) =>
        connection.Execute(
            """
            insert into posts (group_no, day, post_no, at, feature, kind, post_key, fate)
            values (@Group, @Day,
              (select coalesce(max(p.post_no), 0) + 1 from posts p where p.group_no = @Group and p.day = @Day),
              @At, @Feature, @Kind, @Key, @Fate)
            """,
            new
            {
                Group = group.Value,
                Day = day.DayNumber,
                At = at.ToUnixTimeMilliseconds(),
                kind.Feature,
                Kind = kind.Name,
                Key = key,
                Fate = (long)fate,
            });

    public static long CountSent(DbConnection connection, GroupNo group, DateOnly day) => connection.ExecuteScalar<long>(
        "select count(*) from posts where group_no = @Group and day = @Day and fate = 0",
        new { Group = group.Value, Day = day.DayNumber });

    /// <summary>When one of this kind and key was last sent, of today and yesterday; null for neither.</summary>
    public static DateTimeOffset? LastSent(DbConnection connection, GroupNo group, DateOnly day, PostKind kind, string key) =>
        connection.ExecuteScalar<long?>(
            """
            select max(at)
            from posts
            where group_no = @Group and day >= @Day and feature = @Feature and kind = @Kind and post_key = @Key and fate = 0
            """,
            new { Group = group.Value, Day = day.DayNumber - 1, kind.Feature, Kind = kind.Name, Key = key }) is { } at
                ? DateTimeOffset.FromUnixTimeMilliseconds(at)
                : null;

    /// <summary>A day's posts in their order; those that were held back are there too.</summary>
    public static IReadOnlyList<PostRow> OfDay(DbConnection connection, GroupNo group, DateOnly day) =>
    [
        .. connection.Query<PostRow>(
            """
            select at as At, feature as Feature, kind as Kind, fate as Fate
            from posts
            where group_no = @Group and day = @Day
            order by post_no
            """,
            new { Group = group.Value, Day = day.DayNumber }),
    ];

    public static WaitingRow? FindWaiting(DbConnection connection, GroupNo group, PostKind kind, string key) =>
        connection.QuerySingleOrDefault<WaitingRow>(
            $"""
            select {WaitingColumns}
            from waiting_posts
            where group_no = @Group and feature = @Feature and kind = @Kind and post_key = @Key
            """,
            new { Group = group.Value, kind.Feature, Kind = kind.Name, Key = key });

    public static IReadOnlyList<WaitingRow> WaitingIn(DbConnection connection, GroupNo group) =>
    [
        .. connection.Query<WaitingRow>(
            $"select {WaitingColumns} from waiting_posts where group_no = @Group order by due_at, feature, kind, post_key",
            new { Group = group.Value }),
    ];

    public static IReadOnlyList<WaitingRow> Due(DbConnection connection, DateTimeOffset now, int limit) =>
    [
        .. connection.Query<WaitingRow>(
            $"""
            select {WaitingColumns}
            from waiting_posts
            where due_at <= @Now
            order by due_at, group_no, feature, kind, post_key
            limit @Limit
            """,
            new { Now = now.ToUnixTimeMilliseconds(), Limit = limit }),
    ];

    public static void Wait(
        DbConnection connection, GroupNo group, Post post, IReadOnlyList<Markup> parts, PostFate fate, DateTimeOffset due) =>
        connection.Execute(
            """
            insert into waiting_posts (
              group_no, feature, kind, post_key, topic, parts, keyboard, continuation, continuation_state, fate, due_at)
            values (@Group, @Feature, @Kind, @Key, @Topic, @Parts, @Keyboard, @Continuation, @State, @Fate, @Due)
            on conflict (group_no, feature, kind, post_key) do update set topic = excluded.topic, parts = excluded.parts,
              keyboard = excluded.keyboard, continuation = excluded.continuation,
              continuation_state = excluded.continuation_state, fate = excluded.fate, due_at = excluded.due_at
            """,
            new
            {
                Group = group.Value,
                post.Kind.Feature,
                Kind = post.Kind.Name,
                post.Key,
                Topic = post.Topic?.Value,
                Parts = JsonSerializer.SerializeToUtf8Bytes(parts.Select(part => part.Html)),
                Keyboard = post.Keyboard is null ? null : JsonSerializer.SerializeToUtf8Bytes(post.Keyboard),
                Continuation = post.Then?.Handler,
                State = post.Then?.State,
                Fate = (long)fate,
                Due = due.ToUnixTimeMilliseconds(),
            });

    public static void PutOff(DbConnection connection, WaitingRow row, PostFate fate, DateTimeOffset due) => connection.Execute(
        """
        update waiting_posts set due_at = @Due, fate = @Fate
        where group_no = @GroupNo and feature = @Feature and kind = @Kind and post_key = @PostKey
        """,
        new { row.GroupNo, row.Feature, row.Kind, row.PostKey, Due = due.ToUnixTimeMilliseconds(), Fate = (long)fate });

    public static void Remove(DbConnection connection, WaitingRow row) => connection.Execute(
        "delete from waiting_posts where group_no = @GroupNo and feature = @Feature and kind = @Kind and post_key = @PostKey",
        new { row.GroupNo, row.Feature, row.Kind, row.PostKey });
}
