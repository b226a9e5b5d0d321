using GroupBot.Storage;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class PassingFolderTests
{
    private readonly string _prefix = $"groupbot-test-{Guid.NewGuid():N}-";

    [TearDown]
    public void RemoveAll()
    {
        foreach (var folder in Standing())
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Make_WhileAnotherLives_LeavesIt()
    {
        using var first = PassingFolder.Make(_prefix);
        using (var second = PassingFolder.Make(_prefix))
        {
            Assert.That(Standing(), Is.EquivalentTo(new[] { first.Path, second.Path }));
        }

        Assert.That(Standing(), Is.EqualTo(new[] { first.Path }));
    }

    [Test]
    public void Make_WhenOneWasLeftBehind_TakesItAway()
    {
        var left = Directory.CreateTempSubdirectory(_prefix).FullName;
        File.WriteAllText(Path.Combine(left, "alive.lock"), "");
        File.WriteAllText(Path.Combine(left, "sandbox.db"), "rows");

        using var made = PassingFolder.Make(_prefix);

        Assert.That(Standing(), Is.EqualTo(new[] { made.Path }));
    }

    [Test]
    public void Make_WhenADatabaseInItIsInUse_LeavesIt()
    {
        var folder = Directory.CreateTempSubdirectory(_prefix).FullName;
        using var owned = OwnerLock.Take(Path.Combine(folder, "sandbox.db"));

        using var made = PassingFolder.Make(_prefix);

        Assert.That(Standing(), Does.Contain(folder));
    }

    /// <summary>It may be one that is being made at this instant: by the disk's own clock, whatever the bot's says.</summary>
    [TestCase(9, true)]
    [TestCase(11, false)]
    public void Make_WhenOneHasNoLock_LeavesItWhileItIsYoung(int minutes, bool stays)
    {
        var folder = Directory.CreateTempSubdirectory(_prefix).FullName;
        Directory.SetLastWriteTimeUtc(folder, Directory.GetLastWriteTimeUtc(folder).AddMinutes(-minutes));

        using var made = PassingFolder.Make(_prefix);

        Assert.That(Directory.Exists(folder), Is.EqualTo(stays));
    }

    /// <summary>Another process may take it for a dead one's between the making and the locking.</summary>
    [TestCase(2, true)]
    [TestCase(3, false)]
    public void Make_WhenItsLockIsTakenAway_TriesAgainButNotForever(int times, bool isMade)
    {
        var gone = 0;
        void TakeAway(string file)
        {
            if (gone++ < times)
            {
                File.Delete(file);
            }
        }

        if (isMade)
        {
            using var made = PassingFolder.Make(_prefix, TakeAway);
            Assert.That(Directory.Exists(made.Path));
        }
        else
        {
            Assert.Throws<IOException>(() => PassingFolder.Make(_prefix, TakeAway).Dispose());
        }

        Assert.That(gone, Is.EqualTo(3));
    }

    [Test]
    public void Dispose_WhenItIsGoneAlready_IsNoError()
    {
        var made = PassingFolder.Make(_prefix);
        Directory.Delete(made.Path, recursive: true);

        Assert.That(made.Dispose, Throws.Nothing);
    }

    private string[] Standing() => Directory.GetDirectories(Path.GetTempPath(), _prefix + "*");
}
