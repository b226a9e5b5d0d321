using System.Text.RegularExpressions;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;
using GroupBot.Turns.Routing;

namespace GroupBot.Tests.Turns;

/// <summary>One turn with every kind of input, which touches every registry and every kind of handler, and what is to be compared after it.</summary>
internal static class Scenario
{
    /// <summary>The scenario's handlers: a turn that does not meet one of them shows nothing about it.</summary>
    public static readonly IReadOnlyList<string> Handlers =
    [
        "registry", "router", "Test.guard.watch", "Test.command.level", "Test.command.morning", "Test.button.press", "Test.link.go", "Test.question.age", "Test.otherwise.bob",
        "Test.observer.messages", "Test.observer.joins", "Test.observer.groups", "Test.continuation.later", "Test.tick", "Test.request.rename",
        "Test.work.pieces", "Test.work.beside",
    ];

    public static readonly NumberSetting Level = new("Test", "Level", 1, 0, 9, [1, 5],
        new Text(Audience.Admin, "级", ""), new Text(Audience.Admin, "级", "Level"), new Text(Audience.Admin, "级", "Level"));

    private const string Prepared = "prepared";

    private sealed record Left(int Pieces);

    private static readonly Text Help = new(Audience.Member, "测试", "Test");

    private static readonly BoolSetting Switch = new("Test", "Switch", true, Help, Help);

    private static readonly PostKind Board = new("Test", "board", Help, WhenShut.Wait);

    private static readonly Person Ann = A.Person("Ann"), Bob = A.Person("Bob", username: "Bob_B"), Cy = A.Person("Cy"),
        Dee = A.Person("Dee"), Eve = A.Person("Eve"), Fay = A.Person("Fay");

    private static readonly Chat Old = A.BasicGroup("Old", -77);
    private static readonly ChatId New = new(-1001000000077);

    /// <summary>The corridor with the scenario's feature, after what has to be there before the turn: a question that is open, a group that will move, effects that were sent, work that waits.</summary>
    public static TurnKit Kit()
    {
        var kit = TurnKit.With(Register);
        kit.Run(A.Message("hi").From(Fay).InPrivate().Id(1), A.Message("hi").From(Ann).In(Old).Id(1));
        kit.InTurn(turn =>
        {
            turn.Questions.Open(kit.Person(Fay).No, OpenQuestion.Of("age", 1, kit.Now.AddHours(1)));
            for (var i = 0; i < 5; i++)
            {
                turn.Ask(new SendText($"{Prepared} {i}"), Destination.Of(kit.Group(Old).No), Continuation.Of("later", i));
            }

            turn.Work.Ask("pieces", new Left(1), kit.Now, kit.Group(Old).No);
            turn.Work.Ask("beside", new Left(1), kit.Now, kit.Group(Old).No);
        });
        // Nothing in memory, as after a start: a turn that fails and one that does not count on from the same numbers.
        kit.Runner.Recover();
        return kit;
    }

    /// <summary>Every kind of input that a turn takes; made once a kit, and given again where a run failed.</summary>
    public static TurnInput[] Inputs(TurnKit kit, params IReadOnlyList<ChatEvent> more)
    {
        var sent = kit.Asked.Where(IsPrepared).ToList();
        var (old, now) = (kit.Group(Old).No, kit.Now);
        return
        [
            kit.Batch([.. Events(), .. more]),
            new OutcomeInput(now, sent[0], new EffectSucceeded(sent[0].Id, new EffectAnswer(71)), Old.Id),
            new OutcomeInput(now, sent[1], new EffectFailed(sent[1].Id, EffectRefusal.Refused, 400, "no"), null),
            new OutcomeInput(now, sent[2], new EffectFailed(sent[2].Id, EffectRefusal.TooLate, null, "late"), null),
            new OutcomeInput(now, sent[3], new EffectUncertain(sent[3].Id, "lost"), Old.Id),
            new OutboxChange(now, store => store.SetState(sent[4].Id, OutboxState.Claimed, null)),
            new EventInput(now, A.Migrated(Old, Old.Id.Value, New.Value) with { At = now, MessageId = new MessageId(41) }),
            new EventInput(now, new JobDue("Test.tick", old, 5)),
            new EventInput(now, new RequestMade("once", "rename", "{}")),
            kit.WorkLine.Chunk(updatesWait: false)!,
            new WorkInput(now, kit.Work.Next(item => item.Handler == "beside")!, "read"),
        ];
    }

