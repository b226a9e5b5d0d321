using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Control;

/// <summary>The commands one person is offered in one chat: the narrowest scope that says something wins.</summary>
internal static class CommandList
{
    internal static JsonNode For(SandboxWorld world, SandboxChat chat, SandboxUser user, SandboxBot? bot = null)
    {
        var commands = (bot ?? chat.Bot ?? world.UsualBot).Profile.Commands;
        // Telegram's clients tell "zh-hans"; bots register by the two letters of the language.
        string[] languages = [user.LanguageCode ?? "", (user.LanguageCode ?? "").Split('-')[0], ""];
        return Scopes(world, chat, user)
            .SelectMany(_ => languages, (scope, language) => commands.GetValueOrDefault((scope, language)))
            .FirstOrDefault(list => list is not null)?.DeepClone() ?? new JsonArray();
    }

    private static IEnumerable<string> Scopes(SandboxWorld world, SandboxChat chat, SandboxUser user)
    {
        if (!chat.IsGroup)
        {
            return [$"chat {chat.Id}", "all_private_chats", "default"];
        }

        string[] everyone = ["all_group_chats", "default"];
        return world.MemberOf(chat, user).IsAdmin
            ? [$"chat_member {chat.Id} {user.Id}", $"chat_administrators {chat.Id}", $"chat {chat.Id}", "all_chat_administrators", .. everyone]
            : [$"chat_member {chat.Id} {user.Id}", $"chat {chat.Id}", .. everyone];
    }
}
