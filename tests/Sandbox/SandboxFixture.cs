using GroupBot.Sandbox;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

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
    public async Task StopAsync()
    {
        var calls = World.Calls.Calls.Where(call => call.Status == 200).ToList();
        await Bot.DisposeAsync();
        if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Passed)
        {
            var covered = TestExecutionContext.CurrentContext.CurrentTest.Method!.GetCustomAttributes<CoversAttribute>(true);
            Assert.That(covered.Where(cover => !IsReadBack(cover, calls)).Select(cover => $"{cover.Method} by {cover.By}"), Is.Empty,
                "covered by this test, but not called with success, or not read back after it by the method named");
        }
    }

    /// <summary>A method that only reads needs but to have answered.</summary>
    private static bool IsReadBack(CoversAttribute cover, List<CallRecord> calls) =>
        calls.FindLastIndex(call => call.Method == cover.Method) is var last and >= 0
        && (cover.IsReading || calls.Skip(last + 1).Any(call => call.Method == cover.By && BroughtSomething(call)));

    private static bool BroughtSomething(CallRecord call) =>
        call.Method != "getUpdates" || call.Result?.Contains("update_id", StringComparison.Ordinal) == true;

    protected virtual void Configure(SandboxOptions options)
    {
    }

    protected Task<string> SendErrorAsync(string text, string? mode = null) =>
        Bot.ErrorAsync("sendMessage", new { chat_id = Chat.Id, text, parse_mode = mode ?? "" });
}
