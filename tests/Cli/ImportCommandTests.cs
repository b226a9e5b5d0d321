using GroupBot.Cli;
using GroupBot.Import;
using GroupBot.Storage;
using GroupBot.Tests.Import;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace GroupBot.Tests.Cli;

/// <summary>
/// On PostgreSQL the kit's own writer has the lock that a command without a bot takes: there, the tests beside a running bot
/// stand for them.
/// </summary>
internal sealed class ImportCommandTests : IDisposable
{
    private readonly ImportKit _kit = new();
    private string _out = "";
    private string _error = "";

    public void Dispose() => _kit.Dispose();

    [Test, SqliteOnly]
    public async Task Import_WhereNoBotRuns_TakesTheFileInByItself()
    {
        Assert.That(await RunAsync(ImportKit.BookClub), Is.Zero, _error);

        Assert.That(_kit.Rows(), Has.Count.EqualTo(14 + 3 + 4 + 2));
        Assert.That(_error, Is.Empty);
        Assert.That(_out.ReplaceLineEndings("\n"), Is.EqualTo("""
            Test group: taken in 14 messages, 3 reactions, 4 joins, 2 leaves, from 2024-12-30 to 2025-01-04; 5 people are new. The rows are marked as imported.
              4 service messages make no row (create_group 1, migrate_from_group 1, pin_message 1, topic_created 1)
              1 messages were of a kind that Telegram Desktop could not export: it wrote their number and nothing else
            Not in Telegram's export:
              3 people who were added or removed by others: their names stand there, their ids do not, so their rows are nobody's
              who gave 5 of the reactions: only the latest few of a message are named
              which messages are one album, earlier wordings of edited ones, what was deleted, who voted, and which senders are bots (those that the bot knows are marked)

            """.ReplaceLineEndings("\n")));
        Assert.That(File.Exists(_kit.Turns.File.Path + ".lock"), Is.False);
    }

    [Test]
    public async Task Import_WhereTheBotRuns_IsHandedToIt()
    {
        using var loop = new TurnLoop(
            _kit.Turns.Runner, _kit.Turns.WorkLine, _kit.Turns.File.Database, _kit.Turns.Metrics, TimeProvider.System, new StoreEnd(new FakeLifetime()),
            NullLogger<TurnLoop>.Instance);
        using var server = new RequestServer(loop, _kit.Turns.File.Database, TimeProvider.System, NullLogger<RequestServer>.Instance);
        using var held = OwnerLock.Take(_kit.Turns.File.Path);
        await loop.StartAsync(CancellationToken.None);
        await server.StartAsync(CancellationToken.None);
        await Until.TrueAsync(() => File.Exists(LocalSocket.PathOf(_kit.Turns.File.Path)));

        Assert.That(await RunAsync(ImportKit.BookClub), Is.Zero, _error);
        Assert.That(await RunAsync(ImportKit.BookClub), Is.Zero, _error);
        await server.StopAsync(CancellationToken.None);
        await loop.StopAsync(CancellationToken.None);

        Assert.That(_kit.Rows(), Has.Count.EqualTo(14 + 3 + 4 + 2));
        Assert.That(_out, Does.Contain("taken in 0 messages, 0 reactions, 0 joins, 0 leaves").And.Contain("23 were there already"));
    }

    [Test]
    public async Task Import_WithDryRun_CountsAndWritesNothing()
    {
        Assert.That(await RunAsync(ImportKit.BookClub, "--dry-run"), Is.Zero, _error);

        Assert.That(_kit.Rows(), Is.Empty);
        Assert.That(_out, Does.StartWith("读书会 holds 14 messages, 3 reactions, 4 joins, 2 leaves, from 2024-12-30 to 2025-01-04. Nothing was written"));
    }

    /// <summary>Also where the file breaks off, what follows from the days is there at once: the 8th is covered by a card.</summary>
    [TestCase(true)]
    [TestCase(false)]
    [SqliteOnly]
    public async Task Import_OfCheckIns_SaysHowManyDaysTheyAre(bool isWhole)
    {
        var days = Enumerable.Range(0, 9).Where(day => day != 7)
            .SelectMany(day => new[] { ImportKit.Message((2 * day) + 1, 11, "打卡!", day * 24), ImportKit.Message((2 * day) + 2, 11, "签到", (day * 24) + 1) });
        var talk = Enumerable.Range(100, ImportRequests.RowsAChunk).Select(id => ImportKit.Message(id, 12, "打卡了吗", 300));
        var whole = System.Text.Encoding.UTF8.GetString(ImportKit.Export(days.Concat(talk)));
        var file = Write(isWhole ? whole : whole[..^20]);

        Assert.That(await RunAsync(file), Is.EqualTo(isWhole ? 0 : 2), _error);

        Assert.That(isWhole ? _out : _error, Does.Contain("  8 check-in days came of them"));
        Assert.That(_kit.Turns.Scalar<long>("select count(*) from check_ins where kind = 2"), Is.EqualTo(1));
        Assert.That(await RunAsync(file), Is.EqualTo(isWhole ? 0 : 2), _error);
        Assert.That(_out + _error, Does.Not.Contain("check-in days"));
    }

