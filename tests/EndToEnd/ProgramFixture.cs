using System.Diagnostics;
using System.Globalization;
using GroupBot.Sandbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>The program as a process of its own, beside a sandbox in this one.</summary>
internal abstract class ProgramFixture
{
    protected SandboxServer Sandbox { get; private set; } = null!;

    /// <summary>Nothing is there yet.</summary>
    protected TestDatabase Store { get; private set; } = null!;

    protected string Folder => Store.Folder;

    protected string Database => Store.Path;

    protected Dictionary<string, string> Settings { get; private set; } = [];

    [SetUp]
    public async Task StartSandboxAsync()
    {
        Store = new TestDatabase(isMigrated: false);
        Sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Strict = true, OwnerAddsBot = true }, TimeProvider.System, CancellationToken.None);
        Settings = new(Store.Settings)
        {
            ["Telegram:Token"] = Sandbox.BotToken,
            ["Telegram:BaseUrl"] = Sandbox.Address.ToString(),
            ["Owners"] = Sandbox.World.Owner!.Id.ToString(CultureInfo.InvariantCulture),
            ["Urls"] = "http://127.0.0.1:0",
        };
    }

    [TearDown]
    public async Task StopSandboxAsync()
    {
        var refusals = Sandbox.World.Refusals;
        await Sandbox.DisposeAsync();
        Store.Dispose();
        Assert.That(refusals, Is.Empty, "what the bot called is not what the API has");
    }

    protected BotProcess Start(params string[] arguments) => BotProcess.Start(Folder, Settings, arguments);

    protected static Task SaysAsync(BotProcess bot, string text, CancellationToken ct) =>
        UntilAsync(bot, () => bot.Output.Contains(text, StringComparison.Ordinal), ct);

    protected static async Task UntilAsync(BotProcess bot, Func<bool> holds, CancellationToken ct)
    {
        var since = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.That(bot.HasExited, Is.False, bot.Output);
            Assert.That(since.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)), bot.Output);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, ct);
        }
    }
}
