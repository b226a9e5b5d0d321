using GroupBot.Cli;
using GroupBot.Features;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

/// <summary>An installation goes to a file and back; in a run on PostgreSQL, from a server to a file and to a server again.</summary>
internal sealed class StoreCopyTests : IDisposable
{
    private readonly TestDatabase _file = new();
    private readonly TestDatabase _empty = new(isMigrated: false);

    private string FileTarget => Path.Combine(_file.Folder, "copy", "copied.db");

    public void Dispose()
    {
        _file.Dispose();
        _empty.Dispose();
    }

    [Test]
    public async Task Copy_ToAFileAndBack_IsTheSameRowForRow()
    {
        Fill();
        var before = Rows(_file.Database);

        Assert.That(await RunAsync(_file.Settings, $"sqlite:{FileTarget}"), Is.Zero, Said);
        Assert.That(Said, Does.Contain("activity").And.Contain("5003").And.Contain("the same in both").And.Not.Contain("DIFFERENT"));
        var copy = new StorageOptions { Path = FileTarget };
        Assert.That(Rows(Database.Of(copy)), Is.EqualTo(before));
        Assert.That(await RunAsync(new Dictionary<string, string> { ["Storage:Path"] = FileTarget }, TargetOf(_empty)), Is.Zero, Said);

        Assert.That(Rows(_empty.Database), Is.EqualTo(before));
        using var writer = new Writer(_empty.Database);
        Assert.That(new Sequences(writer).Next("members"), Is.EqualTo(512), "numbers go on where they were");
    }

    [Test]
    public async Task Copy_OfAnInstallationWithoutAnyRow_IsWellToo() =>
        Assert.That(await RunAsync(_file.Settings, TargetOf(_empty)), Is.Zero, Said);

    [Test]
    public async Task Copy_IntoWhatIsNotEmpty_IsRefused()
    {
        using var other = new TestDatabase();

        Assert.That(await RunAsync(_file.Settings, TargetOf(other)), Is.EqualTo(2));
        Assert.That(Said, Does.Contain("is not empty").And.Contain(other.Database.Name));
    }

    [Test]
    public async Task Copy_WhileABotRuns_IsRefused()
    {
        using var running = Ownership.Take(_file.Database);

        Assert.That(await RunAsync(_file.Settings, TargetOf(_empty)), Is.EqualTo(2));
        Assert.That(Said, Does.Contain("in use by a running GroupBot"));
    }

    [Test]
    public async Task Copy_WhereItIsAlready_IsRefused()
    {
        Assert.That(await RunAsync(_file.Settings, TargetOf(_file)), Is.EqualTo(2));
        Assert.That(Said, Does.Contain("already"));
    }

    [TestCase("postgres://bot:secret@db:x/groups", "--to cannot be read")]
    [TestCase("sqlite:", "Storage:Path is empty")]
    public async Task Copy_ToWhatIsNoPlace_SaysSoAndNotThePassword(string target, string said)
    {
        Assert.That(await RunAsync(_file.Settings, target), Is.EqualTo(2));
        Assert.That(Said, Does.Contain(said).And.Not.Contain("secret"));
    }

    /// <summary>What the source is set to stays as it is, and the target's log does not grow to the size of the copy.</summary>
    [Test, SqliteOnly]
    public void Copy_IntoAFile_KeepsItsLogSmallAndTheSourceAsItIs()
    {
        _file.Execute("""
            with recursive n(i) as (select 1 union all select i + 1 from n where i < 50000)
            insert into installation (key, value) select 'k' || i, printf('%0500d', i) from n
            """);
        _file.Execute("pragma journal_mode = delete");
        var longest = 0L;

        new StoreCopy(FeatureList.Register().Tables, new ManualTimeProvider()).Run(
            _file.Database, Database.Of(new StorageOptions { Path = FileTarget }), (_, _) => Look(), CancellationToken.None);

        Assert.That(new FileInfo(FileTarget).Length, Is.GreaterThan(25_000_000));
        Assert.That(longest, Is.Positive.And.LessThan(12_000_000));
        using var source = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_file.Path};Mode=ReadOnly;Pooling=false");
        Assert.That(Dapper.SqlMapper.ExecuteScalar<string>(source, "pragma journal_mode"), Is.EqualTo("delete"));

