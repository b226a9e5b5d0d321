using GroupBot.Core.Activity;
using GroupBot.Core.CheckIns;
using NUnit.Framework;

namespace GroupBot.Tests.Core.CheckIns;

internal sealed class CheckInWordsTests
{
    [TestCase("打卡")]
    [TestCase("打卡!")]
    [TestCase("打卡！")]
    [TestCase("打 卡")]
    [TestCase("签到")]
    [TestCase("簽到")]
    [TestCase("報到。")]
    [TestCase("报到")]
    [TestCase("打卡 Day5 背单词50个")]
    [TestCase("打卡Day5")]
    [TestCase("打卡5")]
    [TestCase("打卡⑤")]
    [TestCase("打卡✅")]
    [TestCase("打卡👍🏽")]
    [TestCase("  打卡")]
    [TestCase("🌅打卡，早起")]
    [TestCase("☀️ 打卡")]
    [TestCase("打卡\n今天读到第三章")]
    [TestCase("#打卡")]
    [TestCase("＃打卡 晨跑")]
    [TestCase("今天读完了第三章 #打卡")]
    [TestCase("check in")]
    [TestCase("Check-in!")]
    [TestCase("✅ Checked in: 20 pages")]
    [TestCase("checked in 🏃")]
    [TestCase("check-in day 5: read 20 pages")]
    [TestCase("Checked in, Day12")]
    [TestCase("check-in Day12")]
    [TestCase("checkin\nday 5")]
    [TestCase("晨跑五公里#打卡 #早起")]
    public void Counts_WhatACheckInIsWrittenLike_Does(string text) => Assert.That(Counts(text), Is.True);

    [TestCase("你打卡了吗")]
    [TestCase("你打卡了吗?")]
    [TestCase("怎么打卡")]
    [TestCase("昨天忘打卡了")]
    [TestCase("签到送积分真不错")]
    [TestCase("打卡榜")]
    [TestCase("打卡了吗")]
    [TestCase("我的打卡")]
    [TestCase("“打卡”是什么意思")]
    [TestCase("「签到」怎么用")]
    [TestCase("#打卡计划 开始了")]
    [TestCase("#打卡第5天")]
    [TestCase("打")]
    [TestCase("")]
    [TestCase("!!!")]
    [TestCase("gm")]
    [TestCase("check in with me later")]
    [TestCase("checked in?")]
    [TestCase("check-in days are Mondays")]
    [TestCase("check-in day is Monday")]
    [TestCase("did you check in")]
    [TestCase("checking in")]
    [TestCase("\ud83d")]
    public void Counts_TalkAboutIt_DoesNot(string text) => Assert.That(Counts(text), Is.False);

    [TestCase("打卡背单词50个", "打卡 背单词50个")]
    [TestCase("🌅 簽到早起", "簽到 早起")]
    [TestCase("打 卡跑步", "打 卡 跑步")]
    [TestCase("打卡 背单词", null)]
    [TestCase("打卡", null)]
    [TestCase("打卡了", null)]
    [TestCase("打卡的人真多", null)]
    [TestCase("打卡背单词吗", null)]
    [TestCase("打卡背单词？", null)]
    [TestCase("签到送积分真不错", null)]
    [TestCase("今天打卡背单词", null)]
    [TestCase("", null)]
    public void WithSpace_OfWhatLacksIt_IsTheSameWithIt(string text, string? meant) => Assert.That(CheckInWords.WithSpace(text), Is.EqualTo(meant));

    [Test]
    public void WithSpace_OfAStory_IsNone() => Assert.That(CheckInWords.WithSpace("打卡背" + new string('书', 60)), Is.Null);

    [TestCase(MediaKind.Photo)]
    [TestCase(MediaKind.Voice)]
    [TestCase(MediaKind.Video)]
    [TestCase(MediaKind.VideoNote)]
    public void Counts_UnderMedia_GoesOnWithAnything(object media)
    {
        Assert.That(CheckInWords.Counts("打卡今天读了三章", (MediaKind)media, takesGm: false), Is.True);
        Assert.That(CheckInWords.Counts("今天怎么打卡", (MediaKind)media, takesGm: false), Is.False);
    }

    [TestCase(MediaKind.None)]
    [TestCase(MediaKind.Sticker)]
    [TestCase(MediaKind.Document)]
    public void Counts_UnderAnythingElse_GoesOnWithNoChinese(object media) =>
        Assert.That(CheckInWords.Counts("打卡今天读了三章", (MediaKind)media, takesGm: false), Is.False);

    [TestCase("gm", true)]
    [TestCase("GM!", true)]
    [TestCase("ＧＭ", true)]
    [TestCase("gm ☀️ everyone", true)]
    [TestCase("gmail is down", false)]
    [TestCase("gm5", false)]
    [TestCase("say gm", false)]
    public void Counts_WhereGmIsOn_TakesItAsAWord(string text, bool counts)
    {
        Assert.That(CheckInWords.Counts(text, MediaKind.None, takesGm: true), Is.EqualTo(counts));
        Assert.That(Counts(text), Is.False);
    }

    private static bool Counts(string text) => CheckInWords.Counts(text, MediaKind.None, takesGm: false);
}
