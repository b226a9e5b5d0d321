namespace GroupBot.Import;

/// <summary>A file is no export, or stops being one; the message is for whoever gave the command.</summary>
/// <param name="message">What is wrong, and what to do.</param>
/// <param name="position">Where in the file, in bytes from its start; null where no place tells more.</param>
internal sealed class ExportException(string message, long? position = null) : Exception(message)
{
    public long? Position => position;
}
