using System.Diagnostics;
using System.Globalization;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class OwnerLockTests : IDisposable
{
    private readonly TestDatabase _file = new();

    public void Dispose() => _file.Dispose();

    [Test]
    public void Take_WhenItIsHeld_NamesTheOwnersPid()
    {
        using var first = OwnerLock.Take(_file.Path);

        var refusal = Assert.Throws<StorageException>(() => OwnerLock.Take(_file.Path).Dispose());

        Assert.That(refusal!.Message, Does.Contain($"pid {Environment.ProcessId}").And.Contain(_file.Path));
    }

    [Test]
    public void Take_AfterItWasLetGo_Succeeds()
    {
        OwnerLock.Take(_file.Path).Dispose();

        Assert.That(File.Exists(_file.Path + ".pid"), Is.False);
        using var second = OwnerLock.Take(_file.Path);
        Assert.That(OwnerLock.OwnerPid(_file.Path), Is.EqualTo(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Another process holds the same kind of lock; a kill is all it takes to free it.</summary>
    [Test]
    public async Task TryTake_WhenAnotherProcessHoldsIt_IsRefusedUntilThatOneIsKilled()
    {
        Assume.That(File.Exists("/usr/bin/flock"), "this system has no flock");
        using var other = Process.Start(new ProcessStartInfo("/usr/bin/flock")
        {
            ArgumentList = { "--no-fork", "--exclusive", _file.Path + ".lock", "sh", "-c", "echo held; exec sleep 60" },
            RedirectStandardOutput = true,
        })!;
        Assert.That(await other.StandardOutput.ReadLineAsync(), Is.EqualTo("held"));

        Assert.That(OwnerLock.TryTake(_file.Path, out _), Is.False);

        other.Kill();
        await other.WaitForExitAsync();
        using var owner = OwnerLock.Take(_file.Path);
    }

    /// <summary>Whatever goes wrong after the lock is taken, it must not stay taken.</summary>
    [Test]
    public void Take_WhenThePidCannotBeWritten_SaysSoAndLetsGo()
    {
        Directory.CreateDirectory(_file.Path + ".pid");

        var refusal = Assert.Throws<StorageException>(() => OwnerLock.Take(_file.Path).Dispose());

        Assert.That(refusal!.Message, Does.Not.Contain("in use"));
        Directory.Delete(_file.Path + ".pid");
        using var owner = OwnerLock.Take(_file.Path);
    }

    [Test]
    public void Take_MakesTheFolder()
    {
        using var owner = OwnerLock.Take(Path.Combine(_file.Folder, "new", "groupbot.db"));

        Assert.That(Directory.Exists(Path.Combine(_file.Folder, "new")));
    }
}
