using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Core.Activity;

namespace GroupBot.Core.Growth;

/// <summary>
/// A day to come by the name of a feast that has a date of its own, in our calendar or the Chinese one: 国庆, 元旦, 春节, 中秋前,
/// Christmas, New Year's Eve. What is of another date each year by some office's word (调休) or by the sky (清明, Easter) is none.
/// </summary>
internal static partial class Holiday
{
    /// <param name="Days">How many it lasts: what ends with it ends with the last.</param>
    private sealed record Feast(string[] Names, int Month, int Day, int Days = 1, bool IsLunar = false);

    /// <summary>The Chinese year's eve is the day before its first.</summary>
    private const int Eve = 0;

    private static readonly ChineseLunisolarCalendar Lunar = new();

    private static readonly Feast[] Feasts =
    [
        new(["元旦", "元旦节", "newyear", "newyearsday"], 1, 1),
        new(["情人节", "valentinesday", "valentines"], 2, 14),
        new(["妇女节", "三八", "三八节", "三八妇女节", "womensday", "internationalwomensday"], 3, 8),
        new(["五一", "五一节", "劳动节", "五一劳动节", "mayday"], 5, 1),
        new(["五四", "五四青年节", "青年节"], 5, 4),
        new(["六一", "六一节", "儿童节", "六一儿童节"], 6, 1),
        new(["教师节"], 9, 10),
        new(["国庆", "国庆节", "国庆假期", "国庆长假", "国庆黄金周", "十一", "十一假期", "十一长假", "十一黄金周", "nationaldayholiday", "nationaldayweek"], 10, 1, Days: 7),
        new(["万圣节", "halloween"], 10, 31),
        new(["双十一", "双11", "光棍节", "singlesday"], 11, 11),
        new(["双十二", "双12"], 12, 12),
        new(["平安夜", "圣诞夜", "圣诞前夜", "christmaseve", "xmaseve"], 12, 24),
        new(["圣诞", "圣诞节", "christmas", "christmasday", "xmas"], 12, 25),
        new(["boxingday"], 12, 26),
        new(["跨年", "跨年夜", "元旦前夜", "newyearseve"], 12, 31),
        new(["除夕", "除夕夜", "大年三十", "年三十", "年夜", "chinesenewyearseve", "lunarnewyearseve"], 1, Eve, IsLunar: true),
        new(["春节", "大年初一", "年初一", "springfestival", "chinesenewyear", "lunarnewyear"], 1, 1, IsLunar: true),
        new(["元宵", "元宵节", "lanternfestival"], 1, 15, IsLunar: true),
        new(["端午", "端午节", "dragonboatfestival"], 5, 5, IsLunar: true),
        new(["七夕", "七夕节", "qixi"], 7, 7, IsLunar: true),
        new(["中秋", "中秋节", "midautumn", "midautumnfestival", "moonfestival"], 8, 15, IsLunar: true),
        new(["重阳", "重阳节"], 9, 9, IsLunar: true),
    ];

    private static readonly Dictionary<string, Feast> ByName = Feasts.SelectMany(feast => feast.Names.Select(name => (name, feast)))
        .ToDictionary(pair => pair.name, pair => pair.feast);

    /// <param name="text">A day and nothing else.</param>
    /// <returns>The last day of the first one that is not over; before it, where 前 says so. Null where it names none.</returns>
    public static DateOnly? Read(string text, DateOnly today)
    {
        if (Written().Match(WordFolding.Fold(text)) is not { Success: true } match || !ByName.TryGetValue(match.Groups["name"].Value, out var feast))
        {
            return null;
        }

        int? year = match.Groups["year"].Value switch
        {
            "今年" or "this" or "thisyears" => today.Year,
            "明年" or "next" or "nextyears" => today.Year + 1,
            _ => null,
        };
        var ends = Enumerable.Range(today.Year - 1, 4).Select(each => (DateOnly?)FirstOf(feast, each)).OfType<DateOnly>()
            .Where(first => year is null || first.Year == year)
            .Select(first => match.Groups["before"].Success ? first.AddDays(-1) : match.Groups["day"].Success ? first : first.AddDays(feast.Days - 1));
        // Of a year that was named it is that year's, though it be over.
        return ends.Where(end => year is not null || end >= today).Select(end => (DateOnly?)end).FirstOrDefault();
    }

    /// <param name="year">Of the calendar that the feast is of.</param>
    private static DateOnly? FirstOf(Feast feast, int year)
    {
        if (!feast.IsLunar)
        {
            return new DateOnly(year, feast.Month, feast.Day);
        }

        if (year > Lunar.MaxSupportedDateTime.Year - 1)
        {
            return null;
        }

        // The calendar counts a leap month as one more, behind the one whose name it bears.
        var leap = Lunar.GetLeapMonth(year);
        var month = leap > 0 && feast.Month >= leap ? feast.Month + 1 : feast.Month;
        var first = DateOnly.FromDateTime(Lunar.ToDateTime(year, month, Math.Max(1, feast.Day), 0, 0, 0, 0));
        return feast.Day == Eve ? first.AddDays(-1) : first;
    }

    [GeneratedRegex("^(?:到|by|the|until)?(?<year>今年|明年|thisyears|nextyears|this|next)?的?(?<name>.+?)(?:(?<day>当天|那天|当日)|(?<before>[之以]?前))?$")]
    private static partial Regex Written();
}
