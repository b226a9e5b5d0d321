using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Webhooks;

namespace GroupBot.Sandbox.Methods;

/// <summary>Where updates are sent, for bots that do not poll.</summary>
internal static partial class WebhookMethods
{
    /// <summary>What this class answers.</summary>
    internal static IReadOnlyList<MethodEntry> Entries { get; } =
    [
        new("getWebhookInfo", GetWebhookInfo),
        new("deleteWebhook", DeleteWebhook),
        new("setWebhook", SetWebhook),
    ];

    private const int CertificateBytes = 3 << 20;

    private static readonly int[] Ports = [80, 88, 443, 8443];

    internal static JsonNode GetWebhookInfo(MethodCall call)
    {
        var sender = call.World.Webhooks.Of(call.Bot);
        var json = new JsonObject
        {
            ["url"] = sender?.Webhook.Url.OriginalString ?? "",
            ["has_custom_certificate"] = sender?.Webhook.Certificate is not null,
            ["pending_update_count"] = call.Bot.Queue.Count,
        };
        if (sender?.Webhook.Address is { } address)
        {
            json["ip_address"] = address.ToString();
        }

        if (sender?.LastError is { } error)
        {
            json["last_error_date"] = error.At.ToUnixTimeSeconds();
            json["last_error_message"] = error.Text;
        }

        if (sender is not null)
        {
            json["max_connections"] = sender.Webhook.MaxConnections;
        }

        if (call.Bot.Queue.Subscription.Names is { } kinds)
        {
            json["allowed_updates"] = new JsonArray([.. kinds.Order(StringComparer.Ordinal).Select(kind => (JsonNode)kind)]);
        }

        return json;
    }

    internal static JsonNode DeleteWebhook(MethodCall call)
    {
        DropPending(call);
        call.Description = call.World.Webhooks.Delete(call.Bot) ? "Webhook was deleted" : "Webhook is already deleted";
        return MethodCall.True;
    }

    internal static JsonNode SetWebhook(MethodCall call)
    {
        call.World.Webhooks.Pace(call.Bot);
        var url = call.Arguments.Text("url")?.Trim();
        if (string.IsNullOrEmpty(url))
        {
            return DeleteWebhook(call);
        }

        var webhook = new Webhook(
            Address(url), Secret(call), (int)call.Arguments.Integer("max_connections", 40, 1, 100), Ip(call), Certificate(call));
        call.Bot.Queue.Subscription.Read(call.Arguments.Text("allowed_updates"));
        DropPending(call);
        call.Description = call.World.Webhooks.Set(call.Bot, webhook) ? "Webhook was set" : "Webhook is already set";
        return MethodCall.True;
    }

    /// <summary>On this machine http and any port are right, as they are for a real server in its local mode.</summary>
    private static Uri Address(string text)
    {
        if (!Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text, UriKind.Absolute, out var url)
            || url.Scheme is not ("http" or "https"))
        {
            throw ApiError.BadRequest("invalid webhook URL specified");
        }

        if (url.IsLoopback)
        {
            return url;
        }

        if (url.Scheme == "http")
        {
            throw ApiError.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }

        if (!Ports.Contains(url.Port))
        {
            throw ApiError.BadRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        }

        if (IPAddress.TryParse(url.DnsSafeHost, out var address))
        {
            RequireOpen(address);
        }

        return url;
    }

    /// <summary>The server looks a name up before it says the same of what it stands for; here no name is looked up.</summary>
    private static IPAddress RequireOpen(IPAddress address) => IPAddress.IsLoopback(address) ? address
        : address.AddressFamily != AddressFamily.InterNetwork ? throw ApiError.BadRequest("bad webhook: IPv6-only addresses are not allowed")
        : ReservedAddress.Holds(address) ? throw ApiError.BadRequest($"bad webhook: IP address {address} is reserved")
        : address;

    private static string Secret(MethodCall call)
    {
        var secret = call.Arguments.Text("secret_token") ?? "";
        return secret.Length > 256 ? throw ApiError.BadRequest("secret token is too long")
            : !SecretForm().IsMatch(secret) ? throw ApiError.BadRequest("secret token contains unallowed characters")
            : secret;
    }

    private static X509Certificate2? Certificate(MethodCall call)
    {
        if (!call.Arguments.Files.TryGetValue("certificate", out var file))
        {
            return null;
        }

        if (file.Bytes.Length > CertificateBytes)
        {
            throw ApiError.BadRequest($"certificate size is too big ({file.Bytes.Length} bytes)");
        }

        try
        {
            return X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(file.Bytes));
        }
        catch (CryptographicException)
        {
            throw ApiError.BadRequest("bad webhook: the certificate is no public key certificate in PEM form");
        }
    }

    private static IPAddress? Ip(MethodCall call) => call.Arguments.Text("ip_address") is not { Length: > 0 } text ? null
        : IPAddress.TryParse(text, out var address) ? RequireOpen(address)
        : throw ApiError.BadRequest("bad webhook: Invalid IP address specified");

    private static void DropPending(MethodCall call)
    {
        if (call.Arguments.Flag("drop_pending_updates"))
        {
            call.Bot.Queue.Clear();
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]*$")]
    private static partial Regex SecretForm();
}
