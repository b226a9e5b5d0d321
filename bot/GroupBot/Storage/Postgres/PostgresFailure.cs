using System.Net.Sockets;
using Npgsql;

namespace GroupBot.Storage.Postgres;

/// <summary>What PostgreSQL's codes mean for a turn, and a connection that broke.</summary>
internal static class PostgresFailure
{
    /// <summary>A lock was waited for in vain.</summary>
    public const string NotAvailable = "55P03";

    private const string ReadOnly = "25006", NoRight = "42501", DiskFull = "53100", Cancelled = "57014";

    /// <summary>By the first two letters: connection, authorization, no such database, rollback, resources, operator, system, configuration, internal.</summary>
    private static readonly string[] Classes = ["08", "28", "3D", "40", "53", "57", "58", "F0", "XX"];

    public static bool IsStorage(Exception exception) => exception switch
    {
        PostgresException refused => refused.SqlState is ReadOnly or NoRight or NotAvailable or "25P03"
            || Classes.Contains(refused.SqlState[..2]),
        // Whatever else Npgsql throws is of the connection.
        NpgsqlException => true,
        _ => false,
    };

    public static bool IsFatal(Exception exception) =>
        exception is PostgresException { SqlState: NoRight or "3D000" or "28000" or "28P01" or "XX001" or "XX002" };

    /// <summary>Null where it is none of PostgreSQL's.</summary>
    public static string? Explain(Exception exception, string name) => exception switch
    {
        PostgresException refused => refused.SqlState switch
        {
            DiskFull => $"The disk of {name} is full. Free some space there; the bot goes on by itself, nothing is lost.",
            ReadOnly => $"{name} is read-only: a standby, or a server that protects its disk. The bot tries again.",
            NoRight => $"{name} does not let this user do that ({refused.MessageText}). Make the user the owner of the database.",
            NotAvailable => $"{name} is locked by another program. End what holds the lock; the bot tries again.",
            "3D000" => $"{name} does not exist. Make it with: create database NAME encoding 'UTF8' template template0",
            "28000" or "28P01" => $"{name} refuses the user or the password of Storage:Connection ({refused.SqlState}).",
            "53300" => $"{name} has no room for another connection. Raise its max_connections; the bot tries again.",
            "XX001" or "XX002" => $"{name} reports damaged data ({refused.SqlState}). Stop the bot, and put a backup in its place with pg_restore.",
            Cancelled => $"{name} cancelled a statement: it took longer than the server's statement_timeout allows, or somebody ended it ({Cancelled}). The bot tries again.",
            ['5', '7', ..] or ['0', '8', ..] => $"{name} ended the connection ({refused.SqlState}); the bot makes a new one and goes on.",
            ['5', '8', ..] => $"{name} reports an error of its disk or system ({refused.SqlState}). Look into the server's log.",
            _ => $"{name}: {refused.SqlState} {refused.MessageText}",
        },
        NpgsqlException { InnerException: TimeoutException } => $"{name} does not answer in time; the bot tries again.",
        NpgsqlException { InnerException: SocketException socket } =>
            $"{name} cannot be reached ({socket.SocketErrorCode}). Start the server, or put Storage:Connection right; a running bot tries again by itself.",
        NpgsqlException => $"The connection to {name} was lost or cannot be made ({exception.Message.ReplaceLineEndings(" ")}); a running bot tries again by itself.",
        _ => null,
    };
}
