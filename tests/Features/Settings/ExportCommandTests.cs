using System.Text.Json.Nodes;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Settings;

internal sealed class ExportCommandTests : IDisposable
{
    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Export_WhenImportedAgain_IsTheSame()
    {
        _kit.PressPrivately(KitExtensions.Owner, $"set:{_kit.Group().No}:Answers:KeptFor:=50");
        var exported = _kit.Request("settings-export")!;

        Assert.That(JsonNode.Parse(_kit.Request("settings-import", exported)!)!["ok"]!.GetValue<bool>(), Is.True);
        Assert.That(_kit.Request("settings-export"), Is.EqualTo(exported));
        Assert.That(exported, Does.Contain("\"KeptFor\":50").And.Contain("\"menu\":true"));
    }

    [Test]
    public void Import_WhenAnythingIsWrong_NamesEverythingAndChangesNothing()
    {
        var answer = Import("""
            {"groups":[{"chat":-1001000000001,"settings":{
              "Answers":{"KeptFor":40,"Colour":"red"},"Words":{"menu":"perhaps"},"Nowhere":{"Key":1}}},
              {"chat":-5,"settings":{}},{"chat":-1001000000001,"settings":{"Answers":{"KeptFor":999}}}]}
            """);

        Assert.That(answer["ok"]!.GetValue<bool>(), Is.False);
        var error = answer["error"]!.GetValue<string>();
        Assert.That(error.Split('\n'), Has.Length.EqualTo(5));
        Assert.That(error, Does.Contain("Answers:Colour is unknown").And.Contain("Words:menu").And.Contain("Nowhere:Key is unknown")
            .And.Contain("no group -5").And.Contain("Answers:KeptFor is 999. It must be a whole number from 0 to 300."));
        Assert.That(_kit.Settings.Get(_kit.Group().No, PersonalAnswers.KeptFor), Is.EqualTo(20));
    }

    [Test]
    public void Import_WhenAGroupHasATitle_NamesItByThat()
    {
        var answer = Import("""{"groups":[{"chat":-1001000000001,"title":"读书会","settings":{"Answers":{"Colour":1}}}]}""");

        Assert.That(answer["error"]!.GetValue<string>(), Is.EqualTo("groups[0] (读书会): Answers:Colour is unknown."));
    }

    [Test]
    public void Import_WhenItIsNoJson_SaysWhere() =>
        Assert.That(Import("{\n\"groups\": [,]}")["error"]!.GetValue<string>(), Does.StartWith("This is not JSON: look at line 2, position 12,"));

    /// <summary>A zone is written in a file as in the chat.</summary>
    [TestCase("济南", "Asia/Shanghai")]
    [TestCase("america/port-au-prince", "America/Port-au-Prince")]
    public void Import_OfAZoneAsPeopleWriteIt_TakesIt(string written, string id)
    {
        var answer = Import("""{"groups":[{"chat":-1001000000001,"settings":{"Group":{"Zone":"WRITTEN"}}}]}"""
            .Replace("WRITTEN", written, StringComparison.Ordinal));

        Assert.That(answer["ok"]!.GetValue<bool>(), Is.True, answer.ToJsonString());
        Assert.That(_kit.Group().NextRule!.Zone.Id, Is.EqualTo(id));
    }

    [Test]
    public void Import_OfTheHostsOwnZone_IsRefused() => Assert.That(
        Import("""{"groups":[{"chat":-1001000000001,"settings":{"Group":{"Zone":"localtime"}}}]}""")["error"]!.GetValue<string>(),
        Does.Contain("Group:Zone is \"localtime\"").And.Contain("do not know that time zone"));

    [TestCase("no json")]
    [TestCase("[]")]
    [TestCase("""{"groups":[7]}""")]
    [TestCase("""{"groups":[{"chat":-1001000000001,"settings":{},"colour":1}]}""")]
    public void Import_WhenItIsNoSuchFile_IsRefused(string json) => Assert.That(Import(json)["ok"]!.GetValue<bool>(), Is.False);

    private JsonNode Import(string json) => JsonNode.Parse(_kit.Request("settings-import", json)!)!;
}
