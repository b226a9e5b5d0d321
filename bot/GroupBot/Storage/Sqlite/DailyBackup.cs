using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace GroupBot.Storage.Sqlite;

/// <summary>
/// While the bot runs, a whole and checked copy of the file as soon as the newest is a day old; the oldest beyond the
/// wanted number go. What there is is read from the files' names: there is no second truth to disagree with them.
/// </summary>
internal sealed partial class DailyBackup(
    Database database, IOptions<BackupOptions> options, BackupHealth health, TimeProvider clock, ILogger<DailyBackup> logger)
    : BackgroundService
{
    private const string Extension = ".db", Unfinished = ".partial";

    /// <summary>UTC, so that names sort and no hour comes twice.</summary>
    private const string Stamp = "yyyyMMdd-HHmmss";

    /// <summary>What must stay free beside the copy, so that the bot itself can go on writing: bytes.</summary>
    private const long LeftFree = 64 << 20;

    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    /// <summary>Between two looks whether a copy is due; the first is so long after the start.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    private readonly string _folder = options.Value.Folder is { Length: > 0 } folder
        ? Path.GetFullPath(folder)
        : Path.Combine(Path.GetDirectoryName(database.Path)!, "backups");

    private readonly string _prefix = Path.GetFileNameWithoutExtension(database.Path) + "-";

    /// <summary>How many looks are over.</summary>
    public long Looks { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        // A server's copies are its keeper's work.
        if (options.Value.Keep == 0 || database is not SqliteDatabase)
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Look(stoppingToken);
                Looks++;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The copy under way is given up; what is left of it was deleted.
        }
    }

    private void Look(CancellationToken ct)
    {
        try
        {
            var now = clock.GetUtcNow();
            health.LastAt = Copies(now).Select(copy => (DateTimeOffset?)copy.At).FirstOrDefault(at => at <= now);
            if (health.LastAt is not { } last || now - last >= Age)
            {
                Make(now, ct);
                health.LastAt = now;
                Prune(now);
            }

            health.Trouble = null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DbException or StorageException)
        {
            // Whatever SQLite says of a copy is no reason for the bot to stop.
            var trouble = exception is DbException or StorageException ? StorageFailure.Explain(exception, _folder) : exception.Message;
            if (trouble != health.Trouble)
            {
                // Tried again at every look, and said once.
                LogFailed(trouble);
            }

            health.Trouble = trouble;
        }
    }

    private void Make(DateTimeOffset now, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        MakeFolder();
        var target = Path.Combine(_folder, _prefix + now.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture) + Extension);
        foreach (var left in Directory.GetFiles(_folder, _prefix + "*" + Extension + Unfinished))
        {
            File.Delete(left);
        }

        var need = Length(database.Path) + Length(database.Path + "-wal") + LeftFree;
        if (new DriveInfo(_folder).AvailableFreeSpace is var free && free < need)
        {
            throw new StorageException(string.Create(CultureInfo.InvariantCulture,
                $"No backup was made: {_folder} has {free >> 20} MiB free, and a copy may need {need >> 20}. Free some space, or set Backups:Folder to another disk."));
        }

        SqliteBackups.Copy(database.Path, target + Unfinished, ct);
        File.Move(target + Unfinished, target);
        LogMade(target, Length(target) / 1048576.0, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private void Prune(DateTimeOffset now)
    {
        foreach (var (path, _) in Copies(now).Skip(options.Value.Keep))
        {
            File.Delete(path);
        }
    }

    /// <summary>Nobody else's, as the copies are.</summary>
    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_folder);
        }
        else
        {
            Directory.CreateDirectory(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>
    /// Those that this class made, the newest first; last those from later than now, of a clock that was wrong. What else lies
    /// in the folder is not looked at.
    /// </summary>
    private IReadOnlyList<(string Path, DateTimeOffset At)> Copies(DateTimeOffset now) => !Directory.Exists(_folder) ? [] :
    [
        .. Directory.GetFiles(_folder, _prefix + "*" + Extension).Select(path => (path, At(path))).Where(copy => copy.Item2 is not null)
            .Select(copy => (copy.path, copy.Item2!.Value))
            .OrderByDescending(copy => copy.Value <= now).ThenByDescending(copy => copy.Value),
    ];

    private DateTimeOffset? At(string path) => DateTimeOffset.TryParseExact(
        Path.GetFileNameWithoutExtension(path)[_prefix.Length..], Stamp, CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    [LoggerMessage(LogLevel.Information, "Backup {Path}: {Size:0.0} MiB, checked, in {Seconds:0.0} s")]
    private partial void LogMade(string path, double size, double seconds);

    [LoggerMessage(LogLevel.Warning, "{Trouble}")]
    private partial void LogFailed(string trouble);
}
