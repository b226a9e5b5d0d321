using System.Reflection;
using System.Text;
using GroupBot.Sandbox.Methods;
using GroupBot.Sandbox.Schema;
using GroupBot.Tests.Contracts;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>
/// What docs/sandbox.md says of every method of the Bot API is what the handlers and the tests say. Where it differs, the
/// right table is written to the file named.
/// </summary>
internal sealed class CoverageTests
{
    private const string Begin = "<!-- coverage -->";

    private const string End = "<!-- /coverage -->";

    [Test]
    public void Table_InTheDocumentation_IsWhatTheHandlersSay()
    {
        var path = Path.Combine(Sources.Root, "docs", "sandbox.md");
        var text = File.ReadAllText(path);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        Assert.That(from, Is.Positive, "docs/sandbox.md has no coverage table");
        var expected = text[..(from + Begin.Length)] + "\n" + Table() + text[to..];
        var received = Path.Combine(TestContext.CurrentContext.TestDirectory, "sandbox.received.md");
        File.WriteAllText(received, expected);

        Assert.That(text, Is.EqualTo(expected), $"copy {received} over docs/sandbox.md");
    }

    [Test]
    public void WholeMethods_HaveATestThatReadsBack()
    {
        var covered = Covered();

        Assert.That(MethodTable.All.Values.Where(entry => MissingOf(entry) is null).Select(entry => entry.Name).Except(covered), Is.Empty);
        Assert.That(covered.Except(ApiSchema.Instance.Methods.Keys), Is.Empty, "no methods of the Bot API");
    }

    /// <summary>The methods that some test shows to be whole.</summary>
    internal static HashSet<string> Covered() => typeof(CoverageTests).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(SandboxFixture)))
        .SelectMany(type => type.GetMethods())
        .SelectMany(method => method.GetCustomAttributes<CoversAttribute>())
        .Select(covers => covers.Method).ToHashSet();

    private static string Table()
    {
        var methods = ApiSchema.Instance.Methods.Values.Select(method => method.Name).Order(StringComparer.Ordinal).ToList();
        var whole = methods.Count(name => StateOf(name) == "whole");
        var part = methods.Count(name => StateOf(name).StartsWith("part", StringComparison.Ordinal));
        var table = new StringBuilder()
            .Append(null, $"Of {methods.Count} methods {whole} are whole, {part} in part, {methods.Count - whole - part} refused.\n\n")
            .Append("| method | |\n|---|---|\n");
        foreach (var name in methods)
        {
            table.Append(null, $"| {name} | {StateOf(name)} |\n");
        }

        return table.ToString();
    }

    private static string StateOf(string name) =>
        name == "getUpdates" ? "whole"
        : !MethodTable.All.TryGetValue(name, out var entry) ? "refused"
        : MissingOf(entry) is { } missing ? "part; without " + missing
        : "whole";

    private static string? MissingOf(MethodEntry entry) => Lack.Missing(ApiSchema.Instance.Methods[entry.Name], entry);
}
