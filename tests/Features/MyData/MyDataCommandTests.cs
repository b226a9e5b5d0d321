using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.MyData;

internal sealed class MyDataCommandTests : IDisposable
{
    private static readonly Person Ann = A.Person("<b>Ann</b>", username: "ann");
    private static readonly Person Ben = A.Person("Ben");

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void MyData_WhenInPrivate_SendsTheirRowsAndNobodyElses()
    {
        _kit.Run(A.Message("hello").From(Ann), A.Message("hi").From(Ben));

        _kit.Tell(Ann, "/mydata");
        var document = _kit.RunWork().Single();
        var content = JsonNode.Parse(((SendDocument)document.Effect).Content)!;

        Assert.That(document.To.Person, Is.EqualTo(_kit.Person(Ann).No));
        Assert.That(content["tables"]!["people"]!["rows"]![0]!["first_name"]!.GetValue<string>(), Is.EqualTo("<b>Ann</b>"));
        Assert.That(content["tables"]!["members"]!["rows"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(content.ToJsonString(), Does.Not.Contain("Ben").And.Not.Contain("hello"));
    }

    [Test]
    public void MyData_WhenTheLogIsLong_ComesInFilesUntilAllIsSent()
    {
        _kit.Run([.. Enumerable.Range(0, 5100).Select(_ => (ChatEvent)A.Message("x").From(Ann))]);
        _kit.Tell(Ann, "/mydata");
        var item = _kit.RunWork().SingleOrDefault();
        var rows = new List<long>();
        var names = new List<string>();
        while (item is not null)
        {
            var document = (SendDocument)item.Effect;
            names.Add(document.FileName);
            rows.AddRange((JsonNode.Parse(document.Content)!["tables"]!["activity"]?["rows"] as JsonArray ?? [])
                .Select(row => row!["seq"]!.GetValue<long>()));
            _kit.Succeed(item);
            item = _kit.RunWork().SingleOrDefault();
        }

        Assert.That(names, Is.EqualTo(new[] { "mydata.json", "mydata-2.json" }));
        Assert.That(rows, Has.Count.EqualTo(5101).And.Unique);
    }

    /// <summary>A file that is just full is the last one, and says so: nothing more comes.</summary>
    [Test]
    public void MyData_WhenTheLogJustFitsOneFile_IsOneFile()
    {
        // The command itself is a row, too.
        _kit.Run([.. Enumerable.Range(0, 4999).Select(_ => (ChatEvent)A.Message("x").From(Ann))]);
        _kit.Tell(Ann, "/mydata");
        var only = _kit.RunWork().Single();
        var content = JsonNode.Parse(((SendDocument)only.Effect).Content)!;

        Assert.That(Rows(content, "activity"), Has.Count.EqualTo(5000));
        Assert.That(content["about"]!.ToJsonString(), Does.Not.Contain("more to come"));
        Assert.That(_kit.Succeed(only), Is.Empty);
        Assert.That(_kit.RunWork(), Is.Empty);
    }

    /// <summary>"There is more to come" was said.</summary>
    [TestCase("en", "Not all of your data got through")]
    [TestCase("zh-hans", "没能全部发出来")]
    public void MyData_WhenAFileOfASeriesIsRefused_SaysSo(string language, string answer)
    {
        var asking = A.Person("Ann", language: language);
        _kit.Run([.. Enumerable.Range(0, 5100).Select(_ => (ChatEvent)A.Message("x").From(asking))]);
        _kit.Tell(asking, "/mydata");

        var told = _kit.Refuse(_kit.RunWork().Single());

        Assert.That(told.Text(), Does.Contain(answer).And.Contain("/mydata"));
        Assert.That(_kit.RunWork(), Is.Empty);
    }

    /// <summary>A row of before the files spoke the member's language: what comes next cannot be read from it.</summary>
    [Test]
    public void MyData_WhereTheRowIsOfAnOlderShape_SaysThatTheSeriesEnds()
    {
        _kit.Tell(Ann, "hello");
        var state = """{"Version":1,"Member":1,"User":1,"Part":2,"Table":"activity","Before":9}"""u8.ToArray();
        _kit.InTurn(turn => turn.Ask(
            new SendDocument("mydata.json", [], ""), Destination.Of(_kit.Person(Ann).No), new Continuation("mydata-sent", state)));

        Assert.That(_kit.Succeed(_kit.Asked[^1]).Text(), Does.Contain("Not all of your data got through"));
    }

    /// <summary>The page of help and the file say the same of what somebody wrote.</summary>
    [Test]
    public void Help_OfMyData_TellsOfMessagesThatCouldNotBeHandled()
    {
        const string Kept = "What you write is not kept; only what I failed to handle is, to find out why, for 14 days at most.";
        _kit.Tell(Ann, "/mydata");
        var about = (string?)Content(_kit.RunWork())["about"]![0];

        Assert.That(_kit.Tell(Ann, "/help mydata").Text(), Does.Contain(Kept));
        Assert.That(about, Does.Contain(Kept));
    }

    /// <summary>Whoever reads it is no programmer: instants, days and kinds have names.</summary>
    [Test]
    public void MyData_ShowsInstantsDaysAndKindsAsPeopleReadThem()
    {
        _kit.Run(A.Message("hello").From(Ann).At(new DateTimeOffset(2026, 3, 5, 12, 0, 5, TimeSpan.Zero)));
        _kit.Tell(Ann, "/mydata");

        // The newest row comes first, and that is the command's.
        var row = Rows(Content(_kit.RunWork()), "activity")[^1]!;

        Assert.That((string?)row["at"], Is.EqualTo("2026-03-05T12:00:05.000Z"));
        Assert.That((string?)row["day"], Is.EqualTo("2026-03-05"));
        Assert.That(((string?)row["kind"], (string?)row["sender"], (string?)row["media"]), Is.EqualTo(("message", "member", "nothing")));
    }

    /// <summary>A second file would say the same, and a hundred would be a way to keep the bot busy.</summary>
    [TestCase("en", "on its way")]
    [TestCase("zh-hans", "已经在准备了")]
    public void MyData_WhenAskedTwiceAtOnce_IsReadOnceAndSaysSo(string language, string answer)
    {
        var asking = A.Person("Ann", language: language);
        _kit.Tell(asking, "/mydata");

        Assert.That(_kit.Tell(asking, "/mydata").Text(), Does.Contain(answer));
        Assert.That(_kit.RunWork(), Has.Count.EqualTo(1));
    }

    /// <summary>Between two files nothing is being read: what waits to be sent is the truth, also after a kill.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public void MyData_WhenAskedAgainBetweenTwoFiles_StartsNoSecondSeries(bool isKilled)
    {
        _kit.Run([.. Enumerable.Range(0, 5100).Select(_ => (ChatEvent)A.Message("x").From(Ann))]);
        _kit.Tell(Ann, "/mydata");
        var first = _kit.RunWork().Single();
        var kit = isKilled ? _kit.Reopen() : _kit;
        try
        {
            Assert.That(kit.Tell(Ann, "/mydata").Text(), Does.Contain("on its way"));
            Assert.That(kit.RunWork(), Is.Empty);

            kit.Succeed(first);
            var last = kit.RunWork().Single();
            Assert.That(kit.Tell(Ann, "/mydata").Text(), Does.Contain("on its way"));

            kit.Succeed(last);
            Assert.That(kit.RunWork(), Is.Empty);
            Assert.That(kit.Tell(Ann, "/mydata").Text(), Is.Empty);
            Assert.That(kit.RunWork(), Has.Count.EqualTo(1));
        }
        finally
        {
            kit.Writer.Dispose();
        }
    }

    /// <summary>A file that cannot be sent ends its series: the next question begins anew.</summary>
    [Test]
    public void MyData_WhenAFileIsRefused_CanBeAskedForAgain()
    {
        _kit.Tell(Ann, "/mydata");
        _kit.Refuse(_kit.RunWork().Single());

        _kit.Tell(Ann, "/mydata");

        Assert.That(_kit.RunWork(), Has.Count.EqualTo(1));
    }

    [Test]
    public void MyData_WhenTheyAreForgottenMeanwhile_SendsNothing()
    {
        _kit.Tell(Ann, "/mydata");
        _kit.PressPrivately(Ann, "forget:yes");

        Assert.That(_kit.RunWork().Effects<SendDocument>(), Is.Empty);
        Assert.That(_kit.Scalar<long>("select count(*) from work"), Is.Zero);
    }

    [Test]
    public void MyData_WhenAskedInAGroup_GoesToPrivateOrShowsTheWay()
    {
        var shown = _kit.Run(A.Message("/mydata").From(Ann));
        Assert.That(shown.Effects<SendDocument>(), Is.Empty);
        Assert.That(shown.Buttons().Single().Url, Does.EndWith("?start=mydata"));
        _kit.Tell(Ann, "/start mydata");
        var first = _kit.RunWork().Single(item => item.Effect is SendDocument);
        _kit.Succeed(first);

        _kit.Run(A.Message("/mydata").From(Ann));
        var sent = _kit.RunWork().Single();
        Assert.That(sent.To.Group.IsPrivate, Is.True);
    }

    private static JsonNode Content(IReadOnlyList<OutboxItem> asked) =>
        JsonNode.Parse(((SendDocument)asked.Single().Effect).Content)!;

    private static JsonArray Rows(JsonNode content, string table) => content["tables"]![table]!["rows"]!.AsArray();
}
