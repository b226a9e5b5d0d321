using GroupBot.Events;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

/// <summary>What admins say about somebody is said in private, or is not left in the group.</summary>
internal sealed class LedLinesTests : IDisposable
{
    private static readonly Text Help = new(Audience.Admin, "测试", "Test");
    private static readonly Person Ann = A.Person("Ann", username: "ann"), Mo = A.Person("陈默");
    private static readonly Chat Second = A.Supergroup("Chess", -1001000000002);

    private readonly List<string> _heard = [];
    private readonly TurnKit _kit;

    public LedLinesTests()
    {
        _kit = TurnKit.With(registry => registry.Command(new CommandSpec("note", Help, (_, call) =>
            _heard.Add($"{call.Group!.Title}: {call.Member("member").Person.FirstName} {call.Text("reason")}"))
        {
            Needs = Needs.GroupAdmin,
            IsAboutOthers = true,
            Example = "/note @ann x",
            Arguments = [new Argument("member", ArgumentKind.Member) { TakesName = true }, new Argument("reason", ArgumentKind.Rest)],
        })).WithGroup();
        _kit.Run(A.Message("hi").From(Ann), A.Message("早").From(Mo));
    }

    public void Dispose() => _kit.Dispose();

    private static Person Owner => KitExtensions.Owner;

    [TestCase("/note @ann late again", "Test group: Ann late again")]
    [TestCase("/note 陈默 迟到", "Test group: 陈默 迟到")]
    public void InPrivate_OfWhoLeadsOneGroup_RunsThere(string line, string heard)
    {
        Assert.That(_kit.Tell(Owner, line), Is.Empty);
        Assert.That(_heard, Is.EqualTo(new[] { heard }));
    }

    [Test]
    public void InPrivate_OfWhoLeadsSeveral_RunsTheLineInTheOneThatIsPicked()
    {
        _kit.WithGroup(Second);

        var asked = _kit.Tell(Owner, "/note 陈默 迟到");
        var before = _heard.Count;
        var again = _kit.Tell(Owner, "what?");
        _kit.PressPrivately(Owner, again.Button("Test group").Data!);
        var late = _kit.PressPrivately(Owner, asked.Button("Chess").Data!);

        Assert.That(asked.Text(), Is.EqualTo("Which group is this line about?"));
        Assert.That(before, Is.Zero);
        Assert.That(_heard, Is.EqualTo(new[] { "Test group: 陈默 迟到" }));
        Assert.That(late.Toast(), Does.Contain("once more"));
    }

    [Test]
    public void InPrivate_OfWhoLeadsNone_IsToldSo()
    {
        Assert.That(_kit.Tell(Ann, "/note 陈默 迟到").Text(), Does.StartWith("I don't see any group where you're an admin."));
        Assert.That(_heard, Is.Empty);
    }

    [Test]
    public void Name_OfTwo_IsAskedFor()
    {
        _kit.Run(A.Message("早").From(A.Person("陈默", id: 99)));

        Assert.That(_kit.Tell(Owner, "/note 陈默 迟到").Text(), Does.Contain("陈默").And.Contain("/note @ann x"));
        Assert.That(_heard, Is.Empty);
    }

    /// <summary>Of two with one name it is whoever is still there.</summary>
    [Test]
    public void Name_OfOneWhoIsThereAndOneWhoWent_IsWhoIsThere()
    {
        var gone = A.Person("Ann", id: 99);
        _kit.Run(A.Message("hi").From(gone));
        _kit.Run(A.Gone(gone));

        _kit.Tell(Owner, "/note Ann x");

        Assert.That(_heard, Is.EqualTo(new[] { "Test group: Ann x" }));
    }

    [TestCase("/note @ann late")]
    [TestCase("/note @ann")]
    public void InAGroup_TheLineIsDeleted(string text)
    {
        var line = A.Message(text).From(Owner);

        Assert.That(_kit.Run(line).Effects<DeleteMessages>().Single().MessageIds, Is.EqualTo(new[] { line.MessageId.Value }));
    }

    [Test]
    public void InAGroup_OfAMember_IsLeftAlone() =>
        Assert.That(_kit.Run(A.Message("/note @ann late").From(Mo)).Effects<DeleteMessages>(), Is.Empty);
}
