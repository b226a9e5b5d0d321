using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Tests.Sandbox;

/// <summary>Every method that sends a file, a place or a message again, once.</summary>
internal static class MediaWalk
{
    internal static async Task RunAsync(SandboxClient bot, SandboxUser member)
    {
        var world = bot.World;
        var files = new Dictionary<string, string>();
        foreach (var kind in new[] { "photo", "document", "voice", "audio", "video", "animation", "video_note", "sticker" })
        {
            var content = world.Media.Post(member, world.Group!, kind, "a.bin", Pictures.Png(90, 90)).ToJson()[kind]!;
            files[kind] = (string)(content is JsonArray sizes ? sizes[^1] : content)!["file_id"]!;
            var method = "send" + string.Concat(kind.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
            await bot.ResultAsync(method, new Dictionary<string, object> { ["chat_id"] = bot.Group, [kind] = files[kind] });
        }

        var album = (JsonArray)await bot.ResultAsync("sendMediaGroup", new
        {
            chat_id = bot.Group,
            media = new[] { new { type = "photo", media = files["photo"] }, new { type = "video", media = files["video"] } },
        });
        var id = (int)album[0]!["message_id"]!;
        await bot.ResultAsync("editMessageMedia", new { chat_id = bot.Group, message_id = id, media = new { type = "video", media = files["video"] } });
        await bot.ResultAsync("sendDice", new { chat_id = bot.Group });
        await bot.ResultAsync("sendVenue", new { chat_id = bot.Group, latitude = 1, longitude = 2, title = "t", address = "a" });
        await bot.ResultAsync("sendContact", new { chat_id = bot.Group, phone_number = "1", first_name = "f" });
        var place = (int)(await bot.ResultAsync("sendLocation", new { chat_id = bot.Group, latitude = 1, longitude = 2, live_period = 60 }))["message_id"]!;
        await bot.ResultAsync("editMessageLiveLocation", new { chat_id = bot.Group, message_id = place, latitude = 2, longitude = 2 });
        await bot.ResultAsync("stopMessageLiveLocation", new { chat_id = bot.Group, message_id = place });
        foreach (var verb in new[] { "forward", "copy" })
        {
            await bot.ResultAsync(verb + "Message", new { chat_id = bot.Group, from_chat_id = bot.Group, message_id = id });
            await bot.ResultAsync(verb + "Messages", new { chat_id = bot.Group, from_chat_id = bot.Group, message_ids = new[] { id, id + 1 } });
        }
    }
}
