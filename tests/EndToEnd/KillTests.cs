using System.Globalization;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>
/// kill -9 of the bot's own process under load, at instants drawn from a printed seed: every update that was handed out
/// stands in the file exactly once, and every question is answered.
/// </summary>
[NonParallelizable, Category("Chaos")]
internal sealed class KillTests
{
    private const int LongestLife = 1500;

    /// <summary><c>Kills</c> asks for more than the twenty of every run.</summary>
    [TestCase(false), TestCase(true), Platform(Exclude = "Win")]
    public async Task Kill_TwentyTimesUnderLoad_LosesNothing(bool byWebhook)
    {
        var kills = TestContext.Parameters.Get("Kills", 20);
        using var tooLong = new CancellationTokenSource(TimeSpan.FromSeconds(60 + (15 * kills)));
        var ct = tooLong.Token;
        await using var group = await LoadedGroup.StartAsync(byWebhook, ct);
        var draw = new Random(group.Seed);
        group.Begin();

        var busyLives = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var rows = kill == 0 ? 0 : group.Rows;
            using var bot = await group.StartBotAsync(ct);
            await Task.Delay(TimeSpan.FromMilliseconds(draw.Next(LongestLife)), TimeProvider.System, ct);
            Assert.That(bot.Kill(), Is.EqualTo(BotProcess.Killed), $"seed {group.Seed}: {bot.Output}");
            busyLives += group.Rows > rows ? 1 : 0;
        }

        using var last = await group.StartBotAsync(ct);
        await group.JudgeAsync(last, string.Create(CultureInfo.InvariantCulture, $"kill -9 · {kills}, {busyLives} of them in lives that had taken messages in"), ct);
        // One call at a time is on its way to a group: a kill can lose one answer to one.
        Assert.That(group.Doubled, Is.LessThanOrEqualTo(kills), $"seed {group.Seed}");
        Assert.That(busyLives, Is.GreaterThan(kills / 2), "kills that hit nothing show nothing");
    }
}
