using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Ping;

internal sealed class PingCommandTests : IDisposable
{
    private readonly TurnKit _kit = KitExtensions.AllFeatures().WithGroup();

    public void Dispose() => _kit.Dispose();

    /// <summary>Alone among the answers: it goes where it was asked for, whoever opened the private chat.</summary>
    [Test]
    public void Ping_InAGroup_AnswersInPlace()
    {
        _kit.Tell(A.Person("Ann"), "hi");

        var answer = _kit.Run(A.Message("/ping").From(A.Person("Ann"))).Single();

        Assert.That(answer.To, Is.EqualTo(Destination.Of(_kit.Group().No)));
        Assert.That(answer.Effect, Is.TypeOf<SendText>().With.Property(nameof(SendText.Html)).EqualTo("Here 👋"));
    }

    [Test]
    public void Ping_OnceAnswered_StaysWithItsAnswer()
    {
        var answer = _kit.Run(A.Message("/ping")).Single();

        Assert.That(answer.Then, Is.Null, "nothing follows");
        Assert.That(_kit.Succeed(answer, new EffectAnswer(MessageId: 77)), Is.Empty, "neither is deleted");
    }

    [TestCase("en", "Here 👋")]
    [TestCase("zh-hans", "在的 👋")]
    public void Ping_InPrivate_AnswersInTheirLanguage(string language, string said) =>
        Assert.That(_kit.Tell(A.Person("Ann", language: language), "/ping").Text(), Is.EqualTo(said));

    [Test]
    public void Ping_ByAnAnonymousAdmin_IsAnswered() =>
        Assert.That(_kit.Run(A.Message("/ping").FromAnonymousAdmin()).Text(), Is.EqualTo("Here 👋"));
}
