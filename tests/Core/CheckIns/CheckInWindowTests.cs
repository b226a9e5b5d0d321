using GroupBot.Core.Activity;
using GroupBot.Core.CheckIns;
using NUnit.Framework;

namespace GroupBot.Tests.Core.CheckIns;

internal sealed class CheckInWindowTests
{
    [TestCase("", "")]
    [TestCase("早起 05:00-07:00", "早起 05:00-07:00")]
    [TestCase("早起５：００－７：３０，夜读 22-1", "早起 05:00-07:30, 夜读 22:00-01:00")]
    [TestCase("Early bird 5:00 - 7:00; Noon 12:00~13:00; Night 21:00-24:00", "Early bird 05:00-07:00, Noon 12:00-13:00, Night 21:00-00:00")]
    [TestCase("早起 5-6, 午读 6-7", "早起 05:00-06:00, 午读 06:00-07:00")] // one ends where the other begins
    public void Parse_OfWindows_ReadsThem(string text, string windows) =>
        Assert.That(string.Join(", ", CheckInWindow.Parse(text) ?? []), Is.EqualTo(windows));

    [TestCase("早起")]
    [TestCase("05:00-07:00")]
    [TestCase("早起 05:00-05:00")]
    [TestCase("早起 05:60-07:00")]
    [TestCase("早起 5-25")]
    [TestCase("早起 5-7, 早起 8-9")]
    [TestCase("早起 5-7, 晨读 6-8")]
    [TestCase("夜 22-2, 晨 1-3")]
    [TestCase("a 1-2, b 3-4, c 5-6, d 7-8")]
    [TestCase("!!! 5-7")]
    public void Parse_OfWhatIsNone_IsNull(string text) => Assert.That(CheckInWindow.Parse(text), Is.Null);

    [TestCase("早起 5-7", "05:00", true)]
    [TestCase("早起 5-7", "06:59", true)]
    [TestCase("早起 5-7", "07:00", false)]
    [TestCase("早起 5-7", "04:59", false)]
    [TestCase("夜 22-2", "22:00", true)]
    [TestCase("夜 22-2", "00:00", true)]
    [TestCase("夜 22-2", "01:59", true)]
    [TestCase("夜 22-2", "02:00", false)]
    [TestCase("夜 22-24", "23:59", true)]
    [TestCase("夜 22-24", "00:00", false)]
    public void Holds_AtATime_IsOfItsHours(string window, string time, bool holds) => Assert.That(
        CheckInWindow.Parse(window)!.Single().Holds(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(holds));

    [TestCase("早起 05:30", "早起", true)]
    [TestCase("🌞早起！", "早起", true)]
    [TestCase("早起了吗", "早起", false)]
    [TestCase("我早起", "早起", false)]
    [TestCase("Early!", "early", true)]
    [TestCase("earlier", "early", false)]
    [TestCase("ＥＡＲＬＹ 5:30", "early", true)]
    [TestCase("①早起", "早起", false)]
    [TestCase("!!! #早起", "早起", true)]
    [TestCase("離開了", "离开了", true)]
    [TestCase("e\u0301tude", "étude", true)]
    [TestCase("étude", "étude", true)]
    [TestCase("e\u0301tude", "etude", false)]
    [TestCase("ﬁne", "fine", true)]
    [TestCase("", "早起", false)]
    [TestCase("！", "早起", false)]
    public void Begins_WithTheWord_CountsAsACheckInWould(string text, string word, bool begins) =>
        Assert.That(CheckInWords.Begins(text, word, MediaKind.None), Is.EqualTo(begins));

    /// <summary>It is asked of every message in a group with named hours.</summary>
    [Test]
    public void Begins_OfWhateverPeopleSay_AllocatesNothing()
    {
        string[] said = ["今天读到第三章了，后面的人物越来越多", "ok", "Good morning everybody!", "“晚安”，大家"];
        Look();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Look();

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Look()
        {
            for (var i = 0; i < said.Length; i++)
            {
                _ = CheckInWords.Begins(said[i], "早起", MediaKind.None);
            }
        }
    }
}