    [Test]
    public async Task Import_OfAFolder_FindsTheFileInIt()
    {
        File.Copy(ImportKit.BookClub, PathOf("result.json"));

        Assert.That(await RunAsync(_kit.Turns.File.Folder, "--dry-run"), Is.Zero, _error);
    }

    [Test, SqliteOnly]
    public async Task Import_OfAGroupThatTheBotDoesNotKnow_NamesThoseItDoes()
    {
        var file = Write(File.ReadAllText(ImportKit.BookClub).Replace("\"id\": 1000000001", "\"id\": 5", StringComparison.Ordinal));

        Assert.That(await RunAsync(file), Is.EqualTo(2));
        Assert.That(_error, Does.Contain("knows no group -1000000000005").And.Contain("-1001000000001  Test group"));
        Assert.That(_kit.Rows(), Is.Empty);

        Assert.That(await RunAsync(file, "--group", "-1001000000001"), Is.Zero, _error);
        Assert.That(_kit.Rows(), Has.Count.EqualTo(14 + 3 + 4 + 2));
    }

    /// <summary>Every chat counts its messages from 1: a number says nothing without its chat.</summary>
    [Test, SqliteOnly]
    public async Task Import_IntoAnotherGroup_TakesMessagesWhoseNumbersAreInUseThere()
    {
        const string liked = """
            "reactions":[{"type":"emoji","emoji":"👍","count":1,"recent":[{"from":"User 12","from_id":"user12","date":"2025-01-01T08:30:00"}]}],
            """;
        var file = Write(System.Text.Encoding.UTF8.GetString(ImportKit.Export(
            ImportKit.Message(900, 11, "a number that the new group has used", 0, liked),
            ImportKit.Message(901, 12, "an answer", 1, "\"reply_to_message_id\":900,"))).Replace("1000000001", "5", StringComparison.Ordinal));

        Assert.That(await RunAsync(file, "--group", "-1001000000001"), Is.Zero, _error);
        Assert.That(await RunAsync(file, "--group", "-1001000000001"), Is.Zero, _error);

        Assert.That(_out, Does.Contain("taken in 0 messages, 0 reactions").And.Contain("3 were there already"));
        Assert.That(
            _kit.Turns.Lines("""
                select a.kind, a.chat_id, a.message_id, a.target_message_id, p.user_id, t.user_id
                from activity a
                left join people p on p.member_no = a.member_no
                left join people t on t.member_no = a.target_member_no
                where (a.flags & 16) <> 0
                order by a.seq
                """),
            Is.EqualTo(new[] { "1|-1000000000005|900||11|", "8|-1000000000005||900|12|11", "1|-1000000000005|901|900|12|11" }));
    }

    [Test, SqliteOnly]
    public async Task Import_OfAWholeAccount_AsksWhichChat()
    {
        const string chat = """{"name":"读书会","type":"private_supergroup","id":1000000001,"messages":[{"id":1,"type":"message","date":"2020-01-01T12:00:00","from":"Ann","from_id":4100000001,"text":"hi"}]}""";
        var file = Write($$$"""{"chats":{"list":[{"name":"Mum","type":"personal_chat","id":7,"messages":[]},{{{chat}}}]}}""");

        Assert.That(await RunAsync(file), Is.EqualTo(2));
        Assert.That(_error, Does.Contain("--chat").And.Contain("1000000001  读书会").And.Not.Contain("Mum"));
        Assert.That(await RunAsync(file, "--chat", "8"), Is.EqualTo(2));
        Assert.That(_error, Does.Contain("no chat 8"));
        Assert.That(await RunAsync(file, "--chat", "7"), Is.EqualTo(2));
        Assert.That(_error, Does.Contain("is no group but a personal chat"));

        Assert.That(await RunAsync(file, "--chat", "1000000001"), Is.Zero, _error);
        Assert.That(_out, Does.Contain("taken in 1 messages").And.Contain("they were read as Asia/Shanghai (--zone gives another)"));
        Assert.That(_kit.Rows(), Is.EqualTo(new[] { "1|1|1|1|01-01T04:00|01-01|-|-|-|2|0|16|-|0" }));
    }

