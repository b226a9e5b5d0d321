using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace GroupBot.Sandbox.Webhooks;

/// <summary>What a webhook answered to one update.</summary>
/// <param name="Status">Null where there was no answer.</param>
/// <param name="Error">As getWebhookInfo tells it; null where the update was taken.</param>
/// <param name="RetryAfter">How long the webhook asks not to be called; null where it does not say.</param>
/// <param name="ContentType">Of the body, where there is one.</param>
/// <param name="Body">May hold a method to run.</param>
internal sealed record WebhookAnswer(
    HttpStatusCode? Status, string? Error, TimeSpan? RetryAfter = null, string? ContentType = null, byte[]? Body = null);

/// <summary>One POST an update.</summary>
internal sealed class WebhookPost : IDisposable
{
    private const int LongestRetryAfter = 3600;

    private readonly Webhook _webhook;

    private readonly HttpClient _http;

    internal WebhookPost(Webhook webhook)
    {
        _webhook = webhook;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };
        if (webhook.Address is { } address)
        {
            handler.ConnectCallback = async (context, ct) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(address, context.DnsEndPoint.Port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            };
        }

        if (webhook.Certificate is { } certificate)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            policy.CustomTrustStore.Add(certificate);
            handler.SslOptions.CertificateChainPolicy = policy;
        }

        // The network runs by the real time, whatever the sandbox's clock says.
        _http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(60) };
    }

    internal async Task<WebhookAnswer> SendAsync(byte[] update, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _webhook.Url) { Content = new ByteArrayContent(update) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (_webhook.Secret.Length > 0)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", _webhook.Secret);
        }

        if (_webhook.Url.UserInfo is { Length: > 0 } user)
        {
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(user))));
        }

        try
        {
            using var response = await _http.SendAsync(request, ct);
            var body = await response.Content.ReadAsByteArrayAsync(ct);
            return response.IsSuccessStatusCode
                ? new WebhookAnswer(response.StatusCode, null, null, response.Content.Headers.ContentType?.ToString(), body)
                : new WebhookAnswer(
                    response.StatusCode,
                    $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}",
                    RetryAfter(response));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new WebhookAnswer(null, "Read timeout expired");
        }
        catch (IOException)
        {
            return new WebhookAnswer(null, "Connection closed");
        }
        catch (HttpRequestException exception)
        {
            return new WebhookAnswer(null, (exception.HttpRequestError, exception.InnerException) switch
            {
                (_, SocketException { SocketErrorCode: SocketError.ConnectionRefused }) => "Connection refused",
                (HttpRequestError.NameResolutionError, _) => "Failed to resolve host: Name or service not known",
                (HttpRequestError.SecureConnectionError, _) => "SSL error {" + exception.InnerException?.Message + "}",
                _ => "Connection closed",
            });
        }
    }

    public void Dispose() => _http.Dispose();

    private static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta is { } wait && wait.TotalSeconds is > 0 and <= LongestRetryAfter ? wait : null;
}
