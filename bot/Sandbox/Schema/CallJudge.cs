using System.Text.Json;
using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Schema;

/// <summary>What the machine-readable API says against a call.</summary>
internal static class CallJudge
{
    /// <summary>
    /// Renamed in 10.3, the last in 9.6, still written by clients and still read: listed, but no reason to refuse.
    /// </summary>
    private static readonly HashSet<string> RenamedSince = ["receiver_user_id", "callback_query_id", "correct_option_id"];

    /// <param name="method">The method called.</param>
    /// <param name="arguments">Its parameters, as text.</param>
    /// <param name="listed">What is only listed, even when strict.</param>
    internal static List<string> Judge(ApiMethod method, CallArguments arguments, List<string> listed)
    {
        var problems = new List<string>();
        var attached = arguments.Values.Values.SelectMany(Attachments).ToHashSet();
        foreach (var name in arguments.Values.Keys.Concat(arguments.Files.Keys))
        {
            var field = Array.Find(method.Fields, f => f.Name == name);
            if (field is null && name != "method" && !attached.Contains(name))
            {
                (RenamedSince.Contains(name) ? listed : problems).Add($"unknown parameter \"{name}\"");
            }
            else if (field is not null && arguments.Text(name) is { } text)
            {
                CheckText(field, text, arguments, problems);
            }
            else if (field is not null && !field.Types.Contains("InputFile"))
            {
                problems.Add($"\"{name}\" must be {string.Join(" or ", field.Types)}, not a file");
            }
        }

        problems.AddRange(method.Fields
            .Where(f => f.Required && !arguments.Has(f.Name))
            .Select(f => $"required parameter \"{f.Name}\" is missing"));
        return problems;
    }

    private static void CheckText(ApiField field, string text, CallArguments arguments, List<string> problems)
    {
        if (field.Types.Any(t => IsPlain(t, text)))
        {
            // With a parse_mode the length counts only what is left of the markup; the method itself judges that.
            var marked = field.Length is not null && arguments.Has("parse_mode");
            TypeJudge.CheckBounds(marked ? field with { Length = null } : field, text, field.Name, problems);
            return;
        }

        var structured = field.Types.Where(t => !IsBasic(t)).ToArray();
        if (structured.Length == 0)
        {
            problems.Add($"\"{field.Name}\" must be {string.Join(" or ", field.Types)}");
            return;
        }

        try
        {
            using var document = JsonRead.Document(text);
            TypeJudge.Check(document.RootElement, structured, field.Name, problems);
        }
        catch (JsonException)
        {
            problems.Add($"\"{field.Name}\" must be the JSON text of {string.Join(" or ", structured)}");
        }
    }

    private static bool IsBasic(string type) => type is "Integer" or "Float" or "String" or "Boolean" or "InputFile";

    private static bool IsPlain(string type, string text) => type switch
    {
        "String" or "InputFile" => true,
        "Integer" => long.TryParse(text, out _),
        "Float" => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _),
        "Boolean" => text.Trim().ToLowerInvariant() is "true" or "false" or "1" or "0" or "yes" or "no",
        _ => false,
    };

    /// <summary>Parts named by attach:// inside a parameter are no parameters themselves.</summary>
    private static IEnumerable<string> Attachments(string text)
    {
        const string Attach = "attach://";
        for (var at = text.IndexOf(Attach, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Attach, at, StringComparison.Ordinal))
        {
            at += Attach.Length;
            var end = text.IndexOfAny(['"', ',', '}', ' '], at);
            yield return end < 0 ? text[at..] : text[at..end];
        }
    }
}
