namespace GroupBot.Cli;

/// <summary>What the console is told of a stop, each once, whoever asked for it.</summary>
internal sealed class Farewell(TextWriter output)
{
    private int _hasBegun;

    public void Begin()
    {
        if (Interlocked.Exchange(ref _hasBegun, 1) == 0)
        {
            output.WriteLine("Stopping…");
        }
    }

    /// <summary>Says nothing where no stop had begun: then it was a refusal, which has been said.</summary>
    public void End()
    {
        if (Volatile.Read(ref _hasBegun) == 1)
        {
            output.WriteLine("Stopped.");
        }
    }
}
