using System.Text.RegularExpressions;
using GroupBot.Features;
using GroupBot.Texts;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>Whoever reads Chinese is shown no English words to type.</summary>
internal sealed partial class ExampleContractTests
{
    private static readonly FeatureRegistry Registry = FeatureList.Register();

    private static IEnumerable<CommandSpec> Commands => Registry.Commands.Values
        // Entrances' own are still to come.
        .Where(spec => spec.Feature != "Entrances")
        .SelectMany(spec => spec.Parts.Prepend(spec)).Where(spec => spec.Example is not null);

    [TestCaseSource(nameof(Commands))]
    public void ChineseExample_OfAnExampleWithWords_IsInChinese(CommandSpec spec)
    {
        var words = Words().Matches(spec.ExampleIn(Language.ZhHans)!).Select(match => match.Value).ToList();

        Assert.That(words.Where(word => !Registry.Commands.ContainsKey(word)), Is.Empty);
    }

    /// <summary>A word that is no command, no @name, and no number with its unit.</summary>
    [GeneratedRegex("(?<![/@\\w])[A-Za-z]{2,}")]
    private static partial Regex Words();
}
