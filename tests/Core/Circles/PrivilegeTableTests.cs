using GroupBot.Core.Circles;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Circles;

internal sealed class PrivilegeTableTests
{
    private static readonly PrivilegeTable Table = new();

    [TestCase(Privilege.PostLinks, 1, Circle.Core, false)]
    [TestCase(Privilege.PostLinks, 2, Circle.New, true)]
    [TestCase(Privilege.CreateEvent, 3, Circle.Active, true)]
    [TestCase(Privilege.CreateEvent, 3, Circle.Core, true)]
    [TestCase(Privilege.CreateEvent, 3, Circle.Peripheral, false)]
    [TestCase(Privilege.CreateEvent, 2, Circle.Core, false)]
    [TestCase(Privilege.StartMotion, 0, Circle.Active, true)]
    [TestCase(Privilege.StartMotion, 50, Circle.New, false)]
    public void May_ByLevelAndCircle_WantsBoth(Privilege privilege, int level, Circle circle, bool may) =>
        Assert.That(Table.May(privilege, level, circle), Is.EqualTo(may));

    [Test]
    public void May_OfTheNew_IsNothingThatAsksForACircle() =>
        Assert.That(new PrivilegeTerms(LeastCircle: Circle.Dormant).AreMet(9, Circle.New), Is.False);

    [Test]
    public void Of_WhoMeetsEverything_IsEveryPrivilege()
    {
        Assert.That(Table.Of(100, Circle.Core), Is.EqualTo(Enum.GetValues<Privilege>()), "the table forgets none");
        Assert.That(Table.Of(2, Circle.Dormant), Is.EqualTo(new[] { Privilege.PostLinks, Privilege.PostStickers }));
        Assert.That(new PrivilegeTable { Terms = new Dictionary<Privilege, PrivilegeTerms>() }.May(Privilege.PostLinks, 9, Circle.Core), Is.False);
    }
}
