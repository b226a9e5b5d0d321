using System.Diagnostics;
using GroupBot.Tests.Contracts;
using NUnit.Framework;

namespace GroupBot.Tests.Scripts;

/// <summary><c>scripts/groupbot</c>, in a checkout whose program only tells by which name it was called.</summary>
[Platform("Linux")]
internal sealed class GroupBotScriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("groupbot-script-");

    [SetUp]
    public void MakeCheckout()
    {
        _folder.CreateSubdirectory("scripts/lib");
        foreach (var name in new[] { "scripts/groupbot", "scripts/run", "scripts/lib/built" })
        {
            File.Copy(Path.Combine(Sources.Root, name), Path.Combine(_folder.FullName, name));
        }

        Write("scripts/lib/environment", "");
        foreach (var name in new[] { "bot", "core", "BannedSymbols.txt", ".editorconfig", "global.json", "a.props" })
        {
            Write(name, "");
        }

        Directory.CreateDirectory(Path.Combine(_folder.FullName, "artifacts/bin/GroupBot/release"));
        Write("artifacts/bin/GroupBot/release/GroupBot", "#!/bin/sh\necho \"$GROUPBOT_NAME $*\"\n");
        Run("chmod +x artifacts/bin/GroupBot/release/GroupBot; sleep 0.05; touch artifacts/bin/GroupBot/release/GroupBot.built");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [TestCase("scripts/groupbot check", "scripts/groupbot check")]
    [TestCase("scripts/run", "scripts/groupbot run")]
    [TestCase("cd scripts; ./groupbot check", "./groupbot check")]
    [TestCase("PATH=$PWD/scripts:$PATH; groupbot check", "groupbot check")]
    [TestCase("PATH=$PWD/scripts:$PATH; cd /; groupbot check", "groupbot check")]
    public void Program_Always_HearsHowItWasCalled(string line, string said) => Assert.That(Run(line).Out.TrimEnd(), Is.EqualTo(said));

    [Test]
    public void Build_ThatTakesLong_ShowsThatItLives()
    {
        File.Delete(Path.Combine(_folder.FullName, "artifacts/bin/GroupBot/release/GroupBot.built"));
        Write("dotnet", "#!/bin/sh\nsleep 7\n");

        var (output, error) = Run("chmod +x dotnet; PATH=$PWD:$PATH; scripts/groupbot check");

        Assert.That(output.TrimEnd(), Is.EqualTo("scripts/groupbot check"));
        Assert.That(error, Does.Match(@"^Building GroupBot[^\n]*\n\.\.\n$"));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private (string Out, string Error) Run(string line)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-euc", line])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = bash.StandardError.ReadToEndAsync();
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        Assert.That(bash.ExitCode, Is.Zero, error.Result);
        return (output, error.Result);
    }
}
