using Microsoft.Data.Sqlite;

namespace GroupBot.Storage.Sqlite;

/// <summary>
/// Moves the write-ahead log into the file from a connection of its own: PASSIVE every second or as soon as it has
/// grown by 4 MiB, TRUNCATE when nothing was written for a while, RESTART where turns leave it no pause. Where somebody
/// deleted the log, the program is stopped: at its end SQLite writes what the log held into the file, and a kill before that
/// would lose it. It is stopped too where somebody cut the file.
/// </summary>
internal sealed partial class Checkpointer(
    Database database, Writer writer, TimeProvider clock, StoreEnd end, ILogger<Checkpointer> logger)
    : BackgroundService
{
    private const long Growth = 4 << 20;
    private const int LooksASecond = 4;
    private const int IdleLooks = 10;

    /// <summary>In pages: from here on the log is begun anew, though that keeps turns waiting for some milliseconds.</summary>
    internal const long LongLog = 4096;

    /// <summary>In pages: where more is left, it is moved first, while turns go on.</summary>
    private const long MostBehind = 1024;

    private const int MostPasses = 3;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1) / LooksASecond;

    /// <summary>Null where the store is none of SQLite's, and looks after its own log.</summary>
    private readonly SqliteDatabase? _file = database as SqliteDatabase;

    private SqliteConnection? _connection;
    private long _version = -1;
    private long _lengthBefore;
    private int _idle;
    private bool _isBehind;
    private bool _hadLog;
    private long _length;
    private long _schema;
    private long _logLength;
    private bool _isTamperedWith;

    public bool HasLog => _file is not null;

    /// <summary>Bytes of the write-ahead log at the last look.</summary>
    public long WalBytes { get; private set; }

    /// <summary>How many looks are over.</summary>
    public long Looks { get; private set; }

    /// <summary>Opens the log before anybody can lay hands on it: a connection that comes later may find another.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (_file is not null)
        {
            _hadLog = File.Exists(database.Path + "-wal");
            _connection = _file.OpenCheckpointer();
            _schema = Read("pragma schema_version").First;
        }

        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (!HasLog)
        {
            return;
        }

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
        if (IsTamperedWith())
        {
            return;
        }

        if (WalBytes == 0)
        {
            return;
        }

        // The length tells nothing of writing: once all is moved the log begins anew inside the same file. And cutting it
        // while turns are written would make them wait.
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
        var isRead = false;
        for (var again = 0; again < MostPasses && !isRead && frames >= LongLog && frames - moved >= MostBehind; again++)
        {
            // Much was written while the rest was moved; or somebody reads, and then nothing more can be.
            var before = moved;
            (_, frames, moved) = Read("pragma wal_checkpoint(passive)");
            isRead = moved == before;
        }

        if (frames >= LongLog && !isRead)
        {
            // While turns follow each other without a pause something is always left to move: nothing else ends the log. Between
            // two of them, as SQLite's own wait for a gap may find none for long.
            using var gate = writer.Gate.EnterScope();
            (_, frames, moved) = Read("pragma wal_checkpoint(restart)");
        }

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

    /// <summary>
    /// True where somebody laid hands on the files: what is missing would be found out only when it is read, and by then be
    /// mixed with what is new.
    /// </summary>
    private bool IsTamperedWith()
    {
        if (_isTamperedWith)
        {
            return true;
        }

        var length = new FileInfo(database.Path) is { Exists: true } file ? file.Length : 0;
        if (length < _length && !WasVacuumed())
        {
            Stop(() => LogCut(database.Path, _length - length, ProgramName.Current));
        }
        else if (IsLogDeleted())
        {
            Stop(() => LogLost(database.Path));
            // What a turn still writes until the end is moved by the writer, as it closes.
            _ = Read("pragma wal_checkpoint(passive)");
        }

        _length = length;
        return _isTamperedWith;
    }

    /// <summary>True where the file became shorter by somebody's VACUUM, which counts the schema's version up; else it was cut.</summary>
    private bool WasVacuumed()
    {
        try
        {
            var before = _schema;
            _schema = Read("pragma schema_version").First;
            return _schema != before;
        }
        catch (SqliteException)
        {
            // Not even its first page is whole.
            return false;
        }
    }

    /// <summary>
    /// While the writer is open, SQLite itself never removes the log; who opens the file after somebody did, makes a new one of
    /// the same name. Linux tells which files a process has open that are no more.
    /// </summary>
    private bool IsLogDeleted()
    {
        var log = database.Path + "-wal";
        var isThere = File.Exists(log);
        // A new one is shorter. So is one that we cut ourselves, of which the list of open files does not say "deleted".
        var isShorter = isThere && WalBytes < _logLength;
        _logLength = WalBytes;
        if (_hadLog && isShorter && OperatingSystem.IsLinux())
        {
            return Directory.EnumerateFileSystemEntries("/proc/self/fd").Any(open => TargetOf(open) == $"{log} (deleted)");
        }

        var isGone = _hadLog && !isThere;
        _hadLog |= isThere;
        return isGone;
    }

    /// <summary>Null where it was closed meanwhile.</summary>
    private static string? TargetOf(string open)
    {
        try
        {
            return new FileInfo(open).LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void Stop(Action say)
    {
        _isTamperedWith = true;
        end.Stop(say);
    }

    private long Size()
    {
        var file = new FileInfo(_file!.Path + "-wal");
        return file.Exists ? file.Length : 0;
    }

    [LoggerMessage(LogLevel.Critical,
        "{Path}-wal was deleted while the bot runs. What it held is written into the file now, and the bot stops: start it again, and let nobody delete that file")]
    private partial void LogLost(string path);

    [LoggerMessage(LogLevel.Critical,
        "{Path} is damaged: another program cut {Bytes} bytes off it while the bot ran. The bot stops; put a backup in the file's place with: {Program} restore FILE")]
    private partial void LogCut(string path, long bytes, string program);

    [LoggerMessage(LogLevel.Warning, "A checkpoint failed with {Code}: {Reason}")]
    private partial void LogFailed(int code, string reason);
}
