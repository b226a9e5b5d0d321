using System.Data.Common;
using Dapper;
using GroupBot.Outbox;

namespace GroupBot.Features.CommandMenu;

internal static class CommandMenuStore
{
    /// <summary>True where the same list was asked for and its end is not known yet, as after a start without Telegram.</summary>
    public static bool IsOnItsWay(DbConnection connection, Continuation then) => connection.ExecuteScalar<long>(
        """
        select count(*)
        from outbox
        where continuation = @Handler
          and continuation_state = @State
          and state in (0, 1)
        """,
        new { then.Handler, then.State }) > 0;
}
