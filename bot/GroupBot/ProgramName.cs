namespace GroupBot;

/// <summary>How this program is called where it stands: what it prints is to be pasted as it is.</summary>
internal static class ProgramName
{
    /// <summary>The environment variable in which a script that starts the program names itself.</summary>
    public const string Variable = "GROUPBOT_NAME";

    public static string Current { get; } = Of(Environment.GetEnvironmentVariable(Variable), Environment.ProcessPath);

    /// <param name="given">What the script says; null or empty without one.</param>
    /// <param name="process">The file that runs, which may be .NET's own.</param>
    public static string Of(string? given, string? process)
    {
        if (!string.IsNullOrEmpty(given))
        {
            return given;
        }

        var isOurs = Path.GetFileNameWithoutExtension(process) == typeof(ProgramName).Assembly.GetName().Name;
        return !isOurs ? "groupbot" : process!.Contains(' ', StringComparison.Ordinal) ? $"\"{process}\"" : process;
    }
}
