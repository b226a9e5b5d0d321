using GroupBot.Core.Circles;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Circles;

internal sealed class PrivilegeLineTests
{
    [TestCase("", "links=2, stickers=1, nominate=3, events=3+regular, motions=regular", Description = "the table as it is")]
    [TestCase("links=5", "links=5, stickers=1, nominate=3, events=3+regular, motions=regular")]
    [TestCase("链接＝0，办活动：核心+4；Motions=core", "links=0, stickers=1, nominate=3, events=4+core, motions=core")]
    [TestCase("stickers=member", "links=2, stickers=member, nominate=3, events=3+regular, motions=regular")]
    public void Parse_OfALine_ChangesWhatItNamesAlone(string line, string all)
    {
        var table = PrivilegeLine.Parse(line, out var wrong);

        Assert.That((PrivilegeLine.Write(table!), wrong), Is.EqualTo((all, "")));
        Assert.That(PrivilegeLine.Write(PrivilegeLine.Parse(all, out _)!), Is.EqualTo(all), "what is written is read");
    }

    [TestCase("links", "links")]
    [TestCase("links=1, flying=2", "flying=2")]
    [TestCase("links=many", "links=many")]
    [TestCase("links=2+3", "links=2+3")]
    [TestCase("links=1001", "links=1001")]
    [TestCase("links=1, links=2", "links=2")]
    public void Parse_OfWhatIsNone_NamesIt(string line, string part) =>
        Assert.That((PrivilegeLine.Parse(line, out var wrong), wrong), Is.EqualTo(((PrivilegeTable?)null, part)));
}
