namespace GroupBot.Storage;

/// <summary>
/// The end of the program over a store that it cannot go on with: whoever finds it out first says why and stops the program;
/// who meets the same trouble meanwhile says it no second time.
/// </summary>
internal sealed class StoreEnd(IHostApplicationLifetime lifetime)
{
    private int _isSaid;

    public bool IsSaid => Volatile.Read(ref _isSaid) != 0;

    /// <param name="say">Runs once, for the first alone.</param>
    public void Stop(Action say)
    {
        if (Interlocked.Exchange(ref _isSaid, 1) == 0)
        {
            say();
            Environment.ExitCode = 3;
            lifetime.StopApplication();
        }
    }
}
