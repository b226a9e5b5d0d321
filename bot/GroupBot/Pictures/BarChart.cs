using System.Globalization;
using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>One bar: a whole and a part of it.</summary>
/// <param name="Note">What stands behind the numbers; empty for nothing.</param>
internal sealed record Bar(string Name, long Whole, long Part, string Note);

/// <summary>Bars from the left, each under its name.</summary>
/// <param name="Whole">What the light bars are.</param>
/// <param name="Part">What the dark part of them is.</param>
internal sealed record BarChart(string Title, string Under, string Whole, string Part, IReadOnlyList<Bar> Bars, Language Language);

/// <summary>Draws bars of whole numbers on one scale that begins at 0.</summary>
internal static class BarCharts
{
    /// <summary>More are a list and no picture.</summary>
    public const int Most = 10;

    private const int Width = 1080, Margin = 60, Top = 250, Row = 104, BarHeight = 36, NumbersWidth = 420;

    private const string Ground = "#ffffff", Ink = "#1f2933", Soft = "#66727f", Light = "#b9d2ea", Dark = "#1f6fb2", Hair = "#e4e8ec";

    public static Svg Draw(BarChart chart)
    {
        var bars = chart.Bars.Take(Most).ToList();
        var height = Top + (bars.Count * Row) + Margin;
        const double inner = Width - (2 * Margin), room = inner - NumbersWidth - 20;
        var scale = room / Math.Max(1, bars.Count == 0 ? 1 : bars.Max(bar => bar.Whole));
        var svg = new Svg(Width, height, chart.Language)
            .Box(0, 0, Width, height, Ground)
            .Words(Margin, 100, Lettering.SizeFor(chart.Title, inner, 52, 44, 36), inner, chart.Title, Ink, isBold: true)
            .Words(Margin, 150, 28, inner, chart.Under, Soft)
            .Box(Margin, 186, 26, 26, Light, 4)
            .Words(Margin + 40, 208, 26, 300, chart.Whole, Soft)
            .Box(Margin + 360, 186, 26, 26, Dark, 4)
            .Words(Margin + 400, 208, 26, 400, chart.Part, Soft)
            .Box(Margin, Top - 10, inner, 2, Hair);
        for (var at = 0; at < bars.Count; at++)
        {
            var (bar, y) = (bars[at], Top + (at * Row));
            svg.Words(Margin, y + 38, 28, inner, bar.Name, Ink)
                .Box(Margin, y + 52, bar.Whole * scale, BarHeight, Light, 4)
                .Box(Margin, y + 52, bar.Part * scale, BarHeight, Dark, 4)
                .Words(Margin + (bar.Whole * scale) + 16, y + 80, 26, NumbersWidth, string.Create(
                    CultureInfo.InvariantCulture, $"{bar.Whole} · {bar.Part}{(bar.Note.Length > 0 ? " · " : "")}{bar.Note}"), Soft);
        }

        return svg;
    }
}
