using GroupBot.Pictures;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Pictures;

/// <summary>Pictures as they are drawn, where the machine can draw them.</summary>
internal sealed class PictureTests
{
    internal static readonly string Emoji = string.Concat(Enumerable.Repeat("🧗", 32).Concat(Enumerable.Repeat("👨‍👩‍👧", 16)).Concat(Enumerable.Repeat("🇨🇳", 16)));
    internal static readonly string Long = string.Concat(Enumerable.Repeat("春眠不觉晓处处闻啼鸟夜来风雨声花", 8));

    internal static MonthCalendar Month(Language language, string name, string group, bool isFull = true) => new(
        name, group, new DateOnly(2026, 11, 1),
        [
            .. Enumerable.Range(1, 30).Select(day => !isFull && day < 12 ? DayMark.Before : day switch
            {
                3 or 4 => DayMark.Before,
                8 => DayMark.Card,
                11 => DayMark.Missed,
                13 => DayMark.MadeUp,
                18 => DayMark.Leave,
                > 22 => DayMark.NotYet,
                22 => DayMark.NotYet,
                _ => DayMark.CheckedIn,
            }),
        ],
        22, 8, 34, 1234, 2, language);

    internal static PlanCertificate Plan(Language language, string title, string member, string group) =>
        new(title, member, group, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 22), 20, 18, language);

    private static readonly Dictionary<string, (Language Language, string Name, string Group)> Names = new()
    {
        ["plain-zh"] = (Language.ZhHans, "林小雨", "读书会"),
        ["plain-en"] = (Language.En, "Ann Example", "Early birds"),
        ["some-zh"] = (Language.ZhHans, "🌸小雨🔥", "读书会📚 2026"),
        ["emoji-zh"] = (Language.ZhHans, Emoji, Emoji),
        ["long-zh"] = (Language.ZhHans, Long, Long),
        ["latin-en"] = (Language.En, string.Concat(Enumerable.Repeat("Wolfeschlegelsteinhausenbergerdorff ", 4)), string.Concat(Enumerable.Repeat("WWMM ", 30))),
        ["odd-en"] = (Language.En, "<b>&\"'\u202Eevil\u0007\ud83d ﷽ Z\u0334\u0321\u0322\u031b\u0343\u030f\u0308l", "مرحبا بالعالم & <x>"),
    };

    private static IEnumerable<string> Files => Names.Keys;

    /// <summary>November 2026 begins on a Sunday: six weeks, so 292 for the head, 6 times 96, and 140 below.</summary>
    [TestCaseSource(nameof(Files))]
    public async Task Calendar_OfAnyName_IsAPictureOfItsSize(string file)
    {
        var (language, name, group) = Names[file];
        var png = await RendererOfTests.DrawAsync(CalendarPicture.Draw(Month(language, name, group, !file.StartsWith("plain", StringComparison.Ordinal))), $"calendar-{file}");

        Assert.That(RendererOfTests.SizeOf(png), Is.EqualTo((840, 1008)));
    }

    [TestCaseSource(nameof(Files))]
    public async Task Certificate_OfAnyName_IsAPictureOfItsSize(string file)
    {
        var (language, name, group) = Names[file];
        var title = language is Language.En ? "21 days of reading" : "21 天阅读打卡";
        var png = await RendererOfTests.DrawAsync(
            CertificatePicture.Draw(Plan(language, file.StartsWith("plain", StringComparison.Ordinal) ? title : name, name, group)), $"certificate-{file}");

        Assert.That(RendererOfTests.SizeOf(png), Is.EqualTo((1200, 848)));
    }

    /// <summary>Words that no font can draw, or that were lost on the way, would leave the picture as it was.</summary>
    [TestCase("林")]
    [TestCase("Ann")]
    [TestCase("🧗")]
    [TestCase("مرحبا")]
    public async Task Words_OfAnyScript_AreSeen(string name)
    {
        var without = await RendererOfTests.DrawAsync(CertificatePicture.Draw(Plan(Language.En, "Plan", "", "Group")), "without");
        var with = await RendererOfTests.DrawAsync(CertificatePicture.Draw(Plan(Language.En, "Plan", name, "Group")), "with");

        Assert.That(with, Is.Not.EqualTo(without));
    }

    [TestCase("读", "书")]
    [TestCase("🧗", "🏆")]
    public async Task Words_ThatDiffer_LookDifferent(string one, string other)
    {
        var first = await RendererOfTests.DrawAsync(CertificatePicture.Draw(Plan(Language.ZhHans, "计划", one, "群")), "one");
        var second = await RendererOfTests.DrawAsync(CertificatePicture.Draw(Plan(Language.ZhHans, "计划", other, "群")), "other");

        Assert.That(second, Is.Not.EqualTo(first));
    }
}
