using System.Globalization;
using GroupBot.Core.Health;

namespace GroupBot.Pictures;

/// <summary>Draws the parts of a group's health, one below the other: all of them, also those that are left out.</summary>
internal static class HealthRows
{
    private const int Row = 85, BarHeight = 16;

    private const double BarRoom = 560;

    private const string Ink = "#1f2933", Soft = "#5b6773", Hair = "#e4e8ec", Faint = "#f1f3f5", Green = "#2f9e63", Amber = "#d9821a";

    /// <summary>A part above this is nobody's trouble, though another be higher.</summary>
    private const double WellEnough = 0.5;

    public static void Draw(Svg svg, HealthChart chart, double x, double y, double width)
    {
        var (parts, worst) = (Enum.GetValues<HealthPart>(), chart.Day is null ? WorstOf(chart.Parts) : null);
        for (var n = 0; n < parts.Length; n++)
        {
            var (top, name) = (y + (n * Row), HealthTexts.NameOf(parts[n]).Plain(chart.Language));
            if (chart.Day is not null)
            {
                svg.Words(x, top + 40, 30, width, name, Ink)
                    .Words(x, top + 75, 24, width, HealthTexts.MeaningOf(parts[n]).Plain(chart.Language), Soft);
            }
            else if (chart.Parts.FirstOrDefault(line => line.Part == parts[n]) is { Counts: true } line)
            {
                svg.Words(x, top + 46, 30, BarRoom, name, Ink)
                    .Words(x + width, top + 46, 30, width - BarRoom - 10, HealthTexts.ValueOf(line, chart.Language), Ink, Anchor.End, isBold: true)
                    .Box(x, top + 62, BarRoom, BarHeight, Hair, BarHeight / 2.0)
                    .Box(x, top + 62, Math.Max(BarHeight, line.Score * BarRoom), BarHeight, line.Part == worst ? Amber : Green, BarHeight / 2.0)
                    .Words(x + width, top + 79, 24, width - BarRoom - 20, Measured(line), Soft, Anchor.End);
                if (line.Part == worst)
                {
                    // Also for those who see no colours.
                    svg.Disc(x + Lettering.WidthOf(name, 30) + 18, top + 36, 9, Amber);
                }
            }
            else
            {
                svg.Words(x, top + 46, 30, BarRoom, name, Soft)
                    .Box(x, top + 62, BarRoom, BarHeight, Faint, BarHeight / 2.0)
                    .Words(x + width, top + 79, 24, width - BarRoom - 20, Reason(chart, parts[n]), Soft, Anchor.End);
            }
        }

        DrawLegend(svg, chart, worst is not null, x, y + (parts.Length * Row) + 46, width);
    }

    /// <summary>What takes most from the whole; null where nothing is low.</summary>
    internal static HealthPart? WorstOf(IReadOnlyList<HealthLine> parts) => parts
        .Where(line => line.Counts && line.Score < WellEnough)
        .OrderByDescending(line => line.Weight * -Math.Log(Math.Max(line.Score, GroupHealth.LeastScore)))
        .ThenBy(line => line.Part)
        .FirstOrDefault()?.Part;

    private static void DrawLegend(Svg svg, HealthChart chart, bool hasWorst, double x, double y, double width)
    {
        if (chart.Day is not null)
        {
            svg.Words(x, y, 24, width, HealthTexts.AfterDays.Plain(chart.Language, ("days", chart.FirstDays)), Soft);
            return;
        }

        if (chart.Parts.Any(line => line.Counts))
        {
            svg.Words(x, y, 24, width, HealthTexts.Signs.Plain(chart.Language), Soft);
        }

        if (hasWorst)
        {
            var label = HealthTexts.Worst.Plain(chart.Language);
            var room = Lettering.WidthOf(label, 24) + 1;
            svg.Disc(x + width - room - 20, y - 8, 10, Amber).Words(x + width - room, y, 24, room, label, Soft);
        }
    }

    private static string Measured(HealthLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"n {line.Of:N0} · {100 * line.Weight:0}%");

    private static string Reason(HealthChart chart, HealthPart part) => chart.Parts.FirstOrDefault(line => line.Part == part) is { } line
        ? HealthTexts.TooFew.Plain(chart.Language, ("count", line.Of), ("least", GroupHealth.LeastMeasured))
        : HealthTexts.NothingYet.Plain(chart.Language);
}