    /// <summary>What the turn's request was answered.</summary>
    public static string? AnswerOf(IEnumerable<TurnInput> inputs) => inputs.OfType<EventInput>().Last().Answer;

    /// <summary>What the sender heard of the turn.</summary>
    public static IEnumerable<long> Heard(TurnKit kit) => kit.Asked.Where(item => !IsPrepared(item)).Select(item => item.Id);

    /// <summary>What the turn asked for as rows.</summary>
    public static IReadOnlyList<long> Asked(TurnKit kit) =>
        kit.File.Query<long>($"select outbox_id from outbox where {TestDatabase.TextOf("effect")} not like '%{Prepared}%' order by outbox_id");

    /// <summary>Every row that the turn makes, without the numbers that a second try may count on from.</summary>
    public static IReadOnlyList<string> Rows(TurnKit kit) =>
    [
        .. kit.Lines("select 'activity', seq, group_no, chat_id, member_no, sender, kind, at, day, message_id, target_member_no, number, flags, update_id, part from activity order by seq"),
        .. kit.Lines($"select 'outbox', group_no, member_no, {TestDatabase.TextOf("effect")}, class, continuation, state, last_error, due_at, deadline_at from outbox order by outbox_id").Select(WithoutQuery),
        .. kit.Lines("select 'group', group_no, title, language, last_at, last_day from groups order by group_no"),
        .. kit.Lines("select 'chat', chat_id, group_no, is_current from group_chats order by chat_id"),
        .. kit.Lines("select 'person', member_no, user_id, first_name, username_key, language, private_chat from people order by member_no"),
        .. kit.Lines("select 'member', group_no, p.user_id, status, in_chat, was_here_before, joined_how, joined_at, joined_by is null, last_seen_at from members m join people p on p.member_no = m.member_no order by group_no, p.user_id"),
        .. kit.Lines("select 'setting', group_no, feature, key, value from settings order by group_no, key"),
        .. kit.Lines($"select 'question', member_no, handler, {TestDatabase.TextOf("state")}, expires_at from questions order by member_no"),
        .. kit.Lines("select 'slot', job, group_no, last_slot from job_slots order by job, group_no"),
        .. kit.Lines($"select 'work', handler, {TestDatabase.TextOf("state")}, group_no from work order by work_id"),
        .. kit.Lines("select 'request', request_id from requests_done order by request_id"),
        .. kit.Lines("select 'seen', bot_id, update_id from updates_seen order by update_id"),
        .. kit.Lines("select 'cursor', mode, next_update_id from cursors"),
        .. kit.Lines("select 'owner', value from installation where key = 'owner'"),
        .. kit.Lines("select 'dead', handler, update_id from dead_letters order by dead_letter_id"),
    ];

    /// <summary>Memory forgets, and reads again what it reads at start.</summary>
    public static void Forget(TurnKit kit)
    {
        kit.Writer.Caches.Clear();
        kit.Log.Reload();
        kit.Work.Load();
    }

