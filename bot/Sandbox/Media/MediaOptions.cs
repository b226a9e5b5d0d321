namespace GroupBot.Sandbox.Media;

/// <summary>What goes with a file that a person sends; what its kind does not have is passed over.</summary>
public sealed record MediaOptions
{
    public string? Caption { get; init; }

    /// <summary>Hidden behind a blur until touched.</summary>
    public bool IsSpoiler { get; init; }

    /// <summary>Id of a message of the same chat.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>Length of a sound or film.</summary>
    public int Seconds { get; init; } = 1;

    /// <summary>Pixels of a film.</summary>
    public int Width { get; init; } = 640;

    /// <summary>Pixels of a film.</summary>
    public int Height { get; init; } = 360;

    /// <summary>What a sticker stands for.</summary>
    public string? Emoji { get; init; } = "🙂";
}
