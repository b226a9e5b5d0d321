using System.Globalization;
using GroupBot.Core.Circles;
using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>Draws a member's card, upright for a phone. What is not told takes no room: the curve above grows into it.</summary>
internal static class MemberCards
{
    public const int Width = 1080, Height = 1350, DaysShown = 28;

    private const int Margin = 72, Head = 232, Foot = 1286, Gap = 26, TileHeight = 156, LevelHeight = 162, Padding = 32;

    private const double Inner = Width - (2 * Margin), Leading = 1.42;

    /// <summary>What a digit reaches above its middle, in heights of the letters.</summary>
    private const double HalfDigit = 0.365;

    private const string Ground = "#ffffff", Ink = "#1f2933", Soft = "#5b6773", Hair = "#e4e8ec", Wash = "#f4f7f6";
    private const string Deep = "#174f38", OnDeep = "#ffffff", SoftOnDeep = "#c4ddd1", Green = "#2f9e63", DarkGreen = "#1f7a4a", Pale = "#e3f3ea";

    /// <summary>The curve's scale reaches so far at least: one message is no mountain.</summary>
    private const int LeastScale = 10;

    private static readonly double[] NextSizes = [38, 34, 30];

    public static Svg Draw(MemberCard card)
    {
        var svg = new Svg(Width, Height, card.Language).Box(0, 0, Width, Height, Ground);
        DrawHead(svg, card);
        var floor = (double)Foot;
        floor = DrawNext(svg, card, floor);
        floor = DrawTiles(svg, card, floor);
        floor = DrawLevel(svg, card, floor);
        DrawActivity(svg, card, floor);
        return svg;
    }

    private static void DrawHead(Svg svg, MemberCard card)
    {
        var name = Lettering.Clean(card.Name).Length == 0 ? PictureTexts.Nameless.Plain(card.Language) : card.Name;
        var size = Lettering.SizeFor(name, Inner, 66, 56, 48, 42);
        svg.Box(0, 0, Width, Head, Deep).Words(Margin, 88 + (size * HalfDigit), size, Inner, name, OnDeep, isBold: true);
        var at = (double)Margin;
        if (card.Circle is { } circle)
        {
            var label = CircleTexts.ForMembers(circle).Plain(card.Language);
            var (fill, ink) = circle switch
            {
                Circle.Core => ("#f6cf65", "#4a3500"),
                Circle.Active => ("#bfe8cf", "#0f4029"),
                Circle.New => ("#cfe3fb", "#173a63"),
                _ => ("#dfe7e3", "#26352e"),
            };
            var width = Lettering.WidthOf(label, 28) + 44;
            svg.Box(at, 148, width, 52, fill, 26).Words(at + (width / 2), 184, 28, width, label, ink, Anchor.Middle, isBold: true);
            at += width + 22;
        }

        svg.Words(at, 184, 30, Width - Margin - at, card.Group, SoftOnDeep);
    }

    private static double DrawNext(Svg svg, MemberCard card, double floor)
    {
        const double inner = Inner - (2 * Padding);
        if (Lettering.Clean(card.Next).Length == 0)
        {
            return floor;
        }

        var size = NextSizes.FirstOrDefault(size => Lettering.Wrap(card.Next, size, inner).Count <= 2, NextSizes[^1]);
        var all = Lettering.Wrap(card.Next, size, inner);
        // More than three lines are no step but a text: the last one ends in an ellipsis.
        var lines = all.Count <= 3 ? all : [all[0], all[1], string.Join(' ', all.Skip(2))];
        var height = 88 + (lines.Count * size * Leading);
        var top = floor - height;
        svg.Box(Margin, top, Inner, height, Pale, 28)
            .Words(Margin + Padding, top + 50, 26, inner, PictureTexts.NextStep.Plain(card.Language), DarkGreen, isBold: true);
        for (var at = 0; at < lines.Count; at++)
        {
            svg.Words(Margin + Padding, top + 62 + ((at + 0.86) * size * Leading), size, inner, lines[at], Ink);
        }

        return top - Gap;
    }

