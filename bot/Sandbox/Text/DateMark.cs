using System.Globalization;

namespace GroupBot.Sandbox.Text;

/// <summary>A date in a text that each reader sees in the own zone.</summary>
internal static class DateMark
{
    /// <summary>Null where there is no instant, or no such format.</summary>
    internal static TextEntity? Resolve(TextEntity entity, string? unix, string? format) =>
        int.TryParse(unix, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time > 0 && Format(format ?? "") is { } written
            ? entity with { Type = "date_time", UnixTime = time, DateTimeFormat = written }
            : null;

    /// <summary>"unix=…" and "format=…" of a tg://time address.</summary>
    internal static TextEntity? Resolve(TextEntity entity, string query)
    {
        var values = query.Split('&').Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2).ToLookup(p => p[0], p => p[1]);
        return Resolve(entity, values["unix"].FirstOrDefault(), values["format"].FirstOrDefault());
    }

    /// <summary>
    /// In the server's order: the day of the week, then the date, then the time; of a short and a long form the short
    /// one. "r", the distance from now, stands alone.
    /// </summary>
    private static string? Format(string given)
    {
        if (given == "r")
        {
            return given;
        }

        return given.All("wdDtT".Contains) ? Chosen(given, "w", "w") + Chosen(given, "d", "D") + Chosen(given, "t", "T") : null;
    }

    private static string Chosen(string given, string first, string second) =>
        given.Contains(first, StringComparison.Ordinal) ? first : given.Contains(second, StringComparison.Ordinal) ? second : "";
}
