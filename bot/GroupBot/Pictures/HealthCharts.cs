using System.Globalization;

namespace GroupBot.Pictures;

/// <summary>Draws a group's health, upright for a phone: the whole and where it goes, today, and each part.</summary>
internal static class HealthCharts
{
    public const int Width = 1080, Height = 1350, WeeksShown = 12;

    private const int Margin = 72, RingX = 194, RingY = 262, Ring = 108, Thick = 28;
    private const int Left = 452, Right = 1008, Top = 186, Floor = 336, TilesTop = 420, TileHeight = 124, PartsTop = 570;

    private const double Inner = Width - (2 * Margin), TitleRoom = 400;

    private const string Ground = "#ffffff", Ink = "#1f2933", Soft = "#5b6773", Hair = "#e4e8ec", Wash = "#f4f7f6";
    private const string Green = "#2f9e63", Pale = "#e3f3ea", Blue = "#3b7dd8";

    public static Svg Draw(HealthChart chart)
    {
        var svg = new Svg(Width, Height, chart.Language).Box(0, 0, Width, Height, Ground)
            .Words(Margin, 96, 44, TitleRoom, HealthTexts.Title.Plain(chart.Language), Ink, isBold: true)
            .Words(Width - Margin, 96, 28, Inner - TitleRoom - 20, chart.Group, Soft, Anchor.End);
        if (chart.Day is { } day)
        {
            DrawMeeting(svg, chart, day);
        }
        else
        {
            DrawWhole(svg, chart);
            DrawTrend(svg, chart);
        }

        DrawToday(svg, chart);
        svg.Box(Margin, PartsTop, Inner, 2, Hair);
        HealthRows.Draw(svg, chart, Margin, PartsTop + 2, Inner);
        return svg;
    }

    /// <summary>The first days: how many there were, and no health.</summary>
    private static void DrawMeeting(Svg svg, HealthChart chart, int day)
    {
        var days = $"{Whole(day)}/{Whole(chart.FirstDays)}";
        DrawRing(svg, (double)day / Math.Max(1, chart.FirstDays), Blue);
        DrawNumber(svg, Whole(day), chart.FirstDays);
        svg.Words(RingX + 200, RingY - 8, 48, Right - RingX - 200, HealthTexts.DayOf.Plain(chart.Language, ("days", days)), Ink, isBold: true)
            .Words(RingX + 200, RingY + 52, 34, Right - RingX - 200, HealthTexts.Meeting.Plain(chart.Language), Soft);
    }

    private static void DrawWhole(Svg svg, HealthChart chart)
    {
        DrawRing(svg, (chart.Health ?? 0) / 100.0, Green);
        DrawNumber(svg, chart.Health is { } health ? Whole(health) : "–", 100);
    }

    private static void DrawRing(Svg svg, double share, string colour)
    {
        svg.Disc(RingX, RingY, Ring, "none", Hair, Thick);
        if (share >= 1)
        {
            svg.Disc(RingX, RingY, Ring, "none", colour, Thick);
        }
        else if (share > 0)
        {
            // The round ends belong to the share; of the smallest there is a dot.
            const double end = Thick / 2.0 / Ring / Math.Tau;
            svg.Shape(Trace.Arc(RingX, RingY, Ring, end, Math.Max(end + 0.001, share - end)), "none", colour, Thick);
        }
    }

    /// <summary>A number in the ring, and of how many it is.</summary>
    private static void DrawNumber(Svg svg, string number, int of) => svg
        .Words(RingX, RingY + 24, Lettering.SizeFor(number, 180, 84, 64), 180, number, Ink, Anchor.Middle, isBold: true)
        .Words(RingX, RingY + 66, 26, 120, $"/ {Whole(of)}", Soft, Anchor.Middle);

    private static void DrawTrend(Svg svg, HealthChart chart)
    {
        var (language, weeks) = (chart.Language, chart.Weeks.TakeLast(WeeksShown).ToList());
        const double step = (Right - Left) / (double)(WeeksShown - 1), unit = (Floor - Top) / 100.0;
        svg.Words(Left, 154, 26, 400, HealthTexts.LastWeeks.Plain(language, ("weeks", WeeksShown)), Soft);
        foreach (var line in (ReadOnlySpan<int>)[0, 50, 100])
        {
            svg.Box(Left, Floor - (line * unit) - 1, Right - Left, 2, Hair)
                .Words(Left - 14, Floor - (line * unit) + 8, 24, 60, Whole(line), Soft, Anchor.End);
        }

        var stretch = new List<(double X, double Y)>();
        for (var n = 0; n <= weeks.Count; n++)
        {
            if (n < weeks.Count && weeks[n] is { } health)
            {
                stretch.Add((Right - ((weeks.Count - 1 - n) * step), Floor - (Math.Clamp(health, 0, 100) * unit)));
            }
            else if (stretch.Count > 0)
            {
                DrawStretch(svg, stretch, isLast: n == weeks.Count);
                stretch.Clear();
            }
        }

        svg.Words(Left, Floor + 42, 24, 280, HealthTexts.WeeksAgo.Plain(language, ("weeks", WeeksShown - 1)), Soft)
            .Words(Right, Floor + 42, 24, 240, HealthTexts.ThisWeek.Plain(language), Soft, Anchor.End);
    }

    /// <summary>Weeks in a row that have a number; one alone is a dot.</summary>
    private static void DrawStretch(Svg svg, List<(double X, double Y)> stretch, bool isLast)
    {
        svg.Shape(Trace.Area(stretch, Floor), Pale).Shape(Trace.Line(stretch), "none", Green, 6);
        if (isLast)
        {
            svg.Disc(stretch[^1].X, stretch[^1].Y, 12, Green, Ground, 5);
        }
        else if (stretch.Count == 1)
        {
            svg.Disc(stretch[0].X, stretch[0].Y, 6, Green);
        }
    }

    private static void DrawToday(Svg svg, HealthChart chart)
    {
        const double gap = 18, width = (Inner - (3 * gap)) / 4, room = width - 12;
        var today = chart.Today;
        var measures = new[]
        {
            (HealthTexts.Members, Whole(today.Members)), (HealthTexts.Active, Whole(today.Active)),
            (HealthTexts.Met, today.Came == 0 ? "–" : $"{Whole(today.Met)}/{Whole(today.Came)}"), (HealthTexts.Messages, Whole(today.Messages)),
        };
        for (var n = 0; n < measures.Length; n++)
        {
            var (x, value, label) = (Margin + (n * (width + gap)), measures[n].Item2, measures[n].Item1.Plain(chart.Language));
            svg.Box(x, TilesTop, width, TileHeight, Wash, 22)
                .Words(x + (width / 2), TilesTop + 62, Lettering.SizeFor(value, room, 46, 38, 32, 26, 22), room, value, Ink, Anchor.Middle, isBold: true)
                .Words(x + (width / 2), TilesTop + 101, Lettering.SizeFor(label, room, 25, 22), room, label, Soft, Anchor.Middle);
        }
    }

    private static string Whole(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
