using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

/// <summary>An answer to one person: toast, a message they alone see, private chat, a message that deletes itself.</summary>
internal sealed class PersonalAnswerTests : IDisposable
{
    private static readonly Person Lin = A.Person("林", language: "zh-hans");

    private static readonly Text Short = new(Audience.Member, "<b>第 12 天</b> ✓", "<b>Day 12</b> ✓");

    private readonly TurnKit _kit;
    private Func<Language, Said> _say = language => Short.In(language);

    public PersonalAnswerTests()
    {
        _kit = TurnKit.With(registry => registry
            .Command(new CommandSpec("day", Short, (turn, _) => turn.AnswerPrivately(_say)))
            .Command(new CommandSpec("about", Short, (turn, _) => turn.AnswerInPrivate(_say, language => Short.In(language) + Markup.Plain("!"))))
            .Button("day", (turn, _, _) => turn.AnswerPrivately(_say))
            .Observe<MessageReceived>("words", (turn, received) =>
            {
                if (received.Message.Text.StartsWith("done", StringComparison.Ordinal))
                {
                    turn.AnswerPrivately(_say);
                }
            })
            .Observe<MessageEdited>("edits", (turn, _) => turn.AnswerPrivately(_say))).WithGroup();
    }

    public void Dispose() => _kit.Dispose();

    [TestCase("zh-hans", "第 12 天 ✓")]
    [TestCase("en", "Day 12 ✓")]
    public void Answer_OfAPress_IsAToastInTheirLanguage(string language, string said)
    {
        var items = _kit.Press("day:1", A.Person("Tom", language: language));

        Assert.That(items.Single().Effect, Is.EqualTo(new AnswerButton(((AnswerButton)items[0].Effect).QueryId, said)));
    }

    /// <summary>What a toast cannot hold: more than 200 characters, or buttons. What cannot be read in passing waits for a press.</summary>
    [TestCase(60, false, false)]
    [TestCase(61, true, false)]
    [TestCase(200, true, false)]
    [TestCase(201, false, true)]
    public void Answer_OfAPress_IsAsLongAsAToastCanBe(int length, bool isAlert, bool isMessage)
    {
        _say = _ => Markup.Plain(new string('天', length));

        var items = _kit.Press("day:1", Lin);

        Assert.That(items.Effects<AnswerButton>().Single().IsAlert, Is.EqualTo(isAlert));
        Assert.That(items.Effects<SendEphemeral>(), Has.Count.EqualTo(isMessage ? 1 : 0));
        Assert.That(items.Effects<AnswerButton>().Single().Text is null, Is.EqualTo(isMessage));
    }

    /// <summary>It is answered where the message stands; what somebody wrote and only changed is no command, and stays.</summary>
    [Test]
    public void Answer_OfAnEdit_StandsInItsTopicAndLeavesTheMessage()
    {
        var edited = A.Message("with a photo").From(Lin).Topic(7);
        var item = _kit.Run(edited.Edited()).Single();
        Assert.That(item.To.Topic, Is.EqualTo(new TopicId(7)));

        var open = _kit.Refuse(item).Single();
        Assert.That(open.To.Topic, Is.EqualTo(new TopicId(7)));
        Assert.That(((SendText)open.Effect).ReplyTo, Is.EqualTo(edited.MessageId.Value));

        var deleted = _kit.Succeed(open, new EffectAnswer(4711)).Effects<DeleteMessages>();
        Assert.That(deleted.SelectMany(one => one.MessageIds), Is.EqualTo(new[] { 4711L }));
    }

    /// <summary>What an observer answers, such as a check-in, has something to say and stays.</summary>
    [Test]
    public void Answer_OfWhatIsNoCommand_LeavesTheMessage()
    {
        var open = _kit.Refuse(_kit.Run(A.Message("done, 20 pages").From(Lin)).Single()).Single();

        var deleted = _kit.Succeed(open, new EffectAnswer(4711)).Effects<DeleteMessages>();
        Assert.That(deleted.SelectMany(one => one.MessageIds), Is.EqualTo(new[] { 4711L }));
    }

