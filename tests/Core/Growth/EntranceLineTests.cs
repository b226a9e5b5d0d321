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

        var hours = new OpenHours(new TimeOnly(22, 0), new TimeOnly(2, 0));
        var wish = new EntranceWish("A", EntranceSide.Offline, EntranceKind.Shop, EntrancePulls.Benefit | EntrancePulls.Feeling, "@ann", "7", 99_999, hours);
        Assert.That(english, Is.EqualTo(wish with { IsSideSaid = true }));
        Assert.That(chinese, Is.EqualTo(english));
    }

    [TestCase(32, true), TestCase(33, false)]
    public void Read_OfANameOfEmoji_CountsThemAsSeen(int count, bool fits) => Assert.That(
        EntranceLine.Read(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", count)), Today).Wish is not null, Is.EqualTo(fits));

    [TestCase("1", true), TestCase("99999", true), TestCase("0", false), TestCase("100000", false), TestCase("-1", false), TestCase("500人", true),
     TestCase("500 people", true), TestCase("1,000", true), TestCase("１０００ 人", true), TestCase("1,00", false), TestCase("many", false)]
    public void Read_OfALimit_TakesWhatTelegramTakes(string limit, bool fits) =>
        Assert.That(EntranceLine.Read($"A limit {limit}", Today).Fault, Is.EqualTo(fits ? default : EntranceFault.WrongLimit));

    [TestCase("09:00-18:00", "09:00–18:00"), TestCase("9–18", "09:00–18:00"), TestCase("20:30~24:00", "20:30–00:00"), TestCase("9:00-9:00", null),
     TestCase("25-26", null), TestCase("9:60-10", null), TestCase("morning", null), TestCase("9点到18点", "09:00–18:00"), TestCase("9點半至18點15分", "09:30–18:15"),
     TestCase("早9点到晚6点", "09:00–18:00"), TestCase("上午9点-下午6点半", "09:00–18:30"), TestCase("9am-6pm", "09:00–18:00"), TestCase("9:30 a.m. to 6 PM", "09:30–18:00"),
     TestCase("12am-12pm", "00:00–12:00"), TestCase("晚8点到晚12点", "20:00–00:00"), TestCase("13pm-14", null), TestCase("0am-3", null)]
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

    [TestCase("A owner", "owner"), TestCase("A 负责人", "负责人"), TestCase("A 负责人：", "负责人："), TestCase("A limit", "limit"), TestCase("A 时段 线下", "时段"), TestCase("A tag", "tag"),
     TestCase("A until offline", "until"), TestCase("A places", "places"), TestCase("A kind", "kind")]
    public void Read_OfAnOptionWithNothingBehind_NamesTheOption(string line, string word) =>
        Assert.That((EntranceLine.Read(line, Today).Fault, EntranceLine.Read(line, Today).Word), Is.EqualTo((EntranceFault.NothingBehind, word)));

    [TestCase("A owner @ann", "@ann"), TestCase("A 负责人 ＠ann 线下", "@ann"), TestCase("A 负责人 陈默 线下", "陈默"), TestCase("A 负责人：陈默", "陈默"),
     TestCase("A owner Zoe Smith kind shop", "Zoe Smith"), TestCase("A 负责人@ann", "@ann"), TestCase("A owner \"Ann kind\" offline", "Ann kind"), TestCase("A", null)]
    public void Read_OfAnOwner_TakesWhatTheyAreCalled(string line, string? owner) => Assert.That(EntranceLine.Read(line, Today).Wish!.Owner, Is.EqualTo(owner));

    [Test]
    public void Read_OfAnOwnerInAnswerToSomebody_IsWhoIsAnswered() =>
        Assert.That(EntranceLine.Read("A owner offline", Today, isReply: true).Wish!.Owner, Is.EqualTo(EntranceLine.Replied));

    [TestCase("小红书 类型：达人 线上", EntranceKind.Creator), TestCase("小红书 类型:达人", EntranceKind.Creator), TestCase("小红书 类型地推", EntranceKind.Site),
     TestCase("小红书 kind: blog", EntranceKind.Content), TestCase("小红书 类型： 门店", EntranceKind.Shop)]
    public void Read_OfAnOptionWithAColonOrInOne_IsTheOption(string line, EntranceKind kind) =>
        Assert.That((EntranceLine.Read(line, Today).Wish?.Name, EntranceLine.Read(line, Today).Wish?.Kind), Is.EqualTo(("小红书", kind)));

    [TestCase("类型学小组 线上", "类型学小组"), TestCase("9:00 club", "9:00 club"), TestCase("书店：二楼 线下", "书店：二楼"), TestCase("上限哥 线下", "上限哥")]
    public void Read_OfANameThatOnlyLooksSo_IsTheName(string line, string name) => Assert.That(EntranceLine.Read(line, Today).Wish?.Name, Is.EqualTo(name));

    [TestCase("A pull social, learning offline", EntrancePulls.Company | EntrancePulls.Learning), TestCase("A 吸引 社交， 学习", EntrancePulls.Company | EntrancePulls.Learning),
     TestCase("A pull social pull learning", EntrancePulls.Company | EntrancePulls.Learning)]
    public void Read_OfPullsInAList_TakesAllOfThem(string line, EntrancePulls pulls) => Assert.That(EntranceLine.Read(line, Today).Wish?.Pulls, Is.EqualTo(pulls));

    [TestCase("A window 9am - 6pm offline", "09:00–18:00"), TestCase("A 时段：9点到18点 线下", "09:00–18:00"), TestCase("A 时段9-18", "09:00–18:00")]
    public void Read_OfHoursInSeveralWords_TakesThem(string line, string hours) => Assert.That(EntranceLine.Read(line, Today).Wish?.Window?.ToString(), Is.EqualTo(hours));

    [TestCase("A", EntranceSide.Online, false), TestCase("A online", EntranceSide.Online, true), TestCase("A 线下", EntranceSide.Offline, true),
     TestCase("A kind shop", EntranceSide.Offline, false), TestCase("A kind site", EntranceSide.Offline, false), TestCase("A kind shop online", EntranceSide.Online, true),
     TestCase("线下门店 门店", EntranceSide.Offline, false), TestCase("线下读书会 类型 活动", EntranceSide.Offline, false), TestCase("线上线下 类型 活动", EntranceSide.Online, false),
     TestCase("线下群 线上", EntranceSide.Online, true)]
    public void Read_OfASideThatIsNotSaid_GuessesByKindAndName(string line, EntranceSide side, bool isSaid) =>
        Assert.That((EntranceLine.Read(line, Today).Wish!.Side, EntranceLine.Read(line, Today).Wish!.IsSideSaid), Is.EqualTo((side, isSaid)));

    [TestCase("A 线下 offline 线上"), TestCase("A online offline")]
    public void Read_OfBothSides_IsRefused(string line) => Assert.That(EntranceLine.Read(line, Today).Fault, Is.EqualTo(EntranceFault.BothSides));

    [TestCase("\"十条\" @ann\n慢慢读", "@ann", "慢慢读"), TestCase("十条 读书笔记 @ann", "@ann", null), TestCase("\"十条\" 小满", "小满", null), TestCase("\"十条\" ＠ann", "@ann", null)]
    public void Card_AsWritten_IsRead(string text, string author, string? body) => Assert.That(
        (CardLine.Read(text).Wish!.Author, CardLine.Read(text).Wish!.Body), Is.EqualTo((author, body)));

    [TestCase("@ann", EntranceFault.NoName), TestCase("\"十条\"", EntranceFault.NoOwner), TestCase("\"十条\" @", EntranceFault.NoOwner),
     TestCase("十条 ann", EntranceFault.NoOwner)]
    public void Card_ThatIsNone_SaysWhy(string text, EntranceFault fault) => Assert.That(CardLine.Read(text).Fault, Is.EqualTo(fault));
}
