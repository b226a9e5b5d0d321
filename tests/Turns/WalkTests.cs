using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

internal sealed class WalkTests
{
    private static readonly Text Help = new(Audience.Member, "测试", "Test");

    [Test]
    public void Run_OfTheSameUpdateTwice_TakesItOnce()
    {
        using var kit = Greeter();
        var update = kit.Update(A.Message("/hi"));

        var asked = kit.Run(kit.Batch(update, update));
        asked = [.. asked, .. kit.Run(kit.Batch(update))];

        Assert.That(asked, Has.Count.EqualTo(1));
        Assert.That((kit.Scalar<long>("select count(*) from activity"), kit.Metrics.Duplicates), Is.EqualTo((1L, 2L)));
    }

    [Test]
    public void Run_OfTheSameUpdateAfterACrash_TakesItOnce()
    {
        using var kit = Greeter();
        var update = kit.Update(A.Message("/hi"));
        kit.Run(kit.Batch(update));
        using var again = kit.Reopen();

        Assert.That(again.Run(again.Batch(update)), Is.Empty);
    }

    [Test]
    public void Run_WhenIdsBeginAnewLower_MovesTheCursorBack()
    {
        using var kit = Greeter();
        var high = kit.Update(A.Message("one"));
        kit.Run(kit.Batch(high));

        var asked = kit.Run(kit.Batch(high with { UpdateId = 5, Event = A.Message("/hi").Received() with { At = kit.Now } }));

        Assert.That(asked, Has.Count.EqualTo(1));
        Assert.That(kit.Lines("select next_update_id from cursors"), Is.EqualTo(new[] { "6" }));
    }

    [Test]
    public void Run_WhenAGuardStops_NobodyAfterItHears()
    {
        var heard = new List<string>();
        using var kit = TurnKit.With(registry => registry
            .Guard("first", (_, _) => Note(heard, "first", false))
            .Guard("second", (_, chatEvent) => Note(heard, "second", chatEvent is MessageReceived { Message.Text: "/hi stop" }))
            .Guard("third", (_, _) => Note(heard, "third", false))
            .Command(new CommandSpec("hi", Help, (_, _) => heard.Add("command")) { Arguments = [new("rest", ArgumentKind.Rest, IsOptional: true)] })
            .Observe<MessageReceived>("observer", (_, _) => heard.Add("observer")));

        kit.Run(A.Message("/hi stop"));
        Assert.That(heard, Is.EqualTo(new[] { "first", "second" }));
        Assert.That(kit.Scalar<long>("select count(*) from activity"), Is.EqualTo(1), "it is recorded all the same");

        heard.Clear();
        kit.Run(A.Message("/hi go"));
        Assert.That(heard, Is.EqualTo(new[] { "first", "second", "third", "command", "observer" }));
    }

    /// <summary>A join is told once, by whichever update comes first: a guard that stops that one takes nothing else away.</summary>
    [Test]
    public void Run_WhenAGuardStops_WhatTheRegistriesConcludedIsHeard()
    {
        var heard = new List<string>();
        var ann = A.Person("Ann");
        using var kit = TurnKit.With(registry => registry
            .Guard("all", (_, _) => true)
            .Observe<MembersAdded>("added", (_, _) => heard.Add("added"))
            .Observe<MemberChanged>("changed", (_, _) => heard.Add("changed"))
            .Observe<GroupMet>("met", (_, _) => heard.Add("met"))
            .Observe<MemberJoined>("joined", (_, _) => heard.Add("joined"))
            .Observe<MemberLeft>("left", (_, _) => heard.Add("left")));

        kit.Run(A.Added(null, null, ann));
        Assert.That(heard, Is.EqualTo(new[] { "met", "joined" }));

        heard.Clear();
        kit.Advance(TimeSpan.FromMinutes(1));
        kit.Run(A.Joined(ann));
        kit.Advance(TimeSpan.FromMinutes(1));
        kit.Run(A.Gone(ann));
        Assert.That(heard, Is.EqualTo(new[] { "left" }));
    }

    [Test]
    public void Run_WhenAWordAndACommandCouldAnswer_OneDoes()
    {
        var heard = new List<string>();
        using var kit = TurnKit.With(registry => registry
            .Command(new CommandSpec("hi", Help, (_, _) => heard.Add("hi")) { Words = ["签到", "/bye"] })
            .Command(new CommandSpec("bye", Help, (_, _) => heard.Add("bye"))));

        kit.Run(A.Message("/bye"), A.Message("簽 到!"), A.Message("/BYE@groupbottestbot"), A.Message("/bye@otherbot"), A.Message("/unknown"));

        Assert.That(heard, Is.EqualTo(new[] { "bye", "hi", "bye" }));
    }

