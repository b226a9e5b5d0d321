using GroupBot.Events;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Referrals;

/// <summary>A group whose new chat was met before its migration was told: what came there becomes part of the group that was.</summary>
internal sealed class ArrivalMergeTests : IDisposable
{
    private const long OldId = -77, NewId = -1000000000077;

    private static readonly Chat Old = A.BasicGroup("Club", OldId), New = A.Supergroup("Club", NewId);

    private static readonly Person Ann = A.Person("Ann"), Ben = A.Person("Ben"), Cai = A.Person("Cai");

    private readonly TurnKit _kit = KitExtensions.AllFeatures();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Merged_WhereBothKnowAnArrival_IsTheOldersAndKnowsOfTheLeave()
    {
        _kit.Run(A.Message("hi").From(Ben).In(Old), A.Joined(Ann, by: Ben, chat: Old));
        _kit.Run(A.Joined(Ann, chat: New), A.Changed(Ann, MemberStatus.Member, MemberStatus.Left, chat: New), A.Joined(Cai, by: Ben, chat: New));

        Merge();

        var group = _kit.Group(Old).No;
        Assert.That(_kit.Lines("select group_no, member_no, inviter_no, state from arrivals order by member_no"), Is.EqualTo(new[]
        {
            $"{group}|{_kit.Person(Ann).No}|{_kit.Person(Ben).No}|5", $"{group}|{_kit.Person(Cai).No}|{_kit.Person(Ben).No}|1",
        }));
        Assert.That(_kit.Lines("select group_no, member_no, change_no, state from arrival_changes order by member_no, change_no"), Is.EqualTo(new[]
        {
            $"{group}|{_kit.Person(Ann).No}|1|1", $"{group}|{_kit.Person(Ann).No}|2|5", $"{group}|{_kit.Person(Cai).No}|1|1",
        }));
    }

    /// <summary>Ben came by Ann in one chat and Ann by Ben in the other: what the older says stays.</summary>
    [Test]
    public void Merged_WhereTheTwoWouldCloseACircle_IsAForest()
    {
        _kit.Run(A.Message("hi").From(Ann).In(Old), A.Joined(Ben, by: Ann, chat: Old));
        _kit.Run(A.Message("hi").From(Ben).In(New), A.Joined(Cai, by: Ben, chat: New), A.Joined(Ann, by: Cai, chat: New));

        Merge();

        Assert.That(_kit.Lines("select member_no, inviter_no from arrivals order by member_no"), Is.EquivalentTo(new[]
        {
            $"{_kit.Person(Ann).No}|", $"{_kit.Person(Ben).No}|{_kit.Person(Ann).No}", $"{_kit.Person(Cai).No}|{_kit.Person(Ben).No}",
        }));
        Assert.That(_kit.Lines($"select inviter_no from arrival_changes where member_no = {_kit.Person(Ann).No} order by change_no"),
            Is.EqualTo(new[] { $"{_kit.Person(Cai).No}", "" }), "the change is a row");
    }

    private void Merge()
    {
        _kit.Run(A.Migrated(New, OldId, NewId));
        _kit.RunWork();
    }
}