    /// <summary>What memory says of everything the turn touched.</summary>
    public static IReadOnlyList<string> Memory(TurnKit kit)
    {
        var said = new List<string> { $"log {kit.Log.LastSeq}", $"owners {string.Join(',', People(kit).Select(one => one.Person.Id).Where(kit.Owners.Contains))}" };
        foreach (var chat in new[] { A.Group.Id, Old.Id, New })
        {
            var group = kit.Groups.Find(chat);
            said.Add($"chat {chat} is of {group}");
            if (group is null)
            {
                continue;
            }

            said.Add($"clock {kit.Seen.ClockOf(group.No)}, level {kit.Settings.Get(group.No, Level)}");
            foreach (var known in People(kit))
            {
                var member = kit.Members.Find(group.No, known.No);
                said.Add($"member {member}, last seen {(member is null ? 0 : kit.Seen.LastSeen(group.No, known.No))}");
            }
        }

        // What stands in line though its row is gone is passed over when its turn comes.
        said.AddRange(kit.Work.Line.Where(item => kit.Work.Find(item.Id) is not null)
            .Select(item => $"work {item.Id} {item.Handler} {Convert.ToHexString(item.State)}"));
        foreach (var known in People(kit))
        {
            var asked = kit.Turn.Questions.Find(known.No, kit.Now);
            said.Add($"person {known}, by name {(known.Person.Username is { } name ? kit.Members.FindByUsername(name)?.No : null)}");
            said.Add($"asked {asked?.Handler} {(asked is null ? "" : Convert.ToHexString(asked.State))} {asked?.ExpiresAt}");
        }

        return said;
    }

    private static void Register(FeatureRegistry registry) => registry
        .Setting(Level, Switch)
        .Merged(static (turn, group) => turn.Groups.Find(group))
        .FirstSwitch(Switch)
        .History(new HistorySpec("early", "mornings")
        {
            Rules = static (_, _) => null,
            Reader = static _ => static _ => false,
            Take = static (_, _, _) => false,
            End = static (_, _) => { },
        })
        .Offer(new OfferSpec(Switch, FromDay: 8, Help, Switch))
        .FirstStep((group, _) => new Button(group.Title, "press:1"))
        .ToDo(new ToDoSpec("test", (_, _) => 1, Help, Help, (_, _) => { }))
        .Posts(Board)
        .Guard("watch", (turn, _) =>
        {
            turn.Log(ActivityKind.Other, null, number: 1);
            return false;
        })
        .Command(new CommandSpec("level", Help, (turn, call) =>
        {
            turn.Settings.Set(turn.Scene.Group!.No, Level, call.Text("to"), turn.Now);
            turn.Groups.Change(turn.Scene.Group with { Title = "Level " + call.Text("to") });
            turn.Reply(Markup.Plain("set"));
        })
        {
            Arguments = [new Argument("to", ArgumentKind.Word)],
        })
        .PointsReason("early", Help)
        .Command(new CommandSpec("morning", Help, (turn, _) =>
        {
            turn.Points.Award(turn.Scene.Group!.No, turn.Scene.Person!.No, 5, $"early:{turn.Scene.Day:O}", new PointsReason("early"));
            turn.Reply(Markup.Plain("good morning"), then: Continuation.Of("later", 9));
        })
        {
            Words = ["早"],
            HeardWords = ["晚安"],
        })
        .Command(new CommandSpec("start", Help, (_, _) => { }))
        .DeepLink("go", (turn, _, payload) =>
        {
            turn.Questions.Open(turn.Scene.Person!.No, OpenQuestion.Of("age", payload.Length, turn.Now.AddHours(2)));
            turn.Reply(Markup.Plain("how old?"));
        })
        .Question<int>("age", (turn, state, message) =>
        {
            turn.Questions.Open(turn.Scene.Person!.No, OpenQuestion.Of("age", state + 1, turn.Now.AddHours(3)));
            turn.Reply(Markup.Plain($"{message.Message.Text} and what else?"));
        }, static (turn, state) => turn.Reply(Markup.Plain($"{state}: how old, after all?")))
        .OtherwiseOf("bob", static turn => turn.Scene.Person?.Person.FirstName == "Bob", static (turn, _) => turn.Reply(Markup.Plain("yes?")))
        .Button("press", (turn, _, _) =>
        {
            turn.Members.Change(turn.Scene.Person! with { Chosen = Language.ZhHans });
            turn.Toast("pressed");
        })
        .Observe<MessageReceived>("messages", (turn, _) =>
        {
            turn.Log(ActivityKind.Other, turn.Scene.Person?.No, number: 2);
            turn.Owners.Claim(turn.Scene.Person!.Person.Id);
            if (turn.Scene.Group is { } group)
            {
                turn.Ask(new React(1, "👍"), Destination.Of(group.No));
            }
        })
        .Observe<MemberJoined>("joins", (turn, joined) => turn.Reply(Markup.Plain($"welcome {joined.Member}")))
        .Observe<GroupMet>("groups", (turn, _) => turn.Ask(new FetchAdministrators(), Destination.Of(turn.Scene.Group!.No)))
        .Continue<int>("later", (turn, state, outcome) =>
        {
            turn.Settings.Set(turn.Scene.Group!.No, Level, $"{state + 1}", turn.Now);
            turn.Reply(Markup.Plain($"{state} ended as {outcome.GetType().Name}"));
        })
        .Job(new JobSpec("tick", "0 0 4 * * ?", (turn, due) =>
        {
            turn.Groups.Change(turn.Scene.Group! with { Title = $"Slot {due.Slot}" });
            turn.Ask(new FetchAdministrators(), Destination.Of(turn.Scene.Group.No));
            turn.Post(turn.Scene.Group, new Post(Board, Markup.Plain("board")));
            turn.Quiet.Pause(turn.Scene.Group.No, turn.Now);
            turn.Work.Ask("pieces", new Left(2), turn.Now, turn.Scene.Group.No);
        }, IsPerGroup: true))
        .Request("rename", (turn, _) =>
        {
            var group = (turn.Groups.Find(New) ?? turn.Groups.Find(Old.Id))!;
            turn.Groups.Change(group with { Title = group.Title + ", renamed" });
            turn.Ask(new SendText("renamed"), Destination.Of(group.No));
            return RequestAnswer.Ok();
        })
        .Chunks<Left>("pieces", (turn, left) =>
        {
            turn.Settings.Set(turn.Scene.Group!.No, Level, $"{left.Pieces + 5}", turn.Now);
            turn.Ask(new SendText($"{left.Pieces} pieces"), Destination.Of(turn.Scene.Group.No));
            return left.Pieces > 1 ? new Left(left.Pieces - 1) : null;
        })
        .Beside<Left, string>("beside", (_, _, _, _) => "read", (turn, left, read) =>
        {
            turn.Log(ActivityKind.Other, null, number: left.Pieces);
            turn.Reply(Markup.Plain(read));
        });

