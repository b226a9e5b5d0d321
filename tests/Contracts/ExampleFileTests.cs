using System.Reflection;
using GroupBot.Cli;
using GroupBot.Features;
using GroupBot.Groups.Settings;
using GroupBot.Members;
using Microsoft.Extensions.Configuration;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>The example file shows every key that there is, each with its default, and nothing else.</summary>
internal sealed class ExampleFileTests
{
    /// <summary>Keys that .NET reads itself, or that no option class holds.</summary>
    private static readonly string[] Others =
        ["Urls", "Sandbox:Port", "Clock:From", "Logging:LogLevel:Default", "Logging:Console:FormatterName"];

    private static readonly IConfigurationRoot Example =
        new ConfigurationBuilder().AddJsonFile(Path.Combine(Sources.Root, "appsettings.example.json")).Build();

    [Test]
    public void Defaults_InTheExampleFile_AreThoseOfTheSettings()
    {
        var settings = FeatureList.Register().Settings;

        var values = SettingDefaults.Read(Example, settings, out var problems);

        Assert.That(problems, Is.Empty);
        Assert.That(values, Is.EquivalentTo(settings
            .Where(setting => setting.Feature != GroupBasics.Feature)
            .ToDictionary(setting => setting.FullName, setting => setting.DefaultText)));
    }

    [Test]
    public void Options_BoundFromTheExampleFile_AreTheirDefaults() => Assert.That(
        from options in OptionClasses()
        let bound = Bind(options)
        let plain = Activator.CreateInstance(options.Type)
        from property in options.Type.GetProperties()
        where !Equals(property.GetValue(bound), property.GetValue(plain))
        select $"{options.Section}:{property.Name} is {property.GetValue(bound)}, its default is {property.GetValue(plain)}",
        Is.Empty);

    [Test]
    public void Keys_InTheExampleFile_AreAllThatThereAre()
    {
        var known = OptionClasses()
            .SelectMany(options => options.Type.GetProperties().Select(property => Key(options.Section, property.Name)))
            .Concat(FeatureList.Register().Settings
                .Where(setting => setting.Feature != GroupBasics.Feature)
                .Select(setting => $"{SettingDefaults.Section}:{setting.FullName}"))
            .Concat(Others);

        Assert.That(
            Example.AsEnumerable().Where(pair => !Example.GetSection(pair.Key).GetChildren().Any()).Select(pair => pair.Key),
            Is.EquivalentTo(known));
    }

    [Test]
    public void Problems_OfTheExampleFile_AreNone() => Assert.That(Problems.Of(Example), Is.Empty);

    private static IEnumerable<(string? Section, Type Type)> OptionClasses() =>
    [
        (null, typeof(InstallationOptions)),
        .. typeof(InstallationOptions).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal))
            .Select(type => (Section: type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string, type))
            .Where(pair => pair.Section is not null),
    ];

    private static object Bind((string? Section, Type Type) options)
    {
        var bound = Activator.CreateInstance(options.Type)!;
        (options.Section is null ? (IConfiguration)Example : Example.GetSection(options.Section)).Bind(bound);
        return bound;
    }

    private static string Key(string? section, string name) => section is null ? name : $"{section}:{name}";
}
