using System.Diagnostics;
using GroupBot.Sandbox;
using GroupBot.Sandbox.Scenarios.Crowd;
using GroupBot.Sandbox.Time;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox.Scenarios;

/// <summary>The shapes a living group has, with several seeds, so that none of them is luck.</summary>
internal sealed class CrowdTests
{
    private static readonly int[] Seeds = [1, 7, 20261122];

    [Test]
    public void Plan_OfTheSameSeed_IsTheSame()
    {
        var options = new CrowdOptions { Members = 40, Days = 10, Seed = 5 };

        Assert.That(Shown(CrowdPlanner.Make(options)), Is.EqualTo(Shown(CrowdPlanner.Make(options with { }))));
        Assert.That(Shown(CrowdPlanner.Make(options)), Is.Not.EqualTo(Shown(CrowdPlanner.Make(options with { Seed = 6 }))));

        static IEnumerable<string> Shown(CrowdPlan plan) => plan.Members.Select(member => $"{member.Name} {member.From} {member.Until}")
            .Concat(plan.Events.Select(e => $"{e.At} {e.Deed} {e.Who} {e.Text} {e.Target?.At}"));
    }

    [TestCaseSource(nameof(Seeds))]
    public void Plan_Always_KeepsTheOrderOfThings(int seed)
    {
        var plan = Busy(seed);

        Assert.That(plan.Events.Select(e => e.At), Is.Ordered);
        Assert.That(plan.Events.Where(e => e.Target is not null && e.Target.At >= e.At), Is.Empty);
        Assert.That(plan.Events.Where(e => e.Deed is CrowdDeed.Say && !plan.Members[e.Who].IsThere(e.At)), Is.Empty);
    }

    [TestCaseSource(nameof(Seeds))]
    public void Plan_OfABusyGroup_HasALeaderWhoIsAnsweredMost(int seed)
    {
        var plan = Busy(seed);
        var answered = plan.Events.Where(e => e is { Deed: CrowdDeed.Say, Target: not null })
            .GroupBy(e => e.Target!.Who).OrderByDescending(group => group.Count()).First().Key;

        Assert.That(plan.Members[answered].Role, Is.EqualTo(CrowdRole.Leader));
    }

    [TestCaseSource(nameof(Seeds))]
    public void Plan_OfABusyGroup_HasARingThatAdmiresItself(int seed)
    {
        var plan = Busy(seed);
        var ring = plan.Members.Where(member => member.Role == CrowdRole.Admirer).Select(member => member.Index).ToHashSet();
        var theirs = plan.Events.Where(e => e.Deed == CrowdDeed.React && ring.Contains(e.Who)).ToList();

        Assert.That(ring, Has.Count.EqualTo(5));
        foreach (var (one, other) in from one in ring from other in ring where one != other select (one, other))
        {
            Assert.That(theirs.Any(e => e.Who == one && e.Target!.Who == other), $"{one} never reacts to {other}");
        }

        Assert.That(theirs.Count(e => ring.Contains(e.Target!.Who)) / (double)theirs.Count, Is.GreaterThan(0.8));
    }

    [TestCaseSource(nameof(Seeds))]
    public void Plan_Always_HasASpammerWhoPostsLinks(int seed)
    {
        var plan = Busy(seed);
        var spammer = plan.Members.Single(member => member.Role == CrowdRole.Spammer);
        var said = plan.Events.Where(e => e.Deed == CrowdDeed.Say && e.Who == spammer.Index).ToList();

        Assert.That(said, Has.Count.GreaterThan(10));
        Assert.That(said.Where(e => !e.Text.Contains("https://", StringComparison.Ordinal)), Is.Empty);
        Assert.That(said.GroupBy(e => e.Text).Max(group => group.Count()), Is.GreaterThan(1));
    }

    /// <summary>A tenth of the members says more than half of everything; a quarter at least says next to nothing.</summary>
    [TestCaseSource(nameof(Seeds))]
    public void Plan_OfABusyGroup_HasFewTalkersAndManyReaders(int seed)
    {
        var plan = Busy(seed);
        var begun = plan.Members.Select(member => plan.Events.Count(e => e is { Deed: CrowdDeed.Say, Target: null } && e.Who == member.Index))
            .OrderDescending().ToList();

        Assert.That(begun.Take(begun.Count / 10).Sum() / (double)begun.Sum(), Is.GreaterThan(0.5));
        Assert.That(begun.Count(count => count <= 2), Is.GreaterThan(begun.Count / 4));
    }

    [TestCaseSource(nameof(Seeds))]
    public void Plan_OfABusyGroup_HasNewcomersByEachLink(int seed)
    {
        var plan = Busy(seed);
        var joins = plan.Events.Where(e => e.Deed == CrowdDeed.Join).ToList();

        Assert.That(joins.Select(e => plan.Members[e.Who].Link).Distinct(), Is.EquivalentTo(CrowdCast.Links));
        Assert.That(joins.Count(e => e.At.TotalDays > 30), Is.GreaterThan(10));
    }

