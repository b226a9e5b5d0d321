using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Updates;

/// <summary>What a bot in privacy mode, and no admin, still hears of a group.</summary>
internal static class PrivacyMode
{
    internal static bool Concerns(SandboxBot bot, SandboxMessage message)
    {
        if (message.ReplyTo is { } replied && replied.From.Id == bot.User.Id)
        {
            return true;
        }

        var text = message.Text ?? "";
        var entities = (message.Content["entities"] ?? message.Content["caption_entities"]) as JsonArray ?? [];
        return entities.Any(entity => entity is JsonObject json && Names(bot, message.Chat, json, text));
    }

    private static bool Names(SandboxBot bot, SandboxChat chat, JsonObject entity, string text)
    {
        var part = text.Substring((int)entity["offset"]!, (int)entity["length"]!);
        return (string?)entity["type"] switch
        {
            "mention" => IsCalled(bot, part[1..]),
            "bot_command" when part.Contains('@', StringComparison.Ordinal) => IsCalled(bot, part[(part.IndexOf('@', StringComparison.Ordinal) + 1)..]),
            "bot_command" => chat.LastBot == bot.User.Id,
            _ => false,
        };
    }

    private static bool IsCalled(SandboxBot bot, string username) =>
        string.Equals(bot.User.Username, username, StringComparison.OrdinalIgnoreCase);
}
