using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>reply_markup that people see below the field to write in: a keyboard, its removal, a forced reply.</summary>
internal static class ReplyKeyboard
{
    private const int MostButtons = 300;

    private static readonly (string Name, string Refusal)[] PrivateOnly =
    [
        ("request_contact", "phone number can be requested in private chats only"),
        ("request_location", "location can be requested in private chats only"),
    ];

    private static readonly (string Name, string Spoken)[] Refused =
    [
        ("request_users", "a button that asks for people"), ("request_chat", "a button that asks for a chat"),
        ("request_managed_bot", "a button that asks for a bot"), ("request_poll", "a button that asks for a poll"),
        ("web_app", "a button of a Mini App"),
    ];

    private static readonly string[] Flags =
        ["is_persistent", "resize_keyboard", "one_time_keyboard", "selective", "force_reply"];

    /// <summary>Null where the call asks for none of these.</summary>
    internal static JsonObject? Read(MethodCall call, SandboxChat chat)
    {
        if (call.Arguments.Json("reply_markup") is not JsonObject given || given["inline_keyboard"] is not null)
        {
            return null;
        }

        var read = new JsonObject();
        if (given["keyboard"] is JsonArray rows)
        {
            read["keyboard"] = Rows(call, rows, chat);
        }
        else if (CallArguments.IsTrue(given["remove_keyboard"]?.ToString()))
        {
            read["remove_keyboard"] = true;
        }
        else if (!CallArguments.IsTrue(given["force_reply"]?.ToString()))
        {
            return null;
        }

        foreach (var flag in Flags)
        {
            read.AddFlag(flag, CallArguments.IsTrue(given[flag]?.ToString()));
        }

        read.AddText("input_field_placeholder", given["input_field_placeholder"]?.ToString());
        return read;
    }

    private static JsonArray Rows(MethodCall call, JsonArray rows, SandboxChat chat)
    {
        KeyboardArgument.Measure(call, rows, MostButtons);

        return rows.OfType<JsonArray>().Where(row => row.Count > 0)
            .Select(row => (JsonNode)row.Take(KeyboardArgument.MostInARow).Select(button => (JsonNode)Button(button, chat)).ToArray()).ToArray();
    }

    /// <summary>A bare text is a button too.</summary>
    private static JsonObject Button(JsonNode? given, SandboxChat chat)
    {
        var button = given as JsonObject ?? new JsonObject { ["text"] = given?.ToString() };
        if (button["text"]?.ToString() is not { Length: > 0 })
        {
            throw ApiError.BadRequest("can't parse keyboard button: Field \"text\" must be of type String");
        }

        if (Array.Find(Refused, r => button[r.Name] is not null) is { Name: not null } refused)
        {
            throw ApiError.Unsupported(refused.Spoken);
        }

        var wrong = PrivateOnly.FirstOrDefault(r => button[r.Name] is not null && chat.Kind != ChatKind.Private);
        return wrong.Refusal is null ? (JsonObject)button.DeepClone() : throw ApiError.BadRequest(wrong.Refusal);
    }
}
