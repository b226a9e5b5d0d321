using System.Text.Json.Nodes;
using GroupBot.Events;
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

        var document = _kit.Tell(Ann, "/mydata").Single();
        var content = JsonNode.Parse(((SendDocument)document.Effect).Content)!;

        Assert.That(document.To.Person, Is.EqualTo(_kit.Person(Ann).No));
        Assert.That(content["tables"]!["people"]![0]!["first_name"]!.GetValue<string>(), Is.EqualTo("<b>Ann</b>"));
        Assert.That(content["tables"]!["members"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(content.ToJsonString(), Does.Not.Contain("Ben").And.Not.Contain("hello"));
    }

    [Test]
    public void MyData_WhenTheLogIsLong_ComesInFilesUntilAllIsSent()
    {
        _kit.Run([.. Enumerable.Range(0, 2100).Select(_ => (ChatEvent)A.Message("x").From(Ann))]);
        var item = _kit.Tell(Ann, "/mydata").Single();
        var rows = new List<long>();
        var names = new List<string>();
        while (item is not null)
        {
            var document = (SendDocument)item.Effect;
            names.Add(document.FileName);
            rows.AddRange((JsonNode.Parse(document.Content)!["tables"]!["activity"] as JsonArray ?? [])
                .Select(row => row!["seq"]!.GetValue<long>()));
            item = _kit.Succeed(item).SingleOrDefault();
        }

        Assert.That(names, Is.EqualTo(new[] { "mydata.json", "mydata-2.json" }));
        Assert.That(rows, Has.Count.EqualTo(2101).And.Unique);
    }

    [Test]
    public void MyData_WhenAskedInAGroup_GoesToPrivateOrShowsTheWay()
    {
        var shown = _kit.Run(A.Message("/mydata").From(Ann));
        Assert.That(shown.Effects<SendDocument>(), Is.Empty);
        Assert.That(shown.Buttons().Single().Url, Does.EndWith("?start=mydata"));
        Assert.That(_kit.Tell(Ann, "/start mydata").Effects<SendDocument>(), Has.Count.EqualTo(1));

        var sent = _kit.Run(A.Message("/mydata").From(Ann)).Single();
        Assert.That(sent.To.Group.IsPrivate, Is.True);
    }
}
