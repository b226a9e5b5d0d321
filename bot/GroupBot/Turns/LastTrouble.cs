namespace GroupBot.Turns;

/// <summary>What went wrong, in one line.</summary>
/// <param name="At">When it was met last.</param>
/// <param name="OverSince">Null while it stands.</param>
internal sealed record Trouble(string Text, DateTimeOffset At, DateTimeOffset? OverSince = null);

/// <summary>
/// The last trouble of one part of the bot, remembered beyond its end: whoever asks by way of that part hears nothing
/// before it works again. Told and read on any thread.
/// </summary>
internal sealed class LastTrouble
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    private Trouble? _last;

    /// <summary>What is wrong now; null where nothing is.</summary>
    public string? Standing => Volatile.Read(ref _last) is { OverSince: null } trouble ? trouble.Text : null;

    public void Failed(string text, DateTimeOffset at) => Volatile.Write(ref _last, new Trouble(text, at));

    public void Succeeded(DateTimeOffset at)
    {
        if (Volatile.Read(ref _last) is { OverSince: null } trouble)
        {
            // What was told meanwhile is newer, and stands.
            Interlocked.CompareExchange(ref _last, trouble with { OverSince = at }, trouble);
        }
    }

    /// <summary>What stands, or was over less than 24 hours ago; else null.</summary>
    public Trouble? Recent(DateTimeOffset now) =>
        Volatile.Read(ref _last) is { } trouble && (trouble.OverSince is not { } over || now - over < Remembered) ? trouble : null;
}
