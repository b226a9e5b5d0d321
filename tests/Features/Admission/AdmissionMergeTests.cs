using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Admission;

/// <summary>A group whose new chat was met before its migration was told: who asks there asks the group that was.</summary>
internal sealed class AdmissionMergeTests : IDisposable
{
    private const long OldId = -78, NewId = -1000000000078;

    private static readonly Chat Old = A.BasicGroup("Club", OldId), New = A.Supergroup("Club", NewId);

    private static readonly Person Ann = A.Person("Ann"), Ben = A.Person("Ben"), Cai = A.Person("Cai");

    private readonly TurnKit _kit = KitExtensions.AllFeatures();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Merged_WithRequestsOnEitherSide_HasThemAll()
    {
        _kit.Run(A.Message("hi").From(Ben).In(Old), A.JoinRequest(Cai, Old));
        _kit.Run(A.JoinRequest(Ann, New));
        var asked = _kit.Scalar<long>($"select request_no from join_requests where member_no = {_kit.Person(Ann).No}");

        _kit.Run(A.Migrated(New, OldId, NewId));
        _kit.RunWork();
        _kit.Run(A.Joined(Ann, chat: New));

        Assert.That(_kit.Lines("select distinct group_no from join_requests"), Is.EqualTo(new[] { $"{_kit.Group(New).No}" }));
        Assert.That(_kit.Scalar<long>($"select state from join_requests where request_no = {asked}"), Is.EqualTo((long)JoinRequestState.Entered));
        Assert.That(_kit.Scalar<long>("select count(*) from join_requests"), Is.EqualTo(2));
    }
}
