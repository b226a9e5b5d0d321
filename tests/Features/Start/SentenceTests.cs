using GroupBot.Events;
using GroupBot.Features.Start;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Start;

/// <summary>What people say to the bot in a group in words of their own.</summary>
internal sealed class SentenceTests : IDisposable
{
    private static readonly Person Ann = A.Person("Ann"), Ming = A.Person("小明", language: "zh-hans");

    private readonly TurnKit _kit = KitExtensions.AllFeatures(TurnKitOptions.OwnedBy(KitExtensions.Owner)).WithGroup();

    public void Dispose() => _kit.Dispose();

    [TestCase("我有多少积分啊", "🙋 我的")]
    [TestCase("怎么刪除我的資料？", "🗑")]
    [TestCase("看看有什麼幫助", "❓ 帮助")]
    public void Sentence_ToTheBotInChinese_GetsTheButtonThatFitsFirst(string text, string label)
    {
        InChinese();

        var answer = Reply(text, Ming);

        Assert.That(answer.Text(), Is.EqualTo("你是想找这个吗？"));
        Assert.That(answer.Buttons(), Has.Count.InRange(2, 3));
        Assert.That(answer.Buttons()[0].Label, Does.StartWith(label));
    }

    [TestCase("how many points do I have?", "go:me")]
    [TestCase("@groupbottestbot please forget me", "go:forgetme")]
    public void Sentence_ToTheBotInEnglish_GetsTheButtonThatFitsFirst(string text, string button)
    {
        var answer = text[0] == '@' ? Say(text, Ann) : Reply(text, Ann);

        Assert.That(answer.Text(), Is.EqualTo("Did you mean one of these?"));
        Assert.That(answer.Buttons(), Has.Count.InRange(2, 3));
        Assert.That(answer.Buttons()[0].Data, Is.EqualTo(button));
    }

    /// <summary>In a group only its admins choose the language: nobody else is sent there.</summary>
    [TestCase("能不能切换语言")]
    [TestCase("can you speak another language?")]
    public void Sentence_OfAnAdmin_GetsWhatAdminsMayUse(string text)
    {
        Assert.That(Reply(text, KitExtensions.Owner).Buttons()[0].Data, Is.EqualTo("go:lang"));
        Assert.That(Reply(text, Ming).Buttons().Select(button => button.Data), Has.No.Member("go:lang"));
    }

    [TestCase("@GroupBotTestBot 今天吃什么好")]
    [TestCase("@GroupBotTestBot")]
    public void Sentence_ThatFitsNothing_GetsTheFirstThreeOfTheMenu(string text)
    {
        InChinese();

        var answer = Say(text, Ming);

        Assert.That(answer.Text(), Does.Contain("/help").And.Not.Contain("命令"));
        Assert.That(answer.Buttons().Select(button => button.Data), Is.EqualTo(new[] { "go:me", "go:streak", "go:help" }));
    }

    [TestCase("谢谢！")]
    [TestCase("谢谢你呀，真好用")]
    [TestCase("👍👍")]
    [TestCase("哈哈哈")]
    [TestCase("恭喜小明满 30 天")]
    [TestCase("Thanks a lot!")]
    [TestCase("ok")]
    public void Sentence_ThatAsksNothing_IsPassedOver(string text)
    {
        Assert.That(Reply(text, Ming), Is.Empty);
        Assert.That(Say($"@GroupBotTestBot {text}", Ann), Is.Empty);
    }

    [Test]
    public void Sentence_ThatThanksAndAsks_IsAnswered() =>
        Assert.That(Reply("谢谢，那积分怎么看？", Ming).Buttons()[0].Data, Is.EqualTo("go:me"));

    [Test]
    public void Sentence_ToSomebodyElse_IsPassedOver()
    {
        Assert.That(Say("我有多少积分啊", Ann), Is.Empty);
        Assert.That(Say("@otherbot 我有多少积分啊", Ann), Is.Empty);
        Assert.That(_kit.Run(A.Message("我有多少积分啊").From(Ann).ReplyTo(new MessageId(5), Ming)), Is.Empty);
    }

    [TestCase("/foo")]
    [TestCase("/foo@GroupBotTestBot 我有多少积分啊")]
    public void UnknownCommand_InAReplyToTheBot_IsPassedOver(string text) => Assert.That(Reply(text, Ann), Is.Empty);