    private static double DrawTiles(Svg svg, MemberCard card, double floor)
    {
        var tiles = new List<(Text Label, string Value)>();
        if (card.Streak is { } streak)
        {
            tiles.Add((PictureTexts.CheckInStreak, (streak == 1 ? PictureTexts.OneDay : PictureTexts.Days).Plain(card.Language, ("count", Whole(streak)))));
        }

        if (card.Rank is { } rank)
        {
            tiles.Add((PictureTexts.OnTheBoard, PictureTexts.Place.Plain(card.Language, ("rank", Whole(rank)))));
        }

        if (tiles.Count == 0)
        {
            return floor;
        }

        var (top, width) = (floor - TileHeight, (Inner - (Gap * (tiles.Count - 1))) / tiles.Count);
        for (var n = 0; n < tiles.Count; n++)
        {
            var (x, room) = (Margin + (n * (width + Gap)), width - (2 * Padding));
            svg.Box(x, top, width, TileHeight, Wash, 28)
                .Words(x + Padding, top + 52, 28, room, tiles[n].Label.Plain(card.Language), Soft)
                .Words(x + Padding, top + 126, Lettering.SizeFor(tiles[n].Value, room, 60, 50, 42, 34), room, tiles[n].Value, Ink, isBold: true);
        }

        return top - Gap;
    }

    private static double DrawLevel(Svg svg, MemberCard card, double floor)
    {
        const int bar = 24;
        var (level, top) = (card.Level, floor - LevelHeight);
        var name = $"Lv.{level.Level.ToString(CultureInfo.InvariantCulture)}";
        var left = level.Span > 0
            ? PictureTexts.PointsToGo.Plain(card.Language, ("count", Whole(Math.Max(0, level.Span - level.Into))))
            : PictureTexts.HighestLevel.Plain(card.Language);
        var (nameWidth, leftWidth) = (Lettering.WidthOf(name, 54) + 4, Lettering.WidthOf(left, 32) + 1);
        svg.Box(Margin, top, Inner, 2, Hair)
            .Words(Margin, top + 80, 54, nameWidth, name, Ink, isBold: true)
            .Words(Margin + nameWidth, top + 80, 36, Inner - nameWidth - leftWidth - 24, level.Title, Soft)
            .Words(Width - Margin, top + 80, 32, leftWidth, left, DarkGreen, Anchor.End, isBold: true)
            .Box(Margin, top + 108, Inner, bar, Hair, bar / 2.0);
        var share = level.Span > 0 ? Math.Clamp((double)level.Into / level.Span, 0, 1) : 1;
        if (share > 0)
        {
            // The smallest part is a whole round end.
            svg.Box(Margin, top + 108, Math.Max(bar, share * Inner), bar, Green, bar / 2.0);
        }

        return top;
    }

    private static void DrawActivity(Svg svg, MemberCard card, double floor)
    {
        const double step = Inner / (DaysShown - 1);
        var (number, top, foot) = (Whole(Math.Max(0, card.Activity)), Head + 286, floor - 82);
        var size = Lettering.SizeFor(number, Inner, 164, 132, 104);
        svg.Words(Margin, Head + 66, 32, Inner, PictureTexts.Activity.Plain(card.Language), Soft)
            .Words(Margin - 6, Head + 172 + (size * HalfDigit), size, Inner, number, Ink, isBold: true)
            .Box(Margin, foot - 1, Inner, 2, Hair)
            .Words(Margin, foot + 44, 26, 500, PictureTexts.LastDays.Plain(card.Language, ("days", DaysShown)), Soft)
            .Words(Width - Margin, foot + 44, 26, 300, PictureTexts.Today.Plain(card.Language), Soft, Anchor.End);
        var known = card.Days.TakeLast(DaysShown).Select(day => Math.Max(0, day)).ToList();
        var unit = (foot - top) / Math.Max(LeastScale, known.DefaultIfEmpty().Max());
        List<(double X, double Y)> points =
        [
            .. Enumerable.Repeat(0, DaysShown - known.Count).Concat(known).Select((day, n) => (Margin + (n * step), foot - (day * unit))),
        ];
        svg.Shape(Trace.Area(points, foot), Pale)
            .Shape(Trace.Line(points), "none", Green, 6)
            .Disc(points[^1].X, points[^1].Y, 13, Green, Ground, 5);
    }

    private static string Whole(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
