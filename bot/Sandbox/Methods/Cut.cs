using System.Text;

namespace GroupBot.Sandbox.Methods;

/// <summary>Titles and names are cleaned and cut by the server, not refused.</summary>
internal static class Cut
{
    /// <summary>A text of several lines keeps them.</summary>
    internal static string Lines(string? text, int most) =>
        string.Concat((text ?? "").Trim().EnumerateRunes().Take(most)).TrimEnd();

    /// <summary>Runs of blanks become one; the length counts code points.</summary>
    internal static string To(string? text, int most)
    {
        var cut = new StringBuilder();
        var count = 0;
        var blank = false;
        foreach (var rune in (text ?? "").Trim().EnumerateRunes())
        {
            var isBlank = Rune.IsWhiteSpace(rune);
            if (isBlank && blank)
            {
                continue;
            }

            if (count++ == most)
            {
                break;
            }

            blank = isBlank;
            cut.Append(isBlank ? " " : rune.ToString());
        }

        return cut.ToString().TrimEnd();
    }
}
