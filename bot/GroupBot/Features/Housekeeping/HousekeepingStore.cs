using Dapper;
using GroupBot.Turns;
using Microsoft.Data.Sqlite;

namespace GroupBot.Features.Housekeeping;

internal static class HousekeepingStore
{
    /// <summary>What is deleted, and how long it is kept. Each takes <c>@Before</c> (unix milliseconds) and <c>@Limit</c>.</summary>
    public static readonly IReadOnlyList<(string Sql, TimeSpan Kept)> Kept =
    [
        // Telegram keeps updates for 24 h: twice that is enough to know one again.
        ("""
         delete from updates_seen where (bot_id, update_id) in (
           select bot_id, update_id from (
             select bot_id, update_id, at from updates_seen order by bot_id, update_id limit @Limit) oldest
           where at < @Before)
         """, TimeSpan.FromHours(48)),
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
        ("delete from pauses where lane in (select lane from pauses where until < @Before limit @Limit)", TimeSpan.Zero),
    ];

    public static int Delete(SqliteConnection connection, string sql, DateTimeOffset before, int limit) =>
        connection.Execute(sql, new { Before = before.ToUnixTimeMilliseconds(), Limit = limit });
}
