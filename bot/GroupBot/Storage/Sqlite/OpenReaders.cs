using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;

namespace GroupBot.Storage.Sqlite;

/// <summary>Who reads the file, and since when: the log cannot be begun anew before the oldest ends. Used on any thread.</summary>
internal sealed class OpenReaders(TimeProvider clock)
{
    private readonly ConcurrentDictionary<DbConnection, long> _since = new(ReferenceEqualityComparer.Instance);

    /// <summary>How long the oldest has been open; zero where there is none.</summary>
    public TimeSpan Oldest
    {
        get
        {
            var now = clock.GetTimestamp();
            return clock.GetElapsedTime(_since.Values.Append(now).Min(), now);
        }
    }

    /// <summary>Takes in one that has just been opened; it goes by being closed.</summary>
    public void Add(DbConnection connection)
    {
        _since[connection] = clock.GetTimestamp();
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState is ConnectionState.Closed)
            {
                _since.TryRemove(connection, out long _);
            }
        };
    }
}
