using GroupBot.Sandbox;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox;

/// <summary>A sandbox of its own for every test.</summary>
internal abstract class SandboxFixture
{
    protected SandboxClient Bot { get; private set; } = null!;

    protected SandboxWorld World => Bot.World;

    protected SandboxChat Chat => World.Group!;

    protected SandboxUser Owner => World.Owner!;

    protected SandboxUser Ann => World.Members[0];

    protected SandboxUser Ben => World.Members[1];

    [SetUp]
    public async Task StartAsync() => Bot = await SandboxClient.StartAsync(Configure);

    [TearDown]
    public async Task StopAsync() => await Bot.DisposeAsync();

    protected virtual void Configure(SandboxOptions options)
    {
    }

    protected Task<string> SendErrorAsync(string text, string? mode = null) =>
        Bot.ErrorAsync("sendMessage", new { chat_id = Chat.Id, text, parse_mode = mode ?? "" });
}
