using GroupBot.Features;
using GroupBot.Groups.Settings;
using Microsoft.Extensions.Configuration;
using NUnit.Framework;

namespace GroupBot.Tests.Groups;

internal sealed class SettingDefaultsTests
{
    [Test]
    public void Read_WhenAllIsRight_GivesValuesByFullName()
    {
        var values = Read(out var problems, ("Groups:Defaults:ANSWERS:KEPTFOR", "40"), ("Groups:Defaults:Words:menu", "False"));

        Assert.That(problems, Is.Empty);
        Assert.That(values, Is.EquivalentTo(new Dictionary<string, string> { ["Answers:KeptFor"] = "40", ["Words:menu"] = "false" }));
    }

    [Test]
    public void Read_WhenMuchIsWrong_NamesEverything()
    {
        Read(out var problems, ("Groups:Defaults:Answers:KeptFor", "-1"), ("Groups:Defaults:Answers:Colour", "red"),
            ("Groups:Defaults:Group:Language", "en"));

        Assert.That(problems, Is.EquivalentTo(new[]
        {
            "Groups:Defaults:Answers:KeptFor is \"-1\". It must be a whole number from 0 to 300.",
            "Groups:Defaults:Answers:Colour is unknown.",
            "Groups:Defaults:Group:Language is set by Groups:Language.",
        }));
    }

    private static IReadOnlyDictionary<string, string> Read(
        out IReadOnlyList<string> problems, params (string Key, string Value)[] entries) => SettingDefaults.Read(
        new ConfigurationBuilder().AddInMemoryCollection(
            entries.Select(entry => KeyValuePair.Create(entry.Key, (string?)entry.Value))).Build(),
        FeatureList.Register().Settings, out problems);
}
