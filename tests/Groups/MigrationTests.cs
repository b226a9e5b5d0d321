using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using NUnit.Framework;

namespace GroupBot.Tests.Groups;

internal sealed class MigrationTests : IDisposable
{
    private const long OldId = -77, NewId = -1000000000077;

    private static readonly Chat Old = A.BasicGroup("Club", OldId), New = A.Supergroup("Club", NewId);

    private readonly TurnKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [TestCase(new[] { true })]
    [TestCase(new[] { false })]
    [TestCase(new[] { true, false })]
    [TestCase(new[] { false, true })]
    [TestCase(new[] { true, true })]
    public void Migrated_ToldByEitherChatInAnyOrder_IsOneGroup(bool[] byOldChat)
    {
        _kit.Run(A.Message("before").In(Old));
        var no = _kit.Group(Old).No;

        foreach (var old in byOldChat)
        {
            _kit.Run(A.Migrated(old ? Old : New, OldId, NewId));
        }

        _kit.Run(A.Message("after").In(New), A.Message("late").In(Old));

        Assert.That(_kit.Lines("select group_no, kind from groups"), Is.EqualTo(new[] { $"{no}|{(int)ChatKind.Supergroup}" }));
        Assert.That(_kit.Lines("select chat_id, group_no, is_current from group_chats order by chat_id"),
            Is.EqualTo(new[] { $"{NewId}|{no}|1", $"{OldId}|{no}|0" }));
        Assert.That(_kit.Group(New).Chat, Is.EqualTo(New.Id));
        Assert.That(_kit.Lines("select distinct group_no from activity"), Is.EqualTo(new[] { $"{no}" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Migrated_WhenTheNewChatWasMetFirst_IsTakenOverByTheGroupThatWas(bool byOldChat)
    {
        _kit.Run(A.Message("before").In(Old));
        var no = _kit.Group(Old).No;
        _kit.Run(A.Message("early").In(New));

        _kit.Run(A.Migrated(byOldChat ? Old : New, OldId, NewId));
        _kit.Run(A.Message("after").In(New));

        Assert.That((_kit.Group(New).No, _kit.Groups.CommittedChat(no)), Is.EqualTo((no, New.Id)));
        Assert.That(_kit.Lines("select group_no from activity order by seq desc limit 1"), Is.EqualTo(new[] { $"{no}" }));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Migrated_WhenTheNewChatWasMetFirst_BringsItsRowsOverInChunks(bool isKilledBetween)
    {
        var (ann, ben, cai) = (A.Person("Ann"), A.Person("Ben"), A.Person("Cai"));
        var kit = _kit;
        kit.Run(A.Message("before").From(ann).In(Old), A.Message("before").From(ben).In(Old));
        kit.Settings.Set(kit.Group(Old).No, GroupBot.Turns.PersonalAnswers.KeptFor, "30", kit.Now);
        kit.Advance(TimeSpan.FromMinutes(1));
        kit.Run([.. Enumerable.Range(0, 1500).Select(_ => (ChatEvent)A.Message("early").From(ben).In(New))]);
        kit.Run(A.Message("early").From(cai).In(New));
        kit.Settings.Set(kit.Group(New).No, GroupBot.Turns.PersonalAnswers.KeptFor, "10", kit.Now);
        var (no, early) = (kit.Group(Old).No, kit.Group(New).No);

        kit.Run(A.Migrated(New, OldId, NewId));
        kit.RunWork(2);
        kit = isKilledBetween ? kit.Reopen() : kit;
        kit.RunWork();
        kit.Runner.Finish();

        Assert.That(kit.Lines("select group_no from groups"), Is.EqualTo(new[] { $"{no}" }));
        Assert.That(kit.Lines("select distinct group_no from activity"), Is.EqualTo(new[] { $"{no}" }));
        Assert.That(kit.Scalar<long>("select count(*) from activity where kind = 1"), Is.EqualTo(1503));
        Assert.That(kit.Lines("select group_no, member_no, last_seen_at from members order by member_no"), Is.EqualTo(new[]
        {
            $"{no}|{kit.Person(ann).No}|{Seconds(kit.Now.AddMinutes(-1))}",
            $"{no}|{kit.Person(ben).No}|{Seconds(kit.Now)}",
            $"{no}|{kit.Person(cai).No}|{Seconds(kit.Now)}",
        }));
        Assert.That(kit.Lines("select group_no, value from settings"), Is.EqualTo(new[] { $"{no}|30" }));
        Assert.That(kit.Lines($"select count(*) from members where group_no = {early}"), Is.EqualTo(new[] { "0" }));
        Assert.That(kit.Group(New).No, Is.EqualTo(no));
        Assert.That(kit.Settings.Get(no, GroupBot.Turns.PersonalAnswers.KeptFor), Is.EqualTo(30));
        if (isKilledBetween)
        {
            kit.Dispose();
        }
    }

    /// <summary>The instants of the log tell nothing of where a group's rows begin.</summary>
    [Test]
    public void Migrated_WhenTheClockWasSetBackMeanwhile_TakesOverWhatStandsBehindIt()
    {
        var ben = A.Person("Ben");
        _kit.Run(A.Message("before").From(ben).In(Old));
        _kit.Run(A.Message("early").From(ben).In(New));
        _kit.Clock.SetUtcNow(_kit.Now.AddDays(-1));
        _kit.Run([.. Enumerable.Range(0, 1200).Select(_ => (ChatEvent)A.Message("early").From(ben).In(New))]);
        _kit.Clock.Advance(TimeSpan.FromDays(2));

        _kit.Run(A.Migrated(New, OldId, NewId));
        _kit.RunWork();

        Assert.That(_kit.Lines("select distinct group_no from activity"), Is.EqualTo(new[] { $"{_kit.Group(Old).No}" }));
        Assert.That(_kit.Scalar<long>("select count(*) from activity where kind = 1"), Is.EqualTo(1202));
    }

    /// <summary>What the short-lived group had asked for is sent, and logged as the group's that it really was.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public void Migrated_WhenTheNewChatWasMetFirst_SendsWhatItHadAskedFor(bool isKilledBetween)
    {
        using var first = TurnKit.With(registry => registry.Observe<MessageReceived>("echo", (turn, received) =>
            turn.Reply(GroupBot.Texts.Markup.Plain(received.Message.Text))));
        var kit = first;
        kit.Run(A.Message("before").In(Old));
        var asked = kit.Run(A.Message("early").In(New)).Single();
        kit.Run(A.Migrated(New, OldId, NewId));
        kit = isKilledBetween ? kit.Reopen() : kit;

        var resolver = new GroupBot.Outbox.ChatResolver(kit.Groups, kit.Members, kit.File.Database);
        Assert.That(resolver.Resolve(asked), Is.EqualTo(((ChatId?)New.Id, (EffectRefusal?)null)));
        kit.RunWork();
        Assert.That(resolver.Resolve(asked), Is.EqualTo(((ChatId?)New.Id, (EffectRefusal?)null)));
        kit.Succeed(asked, sentTo: New.Id);

        Assert.That(kit.Lines("select distinct group_no from activity"), Is.EqualTo(new[] { $"{kit.Group(New).No}" }));
        if (isKilledBetween)
        {
            kit.Dispose();
        }
    }

    /// <summary>One key is one fact: it counts once, as the older group has it; what only one of them has is kept.</summary>
    [Test]
    public void Migrated_WhenBothHaveAnEntryOfOneKey_CountsItOnce()
    {
        var (old, early, ann) = MetTwice();
        _kit.InTurn(turn =>
        {
            turn.Points.Award(old, ann, 10, "both", Reason);
            turn.Points.Award(early, ann, 10, "both", Reason);
            turn.Points.Award(early, ann, 5, "early", Reason);
            turn.Points.Award(old, ann, 20, "undone", Reason);
            turn.Points.Undo(turn.Points.Award(early, ann, 20, "undone", Reason)!);
        });

        _kit.Run(A.Migrated(New, OldId, NewId));
        _kit.RunWork();

        Assert.That(_kit.Members.Points.Balance(old, ann), Is.EqualTo(35 + 10), "what was dropped takes its undoing along; a message gave ten");
        Assert.That(_kit.Lines("select key from points_ledger order by key"), Is.EqualTo(new[] { "both", "early", "undone" }));
        Assert.That(_kit.Lines("select distinct group_no from points_ledger"), Is.EqualTo(new[] { $"{old}" }));
    }

    /// <summary>Both numbers let them spend what was given once.</summary>
    [Test]
    public void Migrated_WhenBothSpentWhatWasGivenOnce_LeavesNobodyBelowZero()
    {
        var (old, early, ann) = MetTwice();
        _kit.InTurn(turn =>
        {
            foreach (var group in new[] { old, early })
            {
                turn.Points.Award(group, ann, 10, "both", Reason);
                turn.Points.Spend(group, ann, 10, $"price-{group}", Reason);
            }
        });

        _kit.Run(A.Migrated(New, OldId, NewId));
        _kit.RunWork();

        Assert.That(_kit.Members.Points.Balance(old, ann), Is.Zero);
        Assert.That(_kit.Members.Points.Find(old, $"price-{early}"), Is.Not.Null, "what was paid for stays paid");
    }

    private static readonly PointsReason Reason = new("test");

    /// <summary>Ann in the group that was, and in its new chat before that was told.</summary>
    private (GroupNo Old, GroupNo Early, MemberNo Ann) MetTwice()
    {
        var ann = A.Person("Ann");
        _kit.Run(A.Message("before").From(ann).In(Old));
        _kit.Run(A.Message("early").From(ann).In(New));
        return (_kit.Group(Old).No, _kit.Group(New).No, _kit.Person(ann).No);
    }

    /// <summary>Bots that came after the migration hear of the old chat only by a straggler.</summary>
    [Test]
    public void Migrated_WhenNothingWasKnownOfTheOldChat_TakesItsStragglersForTheSameGroup()
    {
        _kit.Run(A.Migrated(New, OldId, NewId));

        _kit.Run(A.Message("late").In(Old), A.Message("now").In(New));

        Assert.That(_kit.Lines("select distinct group_no from activity"), Has.Count.EqualTo(1));
        Assert.That(_kit.Lines("select chat_id, is_current from group_chats order by chat_id"),
            Is.EqualTo(new[] { $"{NewId}|1", $"{OldId}|0" }));
    }

    [Test]
    public void Migrated_ToldByARefusedCall_IsTheSameFact()
    {
        _kit.Run(A.Message("before").In(Old));
        var no = _kit.Group(Old).No;

        _kit.Run(new GroupBot.Turns.EventInput(_kit.Now, A.Migrated(Old, OldId, NewId) with { MessageId = null }));

        Assert.That((_kit.Group(New).No, _kit.Group(Old).Chat), Is.EqualTo((no, New.Id)));
        Assert.That(_kit.Groups.CommittedChat(no), Is.EqualTo(New.Id));
    }

    [Test]
    public void Migrated_WhenTheGroupIsListed_StaysAllowed()
    {
        using var kit = new TurnKit(options: new TurnKitOptions
        {
            Groups = new GroupBot.Groups.GroupsOptions { Allowed = "list", List = $"{OldId}" },
        });
        kit.Run(A.Message("before").In(Old));

        kit.Run(A.Migrated(Old, OldId, NewId), A.BotChanged(A.Person("Ann"), MemberStatus.Member, MemberStatus.Administrator, New));

        Assert.That(kit.Group(New).IsAllowed);
    }

    /// <summary>The supergroup has message ids of its own: what is answered there by the old one's would be somebody else's message.</summary>
    [Test]
    public void Answer_ToAStragglerOfTheOldChat_IsNotSentToTheNew()
    {
        using var kit = TurnKit.With(registry => registry.Observe<MessageReceived>("answers", (turn, _) => turn.Reply(Markup.Plain("hi"))));
        kit.Run(A.Message("before").In(Old));
        kit.Run(A.Migrated(Old, OldId, NewId));

        var late = kit.Run(A.Message("late").In(Old)).Single();
        var now = kit.Run(A.Message("now").In(New)).Single();

        var resolver = new ChatResolver(kit.Groups, kit.Members, kit.File.Database);
        Assert.That(resolver.Resolve(late), Is.EqualTo(((ChatId?)New.Id, (EffectRefusal?)EffectRefusal.Migrated)));
        Assert.That(resolver.Resolve(now), Is.EqualTo(((ChatId?)New.Id, (EffectRefusal?)null)));
    }

    /// <summary>An answer that deletes itself was sent to the old chat, and its end is told after the migration.</summary>
    [Test]
    public void Result_OfWhatWasSentToTheOldChat_NamesAMessageOfThatChat()
    {
        using var kit = KitExtensions.AllFeatures();
        kit.Run(A.Message("before").In(Old));
        var answer = kit.Run(A.Message("/me").In(Old)).Single(item => item.Effect is SendText);
        kit.Run(A.Migrated(Old, OldId, NewId));

        var deletion = kit.Succeed(answer, sentTo: Old.Id).First(item => item.Effect is DeleteMessages);

        Assert.That(deletion.NamedChat, Is.EqualTo(Old.Id));
    }

    private static long Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds() * 1000;
}
