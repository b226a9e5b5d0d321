namespace GroupBot.Storage;

/// <summary>
/// What may be said aloud of an exception: its types and where it was thrown. Its message may be what somebody wrote, and
/// stands in dead letters alone.
/// </summary>
internal static class FailureTrace
{
    private const string Ours = "   at GroupBot.";

    /// <summary>Everything but the messages, a line for each type and each frame.</summary>
    public static string Full(Exception exception) =>
        string.Join('\n', Chain(exception).SelectMany(each => new[] { each.GetType().FullName, each.StackTrace }).OfType<string>());

    /// <summary>One line, as in <c>System.InvalidOperationException ← System.FormatException at GroupBot.X.Y(String text)</c>.</summary>
    public static string Brief(Exception exception)
    {
        var types = string.Join(" ← ", Chain(exception).Select(each => each.GetType().FullName));
        var frames = (Chain(exception).Last().StackTrace ?? exception.StackTrace ?? "").ReplaceLineEndings("\n").Split('\n');
        var frame = Array.Find(frames, line => line.StartsWith(Ours, StringComparison.Ordinal)) ?? frames[0];
        return $"{types} {frame.Split(" in ")[0].Trim()}".TrimEnd();
    }

    /// <summary>For a dead letter: <see cref="Brief"/>, and below it everything, messages too.</summary>
    public static string ForLetter(Exception exception) => $"{Brief(exception)}\n{exception}";

    /// <summary>
    /// What a letter's error begins with: a sentence of ours or <see cref="Brief"/>. What follows a colon may be the message
    /// of an exception.
    /// </summary>
    public static string BriefOf(string error) => error.ReplaceLineEndings("\n").Split('\n')[0].Split(": ")[0];

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var each = exception; each is not null; each = each.InnerException)
        {
            yield return each;
        }
    }
}
