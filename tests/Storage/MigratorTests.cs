using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class MigratorTests : IDisposable
{
    private static readonly Migration One = new(1, "0001_one", "create table one (a integer not null primary key) strict;");
    private static readonly Migration Two = new(2, "0002_two", "create table two (b text not null) strict; insert into one values (2);");

    private readonly TestDatabase _file = new(isMigrated: false);
    private readonly StoreConnection _store;
    private readonly DbConnection _connection;

    public MigratorTests()
    {
        _store = _file.Database.OpenWriter();
        _connection = _store.Connection;
    }

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }

    [Test]
    public void Run_OnAnEmptyFile_AppliesEachOnceAndWritesTheJournal()
    {
        Run(One, Two);
        Run(One, Two);

        Assert.That(_file.Lines("select number, name, sha256, applied_at from schema_migrations order by number"), Is.EqualTo(new[]
        {
            $"1|0001_one|{One.Hash}|{ManualTimeProvider.Start.ToUnixTimeMilliseconds()}",
            $"2|0002_two|{Two.Hash}|{ManualTimeProvider.Start.ToUnixTimeMilliseconds()}",
        }));
        Assert.That(Directory.GetFiles(_file.Folder, "*.before-*"), Is.Empty, "an empty file needs no copy");
    }

    [Test]
    public void Run_WhenAScriptWasChanged_RefusesAndChangesNothing()
    {
        Run(One);

        var refusal = Assert.Throws<StorageException>(() => Run(new Migration(1, One.Name, One.Sql + " "), Two));

        Assert.That(refusal!.Message, Does.Contain("another build").And.Contain("Run the build that made it").And.Contain(_file.Database.Name));
        Assert.That(Tables(), Does.Not.Contain("two"));
    }

    [Test]
    public void Run_WhenTheFileIsNewer_RefusesAndSaysWhatItLacks()
    {
        Run(One, Two);

        var refusal = Assert.Throws<StorageException>(() => Run(One));

        Assert.That(refusal!.Message, Does.Contain("newer").And.Contain("0002_two"));
    }

    [Test, SqliteOnly]
    public void Run_BeforeAnUpgrade_CopiesTheFileAsItWas()
    {
        Run(One);
        _connection.Execute("insert into one values (7)");

        Run(One, Two);

        using var copy = new SqliteConnection($"Data Source={_file.Path}.before-0002;Pooling=false");
        Assert.That(copy.Query<long>("select a from one"), Is.EqualTo(new[] { 7L }));
        Assert.That(copy.ExecuteScalar<long>("select count(*) from schema_migrations"), Is.EqualTo(1));
        Assert.That(_connection.Query<long>("select a from one order by a"), Is.EqualTo(new[] { 2L, 7L }));
        if (!OperatingSystem.IsWindows())
        {
            // It holds as much of people as the file itself.
            Assert.That(File.GetUnixFileMode($"{_file.Path}.before-0002"), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [Test]
    public void Run_WhenAScriptFailsHalfway_LeavesNothingOfIt()
    {
        var broken = new Migration(2, "0002_broken", "create table half (a integer) strict; insert into nowhere values (1);");

        Assert.That(() => Run(One, broken), Throws.InstanceOf<DbException>());

        Assert.That(Tables(), Does.Contain("one").And.Not.Contain("half"));
        Assert.That(_file.Lines("select number from schema_migrations"), Is.EqualTo(new[] { "1" }));
        Run(One, Two);
    }

    /// <summary>A script that ends the transaction by its own error must not hide that error.</summary>
    [Test, SqliteOnly]
    public void Run_WhenTheDiskFillsInAScript_SaysSo()
    {
        Run(One);
        _connection.Execute($"pragma max_page_count = {_connection.ExecuteScalar<long>("pragma page_count") + 2}");
        var large = new Migration(2, "0002_large", "create table large (a blob) strict; insert into large values (zeroblob(1000000));");

        var failure = Assert.Throws<SqliteException>(() => Run(One, large));

        Assert.That(failure!.SqliteErrorCode, Is.EqualTo(13));
        Assert.That(Tables(), Does.Not.Contain("large"));
    }

    [Test, SqliteOnly]
    public void Embedded_OnAnEmptyFile_GivesTheCommittedSchema()
    {
        Run([.. Migration.Embedded()]);

        var schema = string.Join("\n\n", _file.Query<string>("""
            select sql from sqlite_schema
            where sql is not null and name not like 'sqlite_%'
            order by tbl_name, type desc, name
            """)) + "\n";

        var committed = Path.Combine(Path.GetDirectoryName(ThisFile())!, "schema.verified.sql");
        var received = Path.Combine(TestContext.CurrentContext.WorkDirectory, "schema.received.sql");
        File.WriteAllText(received, schema);
        Assert.That(schema, Is.EqualTo(File.ReadAllText(committed)), $"If the change is meant, {received} is the new one.");
    }

    [Test]
    public void Embedded_AreNumberedWithoutGaps() =>
        Assert.That(Migration.Embedded().Select(script => script.Number), Is.EqualTo(Enumerable.Range(1, Migration.Embedded().Count)));

    private void Run(params Migration[] scripts) => new Migrator(scripts, new ManualTimeProvider()).Run(_store);

    private IReadOnlyList<string> Tables() => _file.Query<string>(TestServer.IsWanted
        ? "select tablename from pg_catalog.pg_tables where schemaname = current_schema()"
        : "select name from sqlite_schema where type = 'table'");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
