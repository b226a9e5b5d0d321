using System.Globalization;
using System.Text;

namespace GroupBot.Pictures;

/// <summary>Lines through points, as the path of a <see cref="Svg.Shape"/>.</summary>
internal static class Trace
{
    /// <summary>The line; empty for no points.</summary>
    public static string Line(params IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder(points.Count * 16);
        foreach (var (x, y) in points)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{x:0.##} {y:0.##}");
        }

        return path.ToString();
    }

    /// <summary>What lies between the line and a floor.</summary>
    public static string Area(IReadOnlyList<(double X, double Y)> points, double floor) => points.Count == 0
        ? ""
        : Line([(points[0].X, floor), .. points, (points[^1].X, floor)]) + "Z";

    /// <summary>A part of a ring, clockwise.</summary>
    /// <param name="from">Where it begins, in turns from the top.</param>
    /// <param name="to">Where it ends, less than a turn further. It is drawn as two halves, so that none is more than half a ring.</param>
    public static string Arc(double x, double y, double radius, double from, double to)
    {
        var (begin, middle, end) = (At(from), At((from + to) / 2), At(to));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M{begin.X:0.##} {begin.Y:0.##}A{radius:0.##} {radius:0.##} 0 0 1 {middle.X:0.##} {middle.Y:0.##}A{radius:0.##} {radius:0.##} 0 0 1 {end.X:0.##} {end.Y:0.##}");

        (double X, double Y) At(double turns) => (x + (radius * Math.Sin(turns * Math.Tau)), y - (radius * Math.Cos(turns * Math.Tau)));
    }
}