        void Look() => longest = Math.Max(longest, new FileInfo(FileTarget + "-wal").Length);
    }

    [Test, PostgresOnly]
    public async Task Copy_IntoAnotherSchemaOfTheSameDatabase_IsAnotherPlace()
    {
        _file.Execute("create schema other");

        Assert.That(await RunAsync(_file.Settings, $"{_file.Options.Connection};Search Path=other"), Is.Zero, Said);
    }

    /// <summary>The store that is configured is well and is not blamed.</summary>
    [Test]
    public async Task Copy_ToAServerThatCannotBeReached_NamesItAndTheOption()
    {
        Assert.That(await RunAsync(_file.Settings, "postgres://bot:secret@127.0.0.1:1/groups"), Is.EqualTo(2));
        Assert.That(Said, Does.Contain("postgres://127.0.0.1:1/groups cannot be reached").And.Contain("--to")
            .And.Not.Contain("Storage:Connection").And.Not.Contain(_file.Database.Name).And.Not.Contain("secret"));
    }

    [TestCase("Database=nowhere", "nowhere does not exist"), TestCase("Username=stranger", "refuses the user or the password of --to"), PostgresOnly]
    public async Task Copy_ToADatabaseThatRefuses_NamesItAndTheOption(string change, string said)
    {
        var target = $"{_empty.Options.Connection};{change}";

        Assert.That(await RunAsync(_file.Settings, target), Is.EqualTo(2));
        Assert.That(Said, Does.Contain(said).And.Not.Contain("Storage:Connection").And.Not.Contain(_file.Database.Name));
    }

    [Test, PostgresOnly]
    public void Copy_WhenTheTargetIsLost_IsAFailureOfTheTarget()
    {
        Fill();
        var copy = new StoreCopy(FeatureList.Register().Tables, new ManualTimeProvider());

        Assert.That(
            () => copy.Run(_file.Database, _empty.Database, (_, _) => TestServer.CutOff(_empty.Options.Connection), CancellationToken.None),
            Throws.InstanceOf<TargetException>());
    }

    /// <summary>Half a copy is no installation: neither a bot nor another copy takes it for one.</summary>
    [Test]
    public void Copy_WhenBrokenOff_LeavesAMarkThatIsRefused()
    {
        Fill();
        using var stop = new CancellationTokenSource();
        var copy = new StoreCopy(FeatureList.Register().Tables, new ManualTimeProvider());

        Assert.That(
            () => copy.Run(_file.Database, _empty.Database, (table, _) => Stop(table), stop.Token), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(
            () => copy.Run(_file.Database, _empty.Database, (_, _) => { }, CancellationToken.None),
            Throws.InstanceOf<StorageException>().With.Message.Contains("unfinished copy"));
        using var writer = _empty.Database.OpenWriter();
        Assert.That(
            () => new Migrator(Migration.Embedded(), new ManualTimeProvider()).Run(writer),
            Throws.InstanceOf<StorageException>().With.Message.Contains("unfinished copy"));

        void Stop(string table)
        {
            if (table == "activity")
            {
                stop.Cancel();
            }
        }
    }

    private string Said { get; set; } = "";

    private async Task<int> RunAsync(IReadOnlyDictionary<string, string> settings, string target)
    {
        using var output = new StringWriter();
        var code = await new GroupBotCommand(new ManualTimeProvider(), settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value))
            .InvokeAsync(["storage", "copy", "--to", target], output, output);
        Said = output.ToString();
        return code;
    }

    private static string TargetOf(TestDatabase store) =>
        store.Options.Provider == StorageOptions.Postgres ? store.Options.Connection : $"sqlite:{store.Path}";

    /// <summary>More than a chunk of a long table, and every kind of value that there is.</summary>
    private void Fill()
    {
        _file.Execute("insert into sequences (name, next_value) values ('members', 512)");
        _file.Execute("""
            insert into groups (group_no, title, kind, is_forum, zone, day_start, language, bot_status, bot_rights, bot_status_at,
              is_allowed, first_seen_at, last_at, last_day)
            values (1, '读书会 📚 ''x'' e\u0301', 3, 0, 'UTC', 4, 'zh-Hans', 1, 9223372036854775807, -1, 1, 0, 0, 0), (2, '', 3, 0, 'UTC', 4, 'en', 1, 0, 0, 1, 0, 0, 0);
            insert into group_chats (chat_id, group_no, is_current, since) values (-1005, 1, 1, 0), (7, 2, 1, 0);
            insert into settings (group_no, feature, key, value) values (1, 'A', 'b', ''), (1, 'A', 'B', '乙'), (1, 'a', 'b', 'Z');
            insert into members (group_no, member_no, status, in_chat, rights, status_at, was_here_before, joined_how, first_seen_at, last_seen_at)
            values (1, 2, 1, 1, 0, 0, 0, 0, 0, 0), (1, 10, 1, 1, 0, 0, 0, 0, 0, 0), (2, 1, 1, 1, 0, 0, 0, 0, 0, 0)
            """);
        _file.Execute(
            "insert into dead_letters (dead_letter_id, handler, raw, error, version, at, received_at, state) values (1, 'h', @All, 'e', 'v', 0, 0, 0), (2, 'h', @None, 'e', 'v', 0, 0, 0), (3, 'h', null, 'e', 'v', 0, 0, 0)",
            new { All = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray(), None = Array.Empty<byte>() });
        using var writer = new Writer(_file.Database);
        var log = new ActivityWriter(writer);
        log.Reload();
        writer.Begin();
        for (var seq = 1; seq <= 5003; seq++)
        {
            log.Append(new ActivityRow { GroupNo = 1, ChatId = -seq, MessageId = seq % 2 == 0 ? seq : null, AlbumId = seq % 3 == 0 ? "字" : null });
            log.AppendMention(seq, seq % 7);
        }

        writer.Commit();
    }

    private static string Rows(Database database)
    {
        using var connection = database.OpenReader();
        return string.Join('\n', FeatureList.Register().Tables.SelectMany(table =>
            Dapper.SqlMapper.Query(connection, $"select * from {table.Name} order by {string.Join(", ", table.Key)}")
                .Select(row => table.Name + "|" + string.Join('|', ((IDictionary<string, object?>)row)
                    .Select(pair => pair.Key + "=" + (pair.Value is byte[] bytes ? Convert.ToHexString(bytes) : pair.Value ?? "null"))))));
    }
}
