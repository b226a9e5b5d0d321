using System.Data.Common;

namespace GroupBot.Storage;

/// <summary>One process owns an installation: the lock beside its socket on this machine, and the store's own where it has one.</summary>
internal sealed class Ownership : IDisposable
{
    private readonly OwnerLock _file;
    private readonly IDisposable? _store;

    private Ownership(OwnerLock file, IDisposable? store) => (_file, _store) = (file, store);

    /// <summary>How long a start waits for a server that does not answer yet: both may start with the machine.</summary>
    private const int PatienceSeconds = 60;

    /// <summary>As <see cref="Take"/>, with some patience for a server.</summary>
    /// <param name="say">Hears once what is waited for.</param>
    /// <exception cref="StorageException">Another process owns it, or the folder cannot be written.</exception>
    public static async Task<Ownership> TakeAsync(Database database, TimeProvider clock, Action<string> say, CancellationToken ct)
    {
        for (var waited = 0; ; waited++)
        {
            try
            {
                return Take(database);
            }
            catch (Exception exception) when (waited < PatienceSeconds && exception is DbException
                && StorageFailure.IsStorage(exception) && !StorageFailure.IsFatal(exception))
            {
                if (waited == 0)
                {
                    say(StorageFailure.Explain(exception, database.Name));
                }

                await Task.Delay(TimeSpan.FromSeconds(1), clock, ct);
            }
        }
    }

    /// <exception cref="StorageException">Another process owns it, or the folder cannot be written.</exception>
    public static Ownership Take(Database database) => With(OwnerLock.Take(database.Path), database);

    /// <summary>False where another process on this machine owns it.</summary>
    /// <exception cref="StorageException">A process on another machine owns it, or the folder cannot be written.</exception>
    public static bool TryTake(Database database, out Ownership? held)
    {
        held = OwnerLock.TryTake(database.Path, out var file) ? With(file!, database) : null;
        return held is not null;
    }

    public void Dispose()
    {
        _store?.Dispose();
        _file.Dispose();
    }

    private static Ownership With(OwnerLock file, Database database)
    {
        try
        {
            return new Ownership(file, database.OwnStore());
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
