using GroupBot.Core.Growth;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

internal sealed class EntranceLineTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [TestCase("\"首都机场 T3\" offline", "首都机场 T3")]
    [TestCase("“首都机场 T3”线下", "首都机场 T3")]
    [TestCase("「首都机场 T3」 线下 负责人 @ann", "首都机场 T3")]
    [TestCase("首都机场 T3 线下", "首都机场 T3")]
    [TestCase("\"Ann's shop” offline", "Ann's shop")]
    [TestCase("  A   B ", "A B")]
    public void Read_OfALine_TakesTheName(string line, string name) => Assert.That(EntranceLine.Read(line, Today).Wish?.Name, Is.EqualTo(name));

    [Test]
    public void Read_OfEveryOption_InEitherLanguage_IsTheSame()
    {
        var english = EntranceLine.Read("A offline owner @ann kind shop pull benefit,emotion staff 7 limit 99999 window 22:00-2", Today).Wish;
        var chinese = EntranceLine.Read("A 时段 22-02:00 上限 ９９９９９ 工号 7 吸引 利益、情感 类型 门店 负责人 ＠ann 线下", Today).Wish;

        Assert.That(english, Is.EqualTo(new EntranceWish("A", EntranceSide.Offline, EntranceKind.Shop, EntrancePulls.Benefit | EntrancePulls.Feeling,
            "ann", "7", 99_999, new OpenHours(new TimeOnly(22, 0), new TimeOnly(2, 0)))));
        Assert.That(chinese, Is.EqualTo(english));
    }

    [TestCase(32, true), TestCase(33, false)]
    public void Read_OfANameOfEmoji_CountsThemAsSeen(int count, bool fits) => Assert.That(
        EntranceLine.Read(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", count)), Today).Wish is not null, Is.EqualTo(fits));

    [TestCase("1", true), TestCase("99999", true), TestCase("0", false), TestCase("100000", false), TestCase("-1", false), TestCase("", false)]
    public void Read_OfALimit_TakesWhatTelegramTakes(string limit, bool fits) =>
        Assert.That(EntranceLine.Read($"A limit {limit}", Today).Fault, Is.EqualTo(fits ? default : EntranceFault.WrongLimit));

    [TestCase("09:00-18:00", "09:00–18:00"), TestCase("9–18", "09:00–18:00"), TestCase("20:30~24:00", "20:30–00:00"), TestCase("9:00-9:00", null),
     TestCase("25-26", null), TestCase("9:60-10", null), TestCase("morning", null)]
    public void Hours_AsWritten_AreRead(string text, string? read) => Assert.That(OpenHours.Read(text)?.ToString(), Is.EqualTo(read));

    [TestCase("9-18", "2026-11-23 09:00", "2026-11-23 09:00", "2026-11-23 18:00"), TestCase("9-18", "2026-11-23 17:59", "2026-11-23 09:00", "2026-11-23 18:00"),
     TestCase("9-18", "2026-11-23 18:00", null, null), TestCase("22-2", "2026-11-23 23:00", "2026-11-23 22:00", "2026-11-24 02:00"),
     TestCase("22-2", "2026-11-24 01:59", "2026-11-23 22:00", "2026-11-24 02:00"), TestCase("22-2", "2026-11-24 02:00", null, null),
     TestCase("20-24", "2026-11-23 23:59", "2026-11-23 20:00", "2026-11-24 00:00")]
    public void Span_AtAMoment_IsThePresentOne(string hours, string now, string? from, string? until)
    {
        var span = OpenHours.Read(hours)!.Value.SpanAt(Clock(now)!.Value);

        Assert.That((span?.From, span?.Until), Is.EqualTo((Clock(from), Clock(until))));

        static DateTime? Clock(string? text) => text is null ? null : DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [TestCase("300", 30_000, null), TestCase("¥299.50 印刷", 29_950, "印刷"), TestCase("1,200元", 120_000, null), TestCase("0.01", 1, null),
     TestCase("100000000", 10_000_000_000, null), TestCase("３００ 海报", 30_000, "海报")]
    public void Cost_AsWritten_IsRead(string text, long amount, string? note) => Assert.That(
        CostLine.Read(text, new DateOnly(2026, 11, 23)), Is.EqualTo(new WrittenCost(amount, new DateOnly(2026, 11, 23), note)));

    [Test]
    public void Cost_OfAnotherDay_IsItsDays() => Assert.That(
        CostLine.Read("300 11-20 leaflets", new DateOnly(2026, 11, 23)), Is.EqualTo(new WrittenCost(30_000, new DateOnly(2026, 11, 20), "leaflets")));

    [TestCase("0"), TestCase("-3"), TestCase("abc"), TestCase("3.005"), TestCase("100000000.01"), TestCase("12,34"), TestCase("300 2027-01-01"), TestCase("")]
    public void Cost_ThatIsNone_IsNotRead(string text) =>
        Assert.That(CostLine.Read(text, new DateOnly(2026, 11, 23)), Is.Null);

    [TestCase("\"十条\" @ann\n慢慢读", "ann", "慢慢读"), TestCase("十条 读书笔记 @ann", "ann", null)]
    public void Card_AsWritten_IsRead(string text, string author, string? body) => Assert.That(
        (CardLine.Read(text).Wish!.Author, CardLine.Read(text).Wish!.Body), Is.EqualTo((author, body)));

    [TestCase("@ann", EntranceFault.NoName), TestCase("\"十条\"", EntranceFault.NoOwner), TestCase("\"十条\" ann", EntranceFault.NoOwner)]
    public void Card_ThatIsNone_SaysWhy(string text, EntranceFault fault) => Assert.That(CardLine.Read(text).Fault, Is.EqualTo(fault));
}
