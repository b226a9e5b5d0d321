using GroupBot.Core.Activity;
using GroupBot.Core.CheckIns;
using NUnit.Framework;

namespace GroupBot.Tests.Core.CheckIns;

internal sealed class PlanMatchTests
{
    private static readonly DateOnly First = new(2026, 11, 1);

    // What the message is: t tagged, o in the topic, p plain, r a reply to somebody.
    [TestCase(PlanProof.None, "t", MediaKind.None, PlanAnswer.Counts)]
    [TestCase(PlanProof.None, "p", MediaKind.None, PlanAnswer.Counts)]
    [TestCase(PlanProof.None, "o", MediaKind.Photo, PlanAnswer.Nothing)]
    [TestCase(PlanProof.Photo, "t", MediaKind.None, PlanAnswer.LacksProof)]
    [TestCase(PlanProof.Photo, "t", MediaKind.Voice, PlanAnswer.LacksProof)]
    [TestCase(PlanProof.Photo, "t", MediaKind.Photo, PlanAnswer.Counts)]
    [TestCase(PlanProof.Photo, "o", MediaKind.Photo, PlanAnswer.Counts)]
    [TestCase(PlanProof.Photo, "or", MediaKind.Photo, PlanAnswer.Nothing)]
    [TestCase(PlanProof.Photo, "o", MediaKind.None, PlanAnswer.Nothing)] // talk in the topic
    [TestCase(PlanProof.Photo, "op", MediaKind.None, PlanAnswer.LacksProof)]
    [TestCase(PlanProof.Photo, "", MediaKind.Photo, PlanAnswer.Nothing)]
    [TestCase(PlanProof.Voice, "t", MediaKind.Voice, PlanAnswer.Counts)]
    public void Of_AMessage_IsWhatItIsToThePlan(PlanProof proof, string what, MediaKind media, PlanAnswer answer) =>
        Assert.That(Of(proof, what, media, 0, isOnlyOne: false), Is.EqualTo(answer));

    // 打卡 alone means a plan with a proof only where there is one such plan.
    [TestCase(MediaKind.Photo, true, PlanAnswer.Counts)]
    [TestCase(MediaKind.None, true, PlanAnswer.LacksProof)]
    [TestCase(MediaKind.Photo, false, PlanAnswer.Unnamed)]
    public void Of_APlainCheckIn_MeansTheOnlyPlanWithAProof(MediaKind media, bool isOnlyOne, PlanAnswer answer) =>
        Assert.That(Of(PlanProof.Photo, "p", media, 0, isOnlyOne), Is.EqualTo(answer));

    [TestCase(29, PlanAnswer.LacksProof)]
    [TestCase(30, PlanAnswer.Counts)]
    public void Of_ATextAsProof_IsCountedInLetters(int written, PlanAnswer answer) =>
        Assert.That(Of(PlanProof.Text, "t", MediaKind.None, written, isOnlyOne: false), Is.EqualTo(answer));

    private static PlanAnswer Of(PlanProof proof, string what, MediaKind media, int written, bool isOnlyOne) => PlanMatch.Of(
        new PlanTerms(First, First.AddDays(20), 21, proof, 30),
        new PlanMessage(what.Contains('t'), what.Contains('o'), what.Contains('p'), what.Contains('r'), media, written), isOnlyOne);

    [TestCase("#21天早起 05:58", "21天早起")]
    [TestCase("今天 ＃２１天早起！", "21天早起")]
    [TestCase("#早起，#Read_Daily", "早起 readdaily")]
    [TestCase("#簽到日記", "签到日記")]
    [TestCase("a#早起 https://x.org/#早起 # 早起", "")]
    [TestCase("#🔥🔥", "")]
    public void In_AText_AreItsHashtags(string text, string tags) =>
        Assert.That(string.Join(' ', PlanTag.In(text)), Is.EqualTo(tags));

    [TestCase("21天早起", "21天早起")]
    [TestCase("Early birds: 21 days!", "Earlybirds21days")]
    [TestCase("<b>早起</b>", "b早起b")]
    [TestCase("🔥🔥🔥", null)]
    public void Of_ATitle_IsItsTag(string title, string? tag) => Assert.That(PlanTag.Of(title), Is.EqualTo(tag));

    [TestCase("#21天早起 读了三章", 4)]
    [TestCase("#早起 !!! 🔥 ab1", 3)]
    public void Written_OfAText_CountsNoTagsAndNoPadding(string text, int letters) => Assert.That(PlanTag.Written(text), Is.EqualTo(letters));
}
