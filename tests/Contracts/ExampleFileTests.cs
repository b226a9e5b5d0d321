using GroupBot.Features;
using GroupBot.Groups.Settings;
using Microsoft.Extensions.Configuration;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>The example file shows every setting of every feature with its default.</summary>
internal sealed class ExampleFileTests
{
    [Test]
    public void Defaults_InTheExampleFile_AreThoseOfTheSettings()
    {
        var settings = FeatureList.Register().Settings;
        var example = new ConfigurationBuilder().AddJsonFile(Path.Combine(Sources.Root, "appsettings.example.json")).Build();

        var values = SettingDefaults.Read(example, settings, out var problems);

        Assert.That(problems, Is.Empty);
        Assert.That(values, Is.EquivalentTo(settings
            .Where(setting => setting.Feature != GroupBasics.Feature)
            .ToDictionary(setting => setting.FullName, setting => setting.DefaultText)));
    }
}
