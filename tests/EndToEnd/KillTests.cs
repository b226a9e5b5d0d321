using System.Globalization;
using GroupBot.Faulty;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>
/// kill -9 of the bot's own process under load, at instants drawn from a printed seed and at every place of a turn or a call:
/// each update that was handed out stands in the file exactly once, every question is answered, no post stands twice.
/// </summary>
[Category("Chaos"), Platform(Exclude = "Win")]
internal sealed class KillTests
{
    private const int LongestLife = 1500;

    /// <summary>So often a place is passed at most before the process dies there.</summary>
    private const int MostTimes = 20;

    /// <summary><c>Kills</c> asks for more than the twenty of every run.</summary>
    [TestCase(false), TestCase(true)]
    public async Task Kill_TwentyTimesUnderLoad_LosesNothing(bool byWebhook)
    {
        if (byWebhook && TestServer.IsWanted)
        {
            Assert.Ignore("Kills by webhook: those on SQLite are enough, as what is received does not know the store.");
        }

        var kills = TestContext.Parameters.Get("Kills", TestServer.IsWanted ? 6 : 20);
        using var tooLong = new CancellationTokenSource(TimeSpan.FromSeconds(240 + (15 * kills)));
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
        var toll = await group.JudgeAsync(
            last, string.Create(CultureInfo.InvariantCulture, $"kill -9 · {kills}, {busyLives} of them in lives that had taken messages in"), ct);
        // One post at a time is on its way to a group.
        Assert.That(toll.PostsUncertain, Is.LessThanOrEqualTo(kills), $"seed {group.Seed}");
        Assert.That(busyLives, Is.GreaterThan(kills / 2), "kills that hit nothing show nothing");
        group.AssertNoStall();
    }

    /// <summary>Each place once; with <c>Kills</c> each so often that they are as many.</summary>
    [Test, SqliteOnly]
    public async Task Kill_AtEveryPlaceOfATurnAndACall_LosesNothing()
    {
        var rounds = Math.Max(1, TestContext.Parameters.Get("Kills", 0) / Death.Places.Length);
        using var tooLong = new CancellationTokenSource(TimeSpan.FromSeconds(240 + (rounds * Death.Places.Length * 20)));
        var ct = tooLong.Token;
        await using var group = await LoadedGroup.StartAsync(byWebhook: false, ct);
        var draw = new Random(group.Seed);
        group.Begin();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var place in Death.Places)
            {
                var times = 1 + draw.Next(MostTimes);
                using var bot = await group.StartBotAsync(ct, "--die", string.Create(CultureInfo.InvariantCulture, $"{place}:{times}"));
                Assert.That(await bot.WaitAsync(ct), Is.EqualTo(BotProcess.Killed), $"seed {group.Seed}: {place}:{times} {bot.Output}");
            }
        }

        using var last = await group.StartBotAsync(ct);
        var toll = await group.JudgeAsync(last, $"kill -9 · at {string.Join(", ", Death.Places)}", ct);
        Assert.That(toll.PostsUncertain, Is.LessThanOrEqualTo(rounds * Death.Places.Length), $"seed {group.Seed}");
        group.AssertNoStall();
    }
}
