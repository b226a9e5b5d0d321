using NUnit.Framework;

namespace GroupBot.Tests.Cli;

/// <summary>What is said to a command line that is none: one line of our own, and where the help is.</summary>
internal sealed class UsageErrorTests : IDisposable
{
    private readonly CommandRun _program = new();

    public void Dispose() => _program.Dispose();

    [TestCase("There is no command \"frobnicate\". Help: groupbot --help", "frobnicate")]
    [TestCase("There is no command \"chekc\"; perhaps check is meant. Help: groupbot --help", "chekc", "--now")]
    [TestCase("The program has no option --verbose. Help: groupbot --help", "--verbose")]
    [TestCase("\"sandbox\" has no option --membres; perhaps --members is meant. Help: groupbot sandbox --help", "sandbox", "--membres", "3")]
    [TestCase("--members must be a whole number; it is \"x\". Help: groupbot sandbox --help", "sandbox", "--members", "x")]
    [TestCase("--members needs a value. Help: groupbot sandbox --help", "sandbox", "--members")]
    [TestCase("ID must be a whole number; it is \"x\". Help: groupbot dead-letters retry --help", "dead-letters", "retry", "x")]
    [TestCase("\"dead-letters retry\" needs ID. Help: groupbot dead-letters retry --help", "dead-letters", "retry")]
    [TestCase("\"settings\" needs a command: export or import. Help: groupbot settings --help", "settings")]
    [TestCase("There is no command \"settings improt\"; perhaps import is meant. Help: groupbot settings --help", "settings", "improt")]
    [TestCase("\"analyze\" needs a command: graph or log. Help: groupbot analyze --help", "analyze")]
    [TestCase("--edges needs a value. Help: groupbot analyze graph --help", "analyze", "graph")]
    [TestCase("--top must be a whole number; it is \"x\". Help: groupbot analyze graph --help", "analyze", "graph", "--edges", "f", "--top", "x")]
    [TestCase("\"backup\" needs FILE. Help: groupbot backup --help", "backup")]
    [TestCase("\"backup\" takes nothing after FILE: \"b.db\" is too much. Help: groupbot backup --help", "backup", "a.db", "b.db")]
    [TestCase("\"check\" takes nothing but options: \"all\" is too much. Help: groupbot check --help", "check", "all")]
    public async Task Invoke_WithALineThatIsNone_SaysWhatIsWrong(string said, params string[] arguments)
    {
        Assert.That(await _program.RunAsync(arguments), Is.EqualTo(2));
        Assert.That(_program.Error, Is.EqualTo(said + Environment.NewLine));
        Assert.That(_program.Out, Is.Empty);
    }

    /// <summary>Who asks for help among mistakes gets it.</summary>
    [Test]
    public async Task Invoke_WithAskingForHelp_ShowsIt()
    {
        await _program.RunAsync("sandbox", "--membres", "--help");
        Assert.That(_program.Out, Does.Contain("--members"));
    }
}
