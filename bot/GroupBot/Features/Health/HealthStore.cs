using System.Data.Common;
using Dapper;

namespace GroupBot.Features.Health;

/// <summary>What the health page counts in the rows of the outbox.</summary>
internal static class HealthStore
{
    /// <summary>
    /// How many effects should be on their way by an instant: due, in flight, or tried before and waiting for the next try.
    /// What is only to happen later, such as an answer's own end, waits for nothing.
    /// </summary>
    public static long CountDue(DbConnection connection, DateTimeOffset now) => connection.ExecuteScalar<long>(
        """
        select count(*)
        from outbox
        where state in (0, 1)
          and (due_at <= @Now or attempts > 0)
        """,
        new { Now = now.ToUnixTimeMilliseconds() });
}
