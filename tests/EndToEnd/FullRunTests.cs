using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>Our own bot through all that it offers. The fixture asserts that the server found no fault in any call.</summary>
internal sealed class FullRunTests : ProgramFixture
{
    /// <summary>Buttons lead to further buttons; so deep they are followed.</summary>
    private const int Rounds = 4;

    private readonly HashSet<(SandboxMessage Message, string Data)> _pressed = [];

    [Test, CancelAfter(180_000)]
    public async Task Run_ThroughEveryCommandAndButton_EndsCleanly(CancellationToken ct)
    {
        Settings["Clock:From"] = "sandbox";
        Settings["Replies:MaxAge"] = Settings["Telegram:Limits:PerSecond"] = "0";
        Settings["Telegram:Limits:PerChatPerSecond"] = Settings["Telegram:Limits:PerGroupPerMinute"] = "0";
        using var bot = Start("run");
        await SaysAsync(bot, "is running", ct);
        var (world, group) = (Sandbox.World, Sandbox.World.Group!);
        var (owner, member) = (world.Owner!, world.Members[0]);
        var alone = world.Start(owner).Chat;
        await UntilAsync(bot, () => Offered().Count > 3, ct);
        var commands = Offered();
        foreach (var command in commands)
        {
            world.Post(owner, alone, command);
            world.Post(owner, group, command);
            world.Post(member, group, command);
        }

        for (var round = 0; round < Rounds; round++)
        {
            await AnsweredAsync(bot, ct);
            PressAll(owner, alone);
            PressAll(owner, group);
            PressAll(member, group);
        }

        Assert.That(_pressed, Is.Not.Empty);
        ComeAndGo(owner, member, group);
        await world.Clock.AdvanceAsync(TimeSpan.FromDays(1), ct);
        await AnsweredAsync(bot, ct);
        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
        TestContext.Out.WriteLine(
            $"{commands.Count} commands, {_pressed.Count} buttons, methods: {string.Join(", ", Methods())}");
        Assert.That(world.Calls.Calls.Where(call => call.Status != 200 && call.Method != "getUpdates"), Is.Empty);
    }

    private IEnumerable<string> Methods() => Sandbox.World.Calls.Calls.Select(call => call.Method).Distinct().Order(StringComparer.Ordinal);

    private List<string> Offered()
    {
        lock (Sandbox.World.Gate)
        {
            return [.. Sandbox.World.Bot.Profile.Commands.Values
                .SelectMany(list => list).Select(command => $"/{command!["command"]}").Distinct()];
        }
    }

    private void PressAll(SandboxUser user, SandboxChat chat)
    {
        var world = Sandbox.World;
        // A button may go while one looks at it, and none that is gone can be pressed.
        lock (world.Gate)
        {
            var buttons = world.MessagesOf(chat).SelectMany(
                message => (message.ToJson()["reply_markup"]?["inline_keyboard"]?.AsArray() ?? [])
                    .SelectMany(row => row!.AsArray()).Select(button => (string?)button!["callback_data"]).OfType<string>(),
                (message, data) => (message, data)).Where(_pressed.Add).ToList();
            foreach (var (message, data) in buttons)
            {
                world.Press(user, chat, message.Id, data);
            }
        }
    }

    private void ComeAndGo(SandboxUser owner, SandboxUser member, SandboxChat group)
    {
        var world = Sandbox.World;
        var newcomer = world.CreateUser("Bob", "bob_reads", "en");
        world.Add(owner, group, newcomer);
        var said = world.Post(newcomer, group, "hello");
        world.Edit(newcomer, group, said.Id, "hello, all");
        world.React(member, group, said.Id, "👍");
        world.Promote(owner, group, newcomer, AdminRights.Usual);
        world.Demote(owner, group, newcomer);
        world.Leave(newcomer, group);
        world.Rename(owner, group, "读书会");
    }

    /// <summary>What was asked before is done: the bot answers in turn.</summary>
    private Task AnsweredAsync(BotProcess bot, CancellationToken ct)
    {
        var (world, group) = (Sandbox.World, Sandbox.World.Group!);
        var question = world.Post(world.Members[1], group, "/ping");
        return UntilAsync(bot, () => world.MessagesOf(group).Any(message => message.ReplyTo?.Id == question.Id), ct);
    }
}
