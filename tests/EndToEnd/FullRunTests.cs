using System.Diagnostics;
using GroupBot.Features;
using GroupBot.Sandbox.Chats;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>Our own bot through all that it offers. The fixture asserts that the server found no fault in any call.</summary>
internal sealed class FullRunTests : ProgramFixture
{
    /// <summary>Buttons lead to further buttons; so deep they are followed.</summary>
    private const int Rounds = 4;

    /// <summary>More than enough to have pressed every button of the settings.</summary>
    private const int MostSteps = 2000;

    /// <summary>What a bot of this kind cannot have done without in such a run.</summary>
    private static readonly string[] Used =
    [
        "answerCallbackQuery", "deleteMessages", "editMessageText", "getChatAdministrators", "getMe", "getUpdates", "leaveChat",
        "sendDocument", "sendMessage", "setMyCommands",
    ];

    /// <summary>
    /// Who presses what is chosen already changes nothing, and a question about a basic group may cross its migration: the
    /// server says so, and the bot takes the one for done and asks the other anew.
    /// </summary>
    private static readonly string[] Expected =
        ["Bad Request: message is not modified", "Bad Request: group chat was upgraded to a supergroup chat"];

    /// <summary>The owner is forgotten last: nobody else may let the bot stay anywhere.</summary>
    private const string Forget = "forget:yes";

    private readonly HashSet<(SandboxMessage Message, string Data)> _pressed = [];

    /// <summary>What was called so far: the sandbox's log keeps its newest calls only, and the walk makes many.</summary>
    private readonly HashSet<string> _used = [];

