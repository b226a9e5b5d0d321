using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Schema;

namespace GroupBot.Sandbox.Methods;

/// <summary>A parameter of the Bot API that the sandbox has nothing behind.</summary>
/// <param name="Parameter">Its name; a call that brings it is refused before the method runs.</param>
/// <param name="Spoken">As the refusal names it.</param>
/// <param name="InTable">As the table in docs/sandbox.md names it.</param>
internal sealed record Lack(string Parameter, string Spoken, string InTable)
{
    /// <summary>What every method lacks that has such a parameter.</summary>
    private static readonly Lack[] Shared =
    [
        new("business_connection_id", "a business account", "business accounts"),
        new("direct_messages_topic_id", "a topic of a channel's direct messages", "direct messages of channels"),
        new("suggested_post_parameters", "a suggested post", "suggested posts"),
        new("inline_message_id", "an inline message", "inline messages"),
        new("rich_message", "a rich message", "rich messages"),
        new("cover", "the cover of a video", "covers"),
    ];

    /// <summary>What a method does not have, of all and of its own.</summary>
    internal static IEnumerable<Lack> Of(ApiMethod method, MethodEntry entry) =>
        Shared.Where(lack => Array.Exists(method.Fields, field => field.Name == lack.Parameter)).Concat(entry.Lacks ?? []);

    /// <summary>Refuses a call that brings one of them; what is empty, or 0, is not brought.</summary>
    internal static void Refuse(ApiMethod method, MethodEntry entry, CallArguments arguments)
    {
        foreach (var lack in Of(method, entry))
        {
            if (arguments.Files.ContainsKey(lack.Parameter) || arguments.Text(lack.Parameter) is { Length: > 0 } and not "0")
            {
                throw ApiError.Unsupported(lack.Spoken);
            }
        }
    }

    /// <summary>For the table: null where nothing is missing.</summary>
    internal static string? Missing(ApiMethod method, MethodEntry entry)
    {
        var words = Of(method, entry).Select(lack => lack.InTable).ToList();
        if (Array.Exists(method.Fields, field => field.Name == "reply_markup"))
        {
            words.Add("some buttons");
        }

        if (entry.Missing is not null)
        {
            words.Add(entry.Missing);
        }

        return words.Count == 0 ? null : string.Join(", ", words);
    }
}
