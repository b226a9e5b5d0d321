using GroupBot.Core.Time;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Time;

internal sealed class ZoneNamesTests
{
    [TestCase("北京", "Asia/Shanghai")]
    [TestCase("上海", "Asia/Shanghai")]
    [TestCase("Beijing", "Asia/Shanghai")]
    [TestCase(" beijing! ", "Asia/Shanghai")]
    [TestCase("重慶", "Asia/Shanghai")]
    [TestCase("香港", "Asia/Hong_Kong")]
    [TestCase("Hong Kong", "Asia/Hong_Kong")]
    [TestCase("臺北", "Asia/Taipei")]
    [TestCase("东京", "Asia/Tokyo")]
    [TestCase("新加坡", "Asia/Singapore")]
    [TestCase("倫敦", "Europe/London")]
    [TestCase("new york", "America/New_York")]
    [TestCase("纽约", "America/New_York")]
    [TestCase("柏林", "Europe/Berlin")]
    public void Find_OfACity_IsItsZone(string text, string id) => Assert.That(ZoneNames.Find(text), Is.EqualTo(id));

    /// <summary>In these ids the sign is turned round.</summary>
    [TestCase("UTC+8", "Etc/GMT-8")]
    [TestCase("utc + 08:00", "Etc/GMT-8")]
    [TestCase("ＵＴＣ＋８", "Etc/GMT-8")]
    [TestCase("+0800", "Etc/GMT-8")]
    [TestCase("GMT-5", "Etc/GMT+5")]
    [TestCase("UTC\u22123", "Etc/GMT+3")]
    [TestCase("UTC+14", "Etc/GMT-14")]
    [TestCase("UTC-12", "Etc/GMT+12")]
    [TestCase("UTC+0", "UTC")]
    [TestCase("utc", "UTC")]
    public void Find_OfAnOffset_IsTheZoneThatKeepsIt(string text, string id) => Assert.That(ZoneNames.Find(text), Is.EqualTo(id));

    [TestCase("UTC+5:30")]
    [TestCase("UTC+15")]
    [TestCase("UTC-13")]
    [TestCase("8")]
    [TestCase("")]
    [TestCase("Atlantis")]
    [TestCase("\ud800")]
    public void Find_OfAnythingElse_IsNone(string text) => Assert.That(ZoneNames.Find(text), Is.Null);

    [Test]
    public void Ids_Always_AreZonesThatTheSystemKnows() => Assert.That(
        ZoneNames.Ids.Where(id => !TimeZoneInfo.TryFindSystemTimeZoneById(id, out _)), Is.Empty);

    [TestCase("UTC+8", 8)]
    [TestCase("UTC-5", -5)]
    public void Find_OfAnOffset_IsHonest(string text, int hours) => Assert.That(
        TimeZoneInfo.FindSystemTimeZoneById(ZoneNames.Find(text)!).BaseUtcOffset, Is.EqualTo(TimeSpan.FromHours(hours)));

    [TestCase("Etc/GMT-8", "UTC+8")]
    [TestCase("Etc/GMT+12", "UTC-12")]
    [TestCase("Asia/Shanghai", "Asia/Shanghai")]
    public void Show_OfAnId_IsWhatPeopleRead(string id, string shown) => Assert.That(ZoneNames.Show(id), Is.EqualTo(shown));

    [TestCase("asia/shanghai", "Asia/Shanghai")]
    [TestCase("AMERICA/NEW YORK", "America/New_York")]
    public void AsId_OfAnIdInAnyCase_IsTheId(string text, string id) => Assert.That(ZoneNames.AsId(text), Is.EqualTo(id));
}
