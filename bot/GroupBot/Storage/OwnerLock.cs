using System.Globalization;
using System.Security.Cryptography;

namespace GroupBot.Storage;

/// <summary>
/// The operating system's lock on <c>&lt;file&gt;.lock</c>: one process owns an installation, and a killed one frees it
/// by dying. The pid stands in a file of its own, since a locked one cannot be read.
/// </summary>
internal sealed class OwnerLock : IDisposable
{
    private readonly FileStream _file;
    private readonly string _path;

    private OwnerLock(FileStream file, string path)
    {
        _file = file;
        _path = path;
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
            if (!Stands(file, path + ".lock"))
            {
                // Its owner took it away as it ended; whoever comes next makes a new one.
                file.Dispose();
                return TryTake(path, out held);
            }

            File.WriteAllText(path + ".pid", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            held = new OwnerLock(file, path);
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
        File.Delete(_path + ".pid");
        if (!OperatingSystem.IsWindows())
        {
            // While it is held nobody else can hold it: whoever opened it meanwhile finds that it stands no more.
            File.Delete(_path + ".lock");
        }

        _file.Dispose();
    }

    /// <summary>True where the locked file is the one that stands at the path, and not one that was deleted before it was locked.</summary>
    private static bool Stands(FileStream file, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        // A locked file cannot be read, but its time can: one drawn by us tells the two apart.
        var drawn = DateTime.UnixEpoch.AddSeconds(RandomNumberGenerator.GetInt32(int.MaxValue));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, drawn);
        return File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(file.SafeFileHandle);
    }

    private static StorageException Unwritable(string path, Exception inner) => new(
        $"The folder of {path} cannot be written to ({inner.Message}). Give the user who runs the bot the right to write there, or set Storage:Path.",
        inner);
}
