using System.Text.RegularExpressions;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>A text with stars: each stands for anything, also for nothing; \* is a star.</summary>
internal static class Wildcard
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>The whole text must fit; blanks at its ends do not count.</summary>
    internal static bool Fits(string pattern, string text)
    {
        var parts = Regex.Split(pattern.Trim(), @"(?<!\\)\*").Select(part => Regex.Escape(part.Replace(@"\*", "*", StringComparison.Ordinal)));
        return Regex.IsMatch(text.Trim(), $@"^{string.Join(".*", parts)}\z", RegexOptions.Singleline | RegexOptions.CultureInvariant, Longest);
    }

    /// <summary>It stands somewhere in the text.</summary>
    internal static bool IsIn(string pattern, string text) => Fits($"*{pattern}*", text);
}
