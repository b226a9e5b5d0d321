using GroupBot.Tests.Contracts;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>The worked example of docs/sandbox.md, run as it is written there.</summary>
internal sealed class DocumentedExampleTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("groupbot-example-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test, Platform(Exclude = "Win"), CancelAfter(180_000)]
    public async Task Example_RunByAShell_Passes(CancellationToken ct)
    {
        Assume.That(new[] { "bash", "curl", "jq" }.All(IsInstalled), "the example needs bash, curl and jq");
        var script = Path.Combine(_folder, "example.sh");
        await File.WriteAllTextAsync(script, Example(), ct);
        File.CreateSymbolicLink(Path.Combine(_folder, "groupbot"), BotProcess.Program);
        var settings = new Dictionary<string, string>
        {
            ["PATH"] = _folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["TMPDIR"] = _folder,
        };
        using var run = BotProcess.StartBy("bash", _folder, settings, script);

        Assert.That(await run.WaitAsync(ct), Is.Zero, run.Output);
        Assert.That(run.Output.TrimEnd(), Does.EndWith("passed"));
    }

    private static string Example()
    {
        var text = File.ReadAllText(Path.Combine(Sources.Root, "docs", "sandbox.md"));
        var from = text.IndexOf("```sh\n", text.IndexOf("<!-- example -->", StringComparison.Ordinal), StringComparison.Ordinal) + 6;
        return text[from..text.IndexOf("```", from, StringComparison.Ordinal)];
    }

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
