using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>An entrance on paper.</summary>
/// <param name="Line">What it says to whoever passes by; empty for what any would.</param>
/// <param name="Window">When it is open, in words; empty for always.</param>
internal sealed record PosterPicture(string Group, string Line, string Url, string Window, Language Language);

/// <summary>Draws A5 upright at 300 dots an inch: the group's name, the code, one line.</summary>
internal static class PosterPictures
{
    public const int Width = 1748, Height = 2480, DotsAnInch = 300;

    private const int Margin = 140, CodeTop = 440, CodeSide = 1140, LineTop = 1640, LineRoom = 610;

    private const double Leading = 1.4, SmallName = 92;

    private const string Ground = "#ffffff", Ink = "#1f2933", Soft = "#66727f", Hair = "#d5dbe1";

    private static readonly double[] Sizes = [120, 104, 90, 78, 68, 58, 50, 44, 38];

    public static Svg Draw(PosterPicture poster)
    {
        const double inner = Width - (2 * Margin), middle = Width / 2.0;
        var svg = new Svg(Width, Height, poster.Language)
            .Box(0, 0, Width, Height, Ground)
            .Box(60, 60, Width - 120, Height - 120, "none", 48, Hair, 6)
            .Shape(QrCode.PathOf(poster.Url, middle - (CodeSide / 2.0), CodeTop, CodeSide), Ink);
        var names = Lettering.Wrap(poster.Group, SmallName, inner);
        if (names.Count < 2)
        {
            svg.Words(middle, 330, Lettering.SizeFor(poster.Group, inner, 150, 128, 108, SmallName), inner, poster.Group, Ink, Anchor.Middle, isBold: true);
        }
        else
        {
            svg.Words(middle, 260, SmallName, inner, names[0], Ink, Anchor.Middle, isBold: true)
                .Words(middle, 390, SmallName, inner, string.Join(' ', names.Skip(1)), Ink, Anchor.Middle, isBold: true);
        }

        var (size, lines) = Fitted(poster.Line.Length == 0 ? PictureTexts.ScanToJoin.Plain(poster.Language) : poster.Line, inner);
        var first = LineTop + ((LineRoom - (lines.Count * size * Leading)) / 2) + size;
        for (var at = 0; at < lines.Count; at++)
        {
            svg.Words(middle, first + (at * size * Leading), size, inner, lines[at], Ink, Anchor.Middle);
        }

        if (poster.Window.Length > 0)
        {
            svg.Words(middle, 2284, 48, inner, PictureTexts.OpenAt.Plain(poster.Language, ("window", poster.Window)), Soft, Anchor.Middle);
        }

        // Whoever passes by has other apps that scan codes, too.
        return poster.Line.Length == 0 ? svg : svg.Words(middle, 2360, 48, inner, PictureTexts.ScanToJoin.Plain(poster.Language), Soft, Anchor.Middle);
    }

    /// <summary>The largest letters with which all of it has room.</summary>
    private static (double Size, IReadOnlyList<string> Lines) Fitted(string text, double width)
    {
        foreach (var size in Sizes)
        {
            if (Lettering.Wrap(text, size, width) is var lines && lines.Count * size * Leading <= LineRoom)
            {
                return (size, lines);
            }
        }

        return (Sizes[^1], [.. Lettering.Wrap(text, Sizes[^1], width).Take((int)(LineRoom / (Sizes[^1] * Leading)))]);
    }
}
