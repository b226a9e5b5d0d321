using System.Text.RegularExpressions;
using GroupBot.Tests.Contracts;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>Each refusal that the sandbox says or a test expects is in the list with its source, or named as ours.</summary>
internal sealed partial class OfficialTextsTests
{
    [Test]
    public void Refusals_ThatTestsExpect_HaveASource()
    {
        var expected = Directory.EnumerateFiles(Path.Combine(Sources.Root, "tests", "Sandbox"), "*.cs")
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)))
            .Select(match => Regex.Unescape(match.Groups["text"].Value))
            .Where(text => !text.StartsWith("sandbox", StringComparison.Ordinal) && !text.StartsWith('{'))
            .Select(text => text.EndsWith(' ') ? text + SpokenRefusals.Gap : text)
            .ToList();

        Assert.That(expected, Has.Count.GreaterThan(100));
        Assert.That(expected.Where(text => !OfficialTexts.Knows(text)), Is.Empty);
    }

    [Test]
    public void Refusals_ThatTheSandboxSays_HaveASource()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Sources.Root, "bot", "Sandbox"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText).ToList();
        var said = files.SelectMany(SpokenRefusals.In).Concat(SpokenRefusals.OfFiles).Distinct().ToList();

        Assert.That(said, Has.Count.GreaterThan(200));
        Assert.That(said.Where(text => !OfficialTexts.Knows(text)), Is.Empty);
        Assert.That(files.SelectMany(SpokenRefusals.TakersIn).Where(taker => !SpokenRefusals.Follows(taker)), Is.Empty,
            "takes a refusal as an argument, but its callers are not looked through");
    }

    [TestCase("x ? throw ApiError.BadRequest(\"a\" + \"b\") : throw ApiError.Forbidden(F(\"no\") ? $\"c {d} e\" : \"f: \" + g);", "ab|c … e|f: …")]
    [TestCase("const string No = \"h\"; call.Require(chat, \"can_pin_messages\", No);", "h")]
    [TestCase("new ApiError(409, $\"i {(j ? \"k\" : \"l\")}\", new JsonObject { [\"m\"] = 1 })", "i …")]
    [TestCase("throw MarkupError.At(\"n\", source, start, $\", o {p}\");", "can't parse entities: n at byte offset …, o …")]
    [TestCase("SendTarget.Open(call, \"can_send_polls\", \"polls\")", "not enough rights to send polls to the chat")]
    [TestCase("ApiError.BadRequest(\"sandbox (strict): q\"); Unsupported(\"r\"); _world.Require(\"s\")", "")]
    public void SpokenRefusals_InSource_AreRead(string source, string texts) =>
        Assert.That(string.Join('|', SpokenRefusals.In(source)), Is.EqualTo(texts));

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
