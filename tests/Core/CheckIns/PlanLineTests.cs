using GroupBot.Core.CheckIns;
using NUnit.Framework;

namespace GroupBot.Tests.Core.CheckIns;

internal sealed class PlanLineTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Once the days are said, a number before another is a date; with the same days it says how many of them.</summary>
    [TestCase("早起 21 11/30", 21, 21, "2026-11-30")]
    [TestCase("早起 21 18/21", 21, 18, "2026-11-23")]
    [TestCase("早起 18/21 11/30", 21, 18, "2026-11-30")]
    public void Read_OfTwoNumbers_KnowsADate(string text, int days, int target, string first)
    {
        var (wish, _, _) = PlanLine.Read(text, new DateOnly(2026, 11, 22));

        Assert.That((wish!.Days, wish.Target, wish.First), Is.EqualTo((days, target, DateOnly.ParseExact(first, "yyyy-MM-dd", null))));
    }

    [TestCase("21天早起 21 photo", "21天早起", 21, 21, "11-23", PlanProof.Photo, null)]
    [TestCase("new 21天早起 21 photo", "21天早起", 21, 21, "11-23", PlanProof.Photo, null)]
    [TestCase("21天早起", "21天早起", 21, 21, "11-23", PlanProof.None, null)]
    [TestCase("21天早起 18/21 照片 今天 #早起", "21天早起", 21, 18, "11-22", PlanProof.Photo, "早起")]
    [TestCase("Early birds 30days voice tomorrow", "Early birds", 30, 30, "11-23", PlanProof.Voice, null)]
    [TestCase("读书 ７天 30字 12月1日", "读书", 7, 7, "12-01", PlanProof.Text, null)]
    [TestCase("🔥🔥 7", "🔥🔥", 7, 7, "11-23", PlanProof.None, null)]
    public void Read_OfALine_IsThePlan(string line, string title, int days, int target, string first, PlanProof proof, string? tag)
    {
        var (wish, _, _) = PlanLine.Read(line, Today);

        Assert.That(wish, Is.Not.Null);
        Assert.That((wish!.Title, wish.Days, wish.Target, $"{wish.First:MM-dd}", wish.Proof, wish.Tag), Is.EqualTo((title, days, target, first, proof, tag)));
    }

    [TestCase("", PlanFault.NoTitle, "")]
    [TestCase("早起", PlanFault.NoDays, "")]
    [TestCase("早起 photo", PlanFault.NoDays, "")]
    [TestCase("早起 0", PlanFault.NoDays, "")]
    [TestCase("早起 367", PlanFault.WrongDays, "")]
    [TestCase("早起 99999", PlanFault.NoDays, "")]
    [TestCase("早起 99999天", PlanFault.WrongDays, "")]
    [TestCase("🔥🔥🔥🔥🔥🔥🔥🔥🔥 7", PlanFault.NoWords, "")]
    [TestCase("早起 22/21", PlanFault.WrongDays, "")]
    [TestCase("早起 0/21", PlanFault.WrongDays, "")]
    [TestCase("早起 21 昨天", PlanFault.WrongStart, "")]
    [TestCase("早起 21 照相", PlanFault.UnknownWord, "照相")]
    public void Read_OfWhatIsNone_SaysWhy(string line, PlanFault fault, string word)
    {
        var (wish, why, which) = PlanLine.Read(line, Today);

        Assert.That(wish, Is.Null);
        Assert.That((why, which), Is.EqualTo((fault, word)));
    }

    [Test]
    public void Read_WithLinesBelow_TakesThemAsTheRule()
    {
        var wish = PlanLine.Read("早起 21 topic\n六点前\n不补", Today).Wish!;

        Assert.That((wish.Rule, wish.IsOfTopic), Is.EqualTo(("六点前\n不补", true)));
    }

    [Test]
    public void Read_OfATitleWithoutEnd_IsRefused() =>
        Assert.That(PlanLine.Read(new string('x', 65) + " 21", Today).Fault, Is.EqualTo(PlanFault.LongTitle));

    [Test]
    public void Read_OfTheLongestTitle_TakesIt() =>
        Assert.That(PlanLine.Read(new string('x', 64) + " 21", Today).Wish!.Title, Has.Length.EqualTo(64));
}
