using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using GroupBot.Texts;
using GroupBot.Turns.Routing;

namespace GroupBot.Tests.Turns;

/// <summary>A batch that touches every registry and every kind of handler, and what is to be compared after it.</summary>
internal static class Scenario
{
    public static readonly NumberSetting Level = new("Test", "Level", 1, 0, 9, 1,
        new Text(Audience.Admin, "级", ""), new Text(Audience.Admin, "级", "Level"), new Text(Audience.Admin, "级", "Level"));

    private static readonly Text Help = new(Audience.Member, "测试", "Test");

    private static readonly Person Ann = A.Person("Ann"), Bob = A.Person("Bob", username: "Bob_B"), Cy = A.Person("Cy"), Dee = A.Person("Dee");

    public static TurnKit Kit() => TurnKit.With(registry => registry
        .Setting(Level)
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
        .Button("press", (turn, _, _) =>
        {
            turn.Members.ChooseLanguage(turn.Scene.Person!, Language.ZhHans);
            turn.Toast("pressed");
        })
        .Observe<MessageReceived>("messages", (turn, _) =>
        {
            turn.Log(ActivityKind.Other, turn.Scene.Person?.No, number: 2);
            turn.Owners.Claim(turn.Scene.Person!.Person.Id);
            turn.Ask(new React(1, "👍"), Destination.Of(turn.Scene.Group!.No));
        })
        .Observe<MemberJoined>("joins", (turn, joined) => turn.Reply(Markup.Plain($"welcome {joined.Member}")))
        .Observe<GroupMet>("groups", (turn, _) => turn.Ask(new FetchAdministrators(), Destination.Of(turn.Scene.Group!.No))));

    public static ChatEvent[] Events() =>
    [
        A.Message("hello").From(Ann).Id(11),
        A.Message("/level 3").From(Bob).Id(12),
        A.Joined(Cy),
        A.Added(null, Ann, Cy, Dee) with { MessageId = new MessageId(21) },
        A.Press("press:1", Bob, message: new MessageId(23)),
        A.Message("hello").From(Ann).Id(13).ReplyTo(new MessageId(12), Bob),
        A.Gone(Dee) with { MessageId = new MessageId(22) },
    ];

    /// <summary>Every row that the batch makes, without the numbers that a second try may count on from.</summary>
    public static IReadOnlyList<string> Rows(TurnKit kit) =>
    [
        .. kit.Lines("select 'activity', seq, group_no, chat_id, member_no, sender, kind, at, day, message_id, target_member_no, number, flags, update_id, part from activity order by seq"),
        .. kit.Lines("select 'outbox', group_no, member_no, cast(effect as text), class, state, due_at, deadline_at from outbox order by outbox_id").Select(WithoutQuery),
        .. kit.Lines("select 'group', group_no, title, language, last_at, last_day from groups order by group_no"),
        .. kit.Lines("select 'person', member_no, user_id, first_name, username_key, language from people order by member_no"),
        .. kit.Lines("select 'member', group_no, p.user_id, status, in_chat, was_here_before, joined_how, joined_at, joined_by is null, last_seen_at from members m join people p on p.member_no = m.member_no order by p.user_id"),
        .. kit.Lines("select 'setting', group_no, feature, key, value from settings order by key"),
        .. kit.Lines("select 'seen', bot_id, update_id from updates_seen order by update_id"),
        .. kit.Lines("select 'cursor', mode, next_update_id from cursors"),
        .. kit.Lines("select 'owner', value from installation where key = 'owner'"),
        .. kit.Lines("select 'dead', handler, update_id from dead_letters order by dead_letter_id"),
    ];

    /// <summary>What memory says of everything the batch touched.</summary>
    public static IReadOnlyList<string> Memory(TurnKit kit)
    {
        var said = new List<string> { $"log {kit.Log.LastSeq}", $"owners {string.Join(',', kit.Owners.All)}" };
        var group = kit.Groups.Find(A.Group.Id);
        said.Add($"group {group}");
        foreach (var person in new[] { Ann, Bob, Cy, Dee })
        {
            var known = kit.Members.Find(person.Id);
            said.Add($"person {known}, by name {(person.Username is { } name ? kit.Members.FindByUsername(name)?.No : null)}");
            if (group is not null && known is not null)
            {
                var member = kit.Members.Find(group.No, known.No);
                said.Add($"member {member}");
                said.Add($"last seen {(member is null ? 0 : kit.Seen.LastSeen(group.No, known.No))}");
            }
        }

        if (group is not null)
        {
            said.Add($"clock {kit.Seen.ClockOf(group.No)}");
            said.Add($"level {kit.Settings.Get(group.No, Level)}");
        }

        return said;
    }

    private static string WithoutQuery(string line) => System.Text.RegularExpressions.Regex.Replace(line, "query-\\d+", "query");
}
