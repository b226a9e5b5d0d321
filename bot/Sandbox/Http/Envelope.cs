using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Updates;
using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Http;

/// <summary>The frame around every answer.</summary>
internal static class Envelope
{
    internal static byte[] Ok(JsonNode result, string? description = null)
    {
        var envelope = new JsonObject { ["ok"] = true, ["result"] = result };
        if (description is not null)
        {
            envelope["description"] = description;
        }

        return Encoding.UTF8.GetBytes(envelope.ToJsonString());
    }

    /// <summary>Updates are kept as bytes, so they are only strung together.</summary>
    internal static byte[] Ok(IReadOnlyList<QueuedUpdate> updates)
    {
        using var body = new MemoryStream(32 + updates.Sum(u => u.Json.Length + 1));
        body.Write("{\"ok\":true,\"result\":["u8);
        for (var i = 0; i < updates.Count; i++)
        {
            if (i > 0)
            {
                body.WriteByte((byte)',');
            }

            body.Write(updates[i].Json);
        }

        body.Write("]}"u8);
        return body.ToArray();
    }

    internal static byte[] Failure(ApiError error)
    {
        var json = new JsonObject { ["ok"] = false, ["error_code"] = error.Code, ["description"] = error.Message };
        if (error.Parameters is { } parameters)
        {
            json["parameters"] = parameters.DeepClone();
        }

        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    internal static Task WriteAsync(HttpResponse response, ApiError error, CancellationToken ct)
    {
        response.StatusCode = error.Code;
        if (error.Parameters?["retry_after"] is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString();
        }

        return WriteAsync(response, Failure(error), ct);
    }

    internal static async Task WriteAsync(HttpResponse response, byte[] body, CancellationToken ct)
    {
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, ct);
    }
}
