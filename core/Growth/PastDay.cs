using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Core.CheckIns;

namespace GroupBot.Core.Growth;

/// <summary>
/// The day of something that has happened, at the beginning of a text: as in <see cref="WrittenDay"/>, and 上周五, 周五, 3天前,
/// last Monday, Friday, 3 days ago. A text without one is of today.
/// </summary>
internal static partial class PastDay
{
    /// <returns>The day, which may be to come, and what follows it; or what means a day that nobody can tell.</returns>
    public static (DateOnly Day, string Note, string Unclear) Read(string text, DateOnly today)
    {
        if (WrittenDay.Read(text, today) is var (written, rest))
        {
            return (written, rest, "");
        }

        if (WrittenWeekday.Read(text) is { } week)
        {
            return (week.On(today, isPast: true), WrittenDay.After(text, week.Length), "");
        }

        if (Ago().Match(text) is { Success: true } ago)
        {
            return (today.AddDays(-(ago.Groups["n"] is { Success: true } days ? Number(days.Value) : 3)), WrittenDay.After(text, ago.Length), "");
        }

        if (Unclear().Match(text) is { Success: true } unclear)
        {
            return (today, "", unclear.Value.Trim());
        }

        if (DaysAhead.ReadFirst(text, today) is var (ahead, behind) && ahead > today)
        {
            return (ahead, behind, "");
        }

        // 300 印刷 昨天: whoever ends with a day means it, too.
        return Last().Match(text) is { Success: true } last && WrittenDay.Read(last.Groups["day"].Value, today) is (var day, "")
            ? (day, text[..last.Index].Trim(), "")
            : (today, text, "");
    }

    private static int Number(string digits) => digits switch
    {
        "一" => 1,
        "两" or "二" => 2,
        "三" => 3,
        "四" => 4,
        "五" => 5,
        "六" => 6,
        "七" => 7,
        _ => int.Parse(digits, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^(?:大前天|(?<n>[0-9]{1,3}|[一两二三四五六七]) ?天(?:之|以)?前|(?<n>[0-9]{1,3}) days? ago(?![0-9A-Za-z]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ago();

    /// <summary>Words of time, and dates that no calendar has.</summary>
    [GeneratedRegex(
        @"^(?:(?:上上|上|这|這|本|下)个?(?:周|週|星期|礼拜|禮拜|月|旬)[初中底末]?|前几天|前幾天|前些天|月[初中底]|周末|週末|去年|今年|[0-9]{1,2}[号號日]"
        + @"|(?:last|this|next|past) (?:week|month|year|weekend|night|quarter)(?![A-Za-z])|weekend(?![A-Za-z])|(?:a|[0-9]{1,3}) (?:weeks?|months?) ago(?![A-Za-z])"
        + @"|(?:[0-9]{4}年)?[0-9]{1,4}[-/.月][0-9]{1,2}(?:[-/.日号][0-9]{0,4})?(?=$|\s)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* [0-9]{1,2}(?![0-9A-Za-z])|[0-9]{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unclear();

    [GeneratedRegex(@"\s(?<day>今天|昨天|前天|today|yesterday)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Last();
}
