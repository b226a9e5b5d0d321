using System.Diagnostics;
using System.Globalization;
using Dapper;
using GroupBot.Sandbox;
using GroupBot.Sandbox.Chats;
using GroupBot.Tests.Support;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.EndToEnd;

/// <summary>
/// A thousand people check in within a minute: the whole program, real HTTP, a server that has Telegram's limits. What comes
/// out is asserted; how long it took is this machine's matter, and printed.
/// </summary>
[SqliteOnly]
internal sealed class CheckInRushRunTests
{
    private const int People = 1000;

    private static readonly TimeSpan Rush = TimeSpan.FromSeconds(20), Patience = TimeSpan.FromMinutes(3);

    [Test, CancelAfter(300_000)]
    public async Task Rush_OfAThousandCheckIns_IsSeenByEachOfThemAndStandsOnOneBoard(CancellationToken ct)
    {
        using var store = new TestDatabase(isMigrated: false);
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Strict = true, OwnerAddsBot = true, Limits = true }, TimeProvider.System, ct);
        var (world, group) = (sandbox.World, sandbox.World.Group!);
        var people = Enumerable.Range(1, People).Select(number => world.CreateUser($"群友{number}", languageCode: "zh-hans")).ToList();
        people.ForEach(person => world.Add(world.Owner!, group, person));
        using var bot = BotProcess.Start(store.Folder, new Dictionary<string, string>(store.Settings)
        {
            ["Telegram:Token"] = sandbox.BotToken,
            ["Telegram:BaseUrl"] = sandbox.Address.ToString(),
            ["Owners"] = world.Owner!.Id.ToString(CultureInfo.InvariantCulture),
            ["Urls"] = "http://127.0.0.1:0",
            ["Groups:Defaults:CheckIns:Board"] = "true",
            // Whatever the hour at which this runs.
            ["Groups:Defaults:Quiet:From"] = "0",
            ["Groups:Defaults:Quiet:To"] = "0",
            ["Groups:Language"] = "zh-Hans",
            // Between midnight and the start of the group's day each check-in is told to whom it counts.
            ["Groups:Zone"] = Noon(),
        }, "run");
        await UntilAsync(() => bot.Output.Contains("is running", StringComparison.Ordinal));
        // How many are in the group is asked for at the first check-in.
        world.Post(world.Members[0], group, "打卡");
        await UntilAsync(() => Query("select coalesce(members, 0) from check_in_groups").FirstOrDefault() >= People);

        var began = Stopwatch.StartNew();
        var written = new List<SandboxMessage>();
        foreach (var person in people)
        {
            written.Add(world.Post(person, group, "打卡"));
            await Task.Delay(Rush / People, TimeProvider.System, ct);
        }

        await UntilAsync(() => Unseen() == 0);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{People} check-ins within {Rush.TotalSeconds} s · each seen by its writer {began.Elapsed.TotalSeconds:0.0} s after the first"));
        await UntilAsync(() => Said().Exists(text => text.Contains($"打卡 · {People + 1} 人", StringComparison.Ordinal)));
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"the board names all after {began.Elapsed.TotalSeconds:0.0} s"));
        Assert.That(Query("select count(*) from check_ins")[0], Is.EqualTo(People + 1));
        Assert.That(Query("select count(distinct place) from check_ins")[0], Is.EqualTo(People + 1));
        Assert.That(Said(), Has.Count.EqualTo(1), "the board, and a reaction for each");
        Assert.That(await bot.StopAsync(ct), Is.Zero, bot.Output);
        Assert.That(world.Refusals, Is.Empty);

        // What the bot wrote, as it reads now; that it pinned the board is no text.
        List<string> Said() =>
            [.. world.MessagesOf(group).Where(message => message.From?.Id == world.Bot.User.Id).Select(message => message.Text).OfType<string>()];

        int Unseen()
        {
            lock (world.Gate)
            {
                return written.Count(message => !message.Reactions.ContainsKey(world.Bot.User.Id));
            }
        }

        // A zone in which it is noon just now, or an hour before.
        static string Noon() => (12 - TimeProvider.System.GetUtcNow().Hour) is var ahead && ahead < 0 ? $"UTC{ahead}" : $"UTC+{ahead}";

        List<long> Query(string sql)
        {
            using var connection = new SqliteConnection($"Data Source={store.Path};Mode=ReadOnly;Pooling=False");
            return connection.Query<long>(sql).AsList();
        }

        async Task UntilAsync(Func<bool> holds)
        {
            var since = Stopwatch.StartNew();
            while (!holds())
            {
                Assert.That(bot.HasExited, Is.False, bot.Output);
                Assert.That(since.Elapsed, Is.LessThan(Patience), bot.Output);
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, ct);
            }
        }
    }
}
