using System.Text;
using System.Text.RegularExpressions;
using GroupBot.Events;
using GroupBot.Features;
using GroupBot.Features.Settings;
using GroupBot.Groups.Settings;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>What holds for everything the features register.</summary>
internal sealed partial class RegistryContractTests
{
    private static readonly FeatureRegistry Registry = FeatureList.Register();

    [Test]
    public void Commands_Always_HaveNamesThatTelegramTakes() => Assert.That(
        Registry.Commands.Values.Where(command => !CommandName().IsMatch(command.Name)).Select(command => command.Name), Is.Empty);

    [Test]
    public void Commands_Always_HaveHelpThatFitsTheMenu() => Assert.That(
        Registry.Commands.Values.Where(command => command.Help.Zh.Length is 0 or > 256 || command.Help.En.Length is 0 or > 256)
            .Select(command => command.Name),
        Is.Empty);

    [Test]
    public void Commands_WithRequiredArguments_HaveAnExampleOfThemselves() => Assert.That(
        Registry.Commands.Values
            .Where(command => command.Arguments.Any(argument => !argument.IsOptional))
            .Where(command => command.Example?.StartsWith($"/{command.Name} ", StringComparison.Ordinal) != true)
            .Select(command => command.Name),
        Is.Empty);

    [Test]
    public void Commands_Always_TellMoreOfThemselvesThanTheListDoes() => Assert.That(
        Registry.Commands.Values.Where(command => command.About is null).Select(command => command.Name), Is.Empty);

    [Test]
    public void Words_Always_AreShortEnoughToBeFound() => Assert.That(
        Registry.Words.Keys.Where(word => word.Length is 0 or > 24), Is.Empty);

    [Test]
    public void Words_ThatTakeSomething_HaveAnExampleThatBeginsWithOne() => Assert.That(
        Registry.Commands.Values.Where(command => command.WordsTakeArguments).Where(command =>
            command.Words.All(word => !Shows(command, command.WordExample?.Zh, word))
            || command.Words.All(word => !Shows(command, command.WordExample?.En, word)))
            .Select(command => command.Name),
        Is.Empty);

    [Test]
    public void Words_ThatStandAlone_AreWordsOfTheirCommand() => Assert.That(
        Registry.Commands.Values.Where(command => command.WordsAlone.Except(command.Words).Any()).Select(command => command.Name), Is.Empty);

    [Test]
    public void Jobs_Always_HaveNamesOfTheirOwn() => Assert.That(Registry.Jobs.Select(job => job.Name), Is.Unique);

    [Test]
    public void Settings_Always_HaveDefaultsWithinTheirBounds() => Assert.That(
        Registry.Settings.Where(setting => setting.Check(setting.DefaultText) is not null).Select(setting => setting.FullName),
        Is.Empty);

    [Test]
    public void Settings_Always_BelongToAFeatureWithATitle() => Assert.That(
        Registry.Settings.Where(setting => !Registry.Features.Any(feature => feature.Name == setting.Feature && feature.Title is not null))
            .Select(setting => setting.FullName),
        Is.Empty);

    [Test]
    public void Settings_Always_HaveNamesOfTheirOwn() =>
        Assert.That(Registry.Settings.Select(setting => setting.FullName), Is.Unique);

    [Test]
    public void Settings_OnTheirButtons_FitIntoSixtyFourBytes() => Assert.That(
        from setting in Registry.Settings
        from value in ValuesOf(setting)
        let data = new WalkData(new GroupNo(9_999_999), setting.Feature, setting.Key, Verb: WalkVerb.Set, Value: value).ToString()
        where Encoding.UTF8.GetByteCount(data) > 64
        select data,
        Is.Empty);

    /// <summary>What a button offers is a value; a 0 with a meaning of its own gets its button without being listed.</summary>
    [Test]
    public void Settings_OnTheirButtons_AreValues()
    {
        Assert.That(
            from setting in Registry.Settings
            from value in ValuesOf(setting)
            where setting.Check(value) is not null
            select $"{setting.FullName} = {value}",
            Is.Empty);
        foreach (var number in Registry.Settings.OfType<NumberSetting>())
        {
            Assert.That(number.Usual, Is.Unique.And.Ordered.And.Not.Empty, number.FullName);
            Assert.That(number.Zero is not null && number.Usual.Contains(0), Is.False, number.FullName);
        }
    }

    /// <summary>A button of <c>/todo</c> carries it after a group's number.</summary>
    [Test]
    public void ToDos_Always_HaveNamesThatFitTheirButtons() => Assert.That(
        Registry.ToDos.Where(line => !ToDoName().IsMatch(line.Name)).Select(line => line.Name), Is.Empty);

    [Test]
    public void ToDos_Always_SayHowMany() => Assert.That(
        Registry.ToDos.Where(line => !line.Line.Zh.Contains("{count}", StringComparison.Ordinal)).Select(line => line.Name), Is.Empty);

    [Test]
    public void FirstSwitches_Always_AreSettings() => Assert.That(Registry.FirstSwitches.Select(one => one.Setting), Is.SubsetOf(Registry.Settings));

    [Test]
    public void Buttons_Always_HavePrefixesThatLeaveRoom() => Assert.That(
        Registry.Buttons.Keys.Where(prefix => prefix.Length > 16 || prefix.Contains(':', StringComparison.Ordinal)), Is.Empty);

    private static bool Shows(CommandSpec command, string? example, string word) =>
        example?.StartsWith($"{word} ", StringComparison.Ordinal) == true || (example == word && command.WordsAlone.Contains(word));

    private static IEnumerable<string> ValuesOf(Setting setting) => setting switch
    {
        BoolSetting => ["true", "false"],
        NumberSetting number => [number.Write(number.Min), number.Write(number.Max), .. number.Usual.Select(number.Write)],
        TextSetting text => text.Usual,
        ChoiceSetting choice => choice.Choices.Select(one => one.Value),
        _ => [""],
    };

    [GeneratedRegex("^[a-z0-9-]{1,16}$")]
    private static partial Regex ToDoName();

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex CommandName();
}
