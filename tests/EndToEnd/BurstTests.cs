using System.Globalization;
using Dapper;
using GroupBot.Faulty;
using GroupBot.Sandbox.Chats;
using GroupBot.Tests.Support;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>What happens around a bot in the middle of a burst: its clock is set back, its group moves, it has a rival.</summary>
[Category("Chaos"), SqliteOnly, Platform(Exclude = "Win")]
internal sealed class BurstTests : ProgramFixture
{
    private const int Messages = 600;

    [Test, CancelAfter(120_000)]
    public async Task Load_WhenTheClockGoesBackAnHour_LosesNothing(CancellationToken ct)
    {
        await using var group = await LoadedGroup.StartAsync(byWebhook: false, ct);
        group.World.Faults.Rate(0.02, group.Seed, [GroupBot.Sandbox.Faults.Fault.TooManyRequests(1)], "sendMessage");
        group.Begin();
        using var bot = await group.StartBotAsync(ct, "--clock-back", new Random(group.Seed).Next(3).ToString(CultureInfo.InvariantCulture));
        await Task.Delay(TimeSpan.FromSeconds(8), TimeProvider.System, ct);

        _ = await group.JudgeAsync(bot, "clock that goes back an hour", ct);
        group.AssertNoStall();
    }

    /// <summary>
    /// Two installations with one token take the updates by turns. Neither gives up, both say it, and what one does not have
    /// the other has.
    /// </summary>
    [Test, CancelAfter(120_000)]
    public async Task Load_WithTwoBotsOnOneToken_IsInOneFileOrTheOther(CancellationToken ct)
    {
        var (written, mine, its) = await TwoBotsAsync(null, ct);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"two bots on one token · {Messages} messages, {mine.Count} and {its.Count} rows · lost {written.Except(mine).Except(its).Count()} · doubled in one file {Doubled(mine) + Doubled(its)} · early retries not tried"));
        Assert.That(mine.Union(its), Is.EquivalentTo(written));
        Assert.That((Doubled(mine), Doubled(its)), Is.EqualTo((0, 0)));
    }

    /// <summary>The count above would find what neither file has.</summary>
    [Test, CancelAfter(120_000)]
    public async Task Count_OfTwoBotsThatConfirmWhatTheyDidNotWrite_FindsTheDamage(CancellationToken ct)
    {
        var (written, mine, its) = await TwoBotsAsync(Breakage.Commit, ct);

        var lost = written.Except(mine).Except(its).Count();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"two bots without {Breakage.Commit} · {Messages} messages · lost {lost} · doubled in one file {Doubled(mine) + Doubled(its)} · early retries not tried"));
        Assert.That(lost, Is.Positive);
    }

    /// <summary>The messages of both chats are one group's; what cannot be answered is the last of the old chat, which is closed.</summary>
    [Test, CancelAfter(120_000)]
    public async Task Load_WhenTheGroupMigrates_IsOneGroupsAndLosesNothing(CancellationToken ct)
    {
        var (written, group) = await MigrationAsync(null, ct);

        var rows = ChatRows();
        var questions = written.Where(each => each.IsQuestion).Select(each => (each.Chat, each.Message)).ToList();
        var answered = Query<(long, long)>(
            Database, "select chat_id, target_message_id from activity where kind = 1 and sender = 6 and target_message_id is not null");
        var closed = questions.Except(answered).ToList();
        var old = questions.TakeWhile(each => each.Chat != group.Id).ToList();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"group that migrates in a burst · {Messages} messages, {questions.Count} questions · lost rows {written.Count - rows.Count}, answers {closed.Except(old.TakeLast(closed.Count)).Count()} ({closed.Count} without one, of the old chat) · doubled rows {rows.Count - rows.Distinct().Count()}, answers {answered.Count - answered.Distinct().Count()} · early retries not tried"));
        Assert.That(rows, Is.EquivalentTo(written.Select(each => (each.Chat, each.Message))));
        Assert.That(
            Query<long>(Database, "select distinct group_no from activity where kind = 1 and sender = 1"), Has.Count.EqualTo(1));
        Assert.That(answered, Is.SubsetOf(questions).And.Unique);
        Assert.That(closed, Is.EqualTo(old.TakeLast(closed.Count)), "every other question is answered, in either chat");
        Assert.That(closed, Has.Count.LessThan(old.Count));
    }

    /// <summary>The count above would find what is in no row.</summary>
    [Test, CancelAfter(120_000)]
    public async Task Count_OfAMigrationThatIsConfirmedAndNotWritten_FindsTheDamage(CancellationToken ct)
    {
        var (written, _) = await MigrationAsync(Breakage.Commit, ct);

        var lost = written.Select(each => (each.Chat, each.Message)).Except(ChatRows()).Count();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"group that migrates, without {Breakage.Commit} · {Messages} messages · lost rows {lost} · doubled rows {written.Count - lost - ChatRows().Distinct().Count()} · early retries not tried"));
        Assert.That(lost, Is.Positive);
    }

    /// <summary>A burst for two bots at once, each with a file of its own.</summary>
    /// <param name="guard">Which of <see cref="Breakage"/> both lack; null = none.</param>
    /// <returns>The messages' ids, and which of them are in the first's file and in the second's.</returns>
    private async Task<(List<long> Written, List<long> Mine, List<long> Its)> TwoBotsAsync(string? guard, CancellationToken ct)
    {
        SetNoLimits();
        // Only one of them hears who added the bot to the group.
        Settings["Groups:Allowed"] = "any";
        var (world, group) = (Sandbox.World, Sandbox.World.Group!);
        using var first = Start(Settings, guard);
        var other = Path.Combine(Folder, "other.db");
        using var second = Start(new Dictionary<string, string>(Settings) { ["Storage:Path"] = other }, guard);
        await SaysAsync(first, "is running", ct);
        await SaysAsync(second, "is running", ct);
        var written = new List<long>();
        for (var number = 0; number < Messages; number++)
        {
            written.Add(world.Post(world.Members[number % world.Members.Count], group, $"第 {number} 页").Id);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, ct);
        }

        // Whoever confirms what it did not write leaves nothing waiting either.
        await UntilAsync(first, () => guard is null
            ? Rows(Database).Concat(Rows(other)).Distinct().Count() == Messages
            : world.Bot.Queue.Count == 0, ct);
        // A poll that finds updates ends at once and meets no rival: at the latest when nothing is written any more, both do.
        // Neither is stopped before the other has met it.
        foreach (var bot in new[] { first, second })
        {
            await SaysAsync(bot, "Another program receives this bot's updates", ct);
        }

        foreach (var bot in new[] { first, second })
        {
            Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
        }

        return (written, Rows(Database), Rows(other));
    }

    /// <summary>A burst in whose middle the group becomes another chat.</summary>
    /// <param name="guard">Which of <see cref="Breakage"/> the bot lacks; null = none.</param>
    private async Task<(List<(long Chat, long Message, bool IsQuestion)> Written, SandboxChat Now)> MigrationAsync(
        string? guard, CancellationToken ct)
    {
        SetNoLimits();
        var world = Sandbox.World;
        var owner = world.Owner!;
        var group = world.BasicGroups.Create(owner, "<b>旧群</b>", [.. world.Members, world.Bot.User]);
        world.Promote(owner, group, world.Bot.User, AdminRights.Usual);
        using var bot = Start(Settings, guard);
        await SaysAsync(bot, "is running", ct);
        var written = new List<(long Chat, long Message, bool IsQuestion)>();
        for (var number = 0; number < Messages; number++)
        {
            if (number == Messages / 2)
            {
                group = world.BasicGroups.Upgrade(owner, group);
            }

            var isQuestion = number % 8 == 0;
            var message = world.Post(world.Members[number % world.Members.Count], group, isQuestion ? "/ping" : $"第 {number} 页");
            written.Add((group.Id, message.Id, isQuestion));
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, ct);
        }

        // What is confirmed and not written has no answer to wait for either.
        await UntilAsync(bot, () => guard is null
            ? Rows(Database).Count >= Messages && Query<long>(Database, "select count(*) from outbox where state in (0, 1)")[0] == 0
            : world.Bot.Queue.Count == 0, ct);
        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
        return (written, group);
    }

    private BotProcess Start(Dictionary<string, string> settings, string? guard) => guard is null
        ? BotProcess.Start(Folder, settings, "run")
        : BotProcess.StartBy(BotProcess.Faulty, Folder, settings, "--break", guard, "run");

    private void SetNoLimits()
    {
        Settings["Replies:MaxAge"] = Settings["Telegram:Limits:PerSecond"] = "0";
        Settings["Telegram:Limits:PerChatPerSecond"] = Settings["Telegram:Limits:PerGroupPerMinute"] = "0";
    }

    private static List<long> Rows(string file) =>
        Query<long>(file, "select message_id from activity where kind = 1 and sender = 1");

    private List<(long Chat, long Message)> ChatRows() =>
        Query<(long, long)>(Database, "select chat_id, message_id from activity where kind = 1 and sender = 1");

    private static int Doubled(List<long> rows) => rows.Count - rows.Distinct().Count();

    private static List<T> Query<T>(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        return connection.Query<T>(sql).AsList();
    }
}
