using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GroupBot.Sandbox.Time;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

internal sealed class ClockTests : SandboxFixture
{
    [Test]
    public void Advance_Always_FiresInOrderOfTheInstants()
    {
        using var clock = new SandboxClock(TimeProvider.System);
        var (begin, fired) = (clock.GetTimestamp(), new List<string>());
        var timers = new List<ITimer>();
        timers.Add(At(clock, 30, () => Say("third")));
        timers.Add(At(clock, 10, () =>
        {
            Say("first");
            timers.Add(At(clock, 10, () => Say("second, made by the first")));
        }));
        timers.Add(At(clock, 90, () => Say("too late")));

        clock.Advance(TimeSpan.FromSeconds(60));

        Assert.That(fired, Is.EqualTo(new[] { "first 10", "second, made by the first 20", "third 30" }));
        Assert.That(clock.GetElapsedTime(begin), Is.EqualTo(TimeSpan.FromSeconds(60)).Within(TimeSpan.FromSeconds(9)));
        timers.ForEach(timer => timer.Dispose());

        void Say(string what) => fired.Add($"{what} {Math.Round(clock.GetElapsedTime(begin).TotalSeconds)}");
    }

    [Test]
    public void Advance_WithARepeatedTimer_FiresItEachTime()
    {
        using var clock = new SandboxClock(TimeProvider.System);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromHours(1), TimeSpan.FromHours(6));

        clock.Advance(TimeSpan.FromDays(1));
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromDays(1));

        Assert.That(fired, Is.EqualTo(4));
    }

    [Test]
    public async Task Clock_WhenNotMoved_RunsWithTheSystems()
    {
        using var clock = new SandboxClock(TimeProvider.System);
        clock.Advance(TimeSpan.FromDays(3));
        await Task.Delay(TimeSpan.FromMilliseconds(20), clock, CancellationToken.None);

        Assert.That(clock.GetUtcNow() - TimeProvider.System.GetUtcNow(), Is.EqualTo(TimeSpan.FromDays(3)).Within(TimeSpan.FromSeconds(1)));
        Assert.That(clock.Ahead, Is.EqualTo(TimeSpan.FromDays(3)));
    }

    [Test]
    public async Task AdvanceAsync_WithAWaitOnAnotherThread_LetsItWaitAgain()
    {
        using var clock = new SandboxClock(TimeProvider.System);
        var hours = 0;
        using var ending = new CancellationTokenSource();
        var count = Task.Run(async () =>
        {
            using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
            while (hours < 24 && await timer.WaitForNextTickAsync(ending.Token))
            {
                hours++;
            }
        });
        await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, CancellationToken.None);

        await clock.AdvanceAsync(TimeSpan.FromHours(24.5), CancellationToken.None);
        await count.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, CancellationToken.None);

        Assert.That(hours, Is.EqualTo(24));
    }

    [Test]
    public void Advance_Backward_IsRefused() => Assert.That(
        () => World.Clock.Advance(TimeSpan.FromSeconds(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Advance_WhenAnUpdateWaits_ItExpires()
    {
        World.Post(Ann, Chat, "打卡");
        World.Clock.Advance(TimeSpan.FromHours(23));
        Assert.That(World.Bot.Queue.Count, Is.EqualTo(1));

        World.Clock.Advance(TimeSpan.FromHours(1));

        Assert.That(World.Bot.Queue.Count, Is.Zero);
    }

    [Test]
    public async Task Clock_WhenMovedByAnAct_LetsARestrictionEnd()
    {
        var until = World.Clock.GetUtcNow().AddHours(2).ToUnixTimeSeconds();
        await Bot.ResultAsync("restrictChatMember", new { chat_id = Chat.Id, user_id = Ann.Id, permissions = new { }, until_date = until });
        await ActAsync(new { act = "clock", seconds = 7100 });
        Assert.That(() => World.Post(Ann, Chat, "x"), Throws.InstanceOf<InvalidOperationException>());

        var moved = await ActAsync(new { act = "clock", to = until });

        Assert.That((long)moved["now"]!, Is.GreaterThanOrEqualTo(until * 1000));
        Assert.That(World.Post(Ann, Chat, "打卡").Date.ToUnixTimeSeconds(), Is.GreaterThanOrEqualTo(until));
        var shown = JsonNode.Parse(await Bot.Http.GetStringAsync("/sandbox/clock"))!;
        Assert.That((long)shown["ahead"]!, Is.EqualTo((long)moved["ahead"]!).And.InRange(7_190_000, 7_200_000));
    }

    [TestCase("""{"act":"clock","seconds":-1}""", "only goes forward")]
    [TestCase("""{"act":"clock","to":1000000}""", "only goes forward")]
    [TestCase("""{"act":"clock"}""", "must be given")]
    [TestCase("""{"act":"clock","seconds":1,"to":1}""", "must be given")]
    [TestCase("""{"act":"clock","seconds":99999999}""", "at most 400 days")]
    public async Task Clock_WhenTheActIsWrong_SaysSo(string body, string error)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await Bot.Http.PostAsync("/sandbox/act", content);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(error));
        Assert.That(World.Clock.Ahead, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task Clock_WhenMoved_EndsAPollThatWaits()
    {
        var poll = Bot.ResultAsync("getUpdates", new { timeout = 50 });
        await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, CancellationToken.None);
        await ActAsync(new { act = "clock", seconds = 50 });

        Assert.That((JsonArray)await poll.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, CancellationToken.None), Is.Empty);
    }

    private static ITimer At(SandboxClock clock, int seconds, Action action) =>
        clock.CreateTimer(_ => action(), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);

    private async Task<JsonNode> ActAsync(object body)
    {
        using var response = await Bot.Http.PostAsJsonAsync("/sandbox/act", body);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), answer.ToJsonString());
        return answer;
    }
}
