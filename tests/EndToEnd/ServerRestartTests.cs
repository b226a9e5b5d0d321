using System.Diagnostics;
using System.Globalization;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>
/// A PostgreSQL server that is stopped at once and started again under load, at instants drawn from a printed seed: the bot
/// goes on by itself, nothing is lost and nothing stands twice. All tests share the server, so none runs beside this.
/// </summary>
[Category("Chaos"), PostgresOnly, NonParallelizable, Platform(Exclude = "Win")]
internal sealed class ServerRestartTests
{
    private const int LongestLifeMs = 1500, LongestAwayMs = 1500;

    /// <summary><c>Restarts</c> asks for more than the four of every run.</summary>
    [Test]
    public async Task Restart_OfTheServerUnderLoad_LosesNothing()
    {
        var restarts = TestContext.Parameters.Get("Restarts", 4);
        using var tooLong = new CancellationTokenSource(TimeSpan.FromSeconds(120 + (20 * restarts)));
        var ct = tooLong.Token;
        await using var group = await LoadedGroup.StartAsync(byWebhook: false, ct);
        var draw = new Random(group.Seed);
        group.Begin();
        using var bot = await group.StartBotAsync(ct);
        for (var restart = 0; restart < restarts; restart++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(draw.Next(LongestLifeMs)), TimeProvider.System, ct);
            await TestServer.RestartAsync(draw.Next(LongestAwayMs) / 1000.0, ct);
            await GoesOnAsync(group, bot, ct);
        }

        await group.JudgeAsync(bot, string.Create(CultureInfo.InvariantCulture, $"server stopped at once · {restarts}"), ct);
    }

    /// <summary>The same process takes messages in again.</summary>
    private static async Task GoesOnAsync(LoadedGroup group, BotProcess bot, CancellationToken ct)
    {
        var rows = group.Rows;
        var since = Stopwatch.StartNew();
        while (group.Rows == rows)
        {
            Assert.That(bot.HasExited, Is.False, $"seed {group.Seed}: {bot.Output}");
            Assert.That(since.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)), $"seed {group.Seed}: {bot.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, ct);
        }
    }
}
