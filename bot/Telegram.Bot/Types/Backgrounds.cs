using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A chat's background.</summary>
public sealed class ChatBackground
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public BackgroundType Type { get; set; } = default!;
}

/// <summary>How a background is filled; colours as 0xRRGGBB.</summary>
public abstract class BackgroundFill
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public abstract BackgroundFillType Type { get; }
}

/// <summary>One colour.</summary>
public sealed class BackgroundFillSolid : BackgroundFill
{
    public override BackgroundFillType Type => BackgroundFillType.Solid;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Color { get; set; }
}

/// <summary>From one colour to another.</summary>
public sealed class BackgroundFillGradient : BackgroundFill
{
    public override BackgroundFillType Type => BackgroundFillType.Gradient;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int TopColor { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int BottomColor { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int RotationAngle { get; set; }
}

/// <summary>Three or four colours that move.</summary>
public sealed class BackgroundFillFreeformGradient : BackgroundFill
{
    public override BackgroundFillType Type => BackgroundFillType.FreeformGradient;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int[] Colors { get; set; } = default!;
}

/// <summary>What a background is made of.</summary>
public abstract class BackgroundType
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public abstract BackgroundTypeKind Type { get; }
}

/// <summary>A plain filling.</summary>
public sealed class BackgroundTypeFill : BackgroundType
{
    public override BackgroundTypeKind Type => BackgroundTypeKind.Fill;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public BackgroundFill Fill { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int DarkThemeDimming { get; set; }
}

/// <summary>A picture.</summary>
public sealed class BackgroundTypeWallpaper : BackgroundType
{
    public override BackgroundTypeKind Type => BackgroundTypeKind.Wallpaper;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Document Document { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int DarkThemeDimming { get; set; }
    public bool IsBlurred { get; set; }
    public bool IsMoving { get; set; }
}

/// <summary>A pattern over a filling.</summary>
public sealed class BackgroundTypePattern : BackgroundType
{
    public override BackgroundTypeKind Type => BackgroundTypeKind.Pattern;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Document Document { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public BackgroundFill Fill { get; set; } = default!;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Intensity { get; set; }
    public bool IsInverted { get; set; }
    public bool IsMoving { get; set; }
}

/// <summary>A theme of the chat.</summary>
public sealed class BackgroundTypeChatTheme : BackgroundType
{
    public override BackgroundTypeKind Type => BackgroundTypeKind.ChatTheme;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string ThemeName { get; set; } = default!;
}
