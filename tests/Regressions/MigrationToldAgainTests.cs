using GroupBot.Events;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using NUnit.Framework;

namespace GroupBot.Tests.Regressions;

/// <summary>
/// Each refused call tells of a migration, and a turn whose commit nobody heard of is run again: every time, the log got
/// another row and guards and observers heard of it once more.
/// </summary>
internal sealed class MigrationToldAgainTests
{
    [Test]
    public void Run_WhenARefusedCallTellsOfAMigrationAgain_ChangesNothing()
    {
        var heard = 0;
        using var kit = TurnKit.With(registry => registry.Observe<GroupMigrated>("moves", (_, _) => heard++));
        var old = A.BasicGroup("Old", -77);
        kit.Run(A.Message("hi").In(old));
        EventInput Told() => new(kit.Now, new GroupMigrated(old, null, null, old.Id, new ChatId(-1001000000077)));
        kit.Run(Told());
        var rows = kit.Scalar<long>("select count(*) from activity");

        kit.Run(Told());

        Assert.That(heard, Is.EqualTo(1));
        Assert.That(kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(rows));
    }
}
