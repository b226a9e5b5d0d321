namespace GroupBot.Cli.Logs;

/// <summary>A file is no log, or its line is none, and why.</summary>
internal sealed class LogFileException(int line, string message) : Exception(message)
{
    /// <summary>As an editor counts, from 1.</summary>
    public int Line => line;
}
