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
    [TestCase("福州市", "Asia/Shanghai")]
    [TestCase("胡志明市", "Asia/Ho_Chi_Minh")]
    [TestCase("新疆时间", "Asia/Urumqi")]
    public void Find_OfACity_IsItsZone(string text, string id) => Assert.That(ZoneNames.Find(text), Is.EqualTo(id));

    [TestCase("Asia/Shanghai", "北京", "Beijing")]
    [TestCase("Asia/Tokyo", "东京", "Tokyo")]
    [TestCase("Asia/Urumqi", "新疆", null)]
    [TestCase("America/New_York", "纽约", "New York")]
    [TestCase("Europe/Andorra", null, null)]
    [TestCase("Etc/GMT-8", null, null)]
    [TestCase("UTC", null, null)]
    public void City_OfAnId_IsTheOneItIsCalledBy(string id, string? chinese, string? english)
    {
        Assert.That(ZoneNames.City(id, inChinese: true), Is.EqualTo(chinese));
        Assert.That(ZoneNames.City(id, inChinese: false), Is.EqualTo(english));
    }

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

    /// <summary>The seats of China's provinces and regions, and cities with more people than some of these.</summary>
    [TestCase("石家庄 太原 呼和浩特 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐")]
    [TestCase("石家莊 瀋陽 長春 哈爾濱 濟南 鄭州 武漢 長沙 廣州 南寧 貴陽 拉薩 蘭州 西寧 銀川 烏魯木齊")]
    [TestCase("宁波 无锡 佛山 东莞 温州 泉州 青岛 大连 厦门 烟台 苏州 深圳 洛阳 三亚")]
    [TestCase("Shijiazhuang Taiyuan Hohhot Changchun Harbin Hefei Fuzhou Jinan Nanning Lhasa Lanzhou Yinchuan Urumqi Ningbo")]
    public void Find_OfAChineseCity_IsBeijingsTime(string cities) => Assert.That(
        cities.Split(' ').Where(city => ZoneNames.Find(city) != "Asia/Shanghai"), Is.Empty);

    [TestCase("us/pacific", "America/Los_Angeles")]
    [TestCase("NZ", "Pacific/Auckland")]
    [TestCase("Asia/Calcutta", "Asia/Kolkata")]
    [TestCase("america/argentina/comodrivadavia", "America/Argentina/Catamarca")]
    [TestCase("US/East-Indiana", "America/Indiana/Indianapolis")]
    [TestCase("PRC", "Asia/Shanghai")]
    [TestCase("Etc/UTC", "UTC")]
    [TestCase("gmt0", "UTC")]
    public void Find_OfAnIdThatWasRenamed_IsTodays(string text, string id) => Assert.That(ZoneNames.Find(text), Is.EqualTo(id));
}
