using GroupBot.Events;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Scores;

/// <summary><c>/group structure</c>: what a night found, a page a question, for admins in private.</summary>
internal sealed class StructureTests : IDisposable
{
    private static readonly Person[] People = NightKit.People;

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public StructureTests() => _kit.Tell(KitExtensions.Owner, "/start");

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Structure_InTheFirstDays_SaysSoAndCountsNothing()
    {
        _kit.Days(2);

        Assert.That(Ask("/group structure"), Does.Contain("Day 3 of 14"));
        Assert.That(_kit.Scalar<long>("select count(*) from structure_reports"), Is.Zero);
    }

    [Test]
    public void Structure_OfEightWhoAnswerEachOther_IsWhatTheyDid()
    {
        _kit.Run(A.Message("I was here once").From(People[10]));
        _kit.Days(22);

        var page = Ask("/group structure");

        // Each of 8 answers each other one within 7 days: 28 pairs, all both ways, all at one step; the ninth is tied to nobody.
        Assert.That(page, Does.Contain("members 30, of whom 9 did something in 30 days"));
        Assert.That(page, Does.Contain("ties: 28, of which 28 are strong (both ways in 3 weeks of 8)"));
        Assert.That(page, Does.Contain("give and take: 100%").And.Contain("tied to nobody: 1").And.Contain("no newcomer of 8 weeks is past day 14"));
        // Freeman's of a clique of 8 and one beside it: (9 · 7 − 8 · 7) / (8 · 7) = 12.5 of a hundred.
        Assert.That(page, Does.Contain("hangs on one person: 13%"));
        Assert.That(page, Does.Contain("said by admins in 30 days: 0%").And.Contain("steps between two people: 1 on average, at most 1 for nine pairs of ten"));
    }

    [Test]
    public void Talk_OfADaysQuestionAndAnswer_HasDepthAndLatency()
    {
        _kit.Days(16);

        var page = Press("c");

        // 16 days of 8 messages and 8 answers to them, two minutes later.
        Assert.That(page, Does.Contain("Messages of 4 weeks: 256, of which 128 answer another").And.Contain("answers are 1 deep on average, 1 at most"));
        Assert.That(page, Does.Contain("of 128 that were answered, half were within 2 min, nine of ten within 2 min"));
        Assert.That(page, Does.Contain("conversations: 128").And.Contain("messages 2, people 2, depth 1, over 2 min"));
    }

    [Test]
    public void Help_OfNewcomersAndThanks_NamesWhoHelped()
    {
        _kit.Days(15);
        _kit.Run(A.Changed(People[12], MemberStatus.Left, MemberStatus.Member));
        var hello = A.Message("hello, I am new here").From(People[12]).Received();
        _kit.Run(hello);
        _kit.Run(A.Message("welcome, good to have you").From(People[3]).ReplyTo(hello.Message.Id, People[12]));
        _kit.Run(A.Message("/thanks").From(People[12]).ReplyTo(new MessageId(7), People[3]));
        _kit.Days(1);

        Assert.That(Press("h"), Does.Contain("• P4: helps given 2, people helped 1, helps received 0"), "an answer and thanks");

        _kit.Days(15);
        Assert.That(Ask("/group structure"), Does.Contain("newcomers past day 14: 1; people they knew by then: 1 at the median; who knew nobody: 0"));
    }

    [Test]
    public void Near_OfTwoWhoAnswerEachOtherAlone_IsALineForAdminsWithoutABlame()
    {
        _kit.Days(14);
        for (var day = 0; day < 4; day++)
        {
            for (var n = 0; n < 3; n++)
            {
                var (one, other) = (A.Message($"only for you {day} {n}").From(People[12]).Received(), A.Message($"and this for you {day} {n}").From(People[13]).Received());
                _kit.Run(one, other);
                _kit.Run(A.Reaction(People[13], one.Message.Id, ["👍"]), A.Reaction(People[12], other.Message.Id, ["👍"]));
                _kit.Advance(TimeSpan.FromMinutes(7));
            }

            _kit.Days(1);
        }

        Assert.That(Press("r"), Does.Contain("• P13, P14: 100% from each other, ").And.Contain("nothing follows from it"));
        Assert.That(Why(People[12]), Does.Contain("came from each other:\n• P13, P14: 100% from each other, "));
        Assert.That(Why(People[0]), Does.Not.Contain("from each other"));
        Assert.That(Press("p"), Does.Contain("No reason to part now. Engaged: "));
    }

    [Test]
    public void Pages_InChinese_AreInChinese()
    {
        _kit.Days(15);
        _kit.InTurn(turn => turn.Members.Change(_kit.Person(KitExtensions.Owner) with { Chosen = Language.ZhHans }));

        Assert.That(Ask("/group 结构"), Does.Contain("「Test group」的结构 · 关系").And.Contain("牢固的").And.Contain("清晨"));
        Assert.That(Press("c"), Does.Contain("对话").And.Contain("一半在 2 分钟内有人回"));
    }

    [Test]
    public void Structure_AskedByAMember_IsNotShown()
    {
        _kit.Days(15);
        _kit.Tell(People[0], "/start");
        Assert.That(Ask("/group structure"), Does.Contain("ties:"), "there is something to see");

        Assert.That(_kit.Run(A.Message("/group structure").From(People[0])).Text(), Does.Contain("admin").And.Not.Contain("ties:"));
        Assert.That(_kit.Tell(People[0], "/group structure").Text(), Is.Not.Empty.And.Not.Contain("ties:"));
        foreach (var letter in "tchpr")
        {
            var pressed = _kit.PressPrivately(People[0], $"structure:{_kit.Group().No}:{letter}");
            Assert.That(pressed.Effects<EditText>(), Is.Empty, $"page {letter}");
            Assert.That(pressed.Toast(), Is.Not.Empty);
            Assert.That(Press(letter.ToString()), Is.Not.Empty, $"page {letter} of an admin");
        }
    }

    private string Why(Person person) => _kit.Run(A.Message($"/why {person.FirstName}").From(KitExtensions.Owner)).Text();

    private string Ask(string text) => _kit.Tell(KitExtensions.Owner, text).Text();

    private string Press(string letter)
    {
        var pressed = _kit.PressPrivately(KitExtensions.Owner, $"structure:{_kit.Group().No}:{letter}");
        return string.Join('\n', pressed.Effects<EditText>().Select(edit => edit.Html));
    }
}
