using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using GroupBot.Web;
using GroupBot.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace GroupBot.Tests.Web;

/// <summary>The two addresses, on a real server, of a bot that is put together but does not run.</summary>
internal sealed partial class WebEndpointsTests
{
    private readonly TestDatabase _file = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly HttpClient _http = new();
    private WebApplication _app = null!;

    [SetUp]
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([.. _file.Settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)),
            KeyValuePair.Create("Telegram:Token", (string?)LocalServer.Token)]);
        builder.Services.AddSingleton<TimeProvider>(_clock);
        var servers = builder.Services.Where(service => service.ServiceType == typeof(IHostedService)).ToList();
        builder.Services.AddOptionsOf(builder.Configuration).AddCorridor().AddDoors(byWebhook: false);
        foreach (var door in builder.Services.Where(service => service.ServiceType == typeof(IHostedService)).Except(servers).ToList())
        {
            builder.Services.Remove(door);
        }

        _app = builder.Build();
        WebEndpoints.Map(_app);
        await _app.StartAsync();
        _http.BaseAddress = new Uri(_app.Urls.Single());
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
        _file.Dispose();
    }

    [Test]
    public async Task Metrics_OfABotThatHasDoneNothing_AreZero()
    {
        var metrics = await MetricsAsync();

        Assert.That(metrics.Where(metric => metric.Key.EndsWith("_total", StringComparison.Ordinal)).Select(metric => metric.Value), Is.All.Zero);
        Assert.That(metrics.Keys, Has.Member("groupbot_updates_total").And.Member("groupbot_effects_dropped_total"));
    }

    /// <summary>Every number is explained to whoever watches it.</summary>
    [Test]
    public async Task Metrics_OfTheBotsOwn_AreOnThePageOfOperations()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Contracts.Sources.Root, "docs", "operations.md"));

        Assert.That((await MetricsAsync()).Keys.Where(name => !IsOfTheProcess(name)).Select(name => $"`{name["groupbot_".Length..]}`")
            .Where(name => !page.Contains(name, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Metrics_AfterAnEffectWasDropped_CountIt()
    {
        _app.Services.GetRequiredService<TurnMetrics>().EffectDropped();

        Assert.That((await MetricsAsync())["groupbot_effects_dropped_total"], Is.EqualTo(1));
    }

    [Test, SqliteOnly]
    public async Task Metrics_WhileSomebodyReads_TellHowLongTheOldestHas()
    {
        const string metric = "groupbot_oldest_reader_seconds";
        var database = _app.Services.GetRequiredService<Database>();
        Assert.That((await MetricsAsync())[metric], Is.Zero);

        using (var first = database.OpenReader())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(60), TimeProvider.System, CancellationToken.None);
            using (database.OpenReader())
            {
                Assert.That((await MetricsAsync())[metric], Is.GreaterThanOrEqualTo(0.05));
            }

            Assert.That((await MetricsAsync())[metric], Is.GreaterThanOrEqualTo(0.05), "the younger one's end is not the oldest's");
        }

        using (database.OpenLook())
        {
            Assert.That((await MetricsAsync())[metric], Is.GreaterThan(0));
        }

        Assert.That((await MetricsAsync())[metric], Is.Zero);
    }

    [Test]
    public async Task Health_WhileTelegramIsNotReached_SaysWhy()
    {
        var receiving = _app.Services.GetRequiredService<ReceivingHealth>();
        Assert.That(await _http.GetStringAsync("/healthz"), Is.EqualTo("""{"status":"ok","trouble":null}"""));

        receiving.Failed("no route");
        using var answer = await _http.GetAsync("/healthz");
        Assert.That(((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()),
            Is.EqualTo((503, """{"status":"trouble","trouble":"no route"}""")));

        receiving.Succeeded(_clock.GetUtcNow());
        Assert.That(await _http.GetStringAsync("/healthz"), Does.Contain("\"ok\""), "what is over is no trouble of now");
    }

    private static bool IsOfTheProcess(string name) => name is "groupbot_gc_committed_bytes" or "groupbot_working_set_bytes";

    private async Task<IReadOnlyDictionary<string, double>> MetricsAsync() =>
        Line().Matches(await _http.GetStringAsync("/metrics")).ToDictionary(
            match => match.Groups["name"].Value,
            match => double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("^(?<name>groupbot_\\w+) (?<value>\\S+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
