using System.Diagnostics;
using GroupBot.Tests.Contracts;
using NUnit.Framework;

namespace GroupBot.Tests.Scripts;

/// <summary>When <c>scripts/groupbot</c> builds: only where something the program is made of has changed.</summary>
[Platform("Linux")]
internal sealed class BuiltTests : IDisposable
{
    private static readonly DateTime Before = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("groupbot-built-");

    private string Source => Path.Combine(_folder.FullName, "bot", "deep", "A.cs");

    private string Program => Path.Combine(_folder.FullName, "GroupBot");

    [SetUp]
    public void Build()
    {
        foreach (var name in new[] { "bot/deep", "core" })
        {
            _folder.CreateSubdirectory(name);
        }

        foreach (var name in new[] { "BannedSymbols.txt", ".editorconfig", "global.json", "a.props", "bot/deep/A.cs", "GroupBot" })
        {
            File.WriteAllText(Path.Combine(_folder.FullName, name), "");
        }

        Run($"chmod +x '{Program}'; sleep 0.05; touch '{Program}.built'; sleep 0.05");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void IsBuilt_WhenNothingChanged_IsTrue()
    {
        Assert.That(IsBuilt());
        File.WriteAllText(Path.Combine(_folder.FullName, "notes.md"), "no part of the program");
        Assert.That(IsBuilt());
    }

    [Test]
    public void IsBuilt_WhenASourceChanged_IsFalse()
    {
        File.AppendAllText(Source, "//");
        Assert.That(IsBuilt(), Is.False);
    }

    [Test]
    public void IsBuilt_WhenASourceIsGone_IsFalse()
    {
        File.Delete(Source);
        Assert.That(IsBuilt(), Is.False);
    }

    [Test]
    public void IsBuilt_WhenASourceWasReplacedByAnOlderOne_IsFalse()
    {
        File.SetLastWriteTimeUtc(Source, Before);
        Assert.That(IsBuilt(), Is.False);
    }

    [TestCase("GroupBot")]
    [TestCase("GroupBot.built")]
    public void IsBuilt_WhenTheProgramOrItsStampIsMissing_IsFalse(string name)
    {
        File.Delete(Path.Combine(_folder.FullName, name));
        Assert.That(IsBuilt(), Is.False);
    }

    private bool IsBuilt() =>
        Run($". '{Path.Combine(Sources.Root, "scripts/lib/built")}'; is_built '{_folder.FullName}' '{Program}'") == 0;

    private static int Run(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-euc", script]))!;
        bash.WaitForExit();
        return bash.ExitCode;
    }
}
