using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Dapper;
using GroupBot.Features;
using GroupBot.Storage;
using GroupBot.Storage.Postgres;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

[PostgresOnly]
internal sealed class PostgresStoreTests : IDisposable
{
    private readonly TestDatabase _file = new();

    public void Dispose() => _file.Dispose();

    /// <summary>The server itself reads every statement that is kept: none has a word that only SQLite knows.</summary>
    [Test]
    public void Statements_OfEveryStore_ArePrepared()
    {
        using var kit = new TurnKit(_ => FeatureList.Register());

        Assert.That(kit.Say("/ping"), Is.Not.Empty);
    }

    [Test]
    public void Tables_OfTheMigrations_AreThoseThatAreDeclared() => Assert.That(
        _file.Lines("""
            select t.relname, string_agg(a.attname, ',' order by k.place)
            from pg_class t
            join pg_index i on i.indrelid = t.oid and i.indisprimary
            cross join unnest(i.indkey) with ordinality k(attnum, place)
            join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
            where t.relnamespace = to_regnamespace(current_schema()) and t.relkind = 'r'
            group by t.relname
            order by t.relname
            """),
        Is.EqualTo(FeatureList.Register().Tables.OrderBy(table => table.Name, StringComparer.Ordinal)
            .Select(table => $"{table.Name}|{string.Join(',', table.Key)}")));

    [Test]
    public void Texts_AreComparedByTheirBytes() => Assert.That(
        _file.Lines("select table_name, column_name from information_schema.columns where table_schema = current_schema() and data_type = 'text' and collation_name is distinct from 'C'"),
        Is.Empty);

    /// <summary>PostgreSQL answers COMMIT of a failed transaction with a rollback and no error.</summary>
    [Test]
    public void Commit_WhenAStatementFailedUnheard_FailsAndNothingStands()
    {
        using var writer = new Writer(_file.Database);
        writer.Begin();
        writer.Connection.Execute("insert into installation (key, value) values ('a', 'b')");
        Assert.That(() => writer.Connection.Execute("insert into installation (key, value) values ('a', 'b')"), Throws.InstanceOf<DbException>());

        Assert.That(writer.Commit, Throws.InstanceOf<DbException>());
        writer.Rollback();

        Assert.That(_file.Scalar<long>("select count(*) from installation where key = 'a'"), Is.Zero);
        writer.Begin();
        writer.Commit();
    }

    [Test]
    public void Writer_WhenItsSessionIsLostInATurn_GoesOnWithTheNext()
    {
        using var writer = new Writer(_file.Database);
        var insert = writer.Prepare("insert into installation (key, value) values (?, 'x')");
        writer.Begin();
        insert.Bind(1, "first").Execute();
        TestServer.CutOff(_file.Options.Connection);

        var failure = Assert.Catch(() => insert.Bind(1, "second").Execute());
        Assert.That(StorageFailure.IsStorage(failure!), failure!.ToString());
        // Whoever swallowed that gets no further: no statement runs outside of the turn.
        Assert.That(StorageFailure.IsStorage(Assert.Catch(() => insert.Bind(1, "third").Execute())!));
        Assert.That(StorageFailure.IsStorage(Assert.Catch(() => writer.Connection.Execute("delete from installation"))!));
        writer.Rollback();
        writer.Begin();
        insert.Bind(1, "fourth").Execute();
        writer.Commit();

        Assert.That(_file.Query<string>("select key from installation where value = 'x'"), Is.EqualTo(new[] { "fourth" }));
    }

    [Test]
    public void Writer_WhenItsSessionIsLostBetweenTurns_GoesOn()
    {
        using var writer = new Writer(_file.Database);
        TestServer.CutOff(_file.Options.Connection);
        var failure = Assert.Catch(() =>
        {
            writer.Begin();
            writer.Connection.Execute("insert into installation (key, value) values ('a', 'x')");
            writer.Commit();
        });
        Assert.That(StorageFailure.IsStorage(failure!), failure!.ToString());

        writer.Rollback();
        writer.Begin();
        writer.Connection.Execute("insert into installation (key, value) values ('a', 'x')");
        writer.Commit();

        Assert.That(_file.Scalar<long>("select count(*) from installation where key = 'a'"), Is.EqualTo(1));
    }