    [Test, SqliteOnly]
    public async Task Import_OfTimesWithoutAZone_ReadsThemByTheOneThatIsGiven()
    {
        var file = Write("""{"type":"private_supergroup","id":1000000001,"messages":[{"id":1,"type":"message","date":"2020-01-01T12:00:00","from":"Ann","from_id":4100000001,"text":"hi"}]}""");

        Assert.That(await RunAsync(file, "--zone", "Nowhere"), Is.EqualTo(2));
        Assert.That(_error, Does.Contain("\"Nowhere\" is none"));
        Assert.That(await RunAsync(file, "--zone", "berlin"), Is.Zero, _error);

        Assert.That(_kit.Rows().Single(), Does.Contain("01-01T11:00|01-01"));
        Assert.That(_out, Does.Contain("read as Europe/Berlin"));
    }

    /// <summary>What stood before the break is taken in; with the whole file it goes on.</summary>
    [Test, SqliteOnly]
    public async Task Import_OfAFileThatBreaksOff_SaysWhereAndWhatStands()
    {
        var whole = File.ReadAllText(ImportKit.BookClub);
        var lines = whole[..whole.IndexOf("\"id\": 10,", StringComparison.Ordinal)];
        // So many rows that some of them are sent before the break.
        var many = string.Concat(Enumerable.Range(1000, ImportRequests.RowsAChunk).Select(id => ImportKit.Message(id, 11, "x", id / 100.0) + ","));
        var file = Write(lines.Replace("\"messages\": [", $"\"messages\": [{many}", StringComparison.Ordinal));

        Assert.That(await RunAsync(file), Is.EqualTo(2));

        var at = (Lines: File.ReadAllText(file).Count(character => character == '\n') + 1, Bytes: System.Text.Encoding.UTF8.GetByteCount(File.ReadAllText(file).Split('\n')[^1]) + 1);
        Assert.That(_error, Does.Contain($"ends in the middle").And.Contain($"(line {at.Lines}, position {at.Bytes})")
            .And.Contain("What was taken in until then stands").And.Contain($"taken in {ImportRequests.RowsAChunk} messages"));
        Assert.That(_kit.Rows(), Has.Count.EqualTo(ImportRequests.RowsAChunk));
    }

    [TestCase("<html>", "HTML form")]
    [TestCase("{\"a\":1}", "no export of Telegram Desktop")]
    [TestCase("{\"type\":\"personal_chat\",\"name\":\"Mum\",\"id\":5,\"messages\":[]}", "\"Mum\" is no group but a personal chat")]
    public async Task Import_OfAnotherFile_SaysWhatItIs(string content, string said)
    {
        Assert.That(await RunAsync(Write(content)), Is.EqualTo(2));
        Assert.That(_error, Does.Contain(said));
    }

    /// <summary>What the process itself has in its memory is a file whose first byte nobody can read.</summary>
    [Test, Platform("Linux")]
    public async Task Import_OfAFileThatCannotBeRead_SaysWhyAndWhatStands()
    {
        Assert.That(await RunAsync("/proc/self/mem"), Is.EqualTo(2));
        Assert.That(_error, Does.Contain("/proc/self/mem").And.Not.Contain(" at "), "one line and no stack");
    }

    [Test, SqliteOnly]
    public async Task Import_WhileAnotherProgramHoldsTheStore_SaysSoAndWhatStands()
    {
        using var browser = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_kit.Turns.File.Path};Pooling=False");
        browser.Open();
        using var transaction = browser.BeginTransaction(deferred: false);

        Assert.That(await RunAsync(ImportKit.BookClub), Is.EqualTo(2));
        Assert.That(_error, Does.Contain("is locked by another program"));
    }

    [Test]
    public async Task Import_OfNothing_SaysSo()
    {
        Assert.That(await RunAsync(PathOf("nothing.json")), Is.EqualTo(2));
        Assert.That(_error, Does.Contain("There is no"));
    }

    [Test, SqliteOnly]
    public async Task Import_OfMessagesThatCannotBeRead_TakesTheRestAndCountsThem()
    {
        var file = Write(System.Text.Encoding.UTF8.GetString(ImportKit.Export(
            ImportKit.Message(1, 11, "one"), "{\"id\":\"two\"}", "[]", ImportKit.Message(3, 11, "three", 1), "{\"id\":4,\"type\":\"message\"}")));

        Assert.That(await RunAsync(file), Is.Zero, _error);

        Assert.That(_out, Does.Contain("taken in 2 messages").And.Contain("2 messages cannot be read, the first at byte ")
            .And.Contain("1 messages have no date"));
    }

    private string PathOf(string name) => Path.Combine(_kit.Turns.File.Folder, name);

    private string Write(string content)
    {
        var file = PathOf("export.json");
        File.WriteAllText(file, content);
        return file;
    }

    private async Task<int> RunAsync(string file, params string[] more)
    {
        var settings = _kit.Turns.File.Settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new GroupBotCommand(_kit.Turns.Clock, settings).InvokeAsync(["import", "telegram", file, .. more], output, error);
        (_out, _error) = (output.ToString(), error.ToString());
        return code;
    }
}
