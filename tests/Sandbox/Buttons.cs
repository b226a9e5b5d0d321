namespace GroupBot.Tests.Sandbox;

/// <summary>A message of the bot with one button.</summary>
internal static class Buttons
{
    internal static async Task<int> SendAsync(SandboxClient bot, string data)
    {
        var message = await bot.ResultAsync("sendMessage", new
        {
            chat_id = bot.Group,
            text = "press",
            reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Go", callback_data = data } } } },
        });
        return (int)message["message_id"]!;
    }
}
