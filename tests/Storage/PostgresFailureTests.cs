using System.Net.Sockets;
using GroupBot.Storage;
using Npgsql;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class PostgresFailureTests
{
    [TestCase("53100", true, false, "Free some space")]
    [TestCase("53300", true, false, "max_connections")]
    [TestCase("57014", true, false, "cancelled a statement")]
    [TestCase("57P01", true, false, "makes a new one")]
    [TestCase("57P03", true, false, "makes a new one")]
    [TestCase("08006", true, false, "makes a new one")]
    [TestCase("25006", true, false, "read-only")]
    [TestCase("40P01", true, false, "40P01")]
    [TestCase("55P03", true, false, "locked by another program")]
    [TestCase("58030", true, false, "disk or system")]
    [TestCase("28P01", true, true, "password")]
    [TestCase("3D000", true, true, "create database")]
    [TestCase("42501", true, true, "owner of the database")]
    [TestCase("XX001", true, true, "pg_restore")]
    [TestCase("23505", false, false, "23505")]
    [TestCase("22021", false, false, "22021")]
    [TestCase("42601", false, false, "42601")]
    [TestCase("25P02", false, false, "25P02")]
    public void Explain_OfACode_SaysInOneLineWhatToDo(string code, bool isStorage, bool isFatal, string expected)
    {
        var failure = new PostgresException("message", "ERROR", "ERROR", code);

        Assert.That(StorageFailure.IsStorage(failure), Is.EqualTo(isStorage));
        Assert.That(StorageFailure.IsFatal(failure), Is.EqualTo(isFatal));
        Assert.That(StorageFailure.Explain(failure, "postgres://db/x"), Does.Contain(expected).And.Contain("postgres://db/x").And.Not.Contain("\n"));
    }

    [Test]
    public void Explain_OfABrokenConnection_IsNoHandlersFault()
    {
        Exception[] failures =
        [
            new NpgsqlException("a\nb", new SocketException((int)SocketError.ConnectionRefused)),
            new NpgsqlException("a\nb", new TimeoutException()),
            new NpgsqlException("a\nb", new IOException()),
        ];

        Assert.That(failures.Select(StorageFailure.IsStorage), Has.All.True);
        Assert.That(failures.Select(StorageFailure.IsFatal), Has.All.False);
        Assert.That(failures.Select(failure => StorageFailure.Explain(failure, "postgres://db/x")), Has.All.Contains("again").And.None.Contains("\n"));
    }

    /// <summary>Another process writes there by now: two must not.</summary>
    [Test]
    public void IsFatal_OfALostLock_IsTrue() => Assert.That(StorageFailure.IsFatal(new StorageException("taken") { IsFatal = true }));
}
