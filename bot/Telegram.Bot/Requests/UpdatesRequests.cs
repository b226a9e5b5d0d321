using System.Text.Json.Serialization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Requests;

/// <summary>Request of <c>getUpdates</c>.</summary>
public sealed class GetUpdatesRequest() : RequestBase<Update[]>("getUpdates")
{
    public int? Offset { get; set; }
    public int? Limit { get; set; }
    public int? Timeout { get; set; }
    public IEnumerable<UpdateType>? AllowedUpdates { get; set; }
}

/// <summary>Request of <c>setWebhook</c>.</summary>
public sealed class SetWebhookRequest() : FileRequestBase<bool>("setWebhook")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Url { get; set; }
    public InputFileStream? Certificate { get; set; }
    public string? IpAddress { get; set; }
    public int? MaxConnections { get; set; }
    public IEnumerable<UpdateType>? AllowedUpdates { get; set; }
    public bool DropPendingUpdates { get; set; }
    public string? SecretToken { get; set; }
}

/// <summary>Request of <c>deleteWebhook</c>.</summary>
public sealed class DeleteWebhookRequest() : RequestBase<bool>("deleteWebhook")
{
    public bool DropPendingUpdates { get; set; }
}

/// <summary>Request of <c>getWebhookInfo</c>.</summary>
public sealed class GetWebhookInfoRequest() : ParameterlessRequest<WebhookInfo>("getWebhookInfo");
