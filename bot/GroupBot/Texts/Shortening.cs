using System.Globalization;

namespace GroupBot.Texts;

/// <summary>Cuts what people wrote to what fits, between whole characters as they are seen.</summary>
internal static class Shortening
{
    /// <param name="length">The most UTF-16 units of the result, the ellipsis included.</param>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext() && elements.ElementIndex + elements.GetTextElement().Length < length)
        {
            end = elements.ElementIndex + elements.GetTextElement().Length;
        }

        return text[..end] + "…";
    }

    /// <summary>The same with a wide ＠, which calls nobody.</summary>
    public static string WithoutCalls(string text) => text.Replace('@', '＠');
}
