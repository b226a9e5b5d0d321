using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using GroupBot.Pictures;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

/// <summary>A line of words as it stands on a picture, with the room that it takes at most.</summary>
internal sealed record DrawnWords(string Text, double X, double Y, double Size, double Left, double Right);

/// <summary>A picture read back from what it says.</summary>
internal sealed class DrawnPicture
{
    private readonly XElement _root;

    public DrawnPicture(Svg picture)
    {
        _root = XElement.Parse(picture.ToString());
        (Width, Height) = (Number(_root, "width"), Number(_root, "height"));
        var fences = _root.Elements().Where(element => element.Name.LocalName == "clipPath")
            .ToDictionary(fence => $"url(#{fence.Attribute("id")!.Value})", fence => fence.Elements().Single());
        Words = [.. _root.Elements().Where(element => element.Name.LocalName == "g").Select(group => Read(group, fences[group.Attribute("clip-path")!.Value]))];
    }

    public double Width { get; }

    public double Height { get; }

    public IReadOnlyList<DrawnWords> Words { get; }

    public IReadOnlyList<string> Said => [.. Words.Select(words => words.Text)];

    public IEnumerable<XElement> Shapes(string kind, string colour, string attribute = "fill") =>
        _root.Descendants().Where(element => element.Name.LocalName == kind && (string?)element.Attribute(attribute) == colour);

    public static double Number(XElement element, string attribute) =>
        double.Parse((string)element.Attribute(attribute)!, CultureInfo.InvariantCulture);

    /// <summary>The points of a path of ours, without its letters.</summary>
    public static IReadOnlyList<(double X, double Y)> PointsOf(XElement path) =>
    [
        .. ((string)path.Attribute("d")!).TrimEnd('Z').Split('M', 'L').Skip(1).Select(point => point.Split(' '))
            .Select(point => (double.Parse(point[0], CultureInfo.InvariantCulture), double.Parse(point[1], CultureInfo.InvariantCulture))),
    ];

    /// <summary>All words stand on the picture and within their fence, and none upon others.</summary>
    public void AssertIsTidy()
    {
        foreach (var words in Words)
        {
            Assert.That((words.Left, words.Right), Is.EqualTo((Math.Clamp(words.Left, 0, Width), Math.Clamp(words.Right, 0, Width))), words.Text);
            Assert.That(words.Y, Is.InRange(words.Size, Height - (words.Size * 0.4)), words.Text);
            Assert.That(Lettering.WidthOf(words.Text, words.Size), Is.LessThanOrEqualTo(words.Right - words.Left + 0.01), words.Text);
        }

        var overlapping = from one in Words
                          from other in Words
                          where !ReferenceEquals(one, other) && one.Left < other.Right && other.Left < one.Right
                              && one.Y - (one.Size * 0.78) < other.Y + (other.Size * 0.2) && other.Y - (other.Size * 0.78) < one.Y + (one.Size * 0.2)
                          select $"{one.Text} | {other.Text}";
        Assert.That(overlapping, Is.Empty);
    }

    /// <summary>What stands in a row of work, and is drawn after a stop, is drawn the same.</summary>
    public static void AssertIsStored<T>(T picture, Func<T, Svg> draw) => Assert.That(
        draw(JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(picture))!).ToString(), Is.EqualTo(draw(picture).ToString()));

    private static DrawnWords Read(XElement group, XElement fence)
    {
        var text = group.Elements().Single();
        var (x, size) = (Number(text, "x"), Number(text, "font-size"));
        var (from, room) = (Number(fence, "x"), Number(fence, "width"));
        // Of a wide fence only as much is taken as the words need.
        var taken = Math.Min(room, Lettering.WidthOf(text.Value, size));
        var left = (string)text.Attribute("text-anchor")! switch { "start" => x, "middle" => x - (taken / 2), _ => x - taken };
        Assert.That(left, Is.GreaterThanOrEqualTo(from - 0.01));
        return new DrawnWords(text.Value, x, Number(text, "y"), size, left, left + taken);
    }
}
