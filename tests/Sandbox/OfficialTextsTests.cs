using System.Text.RegularExpressions;
using GroupBot.Tests.Contracts;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>No expected refusal is copied from the sandbox itself: each is in the list with its source, or named as ours.</summary>
internal sealed partial class OfficialTextsTests
{
    [Test]
    public void Refusals_ThatTestsExpect_HaveASource()
    {
        var expected = Directory.EnumerateFiles(Path.Combine(Sources.Root, "tests", "Sandbox"), "*.cs")
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)))
            .Select(match => Regex.Unescape(match.Groups["text"].Value))
            .Where(text => !text.StartsWith("sandbox", StringComparison.Ordinal) && !text.StartsWith('{'))
            .ToList();

        Assert.That(expected, Has.Count.GreaterThan(100));
        Assert.That(expected.Where(text => !OfficialTexts.Knows(text)), Is.Empty);
    }

    [Test]
    public void Texts_ThatAreOurs_AreInTheDocumentation()
    {
        var docs = File.ReadAllText(Path.Combine(Sources.Root, "docs", "sandbox.md"));

        Assert.That(OfficialTexts.Ours.Where(text => !docs.Contains(text.Replace("*", "…", StringComparison.Ordinal), StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>A text between quotes with the words that the server puts before a description.</summary>
    [GeneratedRegex(
        "\"(?:[0-9]{3} )?(?:Bad Request|Forbidden|Unauthorized|Conflict|Not Found|Too Many Requests|Internal Server Error|Request Entity Too Large): (?<text>(?:[^\"\\\\]|\\\\.)+)\"")]
    private static partial Regex Literal();
}
