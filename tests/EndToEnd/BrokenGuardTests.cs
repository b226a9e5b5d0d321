using System.Globalization;
using GroupBot.Faulty;
using GroupBot.Sandbox.Faults;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>
/// A count that finds nothing lost must be one that would find it: with a guard off, by the same load and the same count,
/// the damage shows.
/// </summary>
[Category("Chaos"), SqliteOnly, Platform(Exclude = "Win")]
internal sealed class BrokenGuardTests
{
    /// <summary>The first turns of a process are its own: so often a place is passed before it dies there.</summary>
    private const int Passes = 15;

    /// <summary>A store is full and free again, a clock set back, within this, once the bot receives.</summary>
    private static readonly TimeSpan UntilFaulty = TimeSpan.FromSeconds(8);

    [TestCase(Breakage.Commit, null), TestCase(Breakage.Dedupe, Death.AfterHeard), TestCase(Breakage.Outbox, Death.AfterAsked)]
    [TestCase(Breakage.Claim, Death.PostAnswer), TestCase(Breakage.Pauses, null)]
    [TestCase(Breakage.Trouble, null, "--store", StoreTrouble.Full + "@" + Death.Begin + ":20")]
    [TestCase(Breakage.Elapsed, null, "--clock-back", "0.5")]
    public async Task Count_WithAGuardOff_FindsTheDamage(string guard, string? deadAt, params string[] faults)
    {
        using var tooLong = new CancellationTokenSource(TimeSpan.FromMinutes(6));
        var ct = tooLong.Token;
        // A poll goes on where the last commit ended; by webhook what was not answered comes again.
        await using var group = await LoadedGroup.StartAsync(byWebhook: guard == Breakage.Dedupe, ct);
        if (guard is Breakage.Pauses or Breakage.Elapsed)
        {
            group.World.Faults.Rate(0.1, group.Seed, [Fault.TooManyRequests(1)], "sendMessage");
        }

        group.Begin();
        for (var life = 0; life < 2 && deadAt is not null; life++)
        {
            using var bot = await group.StartBotAsync(
                ct, "--break", guard, "--die", string.Create(CultureInfo.InvariantCulture, $"{deadAt}:{Passes + life}"));
            Assert.That(await bot.WaitAsync(ct), Is.EqualTo(BotProcess.Killed), bot.Output);
        }

        using var last = await group.StartBotAsync(ct, ["--break", guard, .. faults]);
        await Task.Delay(faults.Length > 0 ? UntilFaulty : TimeSpan.FromSeconds(1), TimeProvider.System, ct);
        var toll = await group.CountAsync(last, $"without {guard}", ct, isBroken: true);

        Assert.That(
            guard switch
            {
                Breakage.Commit or Breakage.Trouble => toll.RowsLost,
                Breakage.Dedupe => toll.RowsDoubled,
                Breakage.Outbox or Breakage.Elapsed => toll.AnswersLost + toll.PostsLost,
                Breakage.Claim => toll.PostsDoubled,
                _ => toll.EarlyRetries,
            },
            Is.GreaterThan(0), $"seed {group.Seed}");
    }

    /// <summary>A bot that goes on writing to a log that is nowhere has lost it with the process.</summary>
    [Test]
    public async Task Count_WhereNobodyWatchesTheLog_FindsTheDamage()
    {
        using var tooLong = new CancellationTokenSource(TimeSpan.FromMinutes(6));
        var ct = tooLong.Token;
        await using var group = await LoadedGroup.StartAsync(byWebhook: false, ct);
        group.Begin();
        using (var bot = await group.StartBotAsync(ct, "--break", Breakage.Watch, "--pause", $"{Death.Begin}:40"))
        {
            while (!bot.Output.Contains(Death.Paused, StringComparison.Ordinal))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, ct);
            }

            File.Delete(group.Database + "-wal");
            await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, ct);
            Assert.That(bot.HasExited, Is.False, bot.Output);
            bot.Kill();
        }

        using var next = await group.StartBotAsync(ct);
        var toll = await group.CountAsync(next, $"without {Breakage.Watch}", ct, isBroken: true);

        Assert.That(toll.RowsLost, Is.GreaterThan(0), $"seed {group.Seed}");
    }
}
