using Microsoft.Extensions.Options;

namespace GroupBot.Wire;

/// <summary>How the bot reaches Telegram.</summary>
internal sealed class TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>Telegram's own server.</summary>
    public const string Official = "https://api.telegram.org";

    /// <summary>The token from @BotFather. Empty (default) = the bot starts its own sandbox.</summary>
    public string Token { get; set; } = "";

    /// <summary>The Bot API server; only scheme and authority count. Default Telegram's own.</summary>
    public string BaseUrl { get; set; } = Official;
}

internal sealed class TelegramOptionsValidator : IValidateOptions<TelegramOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        var failures = new List<string>();
        if (!Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            failures.Add($"Telegram:BaseUrl must be an http or https address such as {TelegramOptions.Official}; it is \"{options.BaseUrl}\".");
        }

        if (options.Token.Length > 0 && !IsToken(options.Token))
        {
            failures.Add("Telegram:Token is not a bot token: @BotFather gives one that looks like 123456789:AA….");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    /// <summary>Up to 16 digits, a colon, and something without spaces or slashes behind it.</summary>
    public static bool IsToken(string token)
    {
        var colon = token.IndexOf(':');
        return colon is > 0 and <= 16 && token[0] != '0' && colon < token.Length - 1
            && token.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0
            && !token.AsSpan(colon).ContainsAny(" /\t\r\n");
    }
}
