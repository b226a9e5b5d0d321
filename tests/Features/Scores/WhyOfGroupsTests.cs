using GroupBot.Events;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Scores;

/// <summary><c>/why kol</c> and <c>/why health</c>: for admins, in private.</summary>
internal sealed class WhyOfGroupsTests : IDisposable
{
    private static readonly Person[] People = NightKit.People;

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public WhyOfGroupsTests() => _kit.Tell(KitExtensions.Owner, "/start");

    public void Dispose() => _kit.Dispose();

    [Test]
    public void WhyHealth_InTheFirstDays_SaysSo()
    {
        _kit.Days(2);

        Assert.That(Ask("/why health"), Does.Contain("Day 3 of 14"));
    }

    [Test]
    public void WhyHealth_AfterThem_HasTheHealthEachPartAndHowTheyAddUp()
    {
        _kit.Days(15);

        var why = Ask("/why health");

        Assert.That(why, Does.Contain("How the health of “Test group” adds up").And.Contain("/100"));
        Assert.That(why, Does.Contain("Taking part: 27% → 87 of 100 (n 30, weight 57%)"), "8 of 30, between 5 and 30 of a hundred; .20 of the .35 of the parts that count: give and take .10, order .05");
        Assert.That(why, Does.Contain("geometric mean").And.Contain("fewer than 20 are left out"));
    }

    [Test]
    public void WhyKol_WithoutAName_IsOfTheHighest()
    {
        _kit.Days(5, speakers: 14);

        Assert.That(Ask("/why kol"), Does.Contain("P1").And.Contain("Of one person: /why kol @name"));
    }

    [TestCase("/why kol")]
    [TestCase("/why health")]
    public void Why_OfAGroupByAMember_IsRefusedInTheGroupAndInPrivate(string command)
    {
        _kit.Days(15);
        _kit.Tell(People[0], "/start");

        Assert.That(_kit.Run(A.Message(command).From(People[0])).Text(), Does.Not.Contain("adds up").And.Not.Contain("answered"));
        Assert.That(_kit.Tell(People[0], command).Text(), Does.Not.Contain("adds up").And.Not.Contain("answered"));
    }

    [Test]
    public void WhyKol_InTheGroup_IsAnsweredInPrivateAndTheLineIsDeleted()
    {
        _kit.Days(5, speakers: 14);

        var asked = _kit.Run(A.Message("/why kol P2").From(KitExtensions.Owner));

        var answer = asked.First(item => item.Effect is SendText { Html: var html } && html.Contains("answered", StringComparison.Ordinal));
        Assert.That(answer.To.Person, Is.EqualTo(_kit.Person(KitExtensions.Owner).No));
        Assert.That(((SendText)answer.Effect).Html, Does.Match("<b>P2</b> [0-9]+ = by whom they are answered").And.Not.Contain("P1</b>"));
        Assert.That(asked.Effects<DeleteMessages>(), Has.Count.EqualTo(1));
    }

    [Test]
    public void Group_WhereNightsAreMissing_DoesNotCallThemSilent()
    {
        _kit.Days(2);
        for (var day = 0; day < 30; day++)
        {
            _kit.Run(A.Message($"alone on day {day}").From(People[0]));
            _kit.Sleep();
            if (day != 24)
            {
                _kit.Night();
            }
        }

        Assert.That(Ask("/group"), Does.Not.Contain("It is quiet"), "of five nights it is known");
    }

    private string Ask(string text) => _kit.Tell(KitExtensions.Owner, text).Text();
}
