using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A game.</summary>
public sealed class Game
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Title { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Description { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public PhotoSize[] Photo { get; set; } = default!;
    public string? Text { get; set; }
    public MessageEntity[]? TextEntities { get; set; }
    public Animation? Animation { get; set; }
}

/// <summary>Marks the button that starts a game; it has no content.</summary>
public sealed class CallbackGame;
