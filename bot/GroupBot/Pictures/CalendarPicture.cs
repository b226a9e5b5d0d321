using System.Globalization;
using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>Draws a month of check-ins, Monday first, as tall as it has weeks.</summary>
internal static class CalendarPicture
{
    private const int Width = 840, Margin = 56, Head = 292, Row = 96, Foot = 140;

    private const double Cell = (Width - (2 * Margin)) / 7.0, Mark = 36;

    private const string Ground = "#ffffff", Ink = "#1f2933", Soft = "#66727f", Faint = "#a9b2bc", Hair = "#e4e8ec";
    private const string Green = "#2f9e63", Amber = "#e08b1f", Blue = "#3b7dd8", Violet = "#8a6fc0", Grey = "#cfd5db";

    public static Svg Draw(MonthCalendar month)
    {
        var weeks = (month.Lead + month.Days.Count + 6) / 7;
        var height = Head + (weeks * Row) + Foot;
        var svg = new Svg(Width, height, month.Language).Box(0, 0, Width, height, Ground);
        DrawHead(svg, month);
        for (var n = 0; n < month.Days.Count; n++)
        {
            var place = month.Lead + n;
            DrawDay(svg, Margin + ((place % 7) * Cell) + (Cell / 2), Head + ((place / 7) * Row) + (Row / 2.0), month, n);
        }

        DrawLegend(svg, month, height - Foot + 42);
        return svg;
    }

    private static void DrawHead(Svg svg, MonthCalendar month)
    {
        const double names = 340, inner = Width - (2 * Margin);
        var title = MonthCalendar.NameOf(month.Month, month.Language);
        svg.Words(Margin, 82, Lettering.SizeFor(title, inner - names - 16, 44, 40, 36), inner - names - 16, title, Ink, isBold: true);
        svg.Words(Width - Margin, 68, Lettering.SizeFor(month.Name, names, 32, 28, 24), names, month.Name, Ink, Anchor.End, isBold: true);
        svg.Words(Width - Margin, 104, 22, names, month.Group, Soft, Anchor.End);

        var facts = new[]
        {
            (PictureTexts.Streak, month.Streak), (PictureTexts.Best, month.Best), (PictureTexts.Total, month.Total),
            (PictureTexts.ThisMonth, month.Count),
        };
        const double width = inner / 4;
        for (var n = 0; n < facts.Length; n++)
        {
            var middle = Margin + (n * width) + (width / 2);
            svg.Words(middle, 178, 46, width - 8, facts[n].Item2.ToString(CultureInfo.InvariantCulture), n == 0 ? Green : Ink, Anchor.Middle, isBold: true);
            svg.Words(middle, 212, 21, width - 8, facts[n].Item1.Plain(month.Language), Soft, Anchor.Middle);
        }

        svg.Box(Margin, 234, inner, 2, Hair);
        var days = PictureTexts.Weekdays.Plain(month.Language).Split(' ');
        for (var n = 0; n < 7; n++)
        {
            svg.Words(Margin + (n * Cell) + (Cell / 2), 274, 22, Cell, days[n], Soft, Anchor.Middle);
        }
    }

    private static void DrawDay(Svg svg, double x, double y, MonthCalendar month, int n)
    {
        var mark = month.Days[n];
        if (month.Today == n + 1)
        {
            svg.Box(x - (Cell / 2) + 5, y - (Row / 2.0) + 4, Cell - 10, Row - 8, "none", 18, Ink, 3);
        }

        DrawMark(svg, x, y, mark);
        var (colour, isBold) = mark switch
        {
            DayMark.NotYet or DayMark.Before => (mark is DayMark.Before ? Faint : Soft, false),
            DayMark.Missed => (Soft, false),
            DayMark.MadeUp => (Green, true),
            _ => (Ground, true),
        };
        svg.Words(x, y + 10, 28, Cell, (n + 1).ToString(CultureInfo.InvariantCulture), colour, Anchor.Middle, isBold);
        DrawSign(svg, x + 25, y - 25, mark);
    }

    /// <summary>The ground of a day, round its middle.</summary>
    private static void DrawMark(Svg svg, double x, double y, DayMark mark)
    {
        _ = mark switch
        {
            DayMark.CheckedIn => svg.Disc(x, y, Mark, Green),
            DayMark.Card => svg.Disc(x, y, Mark, Amber),
            DayMark.MadeUp => svg.Disc(x, y, Mark - 2, "#e7f5ed", Green, 4),
            DayMark.Leave => svg.Disc(x, y, Mark, Violet),
            DayMark.Missed => svg.Disc(x, y, Mark - 1, "none", Grey, 2),
            _ => svg,
        };
    }

    /// <summary>What tells two kinds apart for those who see no colours.</summary>
    private static void DrawSign(Svg svg, double x, double y, DayMark mark)
    {
        switch (mark)
        {
            case DayMark.Card:
                svg.Disc(x, y, 13, Ground, Amber, 3)
                    .Box(x - 6.5, y - 4.5, 13, 9, Amber, 2);
                break;
            case DayMark.MadeUp:
                svg.Disc(x, y, 13, Ground, Green, 3).Shape(Path(x, y, "M{0} {1} l4 4 l7 -8", -5.5, 0.5), "none", Green, 3);
                break;
            case DayMark.Leave:
                svg.Disc(x, y, 13, Ground, Violet, 3).Shape(Path(x, y, "M{0} {1} a7 7 0 1 0 6 9 a6 6 0 0 1 -6 -9 z", -0.5, -6.5), Violet);
                break;
            default:
                break;
        }
    }

    /// <summary>Only the marks that stand there are explained; they share the line.</summary>
    private static void DrawLegend(Svg svg, MonthCalendar month, double y)
    {
        var marks = month.Days.Distinct().Where(mark => mark is not (DayMark.NotYet or DayMark.Before)).Order().ToList();
        if (month.Cards > 0)
        {
            svg.Words(Margin, y + 52, 22, Width - (2 * Margin), PictureTexts.CardsHeld.Plain(month.Language, ("count", month.Cards)), Blue);
        }

        var at = (double)Margin;
        foreach (var mark in marks.OrderBy(mark => mark is DayMark.Missed))
        {
            var label = LabelOf(mark).Plain(month.Language);
            var (fill, line) = mark switch
            {
                DayMark.CheckedIn => (Green, Green),
                DayMark.Card => (Amber, Amber),
                DayMark.MadeUp => ("#e7f5ed", Green),
                DayMark.Leave => (Violet, Violet),
                _ => (Ground, Grey),
            };
            var width = Lettering.WidthOf(label, 22) + 6;
            svg.Disc(at + 11, y, 10, fill, line, 3).Words(at + 30, y + 8, 22, width, label, Soft);
            at += 30 + width + 14;
        }
    }

    private static Text LabelOf(DayMark mark) => mark switch
    {
        DayMark.CheckedIn => PictureTexts.CheckedIn,
        DayMark.Card => PictureTexts.Card,
        DayMark.MadeUp => PictureTexts.MadeUp,
        DayMark.Leave => PictureTexts.Leave,
        _ => PictureTexts.Missed,
    };

    private static string Path(double x, double y, string path, double right, double down) =>
        string.Format(CultureInfo.InvariantCulture, path, Math.Round(x + right, 2), Math.Round(y + down, 2));
}
