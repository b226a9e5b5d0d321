using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>
/// kill -9 of <c>groupbot scores rebuild</c>, a process of its own, at instants drawn from a printed seed, while the bot goes on and
/// people write: nothing that was said is lost, the bot answers, and the command given again leaves all as the log says.
/// </summary>
[Category("Chaos"), Platform(Exclude = "Win")]
internal sealed class RebuildKillTests : ProgramFixture
{
    private const int Kills = 4;

    private const string Break = """
        update awards set amount = amount * 2, points = points + 7 where seq % 3 = 0;
        delete from awards where seq % 7 = 0;
        update score_pairs set tie = tie + 1;
        update score_days set points = points + 1;
        update score_members set points = points + 5, heat = heat * 2;
        """;

    private int _said;

    [TestCase(1), TestCase(2), TestCase(3), CancelAfter(150_000)]
    public async Task Rebuild_KilledBesideARunningBot_IsGivenAgain(int seed)
    {
        var ct = TestContext.CurrentContext.CancellationToken;
        TestContext.Out.WriteLine($"seed {seed}");
        var draw = new Random(seed);
        using (var before = Start("run"))
        {
            await SaysAsync(before, "is running", ct);
            await TalkAsync(before, 30, ct);
            Assert.That(await before.StopAsync(ct), Is.Zero, before.Output);
        }

        BreakRows();
        var longest = await LifeOfAReadingAsync(ct);
        using var bot = Start("run");
        await SaysAsync(bot, "is running", ct);
        var killed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var rebuild = Start("scores", "rebuild");
            var talk = TalkAsync(bot, 3, ct);
            await Task.Delay(longest * draw.NextDouble(), TimeProvider.System, ct);
            if (rebuild.Kill() == BotProcess.Killed)
            {
                killed++;
            }
            else
            {
                longest = rebuild.Life;
            }

            await talk;
        }

        // No minute has passed: the hold of the one that died is taken over.
        using var last = Start("scores", "rebuild");
        await TalkAsync(bot, 3, ct);
        Assert.That(await last.WaitAsync(ct), Is.Zero, last.Output);
        await TalkAsync(bot, 3, ct);
        var question = Sandbox.World.Post(Sandbox.World.Members[0], Sandbox.World.Group!, "/ping");
        await UntilAsync(bot, () => Sandbox.World.MessagesOf(Sandbox.World.Group!).Any(message => message.ReplyTo?.Id == question.Id), ct);
        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);

        Assert.That(killed, Is.GreaterThan(0), $"seed {seed}: kills that hit nothing show nothing");
        using var verify = Start("scores", "verify");
        Assert.That(await verify.WaitAsync(ct), Is.Zero, $"seed {seed}: {verify.Output}");
        Assert.That(verify.Output, Does.Match(new Regex(@": as the log says\.")));
        using var store = Store.Database.OpenReader();
        Assert.That(
            store.ExecuteScalar<long>("select count(distinct message_id) from activity where kind = 1 and sender = 1 and (flags & 1) = 0"),
            Is.EqualTo(_said), $"seed {seed}: nothing that was said is lost");
    }

    /// <summary>History that was imported is in the scores or it is not: a kill of the command, or of the bot, leaves no mix.</summary>
    [TestCase(4), TestCase(5), CancelAfter(150_000)]
    public async Task RebuildWithHistory_Killed_IsOldOrNew(int seed)
    {
        var ct = TestContext.CurrentContext.CancellationToken;
        TestContext.Out.WriteLine($"seed {seed}");
        var draw = new Random(seed);
        using (var before = Start("run"))
        {
            await SaysAsync(before, "is running", ct);
            Assert.That(await before.StopAsync(ct), Is.Zero, before.Output);
        }

        var longest = await LifeOfAReadingAsync(ct);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var bot = Start("run");
            await SaysAsync(bot, "is running", ct);
            await TalkAsync(bot, 8, ct);
            using var rebuild = Start("scores", "rebuild", "--with-history");
            await Task.Delay(longest * draw.NextDouble(), TimeProvider.System, ct);
            rebuild.Kill();
            Assert.That(bot.Kill(), Is.EqualTo(BotProcess.Killed));
            using var again = Start("run");
            await SaysAsync(again, "is running", ct);
            await TalkAsync(again, 2, ct);
            Assert.That(await again.StopAsync(ct), Is.Zero, again.Output);
            using var verify = Start("scores", "verify");
            Assert.That(await verify.WaitAsync(ct), Is.Zero, $"seed {seed}: {verify.Output}");
        }
    }

    /// <summary>How long the log's reading takes on this machine, now: <c>verify</c> reads all that <c>rebuild</c> does.</summary>
    private async Task<TimeSpan> LifeOfAReadingAsync(CancellationToken ct)
    {
        using var verify = Start("scores", "verify");
        await verify.WaitAsync(ct);
        return verify.Life;
    }

    private async Task TalkAsync(BotProcess bot, int messages, CancellationToken ct)
    {
        for (var message = 0; message < messages; message++)
        {
            _said++;
            Sandbox.World.Post(
                Sandbox.World.Members[_said % Sandbox.World.Members.Count], Sandbox.World.Group!,
                string.Create(CultureInfo.InvariantCulture, $"今天读到第 {_said} 章了，真不错"));
        }

        await UntilAsync(bot, () => Heard() >= _said, ct);
    }

    private long Heard()
    {
        using var store = Store.Database.OpenReader();
        return store.ExecuteScalar<long>("select count(*) from activity where kind = 1 and sender = 1 and (flags & 1) = 0");
    }

    private void BreakRows()
    {
        foreach (var line in Break.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Store.Execute(line);
        }
    }
}
