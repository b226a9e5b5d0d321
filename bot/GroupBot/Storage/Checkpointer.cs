using Microsoft.Data.Sqlite;

namespace GroupBot.Storage;

/// <summary>
/// Moves the write-ahead log into the file from a connection of its own: PASSIVE every second or as soon as it has
/// grown by 4 MiB, TRUNCATE when nothing was written for a while.
/// </summary>
internal sealed partial class Checkpointer(Database database, TimeProvider clock, ILogger<Checkpointer> logger)
    : BackgroundService
{
    private const long Growth = 4 << 20;
    private const int LooksASecond = 4;
    private const int IdleLooks = 10;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1) / LooksASecond;

    private SqliteConnection? _connection;
    private long _version = -1;
    private long _lengthBefore;
    private int _idle;
    private bool _isBehind;

    /// <summary>Bytes of the write-ahead log at the last look.</summary>
    public long WalBytes { get; private set; }

    /// <summary>How many looks are over.</summary>
    public long Looks { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    Look();
                }
                catch (SqliteException exception)
                {
                    // The turn meets the same trouble and says it; a checkpoint can always wait.
                    LogFailed(exception.SqliteErrorCode, exception.Message);
                }

                Looks++;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            _connection?.Dispose();
        }
    }

    private void Look()
    {
        WalBytes = Size();
        if (WalBytes == 0)
        {
            return;
        }

        // The length tells nothing of writing: once all is moved the log begins anew inside the same file. And cutting it
        // while turns are written would make them wait.
        _connection ??= database.OpenCheckpointer();
        var version = Read("pragma data_version").First;
        _idle = version == _version ? _idle + 1 : 0;
        _isBehind |= version != _version;
        _version = version;
        if (_idle > 0 && _idle % IdleLooks == 0)
        {
            Checkpoint("pragma wal_checkpoint(truncate)");
        }
        else if (_isBehind && (Looks % LooksASecond == LooksASecond - 1 || WalBytes - _lengthBefore >= Growth))
        {
            Checkpoint("pragma wal_checkpoint(passive)");
        }
    }

    private void Checkpoint(string how)
    {
        var (_, frames, moved) = Read(how);
        _isBehind = frames != moved;
        _lengthBefore = Size();
    }

    private (long First, long Second, long Third) Read(string sql)
    {
        using var command = _connection!.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        row.Read();
        return row.FieldCount == 1 ? (row.GetInt64(0), 0, 0) : (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    private long Size()
    {
        var file = new FileInfo(database.Path + "-wal");
        return file.Exists ? file.Length : 0;
    }

    [LoggerMessage(LogLevel.Warning, "A checkpoint failed with {Code}: {Reason}")]
    private partial void LogFailed(int code, string reason);
}
