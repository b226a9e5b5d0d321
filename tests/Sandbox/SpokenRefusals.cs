using System.Text;
using System.Text.RegularExpressions;
using GroupBot.Sandbox.Media;

namespace GroupBot.Tests.Sandbox;

/// <summary>The refusals that the sandbox's own code says, read from its source.</summary>
internal static partial class SpokenRefusals
{
    /// <summary>Stands where a value is put into a text.</summary>
    internal const char Gap = '…';

    /// <summary>What a refusal goes through; a text that is handed on as an argument called "refusal" or "inPrivate" comes by one of these.</summary>
    private const string Callees =
        @"BadRequest|Forbidden|new\ ApiError|MarkupError\.At|MarkupError\.Plain|call\.Require|OpenGroup|OpenToChange|RequireManage|Plain|SendTarget\.Open";

    /// <summary>Without the code and the word before the colon; what the sandbox says of itself is left out.</summary>
    /// <param name="source">A file of C#.</param>
    internal static IEnumerable<string> In(string source)
    {
        var constants = Constant().Matches(source).ToLookup(match => match.Groups["name"].Value, match => Regex.Unescape(match.Groups["text"].Value));
        return Call().Matches(source)
            .SelectMany(call => Whole(call.Groups["to"].Value, Arguments(source, call.Index + call.Length, constants)))
            .Select(text => Prefix().Replace(text, ""))
            .Where(text => text.Length > 0 && !text.StartsWith("sandbox", StringComparison.Ordinal));
    }

    /// <summary>Methods that take a refusal as an argument, and so must be among those looked through.</summary>
    internal static IEnumerable<string> TakersIn(string source) => Taker().Matches(source).Select(match => match.Groups["name"].Value);

    internal static bool Follows(string taker) => Regex.IsMatch(taker, $"^({Callees.Replace("call\\.", "", StringComparison.Ordinal)})$");

    /// <summary>Of files: the kind's own noun.</summary>
    internal static IEnumerable<string> OfFiles => MediaKind.All.Select(kind => NoSending(kind.Noun));

    private static IEnumerable<string> Whole(string callee, List<string> texts) => callee switch
    {
        "MarkupError.At" when texts is [var what, .. var rest] => [$"can't parse entities: {what} at byte offset {Gap}{string.Concat(rest)}"],
        "MarkupError.Plain" => texts.Select(text => "can't parse entities: " + text),
        "SendTarget.Open" => texts.Where(text => !IsRight(text)).Select(NoSending),
        _ => texts.Where(text => !IsRight(text)),
    };

    private static string NoSending(string noun) => $"not enough rights to send {noun} to the chat";

    private static bool IsRight(string text) => text.StartsWith("can_", StringComparison.Ordinal);

    /// <summary>The texts among the arguments themselves, not those of calls within them.</summary>
    private static List<string> Arguments(string source, int at, ILookup<string, string> constants)
    {
        var (texts, depth, isJoined) = (new List<string>(), 1, false);
        while (depth > 0)
        {
            if (source[at] == '"' || (source[at] == '$' && source[at + 1] == '"'))
            {
                var text = Literal(source, ref at);
                if (depth > 1)
                {
                    continue;
                }

                texts.Add(isJoined ? texts[^1] + text : text);
                if (isJoined)
                {
                    texts.RemoveAt(texts.Count - 2);
                }

                var plus = Plus().Match(source, at);
                isJoined = plus.Success && source[plus.Index + plus.Length] is '"' or '$';
                if (plus.Success && !isJoined)
                {
                    texts[^1] += Gap;
                }

                at += plus.Length;
            }
            else if (depth == 1 && Word().Match(source, at) is { Success: true } word)
            {
                texts.AddRange(constants[word.Value]);
                at += word.Length;
            }
            else
            {
                depth += source[at] is '(' or '[' or '{' ? 1 : source[at] is ')' or ']' or '}' ? -1 : 0;
                at += Math.Max(1, source[at] == '\'' ? Character().Match(source, at).Length : 0);
            }
        }

        return texts;
    }

    private static string Literal(string source, ref int at)
    {
        var isFilled = source[at] == '$';
        at += isFilled ? 2 : 1;
        var text = new StringBuilder();
        while (source[at] != '"')
        {
            if (isFilled && source[at] == '{')
            {
                Skip(source, ref at);
                text.Append(Gap);
            }
            else
            {
                var isEscaped = source[at] == '\\';
                text.Append(source[isEscaped ? at + 1 : at]);
                at += isEscaped ? 2 : 1;
            }
        }

        at++;
        return text.ToString();
    }

    /// <summary>A value that is put in, with whatever texts stand in it.</summary>
    private static void Skip(string source, ref int at)
    {
        var depth = 0;
        do
        {
            if (source[at] == '"')
            {
                Literal(source, ref at);
                continue;
            }

            depth += source[at] == '{' ? 1 : source[at] == '}' ? -1 : 0;
            at++;
        }
        while (depth > 0);
    }

    [GeneratedRegex(@"(?<!\w)(?<to>" + Callees + @")\(", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Call();

    [GeneratedRegex("const string (?<name>\\w+) =\\s*\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Constant();

    [GeneratedRegex(@"(?<name>\w+)\(\s*[^()]*string (?:refusal|inPrivate)\b")]
    private static partial Regex Taker();

    [GeneratedRegex("^(?:Bad Request|Forbidden|Unauthorized|Conflict|Not Found|Too Many Requests|Internal Server Error|Request Entity Too Large|Request Header Fields Too Large)(?:: |$)")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\G\s*\+\s*")]
    private static partial Regex Plus();

    [GeneratedRegex(@"\G[A-Za-z_]\w*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\G'(?:\\.|[^\\])'")]
    private static partial Regex Character();
}