    /// <summary>One call, one answer: the command's.</summary>
    [Test]
    public void Word_InAReplyToTheBot_IsTheCommand() => Assert.That(Reply("我的积分", Ming).Text(), Does.Contain("积分：0"));

    [Test]
    public void Sentences_OfOnePerson_AreAnsweredOnceInThirtySeconds()
    {
        Assert.That(Reply("how many points do I have?", Ann), Is.Not.Empty);
        Assert.That(Reply("and in which language?", Ann), Is.Empty);
        Assert.That(Reply("how many points do I have?", Ming), Is.Not.Empty, "another person");
        _kit.Advance(TimeSpan.FromSeconds(30));
        Assert.That(Reply("and in which language?", Ann), Is.Not.Empty);
    }

    /// <summary>Whoever opened the private chat is answered there, in their own language, not the group's.</summary>
    [Test]
    public void Sentence_OfAMember_IsAnsweredToThemAloneInTheirLanguage()
    {
        _kit.Tell(Ming, "/start");

        var answer = Reply("我有多少积分啊", Ming).Single();

        Assert.That(answer.Reader(), Is.EqualTo(_kit.Person(Ming).No));
        Assert.That(new[] { answer }.Text(), Is.EqualTo("你是想找这个吗？"));
    }

    [Test]
    public void Sentence_ForwardedOrLongOrOfAnAnonymousAdmin_IsPassedOver() => Assert.That(
        _kit.Run(
            A.Message("我有多少积分啊").From(Ann).Forwarded().ReplyTo(new MessageId(5), A.Bot),
            A.Message($"我有多少积分{new string('啊', 300)}").From(Ann).ReplyTo(new MessageId(5), A.Bot),
            A.Message("我有多少积分啊").FromAnonymousAdmin().ReplyTo(new MessageId(5), A.Bot)),
        Is.Empty);

    /// <summary>A check-in, say, that answers the bot's board is no question.</summary>
    [Test]
    public void Sentence_ThatAnObserverTook_IsItsOwn()
    {
        using var kit = new TurnKit(_ =>
        {
            var registry = new FeatureRegistry();
            StartFeature.Register(registry);
            return registry.Feature("Test").Observe<MessageReceived>("day", (turn, message) =>
                turn.Scene.IsTaken = message.Message.Text.StartsWith("Day", StringComparison.Ordinal));
        });
        kit.WithGroup();

        Assert.That(kit.Run(A.Message("Day 5, help").From(Ann).ReplyTo(new MessageId(5), A.Bot)), Is.Empty);
        Assert.That(kit.Run(A.Message("I need help").From(Ann).ReplyTo(new MessageId(5), A.Bot)), Is.Not.Empty);
    }

    [Test]
    public void Sentence_InPrivate_GetsWhatFitsToo() =>
        Assert.That(_kit.Tell(Ming, "我有多少积分啊").Buttons()[0].Data, Is.EqualTo("go:me"));

    /// <summary>Fixed: whatever asks for it, whoever presses knows where to press.</summary>
    [TestCase("en")]
    [TestCase("zh-hans")]
    public void Menu_ByEitherCommand_HasEveryButtonInItsPlace(string language)
    {
        var lin = A.Person("Lin", language: language);
        var start = _kit.Tell(lin, "/start").Buttons().Select(button => button.Data).ToList();

        Assert.That(_kit.Tell(lin, "/start").Buttons().Select(button => button.Data), Is.EqualTo(start));
        Assert.That(_kit.Tell(lin, "/menu").Buttons().Select(button => button.Data), Is.EqualTo(start.Take(start.Count - 1)));
        Assert.That(start[^1], Is.EqualTo("go:help"));
    }

    private void InChinese() => _kit.InTurn(turn => turn.Groups.Change(_kit.Group() with { Language = Language.ZhHans }));

    private IReadOnlyList<OutboxItem> Say(string text, Person from) => _kit.Run(A.Message(text).From(from));

    private IReadOnlyList<OutboxItem> Reply(string text, Person from) =>
        _kit.Run(A.Message(text).From(from).ReplyTo(new MessageId(5), A.Bot));
}
