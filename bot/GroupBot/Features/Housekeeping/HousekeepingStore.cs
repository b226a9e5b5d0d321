using System.Data.Common;
using Dapper;
using GroupBot.Turns;

namespace GroupBot.Features.Housekeeping;

/// <summary>An update that was taken in, as <c>updates_seen</c> is ordered.</summary>
internal sealed record SeenUpdate
{
    public required long BotId { get; init; }
    public required long UpdateId { get; init; }
}

internal static class HousekeepingStore
{
    /// <summary>Telegram keeps updates for 24 h: twice that is enough to know one again.</summary>
    public static readonly TimeSpan SeenKept = TimeSpan.FromHours(48);

    /// <summary>What is deleted, and how long it is kept. Each takes <c>@Before</c> (unix milliseconds) and <c>@Limit</c>.</summary>
    public static readonly IReadOnlyList<(string Sql, TimeSpan Kept)> Kept =
    [
        ("""
         delete from recent_texts where recent_text_id in (
           select recent_text_id from (select recent_text_id, at from recent_texts order by recent_text_id limit @Limit) oldest
           where at < @Before)
         """, TimeSpan.FromHours(24)),
        ("""
         delete from dead_letters where dead_letter_id in (
           select dead_letter_id from dead_letters where received_at < @Before limit @Limit)
         """, DeadLetters.Kept),
        ("""
         delete from outbox where outbox_id in (
           select outbox_id from outbox where asked_at < @Before and state in (2, 3) limit @Limit)
         """, DeadLetters.Kept),
        ("""
         delete from requests_done where request_id in (
           select request_id from requests_done where at < @Before limit @Limit)
         """, TimeSpan.FromDays(7)),
        ("""
         delete from questions where member_no in (
           select member_no from questions where expires_at < @Before limit @Limit)
         """, TimeSpan.FromHours(1)),
        ("""
         delete from posts where (group_no, day, post_no) in (
           select group_no, day, post_no from posts where at < @Before limit @Limit)
         """, TimeSpan.FromDays(30)),
        ("delete from quiet_pauses where group_no in (select group_no from quiet_pauses where until_at < @Before limit @Limit)", TimeSpan.Zero),
        ("delete from pauses where lane in (select lane from pauses where until < @Before limit @Limit)", TimeSpan.Zero),
    ];

    /// <summary>The last of so many ids after a place; null where there are fewer.</summary>
    public static SeenUpdate? LastOf(DbConnection connection, SeenUpdate after, int count) =>
        connection.QuerySingleOrDefault<SeenUpdate>(
            """
            select bot_id as BotId, update_id as UpdateId
            from updates_seen
            where (bot_id, update_id) > (@BotId, @UpdateId)
            order by bot_id, update_id
            limit 1 offset @Skip
            """,
            new { after.BotId, after.UpdateId, Skip = count - 1 });

    /// <summary>Deletes the old ones among the ids after a place, up to another or to the end. Where a bot's ids lie tells nothing of their age.</summary>
    public static int DeleteSeen(DbConnection connection, SeenUpdate after, SeenUpdate? last, DateTimeOffset before) =>
        connection.Execute(
            """
            delete from updates_seen
            where (bot_id, update_id) > (@BotId, @UpdateId)
              and (bot_id, update_id) <= (@LastBot, @LastUpdate)
              and at < @Before
            """,
            new
            {
                after.BotId,
                after.UpdateId,
                LastBot = last?.BotId ?? long.MaxValue,
                LastUpdate = last?.UpdateId ?? long.MaxValue,
                Before = before.ToUnixTimeMilliseconds(),
            });

    public static int Delete(DbConnection connection, string sql, DateTimeOffset before, int limit) =>
        connection.Execute(sql, new { Before = before.ToUnixTimeMilliseconds(), Limit = limit });
}
