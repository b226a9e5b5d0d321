using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Requests.Abstractions;

namespace Telegram.Bot.Requests;

/// <summary>A call whose properties are sent as one JSON object.</summary>
public abstract class RequestBase<TResponse>(string methodName) : IRequest<TResponse>
{
    [JsonIgnore] public HttpMethod HttpMethod => HttpMethod.Post;

    [JsonIgnore] public string MethodName { get; } = methodName;

    [JsonIgnore] public bool IsWebhookResponse { get; set; }

    [JsonInclude, JsonPropertyName("method")]
    internal string? MethodInBody => IsWebhookResponse ? MethodName : null;

    public virtual HttpContent? ToHttpContent() =>
        Json(JsonSerializer.SerializeToUtf8Bytes(this, GetType(), JsonBotAPI.Options));

    private protected static ByteArrayContent Json(byte[] body) =>
        new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
}

/// <summary>A call without parameters, and so without a body.</summary>
public abstract class ParameterlessRequest<TResponse>(string methodName) : RequestBase<TResponse>(methodName)
{
    public override HttpContent? ToHttpContent() => IsWebhookResponse ? base.ToHttpContent() : null;
}