    private static ChatEvent[] Events() =>
    [
        A.Message("hello").From(Ann).Id(11),
        A.Message("/level 3").From(Bob).Id(12),
        A.Joined(Cy),
        A.Added(null, Ann, Cy, Dee) with { MessageId = new MessageId(21) },
        A.Press("press:1", Bob, message: new MessageId(23)),
        A.Message("hello").From(Ann).Id(13).ReplyTo(new MessageId(12), Bob),
        A.Message("早").From(Bob).Id(14),
        A.Message("/start go-7").From(Eve).InPrivate().Id(31),
        A.Message("anybody?").From(Bob).InPrivate().Id(33),
        A.Message("thirty").From(Fay).InPrivate().Id(32),
        A.Gone(Dee) with { MessageId = new MessageId(22) },
    ];

    private static IEnumerable<GroupBot.Members.PersonState> People(TurnKit kit) =>
        new[] { Ann, Bob, Cy, Dee, Eve, Fay }.Select(person => kit.Members.Find(person.Id)).OfType<GroupBot.Members.PersonState>();

    private static bool IsPrepared(OutboxItem item) =>
        item.Effect is SendText text && text.Html.StartsWith(Prepared, StringComparison.Ordinal);

    private static string WithoutQuery(string line) => Regex.Replace(line, "query-\\d+", "query");
}
