using System.Globalization;

namespace GroupBot.Texts;

/// <summary>Says an instant by a zone's clock, for people: the time alone where it is today's.</summary>
internal static class Moment
{
    /// <param name="now">Tells which day is today there.</param>
    public static string Of(DateTimeOffset at, TimeZoneInfo zone, DateTimeOffset now, Language language)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return local.Date == TimeZoneInfo.ConvertTime(now, zone).Date
            ? time
            : $"{local.ToString(language is Language.En ? "d MMM" : "M月d日", CultureInfo.InvariantCulture)} {time}";
    }
}
