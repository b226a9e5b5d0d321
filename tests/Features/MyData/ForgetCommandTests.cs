using GroupBot.Events;
using GroupBot.Features;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.MyData;

internal sealed class ForgetCommandTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann", id: 424242, username: "ann");
    private static readonly Person Ben = A.Person("Ben", id: 4242421);

    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Forget_WhenConfirmed_LeavesNoPersonalRowAndTheLogAsItWas()
    {
        _kit.Run(A.Message("hello").From(Ann), A.Message("hi").From(Ben));
        var no = _kit.Person(Ann).No;
        var ben = _kit.Person(Ben).No;
        _kit.InTurn(_ =>
        {
            _kit.DeadLetters.Add("wire.read", "", A.Origin(_kit.Now, """{"from":{"id":424242}}""", 1), null);
            _kit.DeadLetters.Add("wire.read", "", A.Origin(_kit.Now, """{"from":{"id":4242421}}""", 2), null);
        });
        _kit.Tell(Ann, "/forgetme");
        var log = _kit.Lines("select * from activity order by seq");

        var answer = _kit.PressPrivately(Ann, "forget:yes");
        _kit.RunWork();

        foreach (var table in new[] { "people", "members", "questions" })
        {
            Assert.That(_kit.Scalar<long>($"select count(*) from {table} where member_no = {no}"), Is.Zero, table);
        }

        Assert.That(_kit.Scalar<long>("select count(*) from dead_letters"), Is.EqualTo(1));
        Assert.That(_kit.Lines("select * from activity order by seq").Take(log.Count), Is.EqualTo(log));
        Assert.That(_kit.Person(Ben).No, Is.EqualTo(ben));
        Assert.That(_kit.Members.Find(no), Is.Null);
        Assert.That(_kit.Scalar<long>($"select count(*) from outbox where member_no = {no}"), Is.Zero);
        Assert.That(answer.Toast(), Does.StartWith("Deleted."));
    }

    /// <summary>A private chat's id is a user id: one row with it would lead to the number, and that to all they ever did.</summary>
    [Test]
    public void Forget_WhenAllIsDone_LeavesTheirUserIdNowhere()
    {
        _kit.Run(A.Message("hello").From(Ann), A.Message("hi").From(Ben));
        Deliver(_kit.Tell(Ann, "/me"));
        Deliver(_kit.Tell(Ann, "/forgetme"));

        Deliver(_kit.PressPrivately(Ann, "forget:yes"));
        _kit.RunWork();

        var naming = from table in FeatureList.Register().Tables
                     from row in _kit.Lines($"select * from {table.Name}")
                     where row.Split('|').Contains($"{Ann.Id.Value}")
                     select $"{table.Name}: {row}";
        Assert.That(naming, Is.Empty);
        Assert.That(_kit.Scalar<long>($"select count(*) from people where user_id = {Ben.Id.Value}"), Is.EqualTo(1));

        void Deliver(IReadOnlyList<OutboxItem> items)
        {
            foreach (var item in items)
            {
                _kit.Succeed(item, sentTo: new ChatId(Ann.Id.Value));
            }
        }
    }

    /// <summary>Asked in the group by somebody without a private chat, the answer that bears their name goes to the group.</summary>
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void Forget_AfterAnAnswerInTheGroup_LeavesNoRowWithTheirName(int refused)
    {
        var cai = A.Person("Caivarrapadi", id: 535353);
        var answer = _kit.Run(A.Message("/me").From(cai)).Single(item => item.Effect is SendEphemeral or SendText);
        for (var i = 0; i < refused; i++)
        {
            Assert.That(TurnKit.Texts([answer]), Has.One.Contains("Caivarrapadi"));
            Assert.That(answer.To, Is.EqualTo(Destination.Of(_kit.Group().No)));
            answer = _kit.Refuse(answer).SingleOrDefault(item => item.Effect is SendText) ?? answer;
        }

        var other = _kit.Run(A.Message("/me").From(A.Person("Dai", id: 636363))).Single(item => item.Effect is SendEphemeral);
        _kit.Tell(cai, "/forgetme");

        _kit.PressPrivately(cai, "forget:yes");
        _kit.RunWork();

        Assert.That(_kit.Lines("select cast(effect as text) from outbox"), Has.None.Contains("Caivarrapadi"));
        Assert.That(_kit.Lines("select cast(continuation_state as text) from outbox"), Has.None.Contains("Caivarrapadi"));
        Assert.That(_kit.Outbox.Store.Find(other.Id), Is.Not.Null);
    }

    /// <summary>A turn looks through so many rows at most, however many there are.</summary>
    [Test]
    public void Forget_WhenMuchWaitsForThem_DeletesItInChunks()
    {
        _kit.Tell(Ann, "hello");
        var no = _kit.Person(Ann).No;
        _kit.InTurn(turn =>
        {
            for (var i = 0; i < 450; i++)
            {
                turn.Ask(new SendDocument("a.txt", [], ""), Destination.Of(no));
            }
        });
        long Left() => _kit.Scalar<long>($"select count(*) from outbox where member_no = {no}");
        var before = Left();

        _kit.PressPrivately(Ann, "forget:yes");
        Assert.That(Left(), Is.GreaterThanOrEqualTo(before));
        _kit.RunWork(most: 1);
        Assert.That(Left(), Is.InRange(1, before - 1));
        _kit.RunWork();

        Assert.That(Left(), Is.Zero);
        Assert.That(_kit.Scalar<long>("select count(*) from work"), Is.Zero);
    }

    [Test]
    public void Forget_WhenConfirmed_StillReachesThemWithTheAnswer()
    {
        _kit.Tell(Ann, "/forgetme");

        var edit = _kit.PressPrivately(Ann, "forget:yes").Single(item => item.Effect is EditText);

        Assert.That(edit.To, Is.EqualTo(Destination.Nowhere));
        var resolver = new ChatResolver(_kit.Groups, _kit.Members, _kit.File.Database);
        Assert.That(resolver.Resolve(edit), Is.EqualTo(((ChatId?)new ChatId(Ann.Id.Value), (EffectRefusal?)null)));
    }

    /// <summary>They blocked the bot meanwhile: the last answers name their chat, and nothing of them may stay.</summary>
    [Test]
    public void Forget_WhenTheLastAnswersAreRefused_KeepsNothingOfThem()
    {
        _kit.Tell(Ann, "/forgetme");
        foreach (var answer in _kit.PressPrivately(Ann, "forget:yes"))
        {
            _kit.Refuse(answer);
        }

        _kit.RunWork();

        Assert.That(_kit.Lines("select outbox_id, state, named_chat_id from outbox where state = 3"), Is.Empty);
        Assert.That(_kit.Scalar<long>($"select count(*) from outbox where named_chat_id = {Ann.Id.Value}"), Is.Zero);
    }

    [Test]
    public void Forget_WhenTheyReturn_GivesANewNumber()
    {
        _kit.Tell(Ann, "/forgetme");
        var before = _kit.Person(Ann).No;
        _kit.PressPrivately(Ann, "forget:yes");

        _kit.Run(A.Message("back").From(Ann));

        Assert.That(_kit.Person(Ann).No.Value, Is.GreaterThan(before.Value));
    }

    [Test]
    public void Forget_WhenTheyThinkBetterOfIt_KeepsEverything()
    {
        _kit.Tell(Ann, "删除我的资料");

        Assert.That(_kit.PressPrivately(Ann, "forget:no").Text(), Does.Contain("everything stays"));
        Assert.That(_kit.Members.Find(Ann.Id), Is.Not.Null);
    }

    [Test]
    public void Forget_WhenPressedInAGroup_DoesNothing()
    {
        _kit.Run(A.Message("hello").From(Ann));
        _kit.Press("forget:yes", Ann);

        Assert.That(_kit.Members.Find(Ann.Id), Is.Not.Null);
    }

    [Test]
    public void Forget_WhenTheyClaimedTheBot_FreesIt()
    {
        var code = _kit.Owners.ClaimCode()!;
        _kit.Tell(Ann, code);
        _kit.Tell(Ann, "/forgetme");
        _kit.PressPrivately(Ann, "forget:yes");

        Assert.That(_kit.Owners.Exist, Is.False);
        Assert.That(_kit.Owners.ClaimCode(), Is.Not.EqualTo(code));
    }
}
