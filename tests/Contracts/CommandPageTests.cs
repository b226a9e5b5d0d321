using System.Text.RegularExpressions;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>A page whose lines are to be pasted says how a clone gets their command.</summary>
internal sealed class CommandPageTests
{
    [Test]
    public void Page_WithLinesToPaste_SaysWhatMakesThemWork()
    {
        var pages = Directory.GetFiles(Path.Combine(Sources.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Where(page => Regex.IsMatch(File.ReadAllText(page), "^groupbot ", RegexOptions.Multiline))
            .ToList();

        Assert.That(pages.Select(Path.GetFileName), Is.SupersetOf(new[] { "sandbox.md", "scenarios.md", "operations.md" }));
        Assert.That(pages.Where(page => !File.ReadAllText(page).Contains("In a clone: `PATH=$PWD/scripts:$PATH`", StringComparison.Ordinal)), Is.Empty);
        Assert.That(File.Exists(Path.Combine(Sources.Root, "scripts", "groupbot")));
    }
}