    [Test]
    public void Run_OfAnEdit_RunsGuardsAndObserversButNoCommand()
    {
        var heard = new List<string>();
        using var kit = TurnKit.With(registry => registry
            .Guard("guard", (_, _) => Note(heard, "guard", false))
            .Command(new CommandSpec("hi", Help, (_, _) => heard.Add("command")))
            .Observe<MessageEdited>("edits", (_, _) => heard.Add("edit")));

        kit.Run(A.Message("/hi").Edited());

        Assert.That(heard, Is.EqualTo(new[] { "guard", "edit" }));
    }

    [Test]
    public void Run_OfBotsAndChannels_AnswersNobody()
    {
        using var kit = Greeter();

        var asked = kit.Run(
            A.Message("/hi").From(A.Person("Robot", isBot: true)), A.Message("/hi").FromChannel(), A.Message("/hi").FromChannel(isLinked: true));

        Assert.That(asked, Is.Empty);
    }

    [Test]
    public void Run_WhenTheMessageIsTooOld_RecordsItAndAnswersNothing()
    {
        using var kit = Greeter();

        var asked = kit.Run(
            A.Message("/hi").At(kit.Now - TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1)), A.Message("/hi").At(kit.Now - TimeSpan.FromMinutes(10)));

        Assert.That(asked, Has.Count.EqualTo(1));
        Assert.That((kit.Metrics.AnswersTooOld, kit.Scalar<long>("select count(*) from activity")), Is.EqualTo((1L, 2L)));
    }

    [Test]
    public void Run_OfAButtonOfAnotherVersion_EndsItsSpinner()
    {
        using var kit = Greeter();

        var asked = kit.Press("gone:1");

        Assert.That(asked.Single().Effect, Is.InstanceOf<AnswerButton>());
        Assert.That(asked.Single().DeadlineAt, Is.EqualTo(kit.Now + TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void Run_OfEveryKindOfEvent_LeavesARowAndNoDeadLetter()
    {
        using var kit = new TurnKit();
        var ann = A.Person("Ann");
        ChatEvent[] events =
        [
            A.Message("text").From(ann), A.Message("text").From(ann).Edited(), A.Added(null, ann, A.Person("Bob")), A.Gone(A.Person("Bob")),
            A.Changed(A.Person("Cy"), MemberStatus.Member, MemberStatus.Administrator, ann, rights: AdminRights.All),
            A.BotChanged(ann), A.JoinRequest(A.Person("Dee")), A.Reaction(ann, new MessageId(1), ["👍"]),
            A.ReactionCount(new MessageId(1), 3), A.Press("data", ann), A.Poll("poll", 1, 2), A.Vote("poll", ann, 0),
            A.Topic(TopicChange.Created, 9, ann, "topic"), A.Migrated(A.BasicGroup("Old", -5), -5, -1005), A.Service(ann),
            A.Other("business_connection"), A.Message("private").From(ann).InPrivate(), A.Message("anonymous").FromAnonymousAdmin(),
        ];

        kit.Run(events);

        Assert.That(kit.DeadLetters.Waiting().Select(letter => letter.Error), Is.Empty);
        Assert.That(kit.Scalar<long>("select count(distinct update_id) from activity"), Is.EqualTo(events.Length));
    }

    /// <summary>A feature's own statements and memory: what a failed handler put there is gone.</summary>
    [Test]
    public void Store_WhenAHandlerThrows_RemembersNothingOfIt()
    {
        using var kit = TurnKit.With(registry => registry
            .Store(writer => new Tally(writer))
            .Observe<MessageReceived>("count", (turn, received) =>
            {
                var tally = turn.Store<Tally>();
                tally.Count.Set(1, tally.Count.TryGet(1, out var count) ? count + 1 : 1);
                if (received.Message.Text == "bad")
                {
                    throw new InvalidOperationException("on purpose");
                }
            }));

        kit.Run(A.Message("good"), A.Message("bad"), A.Message("good"));

        Assert.That(kit.Turn.Store<Tally>().Count.TryGetCommitted(1, out var counted) ? counted : 0, Is.EqualTo(2));
    }

    private sealed class Tally(Writer writer)
    {
        public TurnCache<int, int> Count { get; } = writer.Caches.Make<int, int>();
    }

    private static TurnKit Greeter() => TurnKit.With(registry => registry
        .Command(new CommandSpec("hi", Help, (turn, _) => turn.Reply(Markup.Plain("hi"))) { NeedsPerson = false }));

    private static bool Note(List<string> heard, string name, bool stops)
    {
        heard.Add(name);
        return stops;
    }
}
