using System.Text.RegularExpressions;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>One line, taken apart by its marks alone.</summary>
/// <param name="Number">The first is 1.</param>
/// <param name="Source">As written, without what continues it.</param>
/// <param name="When">What stands in brackets before it; null where nothing does.</param>
/// <param name="Head">Up to the colon, or all of it.</param>
/// <param name="Text">After the colon, with the lines that continue it; null where there is no colon.</param>
internal sealed record ScenarioLine(int Number, string Source, string? When, string Head, string? Text)
{
    private static readonly Regex Bracket = new(@"^\s*[\[【](?<when>[^\]】]*)[\]】]\s*", RegexOptions.CultureInvariant);

    /// <summary>Quotes keep their colons.</summary>
    private static readonly Regex Colon = new("^(?<head>(?:[^:：\"“”「」『』]|\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』)*)[:：](?<text>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>Empty lines and those that begin with # say nothing; one that is indented goes on with the text above.</summary>
    internal static IReadOnlyList<ScenarioLine> Read(string text)
    {
        var lines = new List<ScenarioLine>();
        var number = 0;
        var isOpen = false;
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = raw.TrimEnd();
            if (line.Length == 0 || line.TrimStart().StartsWith('#'))
            {
                isOpen = false;
            }
            else if (isOpen && char.IsWhiteSpace(line[0]))
            {
                lines[^1] = lines[^1] with { Text = $"{lines[^1].Text}\n{line.Trim()}".TrimStart('\n') };
            }
            else
            {
                lines.Add(Split(number, line.Trim()));
                isOpen = lines[^1].Text is not null;
            }
        }

        return lines;
    }

    private static ScenarioLine Split(int number, string source)
    {
        var bracket = Bracket.Match(source);
        var when = bracket.Success ? bracket.Groups["when"].Value.Trim() : null;
        var rest = source[bracket.Length..];
        var colon = Colon.Match(rest);
        return colon.Success
            ? new ScenarioLine(number, source, when, colon.Groups["head"].Value.Trim(), colon.Groups["text"].Value.Trim())
            : new ScenarioLine(number, source, when, rest.Trim(), null);
    }
}
