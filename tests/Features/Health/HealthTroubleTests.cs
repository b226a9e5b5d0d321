using System.Globalization;
using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Health;

/// <summary>What went wrong stands in <c>/health</c> beyond its end: nobody gets an answer before that.</summary>
internal sealed class HealthTroubleTests : IDisposable
{
    private static readonly Person Owner = KitExtensions.Owner;

    private readonly TurnKit _kit = KitExtensions.AllFeatures(TurnKitOptions.OwnedBy(Owner));

    public void Dispose() => _kit.Dispose();

    /// <summary>The question itself waits while the store fails, and is answered by the commit that ends it.</summary>
    [Test]
    public async Task Health_AfterACommitFailed_TellsItForADay()
    {
        using var loop = new TurnLoop(
            _kit.Runner, _kit.WorkLine, _kit.File.Database, _kit.Metrics, _kit.Clock, new StoreEnd(new FakeLifetime()), NullLogger<TurnLoop>.Instance);
        var left = 1;
        _kit.Writer.Fault = phase =>
        {
            if (phase == "commit" && left-- > 0)
            {
                throw new SqliteException("on purpose", 13);
            }
        };
        await loop.StartAsync(CancellationToken.None);
        var asked = loop.SubmitAsync(_kit.Batch(A.Message("/health").From(Owner).InPrivate()));
        await Until.TrueAsync(() => _kit.Clock.Timers == 1);
        var failedAt = Shown(_kit.Now);
        _kit.Advance(TimeSpan.FromMinutes(3));
        await asked.WaitAsync(TimeSpan.FromSeconds(10));
        await loop.StopAsync(CancellationToken.None);
        Assert.That(_kit.Asked.Text(), Does.Contain($"Trouble with the database, last at {failedAt} UTC: ").And.Contain("is full"));

        var overAt = Shown(_kit.Now);
        _kit.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.That(Answer(), Does.Contain($"There was trouble with the database, over since {overAt} UTC: ").And.Contain("is full"));
        Assert.That(Answer("zh-hans"), Does.Contain($"数据库出过问题，{overAt}（UTC）已恢复：").And.Contain("is full"));
        _kit.Advance(TimeSpan.FromSeconds(1));
        Assert.That(Answer(), Does.Not.Contain("trouble with"));
    }

    [Test]
    public void Health_AfterTroubleWithReceivingAndSending_TellsBothToOwnersAlone()
    {
        _kit.Metrics.Receiving.Failed("no <route>", _kit.Now);
        _kit.Metrics.Sending.Failed("reset", _kit.Now);
        var at = Shown(_kit.Now);
        Assert.That(Answer(), Does.Contain($"⚠️ Trouble with receiving, last at {at} UTC: no &lt;route&gt;")
            .And.Contain($"⚠️ Trouble with sending, last at {at} UTC: reset"));
        Assert.That(Answer("zh-hans"), Does.Contain($"⚠️ 接收消息出了问题，最近一次在 {at}（UTC）：no &lt;route&gt;")
            .And.Contain($"⚠️ 发送消息出了问题，最近一次在 {at}（UTC）：reset"));

        _kit.Advance(TimeSpan.FromHours(30));
        _kit.Metrics.Receiving.Succeeded(_kit.Now);
        at = Shown(_kit.Now);
        Assert.That(Answer(), Does.Contain($"🕘 There was trouble with receiving, over since {at} UTC: no &lt;route&gt;")
            .And.Contain("⚠️ Trouble with sending"), "what stands is told as long as it does");
        Assert.That(_kit.Tell(A.Person("Ann"), "/health").Text(), Does.Not.Contain("rouble"));
    }

    private static string Shown(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private string Answer(string language = "en") => _kit.Tell(Owner with { LanguageCode = language }, "/health").Text();
}
