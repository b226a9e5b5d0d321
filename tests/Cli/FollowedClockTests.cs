using GroupBot.Cli;
using GroupBot.Sandbox;
using GroupBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using NUnit.Framework;

namespace GroupBot.Tests.Cli;

internal sealed class FollowedClockTests
{
    [Test]
    public async Task Clock_OfASandboxElsewhere_IsFollowed()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TimeProvider.System, CancellationToken.None);
        sandbox.World.Clock.Advance(TimeSpan.FromDays(2));
        await using var followed = await FollowedClock.StartAsync(sandbox.Address, TimeProvider.System, CancellationToken.None);
        Assert.That(followed!.Clock.Ahead, Is.EqualTo(TimeSpan.FromDays(2)));

        var hour = Task.Delay(TimeSpan.FromHours(1), followed.Clock, CancellationToken.None);
        sandbox.World.Clock.Advance(TimeSpan.FromHours(3));
        await hour.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, CancellationToken.None);
        await Until.TrueAsync(() => followed.Clock.Ahead == sandbox.World.Clock.Ahead);

        Assert.That(followed.Clock.GetUtcNow(), Is.EqualTo(sandbox.World.Clock.GetUtcNow()).Within(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task Start_WhereNoSandboxAnswers_IsNone()
    {
        await using var other = await LocalServer.Start(LocalServer.Answer(200, """{"ok":true}"""));

        Assert.That(await FollowedClock.StartAsync(new Uri(other.Url), TimeProvider.System, CancellationToken.None), Is.Null);
        Assert.That(await FollowedClock.StartAsync(new Uri("http://127.0.0.1:1"), TimeProvider.System, CancellationToken.None), Is.Null);
    }

    [TestCase("", "42:secret", "https://api.telegram.org", null)]
    [TestCase("sandbox", "42:secret", "http://127.0.0.1:8087", null)]
    [TestCase("sandbox", "42:secret", "http://localhost:8087/", null)]
    [TestCase("sandbox", "", "https://api.telegram.org", null)]
    [TestCase("sandbox", "42:secret", "https://api.telegram.org", "Telegram:BaseUrl must be its address")]
    [TestCase("sandbox", "42:secret", "http://10.0.0.8:8087", "Telegram:BaseUrl must be its address")]
    [TestCase("Sandbox", "42:secret", "http://127.0.0.1:8087", "Clock:From must be \"sandbox\"")]
    [TestCase("tomorrow", "", "http://127.0.0.1:8087", "it is \"tomorrow\"")]
    public void Problem_OfClockFrom_IsSaid(string from, string token, string baseUrl, string? said)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Clock:From"] = from,
            ["Telegram:Token"] = token,
            ["Telegram:BaseUrl"] = baseUrl,
        }).Build();

        Assert.That(FollowedClock.Problem(configuration), said is null ? Is.Null : Does.Contain(said));
    }
}
