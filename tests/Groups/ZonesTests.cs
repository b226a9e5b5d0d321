using GroupBot.Groups;
using GroupBot.Groups.Settings;
using NUnit.Framework;

namespace GroupBot.Tests.Groups;

internal sealed class ZonesTests
{
    [Test]
    public void Find_OfEveryIdInSmallLetters_IsTheId() => Assert.That(
        TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id)
            .Where(id => Zones.Find(id.ToLowerInvariant()) != id), Is.Empty);

    [TestCase("america/port-au-prince", "America/Port-au-Prince")]
    [TestCase("EUROPE/ISLE OF MAN", "Europe/Isle_of_Man")]
    [TestCase("africa/dar_es_salaam", "Africa/Dar_es_Salaam")]
    [TestCase("antarctica/mcmurdo", "Antarctica/McMurdo")]
    [TestCase("etc/gmt-8", "Etc/GMT-8")]
    [TestCase("etc/gmt+12", "Etc/GMT+12")]
    [TestCase("us/pacific", "America/Los_Angeles")]
    [TestCase("nz", "Pacific/Auckland")]
    [TestCase("福州", "Asia/Shanghai")]
    [TestCase("UTC+8", "Etc/GMT-8")]
    [TestCase("utc", "UTC")]
    public void Find_OfWhatPeopleWrite_IsTheIdThatIsStored(string text, string id)
    {
        Assert.That(Zones.Find(text), Is.EqualTo(id));
        Assert.That(Zones.Exists(id), Is.True);
    }

    /// <summary>The system would find a zone for each, and for some another on the next host.</summary>
    [TestCase("China Standard Time")]
    [TestCase("localtime")]
    [TestCase("posixrules")]
    [TestCase("right/UTC")]
    [TestCase("posix/Asia/Shanghai")]
    [TestCase("Factory")]
    [TestCase("")]
    public void Find_OfANameThatIsNoneOfIanas_IsNone(string text)
    {
        Assert.That(Zones.Find(text), Is.Null);
        Assert.That(Zones.Exists(text), Is.False);
    }

    [Test]
    public void Exists_OfAnIdInAnotherCase_IsFalse() => Assert.That(Zones.Exists("asia/shanghai"), Is.False);

    /// <summary>Configuration and chat take and refuse the same.</summary>
    [TestCase("", true)]
    [TestCase("Asia/Shanghai", true)]
    [TestCase("北京", true)]
    [TestCase("localtime", false)]
    [TestCase("China Standard Time", false)]
    public void Validate_OfTheZoneOfNewGroups_IsAsInTheChat(string zone, bool isGood) => Assert.That(
        new GroupsOptionsValidator().Validate(null, new GroupsOptions { Zone = zone }).Succeeded, Is.EqualTo(isGood));
}
