using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Methods;

/// <summary>The bot's commands, by scope and language.</summary>
internal static partial class CommandMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("setMyCommands", SetMyCommands),
        new("getMyCommands", GetMyCommands),
        new("deleteMyCommands", DeleteMyCommands),
    ];

    internal static JsonNode SetMyCommands(MethodCall call)
    {
        if (call.Arguments.Json("commands") is not JsonArray given)
        {
            throw ApiError.BadRequest("expected an Array of BotCommand");
        }

        if (given.Count > 100)
        {
            throw ApiError.BadRequest("BOT_COMMANDS_TOO_MUCH");
        }

        var commands = new JsonArray();
        foreach (var command in given)
        {
            commands.Add((JsonNode)Command(command as JsonObject));
        }

        call.Bot.Profile.Commands[Key(call)] = commands;
        return MethodCall.True;
    }

    internal static JsonNode GetMyCommands(MethodCall call) =>
        call.Bot.Profile.Commands.GetValueOrDefault(Key(call))?.DeepClone() ?? new JsonArray();

    internal static JsonNode DeleteMyCommands(MethodCall call)
    {
        call.Bot.Profile.Commands.Remove(Key(call));
        return MethodCall.True;
    }

    private static JsonObject Command(JsonObject? command)
    {
        var name = (command?.Text("command", "BotCommand") ?? "").TrimStart('/');
        var description = (command?.Text("description", "BotCommand") ?? "").Trim();
        if (!Name().IsMatch(name))
        {
            throw ApiError.BadRequest("BOT_COMMAND_INVALID");
        }

        if (description.EnumerateRunes().Count() is 0 or > 256)
        {
            throw ApiError.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }

        var json = new JsonObject { ["command"] = name, ["description"] = description };
        if (CallArguments.IsTrue(command?["is_ephemeral"]?.ToString()))
        {
            json["is_ephemeral"] = true;
        }

        return json;
    }

    private static (string Scope, string Language) Key(MethodCall call)
    {
        var scope = call.Arguments.Json("scope") as JsonObject;
        var type = scope?.Text("type", "BotCommandScope") ?? "default";
        var key = type switch
        {
            "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators" => type,
            "chat" or "chat_administrators" => $"{type} {ChatOf(call, scope!)}",
            "chat_member" => $"{type} {ChatOf(call, scope!)} {MethodCall.Id(scope!["user_id"])}",
            _ => throw ApiError.BadRequest("can't parse BotCommandScope: Unsupported type specified"),
        };
        return (key, call.Arguments.Text("language_code") ?? "");
    }

    private static long ChatOf(MethodCall call, JsonObject scope) =>
        call.World.FindChat(call.Bot, scope["chat_id"]?.ToString() ?? "")?.Id ?? throw ApiError.BadRequest("chat not found");

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex Name();
}
