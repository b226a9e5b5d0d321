using System.Text;
using System.Text.RegularExpressions;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>
/// The form of a phrase: words, open places in braces, and in brackets what may be left out. In Chinese blanks may be
/// missing.
/// </summary>
internal sealed class Template
{
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["bot"] = "(?:the bot|bot|机器人)",
        ["quote"] = "(?:\"(?<quote>[^\"]+)\"|“(?<quote>[^”]+)”|「(?<quote>[^」]+)」|『(?<quote>[^』]+)』)",
        ["emoji"] = @"(?<emoji>[^\s""“「]+?)",
        ["arrow"] = "(?:->|→)",
        ["time"] = "(?<time>\\d[^\"“”「」]*?)",
        ["count"] = @"(?<count>[1-9]\d{0,4})",
        ["private"] = "(?:private|私聊)",
        ["state"] = "(?<state>an admin|in|out|banned|muted)",
        ["stands"] = "(?<state>在群里|不在群里|被封禁|被禁言|是管理员)",
    };

    private static readonly Regex Pieces = new(@"\{(?<place>\w+)\}|(?<open>\[)|(?<close>\])|(?<blank> +)|(?<word>[^\s{}\[\]]+)");

    private static readonly Regex IsBot = new($"^{Places["bot"]}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly Regex _pattern;

    private readonly bool _isOfBot;

    private readonly IReadOnlyList<string> _words;

    internal Template(string text)
    {
        var pattern = new StringBuilder("^");
        foreach (Match piece in Pieces.Matches(text))
        {
            pattern.Append(piece switch
            {
                _ when piece.Groups["place"] is { Success: true } place => Places.GetValueOrDefault(place.Value) ?? $"(?<{place.Value}>[^\"“”「」]+?)",
                _ when piece.Groups["open"].Success => "(?:",
                _ when piece.Groups["close"].Success => ")?",
                _ when piece.Groups["blank"].Success => MayBeMissing(text, piece) ? @"\s*" : @"\s+",
                _ => Regex.Escape(piece.Value),
            });
        }

        _pattern = new Regex(pattern.Append('$').ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        _isOfBot = text.StartsWith("{bot}", StringComparison.Ordinal);
        _words = [.. Pieces.Matches(text).Select(piece => piece.Groups["word"].Value).Where(word => word.Length > 0)];
    }

    internal IReadOnlyDictionary<string, string>? Match(string head)
    {
        var match = _pattern.Match(head);
        return match.Success
            ? match.Groups.Values.Where(g => g.Success && !char.IsDigit(g.Name[0])).ToDictionary(g => g.Name, g => g.Value.Trim())
            : null;
    }

    /// <summary>How many of its words stand in the line or begin as one there, less those that do not; for a line that nothing fitted.</summary>
    internal double Likeness(string line)
    {
        var begun = line.Split([' ', '"'], StringSplitOptions.RemoveEmptyEntries);
        // A Latin word stands alone, and a short one (to, a, in) says little.
        var words = _words.Sum(word => char.IsAscii(word[0]) && begun.Contains(word, StringComparer.OrdinalIgnoreCase) ? (word.Length > 2 ? 1.0 : 0.3)
            : !char.IsAscii(word[0]) && line.Contains(word, StringComparison.Ordinal) ? 1.0
            : word.Length > 4 && begun.Any(other => other.StartsWith(word[..3], StringComparison.OrdinalIgnoreCase)) ? 0.9 : -0.3);
        return _isOfBot && !IsBot.IsMatch(line) ? words - 2 : words;
    }

    /// <summary>Between two open places there must be one in Chinese too.</summary>
    private static bool MayBeMissing(string text, Match blank) => text.Any(static character => character >= 0x2E80)
        && !(text.ElementAtOrDefault(blank.Index - 1) == '}' && text.ElementAtOrDefault(blank.Index + blank.Length) == '{');
}