    [TestCaseSource(nameof(Seeds))]
    public void Plan_OfADyingGroup_Declines(int seed)
    {
        var plan = CrowdPlanner.Make(new CrowdOptions { Members = 120, Days = 56, Seed = seed, IsDying = true });
        // Who spams does not care.
        var weeks = Enumerable.Range(0, 8).Select(week => plan.Events.Count(e => e.Deed == CrowdDeed.Say
            && (int)(e.At.TotalDays / 7) == week && plan.Members[e.Who].Role != CrowdRole.Spammer)).ToList();

        Assert.That(weeks[^1], Is.LessThan(weeks[0] * 0.15));
        Assert.That(weeks[4], Is.LessThan(weeks[0] * 0.6));
        Assert.That(plan.Events.Count(e => e.Deed == CrowdDeed.Leave), Is.GreaterThan(20));
        Assert.That(plan.Events.Count(e => e.Deed == CrowdDeed.Say), Is.LessThan(CrowdPlanner.Make(
            new CrowdOptions { Members = 120, Days = 56, Seed = seed }).Events.Count(e => e.Deed == CrowdDeed.Say)));
    }

    [Test]
    public async Task Sandbox_WithACrowd_IsFullWithinSecondsAndKeepsADayForTheBot()
    {
        var since = Stopwatch.StartNew();
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Crowd = new CrowdOptions { Members = 200, Days = 60 } }, TimeProvider.System, CancellationToken.None);
        await TestContext.Out.WriteLineAsync($"{sandbox.World.MessagesOf(sandbox.World.Group!).Count} messages in {since.Elapsed}");
        var now = sandbox.World.Clock.GetUtcNow();
        var messages = sandbox.World.MessagesOf(sandbox.World.Group!);

        Assert.That(since.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
        Assert.That(messages, Has.Count.GreaterThan(5000));
        Assert.That(messages.Select(message => message.Date), Is.Ordered);
        Assert.That(messages[0].Date, Is.GreaterThan(now.AddDays(-61)).And.LessThan(now.AddDays(-57)));
        Assert.That(messages[^1].Date, Is.LessThanOrEqualTo(now));
        Assert.That(sandbox.World.Group!.Memberships.Values.Count(m => !m.User.IsBot), Is.EqualTo(200));
        var updates = sandbox.World.Bot.Queue.Take(0, 100_000);
        Assert.That(updates, Is.Not.Empty);
        Assert.That(updates[0].Expires - now, Is.InRange(TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(61)), "added 23 hours ago");
        Assert.That(System.Text.Encoding.UTF8.GetString(updates[0].Json), Does.Contain("my_chat_member"));
    }

    [Test]
    public async Task Replay_WithABotThatPolls_TellsItEveryDayAndEndsWhenTold()
    {
        var end = new DateTimeOffset(2026, 3, 10, 4, 0, 0, TimeSpan.Zero);
        await using var bot = await SandboxClient.StartAsync(_ => { }, new EarlierClock(TimeProvider.System, end.AddDays(-3)));
        using var stop = new CancellationTokenSource();
        var dates = new List<long>();
        var polling = Task.Run(async () =>
        {
            for (var offset = 0; !stop.IsCancellationRequested;)
            {
                foreach (var update in (System.Text.Json.Nodes.JsonArray)await bot.ResultAsync("getUpdates", new { offset, timeout = 0 }))
                {
                    offset = (int)update!["update_id"]! + 1;
                    dates.Add((long)(update["message"]?["date"] ?? 0));
                }

                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
            }
        });
        await Support.Until.TrueAsync(() => bot.World.IsBotConnected);

        var options = new CrowdOptions { Members = 20, Days = 30, Seed = 3 };
        await new CrowdReplay(bot.World, TimeProvider.System).RunAsync(bot.World.Group!, options, end, null, CancellationToken.None);
        await stop.CancelAsync();
        await polling;

        Assert.That(bot.World.Clock.GetUtcNow(), Is.EqualTo(end).Within(TimeSpan.FromMinutes(2)));
        var said = bot.World.MessagesOf(bot.World.Group!).Where(message => !message.From.IsBot).ToList();
        Assert.That(said, Has.Count.GreaterThan(20));
        Assert.That(dates.Where(date => date > 0), Is.EqualTo(said.Select(message => message.Date.ToUnixTimeSeconds())));
    }

    [TestCase(9, 10, "members")]
    [TestCase(2001, 10, "members")]
    [TestCase(50, 0, "days")]
    [TestCase(50, 367, "days")]
    public void Options_OutOfBounds_SayWhich(int members, int days, string said)
    {
        var fault = new CrowdOptions { Members = members, Days = days }.Fault!;

        Assert.That(fault.English, Does.StartWith(said));
        Assert.That(fault.Chinese, Is.Not.Empty);
    }

    private static CrowdPlan Busy(int seed) => CrowdPlanner.Make(new CrowdOptions { Members = 200, Days = 60, Seed = seed });
}
