using GroupBot.Core.Admission;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Admission;

/// <summary>Who comes in by a rule, who is asked, who waits for an admin.</summary>
internal sealed class DoorTests
{
    private static readonly DoorRules Careful = new(false, true, false, false, 2);

    private static readonly DoorRules Eager = new(true, true, true, true, 1);

    [TestCase(0, 0, 0, 0, 0, DoorVerdict.Wait, DoorVerdict.Wait, Description = "nothing is asked: no rule can tell")]
    [TestCase(2, 0, 2, 0, 0, DoorVerdict.Ask, DoorVerdict.Ask)]
    [TestCase(2, 0, 1, 0, 0, DoorVerdict.Ask, DoorVerdict.Ask)]
    [TestCase(2, 0, 0, 0, 0, DoorVerdict.Wait, DoorVerdict.Admit, Description = "every free question answered")]
    [TestCase(0, 1, 0, 0, 0, DoorVerdict.Admit, DoorVerdict.Admit, Description = "the quiz alone, passed")]
    [TestCase(1, 1, 0, 0, 0, DoorVerdict.Wait, DoorVerdict.Admit, Description = "a free answer beside the quiz is for an admin to read")]
    [TestCase(0, 2, 0, 1, 1, DoorVerdict.Ask, DoorVerdict.Decline, Description = "failed once of two tries, and of one")]
    [TestCase(0, 2, 0, 1, 2, DoorVerdict.Wait, DoorVerdict.Decline, Description = "failed as often as it may be taken")]
    [TestCase(0, 2, 1, 1, 1, DoorVerdict.Ask, DoorVerdict.Ask, Description = "asked to the end before it is judged")]
    public void Decide_ByQuestions_GoesByTheRules(int free, int quiz, int unanswered, int wrong, int tries, DoorVerdict careful, DoorVerdict eager)
    {
        var facts = new DoorFacts(free, quiz, unanswered, wrong, tries);

        Assert.That(Door.Decide(facts, Careful), Is.EqualTo(careful));
        Assert.That(Door.Decide(facts, Eager), Is.EqualTo(eager));
    }

    [TestCase(0, false, DoorVerdict.Ask)]
    [TestCase(2, false, DoorVerdict.Ask)]
    [TestCase(3, false, DoorVerdict.Wait)]
    [TestCase(2, true, DoorVerdict.Admit)]
    [TestCase(3, true, DoorVerdict.Wait)]
    public void Decide_ByCode_TakesThreeTries(int tries, bool has, DoorVerdict expected) => Assert.That(
        Door.Decide(new DoorFacts(0, 0, 0, 0, tries, NeedsCode: true, HasCode: has, WasMember: true), Eager), Is.EqualTo(expected));

    [Test]
    public void Decide_OfWhoWasHere_GoesByTheRule()
    {
        var facts = new DoorFacts(1, 0, 1, 0, 0, WasMember: true);

        Assert.That(Door.Decide(facts, Careful), Is.EqualTo(DoorVerdict.Ask));
        Assert.That(Door.Decide(facts, Eager), Is.EqualTo(DoorVerdict.Admit));
        Assert.That(Door.Decide(facts with { WasDeclined = true }, Eager), Is.EqualTo(DoorVerdict.Decline));
    }
}
