using GroupBot.Storage;
using GroupBot.Storage.Postgres;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class PostgresWordsTests
{
    [TestCase("a integer not null primary key", "a bigint not null primary key")]
    [TestCase("a TEXT, b Blob, c real", "a text collate \"C\", b bytea, c double precision")]
    [TestCase("create table t (a integer) strict;", "create table t (a bigint);")]
    [TestCase("create table t (a text,\n primary key (a)\n) strict, without rowid;", "create table t (a text collate \"C\",\n primary key (a)\n);")]
    [TestCase("create table t (a integer) without rowid, strict", "create table t (a bigint)")]
    [TestCase("insert into t values ('integer, it''s text', \"text\") -- a blob", "insert into t values ('integer, it''s text', \"text\") -- a blob")]
    [TestCase("select text_key, is_real, blobs from integers", "select text_key, is_real, blobs from integers")]
    public void Of_AMigration_HasTheWordsOfPostgres(string script, string expected) =>
        Assert.That(PostgresWords.Of(script), Is.EqualTo(expected));

    /// <summary>Whatever the next script is: nothing of SQLite's own is left in it.</summary>
    [Test]
    public void Of_EveryMigration_LeavesNothingOfSqlites() => Assert.That(
        Migration.Embedded().Select(migration => PostgresWords.Of(migration.Sql)),
        Has.None.Matches(@"(?im)^[^-]*\b(strict|rowid|blob|integer|autoincrement|pragma)\b"));
}
