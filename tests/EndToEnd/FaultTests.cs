using System.Globalization;
using GroupBot.Sandbox.Faults;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>
/// Five of a hundred calls go wrong, polls and answers alike: refused, broken off before or after they took effect, held up
/// for ten seconds, answered by a page of HTML. What is written stands once; what is answered twice was answered into the void.
/// </summary>
[Category("Chaos")]
internal sealed class FaultTests
{
    private const double Share = 0.05;

    private static readonly Fault Stall = Fault.Stall(TimeSpan.FromSeconds(10));

    private static readonly Fault[] Faults =
        [Fault.TooManyRequests(1), Fault.ServerError, Fault.BadGateway, Fault.DropBefore, Fault.DropAfter];

    /// <summary><c>Updates</c> asks for more than the five thousand of every run.</summary>
    [TestCase(false), TestCase(true)]
    public async Task Faults_OnFiveOfAHundredCalls_LoseNothing(bool byWebhook)
    {
        if (byWebhook && !TestContext.Parameters.Exists("Updates"))
        {
            Assert.Ignore("Faults of calls with updates by webhook: the long form, scripts/chaos, has them.");
        }

        var updates = TestContext.Parameters.Get("Updates", TestServer.IsWanted ? 1000 : 5000);
        var patience = TimeSpan.FromSeconds(200 + (updates / 20));
        using var tooLong = new CancellationTokenSource(2 * patience);
        var ct = tooLong.Token;
        await using var group = await LoadedGroup.StartAsync(byWebhook, ct, patience);
        group.World.Faults.Rate(Share, group.Seed, Faults, "getUpdates");
        group.World.Faults.Rate(Share, group.Seed + 1, [.. Faults, Stall]);
        group.Begin(most: updates);
        using var bot = await group.StartBotAsync(ct);
        // Nobody can tell a stalled poll from one that waits for updates, so there is one such, or the test would do nothing else.
        group.World.Faults.Next("getUpdates", Stall);

        await group.AllWritten.WaitAsync(ct);
        var toll = await group.JudgeAsync(bot, string.Create(CultureInfo.InvariantCulture, $"faults on {Share:P0} of calls"), ct);

        // The one poll that stalled apart, it went on all the time.
        Assert.That(toll.LongestStall, Is.LessThan(Stall.Duration + TimeSpan.FromSeconds(5)), $"seed {group.Seed}");
    }
}
