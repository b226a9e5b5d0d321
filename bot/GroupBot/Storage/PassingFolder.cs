namespace GroupBot.Storage;

/// <summary>
/// A folder for temporary use that lives as long as its process: a file in it is locked meanwhile by the operating system.
/// What a killed process left behind is known by the lock that is free, and goes when the next one makes its own.
/// </summary>
internal sealed class PassingFolder : IDisposable
{
    private const string LockName = "alive.lock";

    /// <summary>A folder without any lock may be one that is just being made.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(10);

    private readonly FileStream _alive;

    private PassingFolder(string path, FileStream alive) => (Path, _alive) = (path, alive);

    public string Path { get; }

    /// <summary>Takes away what dead processes left behind under this prefix, and makes a folder.</summary>
    /// <exception cref="IOException">There is no room for one.</exception>
    public static PassingFolder Make(string prefix, TimeProvider clock)
    {
        Sweep(prefix, clock);
        for (var tries = 1; ; tries++)
        {
            var path = Directory.CreateTempSubdirectory(prefix).FullName;
            var file = System.IO.Path.Combine(path, LockName);
            FileStream? alive = null;
            try
            {
                alive = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                // Another process may have taken it for a dead one's between the making and the locking.
                if (File.Exists(file))
                {
                    return new PassingFolder(path, alive);
                }
            }
            catch (IOException) when (tries < 3)
            {
            }

            alive?.Dispose();
        }
    }

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            // There an open file cannot be deleted.
            _alive.Dispose();
        }

        Directory.Delete(Path, recursive: true);
        _alive.Dispose();
    }

    private static void Sweep(string prefix, TimeProvider clock)
    {
        try
        {
            foreach (var folder in Directory.GetDirectories(System.IO.Path.GetTempPath(), prefix + "*"))
            {
                SweepOne(folder, clock);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked through is left as it is.
        }
    }

    /// <summary>
    /// Its lock must be free, and is held while it is deleted. A living one's other locks are never touched: it would find
    /// them taken. Where there is no such lock, those that are there must be free.
    /// </summary>
    private static void SweepOne(string folder, TimeProvider clock)
    {
        var held = new List<FileStream>();
        try
        {
            var alive = System.IO.Path.Combine(folder, LockName);
            foreach (var file in File.Exists(alive) ? [alive] : Directory.GetFiles(folder, "*.lock"))
            {
                held.Add(new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None));
            }

            if (held.Count == 0 && clock.GetUtcNow() - Directory.GetLastWriteTimeUtc(folder) < Young)
            {
                return;
            }

            if (OperatingSystem.IsWindows())
            {
                Release(held);
            }

            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Its process lives, or it is somebody else's.
        }
        finally
        {
            Release(held);
        }
    }

    private static void Release(List<FileStream> held) => held.ForEach(file => file.Dispose());
}
