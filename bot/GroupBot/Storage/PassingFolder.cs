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

    /// <summary>Whose folder is taken away as often as that is not unlucky.</summary>
    private const int Tries = 3;

    private readonly FileStream _alive;

    private PassingFolder(string path, FileStream alive) => (Path, _alive) = (path, alive);

    public string Path { get; }

    /// <summary>Takes away what dead processes left behind under this prefix, and makes a folder.</summary>
    /// <param name="taken">For tests: called with the file of each lock once it is taken.</param>
    /// <exception cref="IOException">There is no room for one, or its lock cannot be kept.</exception>
    public static PassingFolder Make(string prefix, Action<string>? taken = null)
    {
        // What is surely dead goes first: it may be what fills the disk.
        Sweep(prefix, null);
        var made = MakeOne(prefix, taken);
        // By the disk's own clock, whatever the bot's says: the two may be far apart.
        Sweep(prefix, Directory.GetLastWriteTimeUtc(made.Path));
        return made;
    }

    private static PassingFolder MakeOne(string prefix, Action<string>? taken)
    {
        for (var tries = 1; ; tries++)
        {
            var path = Directory.CreateTempSubdirectory(prefix).FullName;
            var file = System.IO.Path.Combine(path, LockName);
            FileStream? alive = null;
            try
            {
                alive = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                taken?.Invoke(file);
                // Another process may have taken it for a dead one's between the making and the locking.
                if (File.Exists(file))
                {
                    return new PassingFolder(path, alive);
                }

                throw new IOException($"{file} was taken away.");
            }
            catch (IOException) when (tries < Tries)
            {
                alive?.Dispose();
            }
            catch
            {
                alive?.Dispose();
                throw;
            }
        }
    }

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            // There an open file cannot be deleted.
            _alive.Dispose();
        }

        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody cleaned up: what was to be done is done.
        }
        finally
        {
            _alive.Dispose();
        }
    }

    /// <param name="now">By the disk's clock; null leaves whatever has no lock.</param>
    private static void Sweep(string prefix, DateTime? now)
    {
        try
        {
            foreach (var folder in Directory.GetDirectories(System.IO.Path.GetTempPath(), prefix + "*"))
            {
                SweepOne(folder, now);
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
    private static void SweepOne(string folder, DateTime? now)
    {
        var held = new List<FileStream>();
        try
        {
            var alive = System.IO.Path.Combine(folder, LockName);
            foreach (var file in File.Exists(alive) ? [alive] : Directory.GetFiles(folder, "*.lock"))
            {
                held.Add(new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None));
            }

            if (held.Count == 0 && !(now - Directory.GetLastWriteTimeUtc(folder) >= Young))
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
