using System.Globalization;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>Draws a bar a week, each as high as the others and cut by the shares of the circles; below, the numbers of now and then.</summary>
internal static class CirclesCharts
{
    public const int Width = 1080, Height = 1116, WeeksShown = 12;

    private const int Margin = 72, Left = 148, Top = 164, Floor = 624, TableTop = 762, Row = 64;

    private const double Inner = Width - (2 * Margin), TitleRoom = 500, Plot = Width - Margin - Left, Cut = 3;
    private const double NowCount = 640, NowShare = 790, ThenShare = 1008;

    private const string Ground = "#ffffff", Ink = "#1f2933", Soft = "#5b6773", Hair = "#e4e8ec";

    public static Svg Draw(CirclesChart chart)
    {
        var (language, weeks) = (chart.Language, chart.Weeks.TakeLast(WeeksShown).ToList());
        const double slot = Plot / WeeksShown;
        var svg = new Svg(Width, Height, language).Box(0, 0, Width, Height, Ground)
            .Words(Margin, 96, 44, TitleRoom, PictureTexts.WhoTheyAre.Plain(language), Ink, isBold: true)
            .Words(Width - Margin, 96, 28, Inner - TitleRoom - 20, chart.Group, Soft, Anchor.End);
        foreach (var line in (ReadOnlySpan<int>)[0, 50, 100])
        {
            var y = Floor - (line * (Floor - Top) / 100.0);
            svg.Box(Left, y - 1, Plot, 2, Hair).Words(Left - 14, y + 8, 24, Left - 24, $"{line}%", Soft, Anchor.End);
        }

        for (var n = 0; n < weeks.Count; n++)
        {
            var (x, isNamed) = (Left + ((WeeksShown - weeks.Count + n) * slot), (weeks.Count - 1 - n) % 2 == 0);
            DrawWeek(svg, weeks[n], x + (slot * 0.11), slot * 0.78);
            if (isNamed)
            {
                svg.Words(x + (slot / 2), Floor + 42, 24, slot * 1.86, Day(weeks[n].From, language), Soft, Anchor.Middle);
            }
        }

        DrawTable(svg, language, weeks);
        return svg;
    }

    private static void DrawWeek(Svg svg, CirclesWeek week, double x, double width)
    {
        var counts = week.Counts();
        var (all, at) = (counts.Sum(), (double)Floor);
        for (var n = 0; n < counts.Count; n++)
        {
            var height = all == 0 ? 0 : counts[n] * (Floor - Top) / (double)all;
            if (height > 0)
            {
                // A line of the ground parts each from the next; the thinnest is seen all the same.
                var cut = height > 2 * Cut ? Cut : 0;
                svg.Box(x, at - height + cut, width, height - cut, ColourOf(CirclesWeek.Order[n]));
            }

            at -= height;
        }
    }

    private static void DrawTable(Svg svg, Language language, List<CirclesWeek> weeks)
    {
        if (weeks.Count == 0)
        {
            svg.Words(Width / 2.0, TableTop, 32, Inner, PictureTexts.NothingToShow.Plain(language), Soft, Anchor.Middle);
            return;
        }

        var (now, then) = (weeks[^1].Counts(), weeks[0].Counts());
        var (shares, before) = (SharesOf(now), SharesOf(then));
        svg.Words(NowShare, TableTop - 38, 26, 480, PictureTexts.ThisWeekOf.Plain(language, ("count", Whole(now.Sum()))), Soft, Anchor.End);
        if (weeks.Count > 1)
        {
            var ago = weeks.Count == 2 ? HealthTexts.LastWeek.Plain(language) : HealthTexts.WeeksAgo.Plain(language, ("weeks", weeks.Count - 1));
            svg.Words(ThenShare, TableTop - 38, 26, 210, ago, Soft, Anchor.End);
        }

        for (var n = now.Count - 1; n >= 0; n--)
        {
            var (y, circle) = (TableTop + ((now.Count - 1 - n) * Row), CirclesWeek.Order[n]);
            svg.Box(Margin, y - 18, Inner, 2, Hair)
                .Box(Margin, y + 8, 28, 28, ColourOf(circle), 6)
                .Words(Margin + 48, y + 33, 30, 260, CircleTexts.ForAdmins(circle).Plain(language), Ink)
                .Words(NowCount, y + 33, 30, 250, Whole(now[n]), Soft, Anchor.End)
                .Words(NowShare, y + 33, 32, 130, $"{shares[n]}%", Ink, Anchor.End, isBold: true);
            if (weeks.Count > 1)
            {
                svg.Words(ThenShare, y + 33, 30, 130, $"{before[n]}%", Soft, Anchor.End);
            }
        }
    }

    /// <summary>Whole percents that make a hundred; nothing where nobody is there.</summary>
    private static IReadOnlyList<long> SharesOf(IReadOnlyList<long> counts) => counts.Sum() is var all and > 0
        ? LargestRemainder.Round([.. counts.Select(count => 100.0 * count / all)], 100)
        : [.. counts.Select(_ => 0L)];

    private static string ColourOf(Circle circle) => circle switch
    {
        Circle.Core => "#14583a",
        Circle.Active => "#36a469",
        Circle.Peripheral => "#9fd6b6",
        Circle.New => "#5b9be0",
        Circle.Dormant => "#c3c9d0",
        _ => throw new ArgumentOutOfRangeException(nameof(circle), circle, null),
    };

    private static string Day(DateOnly day, Language language) =>
        day.ToString(language is Language.En ? "d MMM" : "M月d日", CultureInfo.InvariantCulture);

    private static string Whole(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
