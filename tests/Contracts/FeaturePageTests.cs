using System.Text.RegularExpressions;
using GroupBot.Features;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>Every feature has its page, and all pages have one outline.</summary>
internal sealed partial class FeaturePageTests
{
    private const string Abuse = "Abuse";

    private static readonly string[] Outline = ["What members see", "Commands", "Options", "Rules and numbers", "What is stored"];

    private static readonly string Folder = Path.Combine(Sources.Root, "docs", "features");

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path)!);

    [Test]
    public void Pages_OfTheFeatures_AreAllThere() => Assert.That(
        Pages(), Is.EquivalentTo(CodeContractTests.FeatureFolders().Select(folder => $"{WordStart().Replace(folder, "-").ToLowerInvariant()}.md")));

    /// <summary>Only where somebody could gain by it does a page say more: what is done against abuse.</summary>
    [TestCaseSource(nameof(Pages))]
    public void Headings_OfAPage_AreTheOutlines(string page)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, page));

        Assert.That(lines[0], Does.Match("^# ."));
        Assert.That(
            lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line["## ".Length..]),
            Is.EqualTo(Outline).Or.EqualTo((string[])[.. Outline, Abuse]));
    }

    [TestCaseSource(nameof(Pages))]
    public void Sections_OfAPage_SaySomething(string page) => Assert.That(
        File.ReadAllText(Path.Combine(Folder, page)).Split("\n## ").Where(section => section.Trim().Split('\n').Length < 2
            && !section.StartsWith("# ", StringComparison.Ordinal)),
        Is.Empty);

    [Test]
    public void Settings_OfTheFeatures_AreEachOnAPage()
    {
        var pages = string.Join('\n', Pages().Select(page => File.ReadAllText(Path.Combine(Folder, page))));

        Assert.That(
            FeatureList.Register().Settings.Select(setting => setting.FullName)
                .Where(name => !pages.Contains($"`{name}`", StringComparison.Ordinal)),
            Is.Empty);
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
