namespace Telegram.Bot.Types.ReplyMarkups;

public sealed partial class InlineKeyboardButton
{
    public static implicit operator InlineKeyboardButton(string textAndCallbackData) =>
        WithCallbackData(textAndCallbackData, textAndCallbackData);

    public static implicit operator InlineKeyboardButton((string Text, string CallbackDataOrUrl) pair) =>
        Uri.TryCreate(pair.CallbackDataOrUrl, UriKind.Absolute, out var url) && IsLink(url.Scheme)
            ? WithUrl(pair.Text, pair.CallbackDataOrUrl)
            : WithCallbackData(pair.Text, pair.CallbackDataOrUrl);

    /// <summary>A button whose press comes as a callback query; the data are 1 to 64 bytes.</summary>
    public static InlineKeyboardButton WithCallbackData(string text, string callbackData) =>
        new() { Text = text, CallbackData = callbackData };

    public static InlineKeyboardButton WithUrl(string text, string url) => new() { Text = text, Url = url };

    public static InlineKeyboardButton WithWebApp(string text, WebAppInfo webAppInfo) =>
        new() { Text = text, WebApp = webAppInfo };

    /// <summary>The button that pays an invoice; it must be the first one.</summary>
    public static InlineKeyboardButton WithPay(string text) => new() { Text = text, Pay = true };

    private static bool IsLink(string scheme) => scheme is "http" or "https" or "tg";
}

public sealed partial class KeyboardButton
{
    public static implicit operator KeyboardButton(string text) => new() { Text = text };
}
