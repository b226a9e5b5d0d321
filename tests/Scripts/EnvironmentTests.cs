using System.Diagnostics;
using GroupBot.Tests.Contracts;
using NUnit.Framework;

namespace GroupBot.Tests.Scripts;

/// <summary>What the scripts look for before .NET does.</summary>
[Platform("Linux")]
internal sealed class EnvironmentTests
{
    /// <summary>A list so long that its writer would still be writing when the search has found what it wants.</summary>
    [Test]
    public void Environment_WhenTheListOfLibrariesIsLong_FindsLibicu()
    {
        const string script = """
            set -euo pipefail
            ldconfig() { echo '  libicuuc.so.72 (libc6,x86-64) => /lib/libicuuc.so.72'; seq 200000; }
            . "$1"
            """;
        using var bash = Process.Start(new ProcessStartInfo(
            "bash", ["-c", script, "bash", Path.Combine(Sources.Root, "scripts/lib/environment")]))!;
        bash.WaitForExit();

        Assert.That(bash.ExitCode, Is.Zero);
    }
}
