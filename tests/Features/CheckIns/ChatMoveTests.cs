using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;
using static GroupBot.Tests.Features.CheckIns.PlanKit;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>A group becomes a supergroup: the numbers of its messages begin anew there, and none of the old is used again.</summary>
internal sealed class ChatMoveTests : IDisposable
{
    private const long OldId = -77, NewId = -1000000000077;

    private static readonly Chat Old = A.BasicGroup("Club", OldId), New = A.Supergroup("Club", NewId);

    private static readonly Person Ann = A.Person("Ann");

    private static readonly EffectAnswer Message = new(MessageId: 900);

    private readonly TurnKit _kit = CheckInKit.Of(312, chat: Old);

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Board_InTheChatBefore_IsPostedAnewAtTheNextCheckIn()
    {
        _kit.Set(CheckInsSettings.Board, true, Old);
        _kit.Succeed(CheckIn(Xiaoyu, Old).InGroup().Single(), Message);
        Move();

        var asked = CheckIn(Ann, New);

        Assert.That(asked.InGroup().Single().Effect, Is.InstanceOf<SendText>());
        Assert.That(asked.InGroup().Text(), Does.Contain("2 人"));
        Assert.That(asked.Effects<Wake>(), Is.Empty);
        _kit.Succeed(asked.InGroup().Single(), new EffectAnswer(MessageId: 12));
        Assert.That(CheckIn(A.Person("Bob"), New).Effects<Wake>(), Has.Count.EqualTo(1), "the new one is kept up to date");
    }

    [Test]
    public void Board_WhoseEditWasDue_IsPostedAnewAndNoOtherMessageEdited()
    {
        _kit.Set(CheckInsSettings.Board, true, Old);
        _kit.Succeed(CheckIn(Xiaoyu, Old).InGroup().Single(), Message);
        var wake = CheckIn(Ann, Old).Single(item => item.Effect is Wake);
        Move();

        var asked = _kit.Succeed(wake);

        Assert.That(asked.Effects<EditText>(), Is.Empty);
        Assert.That(asked.InGroup().Text(), Does.Contain("2 人"));
    }

    [Test]
    public void Board_WhoseEditIsRefusedByTheMove_IsPostedAnew()
    {
        _kit.Set(CheckInsSettings.Board, true, Old);
        _kit.Succeed(CheckIn(Xiaoyu, Old).InGroup().Single(), Message);
        var edit = _kit.Succeed(CheckIn(Ann, Old).Single(item => item.Effect is Wake)).Single();
        Move();

        Assert.That(_kit.Refuse(edit, EffectRefusal.Migrated, null).InGroup().Text(), Does.Contain("2 人"));
    }

    [Test]
    public void PlanPost_InTheChatBefore_IsEditedNoMore()
    {
        _kit.Succeed(_kit.Run(A.Message("/plan 早起 21 photo today").From(Boss).In(Old)).InGroup().Single(), Message);
        _kit.Join(Xiaoyu, chat: Old);
        var wake = _kit.Asked.Last(item => item.Effect is Wake);
        Move();

        Assert.That(_kit.Succeed(wake), Is.Empty);
        _kit.Join(Ann, chat: New);
        Assert.That(_kit.Asked.Count(item => item.Effect is Wake), Is.EqualTo(1));
    }

    /// <summary>The waiting check-in has a number of the old chat; a message of the new one that bears it is another.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public void Proof_NamingTheNumberOfAnotherMessage_CompletesNothing(bool isReply)
    {
        _kit.Run(A.Message("/plan 早起 21 photo today").From(Boss).In(Old));
        _kit.Join(Xiaoyu, chat: Old);
        _kit.Run(A.Message("#早起").From(Xiaoyu).In(Old).Id(41));
        Move();

        var photo = A.Message("").From(Xiaoyu).In(New).WithPhoto("a");
        _kit.Run(isReply ? photo.ReplyTo(new MessageId(41), Ann).Received() : photo.Id(41).Edited());

        Assert.That(_kit.PlanDays(Xiaoyu), Is.Empty);
    }

    [Test]
    public void Photo_UsedInTheChatBefore_IsUsedThoughTheNumberIsTheSame()
    {
        _kit.Run(A.Message("/plan 早起 21 photo today").From(Boss).In(Old));
        _kit.Join(Xiaoyu, chat: Old);
        _kit.Join(Ann, chat: Old);
        _kit.Run(A.Message("#早起").From(Xiaoyu).In(Old).WithPhoto("a").Id(41));
        Move();

        _kit.Run(A.Message("#早起").From(Ann).In(New).WithPhoto("a").Id(41));

        Assert.That(_kit.PlanDays(Ann), Is.Empty);
        Assert.That(_kit.PlanDays(Xiaoyu), Is.Not.Empty);
    }

    /// <summary>The new chat was met first: of a day that both know, the check-in stands, whichever has it.</summary>
    [TestCase(CheckInKind.Leave, CheckInKind.CheckedIn)]
    [TestCase(CheckInKind.CheckedIn, CheckInKind.Leave)]
    [TestCase(CheckInKind.CheckedIn, CheckInKind.Card)]
    [TestCase(CheckInKind.MadeUp, CheckInKind.CheckedIn)]
    public void Day_OfGroupsThatTurnOutToBeOne_IsTheCheckIn(CheckInKind older, CheckInKind newer)
    {
        _kit.Known(Xiaoyu, Old);
        _kit.Run(A.Message("早").From(Xiaoyu).In(New));
        _kit.InTurn(turn =>
        {
            Write(Old, older);
            Write(New, newer);

            void Write(Chat chat, CheckInKind kind) => CheckInsStore.Write(turn.Connection, _kit.Group(chat).No, _kit.Person(Xiaoyu).No,
                new CheckInRow { Day = new DateOnly(2026, 11, 20).DayNumber, Kind = (long)kind, At = 0, IsTold = 1 });
        });

        Move();
        _kit.RunWork();

        Assert.That(_kit.Days(Xiaoyu), Is.EqualTo(new[] { "11-20 CheckedIn" }));
    }

    /// <summary>13–18 here and 19 there are seven in a row, and a card; the 20th was missed.</summary>
    [Test]
    public void Cards_OfGroupsThatTurnOutToBeOne_FollowFromTheDaysOfBoth()
    {
        _kit.Run(A.Message("早").From(Xiaoyu).In(New));
        _kit.History(Xiaoyu, "xxxxxx...", new(2026, 11, 22), Old);
        _kit.History(Xiaoyu, "x.x", new(2026, 11, 22), New);

        Move();
        _kit.RunWork();

        Assert.That(_kit.Days(Xiaoyu).TakeLast(3), Is.EqualTo(new[] { "11-19 CheckedIn", "11-20 Card", "11-21 CheckedIn" }));
    }

    [Test]
    public void Plan_OfTheGroupThatWasMetFirst_RunsInTheOneThatStays()
    {
        CheckIn(Ann, Old);
        _kit.WithGroup(New);
        _kit.Run(A.Message("/plan 早起 21 photo today").From(Boss).In(New));
        _kit.Join(Xiaoyu, chat: New);

        Move();
        _kit.RunWork();
        _kit.Run(A.Message("#早起").From(Xiaoyu).In(New).WithPhoto("a"));

        Assert.That(_kit.PlanDays(Xiaoyu), Is.EqualTo(new[] { "1 11-22" }));
    }

    private void Move() => _kit.Run(A.Migrated(New, OldId, NewId));

    private IReadOnlyList<OutboxItem> CheckIn(Person person, Chat chat) => _kit.Run(A.Message("打卡").From(person).In(chat));
}
