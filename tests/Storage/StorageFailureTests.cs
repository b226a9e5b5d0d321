using GroupBot.Storage;
using GroupBot.Tests.Support;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class StorageFailureTests
{
    [TestCase(5, true, false, "locked by another program")]
    [TestCase(6, true, false, "locked by another program")]
    [TestCase(8, true, true, "read-only")]
    [TestCase(10, true, false, "reports an error")]
    [TestCase(11, true, true, "groupbot restore")]
    [TestCase(13, true, false, "Free some space")]
    [TestCase(14, true, true, "cannot be opened")]
    [TestCase(26, true, true, "groupbot restore")]
    [TestCase(1, false, false, "/data/x.db")]
    [TestCase(19, false, false, "/data/x.db")]
    public void Explain_SaysInOneLineWhatToDo(int code, bool isStorage, bool isFatal, string expected)
    {
        var failure = new SqliteException("message", code);

        Assert.That(StorageFailure.IsStorage(failure), Is.EqualTo(isStorage));
        Assert.That(StorageFailure.IsFatal(failure), Is.EqualTo(isFatal));
        Assert.That(StorageFailure.Explain(failure, "/data/x.db"), Does.Contain(expected).And.Not.Contain("\n"));
    }

    /// <summary>A bug of ours may name what it choked on.</summary>
    [Test]
    public void Explain_OfWhatIsNoFailureOfTheStore_NamesTheTypeAndNotTheText() => Assert.That(
        StorageFailure.Explain(new FormatException("my salary is 9000"), "/data/x.db"),
        Does.Contain("System.FormatException").And.Not.Contain("salary").And.Not.Contain("\n"));

    [Test]
    public void Explain_OfOurOwnRefusal_IsItsText() =>
        Assert.That(StorageFailure.Explain(new StorageException("It is owned."), "/data/x.db"), Is.EqualTo("It is owned."));

    [Test]
    public void IsStorage_OfAHandlersOwnException_IsFalse() =>
        Assert.That(StorageFailure.IsStorage(new InvalidOperationException("bug")), Is.False);

    [Test, SqliteOnly]
    public void OpenWriter_OnAFileThatIsNoDatabase_IsAFatalFailure()
    {
        using var file = new TestDatabase(isMigrated: false);
        File.WriteAllText(file.Path, new string('x', 4096));

        var failure = Assert.Throws<SqliteException>(() => file.Database.OpenWriter().Dispose());

        Assert.That(StorageFailure.IsFatal(failure!), StorageFailure.Explain(failure!, file.Path));
    }
}
