using GroupBot.Core.Growth;
using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>A group's joins, day by day: what its picture shows.</summary>
/// <param name="From">The first day, a day number.</param>
/// <param name="Invited">Joins to a member's credit, a number a day.</param>
/// <param name="Others">All others.</param>
/// <param name="Bursts">Day numbers of days with far more joins than usual.</param>
internal sealed record GrowthChart(
    string Group, int From, IReadOnlyList<int> Invited, IReadOnlyList<int> Others, IReadOnlyList<int> Bursts, Language Language)
{
    public static GrowthChart Of(string group, GrowthReport report, Language language) => new(
        group, report.Days[0].Day,
        [.. report.Days.Select(day => day.Of(JoinWay.Invited))],
        [.. report.Days.Select(day => day.All - day.Of(JoinWay.Invited))],
        [.. report.Bursts.Select(burst => burst.Day)], language);
}

/// <summary>Draws a bar a day, those invited below and all others on top.</summary>
internal static class GrowthCharts
{
    private const int Width = 1080, Height = 640, Left = 84, Right = 48, Top = 150, Foot = 118;

    private const double TitleSize = 40, Title = 300;

    private const string Ground = "#ffffff", Ink = "#1f2933", Soft = "#66727f", Hair = "#e4e8ec";
    private const string Green = "#2f9e63", Grey = "#a9b2bc", Amber = "#e08b1f";

    public static Svg Draw(GrowthChart chart)
    {
        const double inner = Width - Left - Right, height = Height - Top - Foot;
        var language = chart.Language;
        var (count, most) = (chart.Invited.Count, chart.Invited.Zip(chart.Others, (own, other) => own + other).DefaultIfEmpty().Max());
        var step = StepFor(most);
        var lines = Math.Max(1, (most + step - 1) / step);
        var unit = height / (lines * step);
        var title = PictureTexts.JoinsADay.Plain(language);
        var svg = new Svg(Width, Height, language).Box(0, 0, Width, Height, Ground)
            .Words(Left, 70, TitleSize, Title, title, Ink, isBold: true)
            .Words(Width - Right, 70, 28, inner - Title - 20, chart.Group, Soft, Anchor.End);
        for (var line = 0; line <= lines; line++)
        {
            var y = Height - Foot - (line * step * unit);
            svg.Box(Left, y - 1, inner, 2, Hair).Words(Left - 14, y + 8, 22, Left - 20, Whole(line * step), Soft, Anchor.End);
        }

        var width = inner / Math.Max(1, count);
        for (var n = 0; n < count; n++)
        {
            DrawDay(svg, chart, n, Left + (n * width), width, unit);
        }

        DrawLegend(svg, language, chart.Bursts.Count > 0);
        return svg;
    }

    /// <summary>Round numbers at about four lines.</summary>
    internal static int StepFor(int most)
    {
        for (var power = 1; ; power *= 10)
        {
            foreach (var round in (ReadOnlySpan<int>)[1, 2, 5])
            {
                if ((long)round * power * 4 >= most)
                {
                    return round * power;
                }
            }
        }
    }

    private static void DrawDay(Svg svg, GrowthChart chart, int n, double x, double width, double unit)
    {
        const double floor = Height - Foot;
        var (own, others, day) = (chart.Invited[n], chart.Others[n], DateOnly.FromDayNumber(chart.From + n));
        var (bar, gap) = (width * 0.72, width * 0.14);
        if (own > 0)
        {
            svg.Box(x + gap, floor - (own * unit), bar, own * unit, Green);
        }

        if (others > 0)
        {
            svg.Box(x + gap, floor - ((own + others) * unit), bar, others * unit, Grey);
        }

        if (chart.Bursts.Contains(chart.From + n))
        {
            svg.Disc(x + (width / 2), floor - ((own + others) * unit) - 14, 7, Amber);
        }

        // Mondays bear their date.
        if (day.DayOfWeek is DayOfWeek.Monday)
        {
            var name = day.ToString(chart.Language is Language.En ? "d MMM" : "M月d日", System.Globalization.CultureInfo.InvariantCulture);
            svg.Box(x + (width / 2) - 1, floor, 2, 8, Soft).Words(x + (width / 2), floor + 34, 22, width * 7, name, Soft, Anchor.Middle);
        }
    }

    private static void DrawLegend(Svg svg, Language language, bool hasBursts)
    {
        var at = (double)Left;
        foreach (var (text, colour) in (ReadOnlySpan<(Text, string)>)
            [(PictureTexts.ByInvite, Green), (PictureTexts.OtherWays, Grey), (PictureTexts.Burst, Amber)])
        {
            if (colour == Amber && !hasBursts)
            {
                continue;
            }

            var label = text.Plain(language);
            var width = Lettering.WidthOf(label, 24) + 6;
            svg.Disc(at + 11, Height - 44, 11, colour).Words(at + 32, Height - 36, 24, width, label, Soft);
            at += 32 + width + 30;
        }
    }

    private static string Whole(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
