namespace GroupBot.Storage;

/// <summary>How the daily backups go, for <c>/health</c> and <c>/metrics</c>.</summary>
internal sealed class BackupHealth
{
    /// <summary>In milliseconds, 0 where there is none: written by one thread and read by others.</summary>
    private long _lastAt;

    /// <summary>When the newest of them was begun; null where there is none.</summary>
    public DateTimeOffset? LastAt
    {
        get => Volatile.Read(ref _lastAt) is > 0 and var at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
        set => Volatile.Write(ref _lastAt, value?.ToUnixTimeMilliseconds() ?? 0);
    }

    /// <summary>Why the last try made none, in one line; null where it did.</summary>
    public string? Trouble { get; set; }
}