    [Test]
    public void Answer_OfAMessage_IsSeenByThemAloneInTheirLanguage()
    {
        var item = _kit.Run(A.Message("/day").From(Lin).Topic(7)).Single();

        Assert.That(item.Effect, Is.EqualTo(new SendEphemeral("<b>第 12 天</b> ✓")));
        Assert.That(item.To, Is.EqualTo(Destination.Of(_kit.Group().No, new TopicId(7))));
        Assert.That(item.Asker, Is.EqualTo(_kit.Person(Lin).No));
        Assert.That(_kit.Lines("select cast(effect as text) from outbox"), Has.None.Contains($"{Lin.Id}"), "rows know numbers, not ids");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Answer_WhereOneCannotBeAnsweredAlone_GoesToTheOpenPrivateChat(bool isSwitchedOff)
    {
        _kit.Tell(Lin, "hi");
        if (isSwitchedOff)
        {
            _kit.Settings.Set(_kit.Group().No, PersonalAnswers.Ephemeral, "false", _kit.Now);
        }
        else
        {
            _kit.Run(A.BotChanged(KitExtensions.Owner, from: MemberStatus.Administrator, to: MemberStatus.Member));
        }

        var item = _kit.Run(A.Message("/day").From(Lin)).Single();

        Assert.That(item.To, Is.EqualTo(Destination.Of(_kit.Person(Lin).No)));
        Assert.That(item.Effect, Is.EqualTo(new SendText("<b>第 12 天</b> ✓")));
    }

    /// <summary>Refused all the way: what all can read in the end is in the group's language, answers the command, and goes after 20 s.</summary>
    [Test]
    public void Answer_WhereItIsRefused_GoesTheNextWay()
    {
        _kit.Tell(Lin, "hi");
        var command = A.Message("/day").From(Lin);
        var alone = _kit.Run(command).Single();

        var inPrivate = _kit.Refuse(alone).Single();
        Assert.That((inPrivate.To.Person, inPrivate.Effect), Is.EqualTo((_kit.Person(Lin).No, new SendText("<b>第 12 天</b> ✓"))));
        Assert.That(_kit.Outbox.Store.Find(alone.Id), Is.Null, "nobody need look at what found another way");

        var here = _kit.Refuse(inPrivate, EffectRefusal.Unreachable, 403).Single();
        Assert.That(here.To, Is.EqualTo(Destination.Of(_kit.Group().No)));
        Assert.That(here.Effect, Is.EqualTo(new SendText("<b>Day 12</b> ✓", command.MessageId.Value)));
        Assert.That(here.Asker, Is.EqualTo(_kit.Person(Lin).No));

        var end = _kit.Succeed(here, new EffectAnswer(MessageId: 77));
        Assert.That(end.Effects<DeleteMessages>().SelectMany(delete => delete.MessageIds), Is.EqualTo(new[] { 77, command.MessageId.Value }));
        Assert.That(end[0].DueAt, Is.EqualTo(_kit.Now + TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void Answer_ToWhoNeverOpenedThePrivateChat_GoesFromAloneToTheGroup()
    {
        var alone = _kit.Run(A.Message("/day").From(Lin)).Single();

        Assert.That(_kit.Refuse(alone).Single().To, Is.EqualTo(Destination.Of(_kit.Group().No)));
    }

    /// <summary>Nobody knows whether it arrived: said a second time elsewhere it would be said twice.</summary>
    [TestCase(EffectRefusal.GivenUp)]
    [TestCase(EffectRefusal.TooLate)]
    [TestCase(EffectRefusal.Forgotten)]
    public void Answer_WhereNobodyRefusedIt_GoesNoOtherWay(EffectRefusal end) =>
        Assert.That(_kit.Refuse(_kit.Run(A.Message("/day").From(Lin)).Single(), end), Is.Empty);

    [Test]
    public void Answer_AfterTheBotDied_IsStillKnownToBeTheirs()
    {
        var item = _kit.Run(A.Message("/day").From(Lin)).Single();
        var read = _kit.Outbox.Store.Find(item.Id)!;

        Assert.That((read.Effect, read.Asker), Is.EqualTo((item.Effect, item.Asker)));
        Assert.That(_kit.Refuse(read).Single().Effect, Is.TypeOf<SendText>());
    }

    /// <summary>Nobody in particular asks: there is nobody to whom it could be said alone.</summary>
    [Test]
    public void Answer_ToAnAnonymousAdmin_StandsInTheGroup()
    {
        var kit = TurnKit.With(registry => registry.Command(
            new CommandSpec("day", Short, (turn, _) => turn.AnswerPrivately(_say)) { NeedsPerson = false })).WithGroup();
        using (kit)
        {
            Assert.That(kit.Run(A.Message("/day").FromAnonymousAdmin()).Single().Effect, Is.TypeOf<SendText>());
        }
    }

    [Test]
    public void Answer_ToAPressOfWhatTheyAloneSee_ChangesThatMessage()
    {
        var kit = TurnKit.With(registry => registry.Button("day", (turn, _, _) => turn.EditPressed(Markup.Plain("12")))).WithGroup();
        using (kit)
        {
            var item = kit.Run(A.Press("day:1", Lin) with { Message = null, EphemeralId = 5 }).Single();

            Assert.That(item.Effect, Is.EqualTo(new EditEphemeral(5, "12")));
            Assert.That(item.Asker, Is.EqualTo(kit.Person(Lin).No));
        }
    }

    /// <summary>In private the answer is a message, and the button ends its spinner all the same.</summary>
    [Test]
    public void Answer_OfAPressInPrivate_IsAMessageAndEndsTheSpinner()
    {
        var items = _kit.PressPrivately(Lin, "day:1");

        Assert.That(items.Effects<AnswerButton>().Single().Text, Is.Null);
        Assert.That(items.Text(), Is.EqualTo("<b>第 12 天</b> ✓"));
    }

    /// <summary>The page that one member alone sees goes on in their language, not in the group's.</summary>
    [Test]
    public void Edit_OfWhatTheyAloneSee_SpeaksTheirLanguage()
    {
        var kit = TurnKit.With(registry => registry.Button("day", (turn, _, _) => turn.EditPressed(Short.In(turn.Language)))).WithGroup();
        using (kit)
        {
            Assert.That(kit.Run(A.Press("day:1", Lin) with { Message = null, EphemeralId = 5 }).Text(), Is.EqualTo("<b>第 12 天</b> ✓"));
            Assert.That(kit.Press("day:1", Lin, message: new MessageId(9)).Text(), Is.EqualTo("<b>Day 12</b> ✓"));
        }
    }

    [Test]
    public void AnswerInPrivate_WhereTheChatIsOpen_GoesThereAndSaysSoToThemAlone()
    {
        _kit.Tell(Lin, "hi");

        var said = _kit.Run(A.Message("/about").From(Lin));

        Assert.That(said[0].To, Is.EqualTo(Destination.Of(_kit.Person(Lin).No)));
        Assert.That(said.Skip(1).Select(item => item.Effect), Is.EqualTo(new[] { new SendEphemeral("发到你的私聊了。") }));
    }

    [Test]
    public void AnswerInPrivate_WhereItIsNot_LeadsThere() =>
        Assert.That(_kit.Run(A.Message("/about").From(Lin)).Text(), Is.EqualTo("<b>第 12 天</b> ✓!"));
}
