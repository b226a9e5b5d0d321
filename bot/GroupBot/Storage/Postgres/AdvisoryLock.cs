using Npgsql;

namespace GroupBot.Storage.Postgres;

/// <summary>
/// PostgreSQL's own locks of a session: freed when the session ends, however it ends. They are the database's and the
/// schema's; two installations may share a server.
/// </summary>
internal static class AdvisoryLock
{
    /// <summary>
    /// Held by whoever owns the installation, from before the first look, for as long as the server keeps that session: it
    /// turns a second start away before it does anything. It is not taken again where that session is lost; what keeps two
    /// from writing is <see cref="Writer"/>, which every session that writes takes.
    /// </summary>
    public const string Owner = "owner";

    /// <summary>Held by the session that writes: no turn of another process can be under way, also not one that a lost connection left behind.</summary>
    public const string Writer = "writer";

    /// <summary>The ASCII codes of "grbt": ours among the locks of other programs.</summary>
    private const int Ours = 0x67726274;

    private const int PatienceMs = 2000;

    /// <summary>False where another session keeps it. One that ends just now is waited for: a server takes a moment.</summary>
    public static bool Try(NpgsqlConnection connection, string which)
    {
        try
        {
            using var command = new NpgsqlCommand(
                $"set lock_timeout = '{PatienceMs}ms'; select pg_advisory_lock({Ours}, hashtext(current_schema() || '/{which}')); reset lock_timeout",
                connection);
            command.ExecuteNonQuery();
            return true;
        }
        catch (PostgresException held) when (held.SqlState == PostgresFailure.NotAvailable)
        {
            return false;
        }
    }

    /// <summary>The session that holds it; null where none does any more.</summary>
    public static LockHolder? HolderOf(NpgsqlConnection connection, string which)
    {
        using var command = new NpgsqlCommand(
            """
            select a.pid, a.backend_start, a.application_name || coalesce(', ' || host(a.client_addr), '')
            from pg_locks l
            join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and l.objsubid = 2
              and l.database = (select oid from pg_database where datname = current_database())
              and l.classid = $1::bigint::oid and l.objid = (hashtext(current_schema() || '/' || $2)::bigint & 4294967295)::oid
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Ours });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = which });
        using var row = command.ExecuteReader();
        return row.Read()
            ? new LockHolder(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetDateTime(1), row.IsDBNull(2) ? "unknown" : row.GetString(2))
            : null;
    }
}

/// <param name="Pid">Of the server's process.</param>
/// <param name="BeganAt">Null where this user may not know.</param>
/// <param name="Name">That the session gave itself, with its address.</param>
internal sealed record LockHolder(int Pid, DateTime? BeganAt, string Name);
