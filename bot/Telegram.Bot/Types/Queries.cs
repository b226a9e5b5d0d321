using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Somebody pressed a button of an inline keyboard.</summary>
public sealed class CallbackQuery
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Id { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User From { get; set; } = default!;
    public Message? Message { get; set; }
    public string? InlineMessageId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string ChatInstance { get; set; } = default!;
    public string? Data { get; set; }
    public string? GameShortName { get; set; }
}

/// <summary>Somebody types after the bot's name.</summary>
public sealed class InlineQuery
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Id { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User From { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Query { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Offset { get; set; } = default!;
    public ChatType? ChatType { get; set; }
    public Location? Location { get; set; }
}

/// <summary>An inline result that was chosen.</summary>
public sealed class ChosenInlineResult
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string ResultId { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public User From { get; set; } = default!;
    public Location? Location { get; set; }
    public string? InlineMessageId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Query { get; set; } = default!;
}
