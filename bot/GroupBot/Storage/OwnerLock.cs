using System.Globalization;

namespace GroupBot.Storage;

/// <summary>
/// The operating system's lock on <c>&lt;file&gt;.lock</c>: one process owns an installation, and a killed one frees it
/// by dying. The pid stands in a file of its own, since a locked one cannot be read.
/// </summary>
internal sealed class OwnerLock : IDisposable
{
    private readonly FileStream _file;
    private readonly string _pidPath;

    private OwnerLock(FileStream file, string pidPath)
    {
        _file = file;
        _pidPath = pidPath;
    }

    /// <summary>Takes the lock of the database at <paramref name="path"/>.</summary>
    /// <exception cref="StorageException">Another process holds it, or the folder cannot be written.</exception>
    public static OwnerLock Take(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }

        return TryTake(path, out var held)
            ? held!
            : throw new StorageException(
                $"{path} is in use by a running GroupBot (pid {OwnerPid(path)}). Stop it first, or give this one another Storage:Path.");
    }

    /// <summary>False where another process holds the lock.</summary>
    public static bool TryTake(string path, out OwnerLock? held)
    {
        held = null;
        FileStream file;
        try
        {
            file = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path + ".lock"))
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }

        try
        {
            var pidPath = path + ".pid";
            File.WriteAllText(pidPath, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            held = new OwnerLock(file, pidPath);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            file.Dispose();
            throw Unwritable(path, exception);
        }
    }

    /// <summary>The pid that the owner wrote down, or "unknown".</summary>
    public static string OwnerPid(string path) =>
        File.Exists(path + ".pid") ? File.ReadAllText(path + ".pid").Trim() : "unknown";

    public void Dispose()
    {
        File.Delete(_pidPath);
        _file.Dispose();
    }

    private static StorageException Unwritable(string path, Exception inner) => new(
        $"The folder of {path} cannot be written to ({inner.Message}). Give the user who runs the bot the right to write there, or set Storage:Path.",
        inner);
}
