using GroupBot.Core.Admission;
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

    /// <summary>An answer to the one group's question is none to the other's.</summary>
    [Test]
    public void Merged_WithQuestionsOnEitherSide_KeepsBothAndEachAnswerToItsOwn()
    {
        _kit.Run(A.Message("hi").From(Ben).In(Old), A.Message("hi").From(Ben).In(New));
        _kit.InTurn(turn =>
        {
            AdmissionQuestions.Add(turn.Connection, _kit.Group(Old).No, 0, new DoorQuestion("Why?", [], null), turn.Now);
            AdmissionQuestions.Add(turn.Connection, _kit.Group(New).No, 0, new DoorQuestion("Since when?", [], null), turn.Now);
        });
        _kit.Run(A.JoinRequest(Ann, New));
        _kit.Tell(Ann, "2019");

        _kit.Run(A.Migrated(New, OldId, NewId));
        _kit.RunWork();
        var opened = _kit.Tell(Ann, $"/start ask-{_kit.Scalar<long>("select request_no from join_requests")}");

        Assert.That(_kit.Lines("select question from admission_questions"), Is.EquivalentTo(["Why?", "Since when?"]));
        Assert.That(opened.Text(), Does.Contain("<b>Why?</b>"));
    }
}
