using GroupBot.Storage;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class PassingFolderTests
{
    private readonly string _prefix = $"groupbot-test-{Guid.NewGuid():N}-";

    private readonly ManualTimeProvider _clock = new();

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
        using var first = PassingFolder.Make(_prefix, _clock);
        using (var second = PassingFolder.Make(_prefix, _clock))
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

        using var made = PassingFolder.Make(_prefix, _clock);

        Assert.That(Standing(), Is.EqualTo(new[] { made.Path }));
    }

    [Test]
    public void Make_WhenADatabaseInItIsInUse_LeavesIt()
    {
        var folder = Directory.CreateTempSubdirectory(_prefix).FullName;
        using var owned = OwnerLock.Take(Path.Combine(folder, "sandbox.db"));

        using var made = PassingFolder.Make(_prefix, _clock);

        Assert.That(Standing(), Does.Contain(folder));
    }

    /// <summary>It may be one that is being made at this instant.</summary>
    [TestCase(9, true)]
    [TestCase(11, false)]
    public void Make_WhenOneHasNoLock_LeavesItWhileItIsYoung(int minutes, bool stays)
    {
        var folder = Directory.CreateTempSubdirectory(_prefix).FullName;
        Directory.SetLastWriteTimeUtc(folder, _clock.GetUtcNow().UtcDateTime.AddMinutes(-minutes));

        using var made = PassingFolder.Make(_prefix, _clock);

        Assert.That(Directory.Exists(folder), Is.EqualTo(stays));
    }

    private string[] Standing() => Directory.GetDirectories(Path.GetTempPath(), _prefix + "*");
}
