using NUnit.Framework;

namespace GroupBot.Tests.Cli;

internal sealed class ProgramNameTests
{
    [TestCase("scripts/groupbot", "/opt/groupbot/GroupBot", "scripts/groupbot")]
    [TestCase("", "/opt/groupbot/GroupBot", "/opt/groupbot/GroupBot")]
    [TestCase(null, "/my bots/GroupBot", "\"/my bots/GroupBot\"")]
    [TestCase(null, "/usr/bin/dotnet", "groupbot")]
    [TestCase(null, null, "groupbot")]
    public void Of_IsWhatCanBePasted(string? given, string? process, string expected) =>
        Assert.That(ProgramName.Of(given, process), Is.EqualTo(expected));
}
