using GroupBot.Cli;
using Microsoft.Extensions.Configuration;
using NUnit.Framework;

namespace GroupBot.Tests.Cli;

/// <summary>Names in the environment that have no section: a misspelt one of ours is named, others' are passed over.</summary>
internal sealed class UnknownKeysTests
{
    [TestCase("Onwers", "Owners")]
    [TestCase("Owner", "Owners")]
    [TestCase("ONWERS", "Owners")]
    [TestCase("Onwer", "Owners")]
    [TestCase("Url", "Urls")]
    [TestCase("Ulrs", "Urls")]
    public void Of_ANameNearOneOfOurs_NamesTheOneThatIsMeant(string name, string meant) => Assert.That(
        InTheEnvironment(name), Is.EqualTo(new[] { $"The environment variable {name} is unknown: perhaps {meant} is meant." }));

    [TestCase("OWNER")]
    [TestCase("owner")]
    [TestCase("URL")]
    [TestCase("USER")]
    [TestCase("USERS")]
    [TestCase("User")]
    [TestCase("UTILS")]
    [TestCase("ORDERS")]
    [TestCase("OTHERS")]
    [TestCase("OPENERS")]
    [TestCase("CURLS")]
    [TestCase("DOWNERS")]
    [TestCase("OWNERS")]
    [TestCase("Urls")]
    [TestCase("PATH")]
    public void Of_AnothersName_IsNothing(string name) => Assert.That(InTheEnvironment(name), Is.Empty);

    /// <summary>With a prefix of the test's own before it, which is taken off again.</summary>
    private static IReadOnlyList<string> InTheEnvironment(string name)
    {
        var prefix = $"GBTEST{name}_";
        Environment.SetEnvironmentVariable(prefix + name, "5");
        try
        {
            return [.. UnknownKeys.Of(new ConfigurationBuilder().AddEnvironmentVariables(prefix).Build())];
        }
        finally
        {
            Environment.SetEnvironmentVariable(prefix + name, null);
        }
    }
}
