using GroupBot.Sandbox.Calls;
using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Webhooks;

/// <summary>A method in the answer to an update: JSON, form or multipart, as a call has them.</summary>
/// <param name="Method">As it was written.</param>
/// <param name="Arguments">Its parameters.</param>
internal sealed record WebhookReply(string Method, CallArguments Arguments)
{
    /// <summary>Nobody would hear their result, or they would pull the ground from under the answer.</summary>
    private static readonly HashSet<string> Ignored =
        new(StringComparer.OrdinalIgnoreCase) { "setWebhook", "deleteWebhook", "close", "logOut" };

    /// <summary>Null where there is none, or none that is run.</summary>
    internal static async Task<WebhookReply?> ReadAsync(WebhookAnswer answer, CancellationToken ct)
    {
        if (answer.Body is not { Length: > 0 } body || answer.ContentType is null)
        {
            return null;
        }

        using var stream = new MemoryStream(body);
        var request = new DefaultHttpContext().Request;
        (request.Body, request.ContentType, request.ContentLength) = (stream, answer.ContentType, body.Length);
        try
        {
            var arguments = await CallReader.ReadAsync(request, ct);
            return arguments.Text("method") is { Length: > 0 } method
                && !method.StartsWith("get", StringComparison.OrdinalIgnoreCase) && !Ignored.Contains(method)
                    ? new WebhookReply(method, arguments)
                    : null;
        }
        catch (Exception exception) when (exception is ApiError or IOException or InvalidDataException)
        {
            // No call at all: a list, half a form. The update is taken all the same.
            return null;
        }
    }
}
