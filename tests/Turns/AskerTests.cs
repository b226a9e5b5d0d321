using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

/// <summary>An answer in a group may bear the name of who asked: its row is theirs, and goes where it went before.</summary>
internal sealed class AskerTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann");

    private readonly TurnKit _kit;
    private Action<Turn> _ask = _ => { };

    public AskerTests() => _kit = TurnKit.With(registry => registry
        .Command(new CommandSpec("ask", new Text(Audience.Member, "测试", "Test"), (turn, _) => _ask(turn)))
        .Button("ask", (turn, _, _) => _ask(turn)));

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Ask_OfAnAnswerInTheGroup_MakesARowOfWhoAsked()
    {
        _ask = turn => turn.Reply(Markup.Plain("Ann, 12 days"));

        var item = _kit.Run(A.Message("/ask").From(Ann).Topic(7)).Single();

        Assert.That(Member(item), Is.EqualTo(_kit.Person(Ann).No.Value));
        Assert.That(item.To, Is.EqualTo(Destination.Of(_kit.Group().No, new TopicId(7))));
        var read = _kit.Outbox.Store.Find(item.Id)!;
        Assert.That((read.To, read.Asker), Is.EqualTo((item.To, (MemberNo?)_kit.Person(Ann).No)));
    }

    [Test]
    public void Ask_OfWhatAPressShowsInTheGroup_MakesRowsOfWhoPressed()
    {
        _ask = turn =>
        {
            turn.Toast("Ann, 12 days");
            turn.EditPressed(Markup.Plain("Ann, 12 days"));
        };
        _kit.Run(A.Message("hello").From(Ann));

        var items = _kit.Press("ask:1", Ann, A.Group, new MessageId(5));

        Assert.That(items.Select(Member), Is.EqualTo(new long?[] { _kit.Person(Ann).No.Value, _kit.Person(Ann).No.Value }));
    }

    /// <summary>A post is the group's, and a ban is not undone because who asked for it is forgotten.</summary>
    [Test]
    public void Ask_OfWhatAnswersNobody_MakesARowOfNobody()
    {
        _ask = turn =>
        {
            turn.Ask(new SendText("post", IsPost: true), Destination.Of(turn.Scene.Group!.No));
            turn.Ask(new BanMember(5, null), Destination.Of(turn.Scene.Group!.No));
            turn.Ask(new DeleteMessages([5]), Destination.Of(turn.Scene.Group!.No));
        };

        Assert.That(_kit.Run(A.Message("/ask").From(Ann)).Select(Member), Is.EqualTo(new long?[] { null, null, null }));
    }

    [Test]
    public void Ask_OfAnAnswerInPrivate_GoesToThem()
    {
        _ask = turn => turn.Reply(Markup.Plain("Ann, 12 days"));

        var item = _kit.Tell(Ann, "/ask").Single();

        var read = _kit.Outbox.Store.Find(item.Id)!;
        Assert.That((read.To, read.Asker), Is.EqualTo((Destination.Of(_kit.Person(Ann).No), (MemberNo?)null)));
    }

    private long? Member(OutboxItem item) => _kit.Scalar<long?>($"select member_no from outbox where outbox_id = {item.Id}");
}