    [Test, CancelAfter(600_000)]
    public async Task Run_ThroughEveryCommandAndButton_EndsCleanly(CancellationToken ct)
    {
        Settings["Clock:From"] = "sandbox";
        Settings["Replies:MaxAge"] = Settings["Telegram:Limits:PerSecond"] = "0";
        Settings["Telegram:Limits:PerChatPerSecond"] = Settings["Telegram:Limits:PerGroupPerMinute"] = "0";
        using var bot = Start("run");
        await SaysAsync(bot, "is running", ct);
        var (world, group) = (Sandbox.World, Sandbox.World.Group!);
        var (owner, member) = (world.Owner!, world.Members[0]);
        var (alone, members) = (world.Start(owner).Chat, world.Start(member).Chat);
        await UntilAsync(bot, () => Offered().Count > 3, ct);
        var commands = FeatureList.Register().Commands.Values.Select(command => $"/{command.Name}").ToList();
        Assert.That(Offered().Except(commands), Is.Empty);
        foreach (var command in commands)
        {
            world.Post(owner, alone, command);
            world.Post(owner, group, command);
            world.Post(member, group, command);
            world.Post(member, members, command);
        }

        for (var round = 0; round < Rounds; round++)
        {
            await AnsweredAsync(bot, ct);
            PressAll(owner, alone);
            PressAll(owner, group);
            PressAll(member, group);
            PressAll(member, members);
        }

        await BriefAsync(bot, owner, group, ct);
        var settings = await WalkAsync(bot, owner, alone, ct);
        Assert.That(_pressed.Select(press => press.Data.Split(':')[0]).Distinct(), Is.SupersetOf(new[] { "forget", "lang" }));
        Assert.That(_pressed.Select(press => press.Data), Contains.Item(Forget));
        world.Post(owner, alone, "/forgetme");
        await AnsweredAsync(bot, ct);
        await ComeAndGoAsync(bot, owner, member, group, ct);
        await MigrateAsync(bot, owner, ct);
        var sure = world.MessagesOf(alone).Last(message => message.ToJson()["reply_markup"]?.ToJsonString().Contains(Forget, StringComparison.Ordinal) == true);
        var forgotten = world.Press(owner, alone, sure.Id, Forget);
        await UntilAsync(bot, () => forgotten.IsAnswered, ct);
        await world.Clock.AdvanceAsync(TimeSpan.FromDays(1), ct);
        await AnsweredAsync(bot, ct);
        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
        Assert.That(settings, Is.GreaterThan(10), "the settings have more buttons than that");
        _used.UnionWith(Methods());
        TestContext.Out.WriteLine(
            $"{commands.Count} commands, {_pressed.Count} buttons, {settings} of the settings, methods: {string.Join(", ", _used.Order(StringComparer.Ordinal))}");
        Assert.That(Used.Except(_used), Is.Empty);
        Assert.That(world.Calls.Calls.Where(call => call.Status != 200 && call.Method != "getUpdates"
            && !Array.Exists(Expected, start => call.Answer?.StartsWith(start, StringComparison.Ordinal) == true)), Is.Empty);
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
            var buttons = world.MessagesOf(chat).Concat(world.Ephemeral.For(user, chat)).SelectMany(Data, (message, data) => (message, data))
                .Where(press => (user != world.Owner || press.data != Forget) && _pressed.Add(press)).ToList();
            foreach (var (message, data) in buttons)
            {
                _ = message.Receiver is null
                    ? world.Press(user, chat, message.Id, data)
                    : world.Ephemeral.Press(user, chat, message.EphemeralId, data);
            }
        }
    }

    /// <summary>Through the settings, by what was not pressed yet and the ways that were gone least, until no button is left.</summary>
    /// <returns>How many different buttons there are.</returns>
    private async Task<int> WalkAsync(BotProcess bot, SandboxUser owner, SandboxChat alone, CancellationToken ct)
    {
        var world = Sandbox.World;
        await AnsweredAsync(bot, ct);
        var before = world.Post(owner, alone, "/settings").Id;
        SandboxMessage? Page() => world.MessagesOf(alone).FirstOrDefault(message => message.Id > before && Data(message).Any(data => data.StartsWith("set", StringComparison.Ordinal)));
        var pressed = new Dictionary<string, int>();
        for (var step = 0; step < MostSteps; step++)
        {
            await UntilAsync(bot, () => Page() is not null, ct);
            ButtonPress press;
            SandboxMessage page;
            string[] shown;
            lock (world.Gate)
            {
                page = Page()!;
                shown = [.. Data(page)];
                foreach (var data in Data(page))
                {
                    pressed.TryAdd(data, 0);
                }

                if (pressed.Values.All(times => times > 0))
                {
                    return pressed.Count;
                }

                // What is new first; else a way to another page, and no value once more.
                var ways = Data(page).Where(data => pressed[data] == 0 || !IsVerb(data)).ToList();
                var next = (ways.Count > 0 ? ways : [.. Data(page)]).MinBy(data => pressed[data])!;
                pressed[next]++;
                press = world.Press(owner, alone, page.Id, next);
            }

            // The next page comes apart from the answer; a few buttons bring none.
            var since = Stopwatch.StartNew();
            _used.UnionWith(Methods());
            await UntilAsync(bot, () => press.IsAnswered && (!Data(page).SequenceEqual(shown) || since.Elapsed > TimeSpan.FromMilliseconds(300)), ct);
        }

        throw new AssertionException($"never pressed: {string.Join(", ", pressed.Where(pair => pair.Value == 0).Select(pair => pair.Key))}");
    }

    /// <summary>It does something where it stands: sets a value, takes it back, asks for a text or stops asking.</summary>
    private static bool IsVerb(string data) => data.Contains(":=", StringComparison.Ordinal)
        || Array.Exists([":-", ":?", ":x"], end => data.EndsWith(end, StringComparison.Ordinal));

    private static IEnumerable<string> Data(SandboxMessage message) => (message.ToJson()["reply_markup"]?["inline_keyboard"]?.AsArray() ?? [])
        .SelectMany(row => row!.AsArray()).Select(button => (string?)button!["callback_data"]).OfType<string>();

    /// <summary>People come by every way and go; they rise, fall, are muted and banned; so does the bot, and it is added elsewhere.</summary>
    private async Task ComeAndGoAsync(BotProcess bot, SandboxUser owner, SandboxUser member, SandboxChat group, CancellationToken ct)
    {
        var world = Sandbox.World;
        var newcomer = world.CreateUser("Bob", "bob_reads", "en");
        world.Add(owner, group, newcomer);
        var said = world.Post(newcomer, group, "hello");
        world.Edit(newcomer, group, said.Id, "hello, all");
        world.React(member, group, said.Id, "👍");
        world.Promote(owner, group, newcomer, AdminRights.Usual);
        world.Post(newcomer, group, "/settings");
        world.Demote(owner, group, newcomer);
        world.Restrict(owner, group, newcomer, MemberPermissions.None, world.Clock.GetUtcNow().AddHours(1));
        world.Leave(newcomer, group);
        world.JoinByLink(newcomer, world.Links.Create(owner, group, "poster").Url);
        world.Ban(owner, group, newcomer);
        world.Unban(owner, group, newcomer);
        world.RequestToJoin(newcomer, group);
        world.Decide(owner, group, newcomer, approve: true);
        world.Polls.Post(newcomer, group, "谁来？", ["我", "不"]);
        world.Media.PostDice(newcomer, group);
        world.Rename(owner, group, "读书会");
        await AnsweredAsync(bot, ct);

        world.Demote(owner, group, world.Bot.User);
        world.Promote(owner, group, world.Bot.User, AdminRights.Usual);
        var strange = world.CreateGroup(newcomer, "Not the owner's");
        world.Add(newcomer, strange, world.Bot.User);
        await UntilAsync(bot, () => !world.MemberOf(strange, world.Bot.User).IsIn, ct);
    }

    /// <summary>Where the bot is no admin, what concerns one who never wrote to it stands in the group for a moment.</summary>
    private async Task BriefAsync(BotProcess bot, SandboxUser owner, SandboxChat group, CancellationToken ct)
    {
        var world = Sandbox.World;
        await AnsweredAsync(bot, ct);
        world.Demote(owner, group, world.Bot.User);
        var question = world.Post(world.Members[2], group, $"/settings@{world.Bot.User.Username}");
        await UntilAsync(bot, () => world.MessagesOf(group).Any(message => message.ReplyTo?.Id == question.Id), ct);
        world.Promote(owner, group, world.Bot.User, AdminRights.Usual);
        // One step of the clock: the bot follows it by asking, and a second step would overtake the presses that come next.
        await world.Clock.AdvanceAsync(TimeSpan.FromMinutes(1), ct);
        await UntilAsync(bot, () => !world.MessagesOf(group).Any(message => message.ReplyTo?.Id == question.Id), ct);
        await AnsweredAsync(bot, ct);
    }

    /// <summary>A basic group becomes a supergroup, and the bot goes on there.</summary>
    private async Task MigrateAsync(BotProcess bot, SandboxUser owner, CancellationToken ct)
    {
        var world = Sandbox.World;
        var basic = world.BasicGroups.Create(owner, "小群", [world.Bot.User]);
        await AskAsync(bot, owner, basic, ct);
        var next = world.BasicGroups.Upgrade(owner, basic);
        await AskAsync(bot, owner, next, ct);
    }

    /// <summary>
    /// What was asked before is done: the bot takes in by turns, and what it sends to other chats may come later. By its name,
    /// since in privacy mode it hears of no other command.
    /// </summary>
    private async Task AnsweredAsync(BotProcess bot, CancellationToken ct)
    {
        await AskAsync(bot, Sandbox.World.Members[1], Sandbox.World.Group!, ct);
        await UntilAsync(bot, () => Store.Query<long>(
            $"select count(*) from outbox where state in (0, 1) and due_at <= {Sandbox.World.Clock.GetUtcNow().ToUnixTimeMilliseconds()}")[0] == 0, ct);
        _used.UnionWith(Methods());
    }

    private Task AskAsync(BotProcess bot, SandboxUser user, SandboxChat chat, CancellationToken ct)
    {
        // While the group is paused nobody but the one who asks sees the answer.
        var alone = Sandbox.World.Ephemeral.For(user, chat).Count;
        var question = Sandbox.World.Post(user, chat, $"/ping@{Sandbox.World.Bot.User.Username}");
        return UntilAsync(bot, () => Sandbox.World.MessagesOf(chat).Any(message => message.ReplyTo?.Id == question.Id)
            || Sandbox.World.Ephemeral.For(user, chat).Count > alone, ct);
    }
}
