using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace GroupBot.Texts;

/// <summary>
/// Telegram HTML that is well formed by construction: whatever is put into it is escaped unless it is markup itself,
/// so a name such as <c>&lt;b&gt;&amp;</c> is shown and never obeyed.
/// </summary>
internal readonly partial record struct Markup
{
    private readonly string? _html;

    private Markup(string html) => _html = html;

    /// <summary>The HTML; empty for the default.</summary>
    public string Html => _html ?? "";

    public bool IsEmpty => string.IsNullOrEmpty(_html);

    /// <summary>Plain text, escaped.</summary>
    public static Markup Plain(string text) => new(Escape(text));

    /// <summary>HTML that our own texts wrote. Never pass anything that a person wrote.</summary>
    public static Markup Trusted(string html) => new(html);

    /// <summary>Builds markup from an interpolated string: its literal parts are HTML, its holes are escaped.</summary>
    public static Markup Of(MarkupBuilder builder) => new(builder.ToString());

    /// <summary>The words alone, as a toast shows them.</summary>
    public string Words => System.Net.WebUtility.HtmlDecode(Tags().Replace(Html, ""));

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();

    public static Markup Join(string separator, IEnumerable<Markup> parts) =>
        new(string.Join(separator, parts.Select(part => part.Html)));

    public static Markup operator +(Markup left, Markup right) => new(left.Html + right.Html);

    public static Markup Add(Markup left, Markup right) => left + right;

    public override string ToString() => Html;

    /// <summary>Escapes what HTML would read, and drops lone surrogates and NUL, which no store and no client takes.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("<>&\"\0") < 0 && !HasSurrogate(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '&' => builder.Append("&amp;"),
                '"' => builder.Append("&quot;"),
                0 => builder,
                _ => builder.Append(rune.ToString()),
            };
        }

        return builder.ToString();
    }

    private static bool HasSurrogate(string text) => text.AsSpan().ContainsAnyInRange('\ud800', '\udfff');
}

/// <summary>The compiler's builder behind <c>Markup.Of($"…")</c>.</summary>
[InterpolatedStringHandler]
internal ref struct MarkupBuilder(int literalLength, int formattedCount)
{
    private readonly StringBuilder _builder = new(literalLength + (formattedCount * 16));

    public readonly void AppendLiteral(string value) => _builder.Append(value);

    public readonly void AppendFormatted(string? value) => _builder.Append(Markup.Escape(value ?? ""));

    public readonly void AppendFormatted(Markup value) => _builder.Append(value.Html);

    public readonly void AppendFormatted(long value) => _builder.Append(CultureInfo.InvariantCulture, $"{value}");

    public override readonly string ToString() => _builder.ToString();
}
