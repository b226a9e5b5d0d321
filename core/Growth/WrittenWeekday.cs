using System.Text.RegularExpressions;

namespace GroupBot.Core.Growth;

/// <summary>A day of the week at the beginning of a text: 周五, 上周五, 下星期天, Friday, last Monday, on Fri.</summary>
/// <param name="Week">The word before it: 上上, 上, 本, 下, 下下, last, this, next; empty for none.</param>
/// <param name="Weekday">0 is Monday.</param>
/// <param name="Length">Characters of the text.</param>
internal sealed partial record WrittenWeekday(string Week, int Weekday, int Length)
{
    public static WrittenWeekday? Read(string text)
    {
        if (Written().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Groups["name"].Value.ToLowerInvariant();
        var weekday = name.Length == 1 ? Math.Min("一二三四五六日天".IndexOf(name, StringComparison.Ordinal), 6)
            : "montuewedthufrisatsun".IndexOf(name[..3], StringComparison.Ordinal) / 3;
        return new WrittenWeekday(match.Groups["week"].Value.ToLowerInvariant(), weekday, match.Length);
    }

    /// <summary>
    /// Without a week, the one nearest to today on that side of it, today itself being one; weeks begin on Monday. Next Friday,
    /// which some mean of this week, is next week's: whoever is told so has to read which it is.
    /// </summary>
    public DateOnly On(DateOnly today, bool isPast)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var latest = today.AddDays(-(((int)today.DayOfWeek + 13 - Weekday) % 7));
        var coming = latest == today ? today : latest.AddDays(7);
        return Week switch
        {
            "上" => monday.AddDays(Weekday - 7),
            "上上" => monday.AddDays(Weekday - 14),
            "这" or "這" or "本" => monday.AddDays(Weekday),
            "下" => monday.AddDays(Weekday + 7),
            "下下" => monday.AddDays(Weekday + 14),
            "this" => isPast ? monday.AddDays(Weekday) : coming,
            "next" => isPast ? latest.AddDays(7) : monday.AddDays(Weekday + 7),
            "past" => latest,
            "last" => latest == today ? today.AddDays(-7) : latest,
            _ => isPast ? latest : coming,
        };
    }

    [GeneratedRegex(
        @"^(?:(?<week>上上|上|这|這|本|下下|下)?[个個]?(?:周|週|星期|礼拜|禮拜)(?<name>[一二三四五六日天])(?!个|年|期)"
        + @"|(?:on |(?<week>last|this|next|past) )?(?<name>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![0-9A-Za-z])"
        + @"|(?:on |(?<week>last|this|next|past) )(?<name>mon|tue|wed|thu|fri|sat|sun)(?![0-9A-Za-z]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
