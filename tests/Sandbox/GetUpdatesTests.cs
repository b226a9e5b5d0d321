using System.Diagnostics;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class GetUpdatesTests : SandboxFixture
{
    [Test]
    public async Task GetUpdates_WithoutOffset_HandsOutTheSameAgain()
    {
        World.Post(Ann, Chat, "1");

        var first = await IdsAsync();

        Assert.That(await IdsAsync(), Is.EqualTo(first));
        Assert.That(first[0], Is.InRange(2_000_001, 1_000_000_000));
    }

    [Test]
    public async Task GetUpdates_WithOffset_ConfirmsWhatIsBelow()
    {
        var ids = await PostAsync(3);

        Assert.That(await IdsAsync(ids[1]), Is.EqualTo(ids[1..]));
        Assert.That(await IdsAsync(), Is.EqualTo(ids[1..]));
        Assert.That(await IdsAsync(ids[2] + 1), Is.Empty);
    }

    [Test]
    public async Task GetUpdates_WithNegativeOffset_KeepsTheLast()
    {
        var ids = await PostAsync(3);

        Assert.That(await IdsAsync(-1), Is.EqualTo(ids[2..]));
        Assert.That(await IdsAsync(), Is.EqualTo(ids[2..]));
    }

    [Test]
    public async Task GetUpdates_WithOffsetFarAhead_IgnoresIt()
    {
        var ids = await PostAsync(2);

        Assert.That(await IdsAsync(ids[1] + 12), Is.EqualTo(ids));
    }

    [TestCase(0, 1)]
    [TestCase(2, 2)]
    [TestCase(500, 3)]
    public async Task GetUpdates_WithLimit_ClampsIt(int limit, int expected)
    {
        await PostAsync(3);

        Assert.That((JsonArray)await Bot.ResultAsync("getUpdates", new { limit }), Has.Count.EqualTo(expected));
    }

    [Test]
    public async Task GetUpdates_WhenWaiting_WakesAtOnce()
    {
        var poll = Bot.ResultAsync("getUpdates", new { timeout = 100 });
        await WaitingAsync();
        var watch = Stopwatch.StartNew();
        World.Post(Ann, Chat, "now");

        Assert.That((JsonArray)await poll, Has.Count.EqualTo(1));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task GetUpdates_WhenASecondOneWaits_EndsTheFirst()
    {
        var first = Bot.ErrorAsync("getUpdates", new { timeout = 50 });
        await WaitingAsync();
        var second = Bot.ResultAsync("getUpdates", new { timeout = 50 });

        Assert.That(await first, Is.EqualTo("409 Conflict: terminated by other getUpdates request; "
            + "make sure that only one bot instance is running"));
        World.Post(Ann, Chat, "for the second");
        Assert.That((JsonArray)await second, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task GetUpdates_ByDefault_LeavesOutMembersAndReactions()
    {
        var message = World.Post(Ann, Chat, "1");
        World.React(Ben, Chat, message.Id, "👍");
        World.Leave(Ben, Chat);

        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "message", "message" }));
    }

    [Test]
    public async Task GetUpdates_WithAllowedUpdates_KeepsThemUntilSaidOtherwise()
    {
        await Bot.SubscribeAsync("CHAT_MEMBER", "nonsense");
        await Bot.ResultAsync("getUpdates");
        World.Leave(Ben, Chat);
        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "chat_member" }));

        await Bot.ResultAsync("getUpdates", new { allowed_updates = Array.Empty<string>() });
        World.Leave(Ann, Chat);
        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "message" }));
    }

    [Test]
    public async Task GetUpdates_WhenTheBotIsNoAdmin_HearsOnlyOfItself()
    {
        await Bot.SubscribeAsync();
        World.Demote(Owner, Chat, World.Bot.User);
        World.Post(Ann, Chat, "between us");
        World.Post(Ann, Chat, "hello @groupbot_sandbox_bot");
        World.Leave(Ben, Chat);

        Assert.That(await Bot.DrainKindsAsync(), Is.EqualTo(new[] { "my_chat_member", "message", "message" }));
    }

    [Test]
    public async Task GetUpdates_AfterADay_HasForgotten()
    {
        await PostAsync(1);
        Bot.Clock.Advance(TimeSpan.FromHours(24));

        Assert.That(await IdsAsync(), Is.Empty);
    }

    [Test]
    public async Task GetUpdates_OfAPress_IsForgottenAfter150Seconds()
    {
        var sent = await Buttons.SendAsync(Bot, "go");
        World.Press(Ann, Chat, sent, "go");
        Bot.Clock.Advance(TimeSpan.FromSeconds(151));

        Assert.That(await IdsAsync(), Is.Empty);
    }

    [Test]
    public async Task GetUpdates_WhenTheSameOffsetIsRepeatedFast_IsSlowedDown()
    {
        await using var paced = await SandboxClient.StartAsync(o => o.PaceRepeatedPolls = true);
        await paced.ResultAsync("getUpdates");
        var second = paced.ResultAsync("getUpdates");
        await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, CancellationToken.None);
        paced.World.Post(paced.World.Owner!, paced.World.Group!, "1");

        Assert.That((JsonArray)await second, Has.Count.EqualTo(1));
    }

    /// <summary>Until the poll hangs in the server.</summary>
    private static Task WaitingAsync() => Task.Delay(TimeSpan.FromMilliseconds(150), TimeProvider.System, CancellationToken.None);

    private async Task<int[]> IdsAsync(long offset = 0) =>
        [.. ((JsonArray)await Bot.ResultAsync("getUpdates", new { offset })).Select(u => (int)u!["update_id"]!)];

    private Task<int[]> PostAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            World.Post(Ann, Chat, $"{i}");
        }

        return IdsAsync();
    }
}