    [Test]
    public void OpenWriter_WhileAnotherWrites_NamesItAndIsFatal()
    {
        using var writer = new Writer(_file.Database);

        var refusal = Assert.Throws<StorageException>(() => _file.Database.OpenWriter().Dispose());

        Assert.That(refusal!.Message, Does.Contain($"groupbot {Environment.ProcessId} on {Environment.MachineName}").And.Contain(_file.Database.Name));
        Assert.That(StorageFailure.IsFatal(refusal));
    }

    /// <summary>Whatever memory reads again after a failure, it reads over the new session.</summary>
    [Test]
    public void Recover_WhenTheSessionIsLost_MakesANewOne()
    {
        using var kit = new TurnKit(_ => FeatureList.Register());
        kit.Say("/ping");
        kit.Writer.Connection.Close();

        kit.Runner.Recover();

        Assert.That(kit.Say("/ping"), Is.Not.Empty);
    }

    /// <summary>A server that is too busy to end our last session keeps its lock; that is no other bot.</summary>
    [Test, CancelAfter(90_000)]
    public void Writer_WhenItsOwnLastSessionKeepsTheLock_WaitsForItAndGoesOn()
    {
        using var writer = new Writer(_file.Database);
        var last = writer.Connection.ExecuteScalar<int>("select pg_backend_pid()");
        Signal("STOP", last);
        try
        {
            writer.Connection.Close();

            var failure = Assert.Throws<StorageException>(writer.Begin);

            Assert.That(StorageFailure.IsFatal(failure!), Is.False, failure!.Message);
            Assert.That(failure.Message, Does.Contain("tries again").And.Contain(_file.Database.Name));
        }
        finally
        {
            Signal("CONT", last);
        }

        writer.Rollback();
        writer.Begin();
        writer.Commit();
    }

    [Test]
    public void Take_WhenItIsHeldFromAnotherFolder_IsRefused()
    {
        using var first = Ownership.Take(_file.Database);
        var elsewhere = Database.Of(new StorageOptions
        {
            Provider = StorageOptions.Postgres,
            Connection = _file.Options.Connection,
            Path = Path.Combine(_file.Folder, "elsewhere", "groupbot.db"),
        });

        Assert.That(() => Ownership.Take(elsewhere).Dispose(), Throws.InstanceOf<StorageException>().With.Message.Contains("in use by a running GroupBot (groupbot "));
        first.Dispose();
        using var second = Ownership.Take(elsewhere);
    }

    [Test]
    public void OpenReader_CannotWrite()
    {
        using var reader = _file.Database.OpenReader();

        Assert.That(() => reader.Execute("delete from installation"), Throws.InstanceOf<DbException>());
    }

    [TestCase("full", "on")]
    [TestCase("normal", "off")]
    public void Durability_IsTheServersOwn(string durability, string expected)
    {
        _file.Options.Durability = durability;
        using var writer = Database.Of(_file.Options).OpenWriter();

        Assert.That(writer.Connection.ExecuteScalar<string>("show synchronous_commit"), Is.EqualTo(expected));
    }

    [Test]
    public void Check_OfAnEmptyDatabase_SaysThatItIsEmpty()
    {
        using var empty = new TestDatabase(isMigrated: false);

        Assert.That(((PostgresDatabase)empty.Database).Check().Pending, Is.Null);
        Assert.That(((PostgresDatabase)_file.Database).Check().Pending, Is.Zero);
        Assert.That(empty.Database.Exists(), Is.False);
    }

    private static void Signal(string name, int process)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.That(kill.ExitCode, Is.Zero);
    }
}
