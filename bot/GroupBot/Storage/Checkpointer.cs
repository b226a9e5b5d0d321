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
    private const int IdleRounds = 10;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>Bytes of the write-ahead log at the last look.</summary>
    public long WalBytes { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Look, clock);
        SqliteConnection? connection = null;
        try
        {
            long last = 0;
            var round = 0;
            var idle = 0;
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                round++;
                WalBytes = Size();
                var grown = WalBytes - last;
                idle = grown == 0 ? idle + 1 : 0;
                if (WalBytes == 0 || (idle > 0 && idle != IdleRounds) || (round % 4 != 0 && grown < Growth && idle == 0))
                {
                    continue;
                }

                try
                {
                    connection ??= database.OpenCheckpointer();
                    Database.Run(connection, idle == IdleRounds
                        ? "pragma wal_checkpoint(truncate)"
                        : "pragma wal_checkpoint(passive)");
                    last = Size();
                }
                catch (SqliteException exception)
                {
                    // The turn meets the same trouble and says it; a checkpoint can always wait.
                    LogFailed(exception.SqliteErrorCode, exception.Message);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            connection?.Dispose();
        }
    }

    private long Size()
    {
        var file = new FileInfo(database.Path + "-wal");
        return file.Exists ? file.Length : 0;
    }

    [LoggerMessage(LogLevel.Warning, "A checkpoint failed with {Code}: {Reason}")]
    private partial void LogFailed(int code, string reason);
}
