using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.MyData;

/// <summary>"Everything that I store about you": whatever names somebody is shown to them, but nothing of anybody else's.</summary>
internal sealed class MyDataWholeTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann", id: 424242);
    private static readonly Person Ben = A.Person("Ben", id: 535353);

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void File_OfWhoClaimedTheBot_HasTheClaimAndNothingElseOfTheInstallation()
    {
        _kit.Tell(Ann, _kit.Owners.ClaimCode()!);
        _kit.Tell(Ben, "hello");

        var rows = FileOf(Ann)["tables"]!["installation"]!["rows"]!.AsArray();

        Assert.That(rows.Select(row => ((string?)row!["key"], (string?)row["value"])), Is.EqualTo(new[] { ("owner", "424242") }));
        Assert.That(FileOf(Ben)["tables"]!["installation"], Is.Null);
    }

    [Test]
    public void File_OfWhoAddedTheBot_HasTheGroup()
    {
        var rows = FileOf(KitExtensions.Owner)["tables"]!["groups"]!["named_in"]!.AsArray();

        Assert.That(rows.Select(row => (string?)row!["group"]), Is.EqualTo(new[] { "Test group" }));
    }

    /// <summary>What /forgetme deletes is shown; what somebody else wrote there is not.</summary>
    [Test]
    public void File_WhereLettersOfOthersNameThem_ShowsThatTheyExistAndForgettingDeletesThem()
    {
        _kit.Tell(Ann, "hello");
        _kit.Tell(Ben, "hello");
        var (ann, ben) = (_kit.Person(Ann).No, _kit.Person(Ben).No);
        _kit.InTurn(turn =>
        {
            turn.Scene.Person = _kit.Person(Ben);
            _kit.DeadLetters.Add(
                "of-bytes", "no secret", A.Origin(_kit.Now, """{"from":535353,"to":424242,"text":"secret"}""", 1), turn.Scene);
            _kit.DeadLetters.Add("of-subject", "no secret", A.Origin(_kit.Now, """{"text":"secret"}""", 2), turn.Scene, ann);
            _kit.DeadLetters.Add("of-ben", "no secret", A.Origin(_kit.Now, """{"from":535353}""", 3), turn.Scene);
            turn.Ask(new RestrictMember(424242, false, null), Destination.Of(_kit.Group().No));
        });
        _kit.Refuse(_kit.Asked[^1]);

        var file = FileOf(Ann);
        var letters = file["tables"]!["dead_letters"]!;

        Assert.That(letters["rows"]!.AsArray(), Is.Empty);
        Assert.That(letters["named_in"]!.AsArray().Select(row => (string?)row!["handler"]), Is.EqualTo(new[] { "of-bytes", "of-subject" }));
        Assert.That(letters["named_in"]![0]!.AsObject().Select(field => field.Key),
            Does.Contain("at").And.Contain("state").And.Not.Contain("raw").And.Not.Contain("error").And.Not.Contain("member_no"));
        Assert.That(file["tables"]!["outbox"]!["named_in"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(file.ToJsonString(), Does.Not.Contain("secret").And.Not.Contain("535353"));
        Assert.That(FileOf(Ben)["tables"]!["dead_letters"]!["rows"]!.AsArray(), Has.Count.EqualTo(3));

        _kit.PressPrivately(Ann, "forget:yes");
        _kit.RunWork();

        Assert.That(_kit.Lines("select handler, member_no from dead_letters"), Is.EqualTo(new[] { $"of-ben|{ben}" }));
        Assert.That(_kit.Scalar<long>("select count(*) from outbox where state = 3"), Is.Zero);
    }

    private JsonNode FileOf(Person person)
    {
        _kit.Tell(person, "/mydata");
        var document = _kit.RunWork().Single();
        _kit.Succeed(document);
        return JsonNode.Parse(((SendDocument)document.Effect).Content)!;
    }
}
