using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>The rehearsal before the first poll helps where it can and never stands in the way.</summary>
internal sealed class RehearsalTests : ProgramFixture
{
    /// <summary>A proxy that is not there, and a folder for passing files that cannot be written to.</summary>
    [TestCase("HTTP_PROXY", "http://127.0.0.1:9")]
    [TestCase("ALL_PROXY", "http://127.0.0.1:9")]
    [TestCase("TMPDIR", "/dev/null")]
    [CancelAfter(90_000)]
    public async Task Run_WhereItCannotRehearse_WorksAndStopsAllTheSame(string name, string value)
    {
        var ct = TestContext.CurrentContext.CancellationToken;
        Settings[name] = value;
        using var bot = Start("run");
        await SaysAsync(bot, "is running", ct);
        var question = Sandbox.World.Post(Sandbox.World.Members[0], Sandbox.World.Group!, "/ping");
        await UntilAsync(bot, () => Sandbox.World.MessagesOf(Sandbox.World.Group!).Any(message => message.ReplyTo?.Id == question.Id), ct);

        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
    }

    [Test, CancelAfter(90_000)]
    public async Task Run_AfterItsRehearsal_LeavesNothingOfIt(CancellationToken ct)
    {
        var passing = Directory.CreateDirectory(Path.Combine(Folder, "passing")).FullName;
        Settings["TMPDIR"] = passing;
        using var bot = Start("run");
        await SaysAsync(bot, "is running", ct);

        Assert.That(Directory.GetDirectories(passing, "groupbot-rehearsal-*"), Is.Empty);
        await bot.StopAsync(ct);
    }

    /// <summary>On a slow machine it is broken off in the midst of its work: the start must not wait for what never comes.</summary>
    [Test, CancelAfter(90_000)]
    public async Task Run_WhenItIsBrokenOff_EndsAndLeavesNothingOfIt(CancellationToken ct)
    {
        // Its own name, as the folder for passing files is everybody's.
        var prefix = $"groupbot-test-{Guid.NewGuid():N}-";
        for (var milliseconds = 20; milliseconds < 800; milliseconds += 60)
        {
            using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System);
            try
            {
                await Rehearsal.RunAsync(TimeProvider.System, late.Token, prefix)
                    .WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, ct);
            }
            catch (OperationCanceledException) when (late.IsCancellationRequested && !ct.IsCancellationRequested)
            {
                // Broken off, and over.
            }

            Assert.That(Directory.GetDirectories(Path.GetTempPath(), prefix + "*"), Is.Empty, $"broken off after {milliseconds} ms");
        }
    }
}
