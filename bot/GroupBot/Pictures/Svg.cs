using System.Globalization;
using System.Xml.Linq;
using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>From which point of a line of text its place is counted.</summary>
internal enum Anchor
{
    Start = 0,
    Middle = 1,
    End = 2,
}

/// <summary>
/// A picture as shapes and words, in pixels from the top left. It is an XML tree, so nothing that is put into it can end an
/// element or an attribute; words are cleaned, cut to the width they are given and fenced in.
/// </summary>
internal sealed class Svg
{
    private const string Fonts =
        "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', 'Microsoft YaHei', 'PingFang SC', Symbola, sans-serif";

    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    private readonly XElement _root;
    private int _fences;

    public Svg(int width, int height, Language language) => _root = new XElement(Space + "svg",
        new XAttribute("width", width), new XAttribute("height", height),
        new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}")),
        // Which of the shapes a Chinese character has is the language's.
        new XAttribute(XNamespace.Xml + "lang", language.Tag()),
        new XAttribute("font-family", Fonts));

    public Svg Box(
        double x, double y, double width, double height, string fill, double radius = 0, string? line = null, double thickness = 0)
    {
        Add("rect", ("x", x), ("y", y), ("width", width), ("height", height), ("rx", radius), ("fill", fill),
            ("stroke", line ?? "none"), ("stroke-width", thickness));
        return this;
    }

    public Svg Disc(double x, double y, double radius, string fill, string? line = null, double thickness = 0)
    {
        Add("circle", ("cx", x), ("cy", y), ("r", radius), ("fill", fill), ("stroke", line ?? "none"), ("stroke-width", thickness));
        return this;
    }

    /// <param name="path">SVG's own letters and numbers; of our making alone.</param>
    public Svg Shape(string path, string fill, string? line = null, double thickness = 0)
    {
        Add("path", ("d", path), ("fill", fill), ("stroke", line ?? "none"), ("stroke-width", thickness),
            ("stroke-linecap", "round"), ("stroke-linejoin", "round"));
        return this;
    }

    /// <summary>One line of words.</summary>
    /// <param name="y">The line that the letters stand on.</param>
    /// <param name="width">What the line may take; what is more is cut, with an ellipsis.</param>
    public Svg Words(
        double x, double y, double size, double width, string text, string fill, Anchor anchor = Anchor.Start, bool isBold = false)
    {
        var line = Lettering.Fit(text, size, width);
        if (line.Length == 0)
        {
            return this;
        }

        var fence = string.Create(CultureInfo.InvariantCulture, $"fence{++_fences}");
        var left = anchor switch { Anchor.Start => x, Anchor.Middle => x - (width / 2), _ => x - width };
        _root.Add(new XElement(Space + "clipPath", new XAttribute("id", fence),
            Element("rect", ("x", left), ("y", y - (size * 1.15)), ("width", width), ("height", size * 1.55))));
        var words = Element("text", ("x", x), ("y", y), ("font-size", size), ("fill", fill),
            ("text-anchor", anchor switch { Anchor.Start => "start", Anchor.Middle => "middle", _ => "end" }),
            ("font-weight", isBold && !Lettering.HasEmoji(line) ? "bold" : "normal"));
        words.Add(new XText(line));
        // The fence stands round a group of its own: it is told in the picture's pixels.
        _root.Add(new XElement(Space + "g", new XAttribute("clip-path", $"url(#{fence})"), words));
        return this;
    }

    /// <summary>The XML, on one line.</summary>
    public override string ToString() => _root.ToString(SaveOptions.DisableFormatting);

    private void Add(string name, params ReadOnlySpan<(string Name, object Value)> attributes) => _root.Add(Element(name, attributes));

    private static XElement Element(string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var element = new XElement(Space + name);
        foreach (var (attribute, value) in attributes)
        {
            element.Add(new XAttribute(attribute, value is double number
                ? Math.Round(number, 2).ToString(CultureInfo.InvariantCulture)
                : value));
        }

        return element;
    }
}
