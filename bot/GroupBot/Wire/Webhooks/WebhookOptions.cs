using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace GroupBot.Wire.Webhooks;

/// <summary>Receiving by webhook: Telegram calls the bot. Without an address the bot asks Telegram (long polling).</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Telegram:Webhook";

    /// <summary>The public address that Telegram posts updates to, such as https://bot.example.org/telegram. Empty (default) = long polling.</summary>
    public string Url { get; set; } = "";

    /// <summary>
    /// Where the program listens for them: behind a proxy that speaks TLS http (default http://127.0.0.1:8443), by itself
    /// https, such as https://0.0.0.0:8443 with <see cref="Certificate"/>.
    /// </summary>
    public string Listen { get; set; } = "http://127.0.0.1:8443";

    /// <summary>
    /// What Telegram sends along so that nobody else can, 1–256 of A–Z, a–z, 0–9, _ and -. Empty (default) = one that is made
    /// of the token.
    /// </summary>
    public string Secret { get; set; } = "";

    /// <summary>How many updates Telegram sends at once, 1–100. Default 40.</summary>
    public int MaxConnections { get; set; } = 40;

    /// <summary>A PEM file with the certificate and those between it and the root, where <see cref="Listen"/> is https. A changed file is taken up by itself.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>The PEM file with the certificate's private key; empty (default) = it stands in the same file.</summary>
    public string CertificateKey { get; set; } = "";

    /// <summary>The secret that is in force.</summary>
    public string SecretFor(string token) =>
        Secret.Length > 0 ? Secret : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("webhook " + token)));
}

/// <param name="baseUrl">The Bot API server's address: only one's own server calls by http and at any port.</param>
internal sealed class WebhookOptionsValidator(string baseUrl) : IValidateOptions<WebhookOptions>
{
    private const int LongestSecret = 256, MostConnections = 100;

    private static readonly int[] Ports = [80, 88, 443, 8443];

    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        var failures = new List<string>();
        if (options.Secret.Length > LongestSecret || options.Secret.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '-')))
        {
            failures.Add($"{WebhookOptions.Section}:Secret must be at most {LongestSecret} of A-Z, a-z, 0-9, _ and -.");
        }

        if (options.MaxConnections is < 1 or > MostConnections)
        {
            failures.Add($"{WebhookOptions.Section}:MaxConnections must be from 1 to {MostConnections}; it is {options.MaxConnections}.");
        }

        if (options.Url.Length > 0)
        {
            CheckUrl(options.Url, failures);
            CheckListen(options, failures);
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private void CheckUrl(string text, List<string> failures)
    {
        var isOfficial = baseUrl.TrimEnd('/') == TelegramOptions.Official;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || !(url.Scheme == "https" || (url.Scheme == "http" && !isOfficial)))
        {
            failures.Add($"{WebhookOptions.Section}:Url must be an https address such as https://bot.example.org/telegram; it is \"{text}\".");
        }
        else if (isOfficial && !Ports.Contains(url.Port))
        {
            failures.Add($"{WebhookOptions.Section}:Url must have port 443, 80, 88 or 8443, for Telegram calls no other; it is \"{text}\".");
        }
    }

    private static void CheckListen(WebhookOptions options, List<string> failures)
    {
        BindingAddress listen;
        try
        {
            listen = BindingAddress.Parse(options.Listen);
        }
        catch (FormatException)
        {
            failures.Add($"{WebhookOptions.Section}:Listen must be an address such as http://127.0.0.1:8443; it is \"{options.Listen}\".");
            return;
        }

        var isTls = listen.Scheme.Equals("https", StringComparison.OrdinalIgnoreCase);
        if (isTls != options.Certificate.Length > 0)
        {
            failures.Add(isTls
                ? $"{WebhookOptions.Section}:Listen is https, so {WebhookOptions.Section}:Certificate must name a PEM file."
                : $"{WebhookOptions.Section}:Certificate is set, but Listen is \"{options.Listen}\": make it https, or leave the certificate to the proxy.");
            return;
        }

        if (isTls && WebhookCertificate.Problem(options) is { } problem)
        {
            failures.Add(problem);
        }
    }
}
