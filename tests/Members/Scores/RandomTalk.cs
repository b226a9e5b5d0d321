using System.Globalization;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Storage;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Tests.Members.Scores;

/// <summary>
/// Six people who talk, answer, name each other, react and think better of it in two groups, while features write what they write
/// into the log, from a printed seed.
/// </summary>
internal sealed class RandomTalk(int seed)
{
    public static readonly IReadOnlyList<Person> People = [.. Enumerable.Range(1, 6).Select(no => A.Person($"P{no}"))];
    public static readonly Chat Other = A.Supergroup("Other", -1001000009999);

    private static readonly string[] Deeds =
        ["thanks", "checkin", "streak", "contribution", "referral", "strike", "back", "removed", "rules", "flush", "imported", "thanks", "checkin", "strike", "back"];

    private readonly Random _random = new(seed);
    private readonly List<MessageReceived> _said = [];

    /// <summary>What people do by writing <c>!deed number</c>, as features would.</summary>
    public static FeatureRegistry Register(FeatureRegistry? beside = null) => (beside ?? new FeatureRegistry()).Feature("Test").Observe<MessageReceived>("deeds", Do);

    /// <param name="kills">One of so many steps ends in a kill; 0 for none.</param>
    /// <param name="isBrisk">True where seconds pass between two steps, and never half a day.</param>
    /// <returns>The kit that runs now.</returns>
    public TurnKit Run(TurnKit kit, int steps, int kills, bool isBrisk = false)
    {
        for (var step = 0; step < steps; step++)
        {
            kit.Advance(TimeSpan.FromSeconds(isBrisk ? _random.Next(5) : _random.Next(8) is 0 ? 40_000 : _random.Next(200) * _random.Next(2)));
            kit.Run([.. Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Next())]);
            if (kills > 0 && _random.Next(kills) is 0)
            {
                kit = kit.Reopen();
            }
        }

        return kit;
    }

    /// <summary>What was logged until now is older than scoring, as where a program was that had none.</summary>
    public static TurnKit Outdate(TurnKit kit)
    {
        kit.Runner.Finish();
        kit.InTurn(turn =>
        {
            foreach (var table in (string[])["awards", "score_groups", "score_clocks", "score_members", "score_pairs", "score_days"])
            {
                turn.Connection.Execute($"delete from {table}");
            }

            turn.Connection.Execute("update checkpoints set through_seq = (select max(seq) from activity) where name = 'scores'");
        });
        return kit.Reopen();
    }

    private ChatEvent Next()
    {
        var (person, chat) = (People[_random.Next(People.Count)], _random.Next(3) is 0 ? Other : A.Group);
        var old = _said.Where(one => one.Chat == chat).TakeLast(20).ToList();
        switch (_random.Next(12))
        {
            case 0:
                return A.Message($"!{Deeds[_random.Next(Deeds.Length)]} {_random.Next(40)}").From(person).In(chat).Received();
            case 1 when _random.Next(4) is 0:
                return _random.Next(2) is 0
                    ? A.Changed(person, MemberStatus.Member, MemberStatus.Left, chat: chat)
                    : A.Changed(person, MemberStatus.Left, MemberStatus.Member, chat: chat);
            case <= 4 when old.Count > 0:
                return React(old[_random.Next(old.Count)], person, _random.Next(3));
        }

        var text = _random.Next(6) is 0 ? "哈哈" : $"第 {_random.Next(60)} 页读到哪里了";
        var message = A.Message(text).From(person).In(chat);
        if (old.Count > 0 && _random.Next(2) is 0)
        {
            var answered = old[_random.Next(old.Count)].Message;
            message = message.ReplyTo(answered.Id, answered.Sender.Person);
        }
        else if (_random.Next(3) is 0)
        {
            message = message.Mentioning(text[..1], People[_random.Next(People.Count)]);
        }

        var built = message.Received();
        _said.Add(built);
        return built;
    }

    public static ReactionChanged React(MessageReceived message, Person by, int emoji) =>
        A.Reaction(by, message.Message.Id, [.. Enumerable.Repeat("👍", emoji)], chat: message.Chat);

    private static void Do(Turn turn, MessageReceived said)
    {
        if (said.Message.Text is not ['!', .. var deed] || turn.Scene is not { Group: { } group, Person: { } person })
        {
            return;
        }

        var number = int.Parse(deed.Split(' ')[1], CultureInfo.InvariantCulture);
        var other = turn.Members.Find(People[number % People.Count].Id)?.No;
        switch (deed.Split(' ')[0])
        {
            case "thanks":
                turn.Log(ActivityKind.Thanks, person.No, target: other);
                break;
            case "checkin":
                turn.Log(ActivityKind.CheckIn, person.No, number % 5, day: turn.Scene.Day.AddDays(number % 3 is 0 ? -1 : 0));
                break;
            case "streak":
                turn.Log(ActivityKind.StreakReached, person.No, number % 2 is 0 ? 7 : 30);
                break;
            case "contribution":
                turn.Log(ActivityKind.Contribution, person.No, (long)AwardKind.EventOnline + (number % 6));
                break;
            case "referral":
                turn.Log(number % 2 is 0 ? ActivityKind.ReferralCounted : ActivityKind.ReferralKept, person.No, target: other);
                break;
            case "strike":
                turn.Log(ActivityKind.Strike, person.No, (long)AwardKind.Warning + (number % 3));
                break;
            case "back":
                turn.Log(ActivityKind.TakenBack, person.No, turn.LastSeq - number);
                break;
            case "removed":
                turn.Activity.Append(Row(turn, ActivityKind.MessageRemoved) with { TargetMessageId = said.Message.Id.Value - number });
                break;
            case "rules":
                turn.Activity.Append(Row(turn, ActivityKind.ScoreRulesChanged) with { Number = ScoreRuleBook.Add(turn.Connection, group.No, Rules(number), turn.Now) });
                break;
            case "flush":
                turn.Scores.Write(group.No);
                break;
            case "imported":
                turn.LogImported(group, ActivityKind.CheckIn, person.No, 1, turn.Now.AddDays(-number), turn.Scene.Day.AddDays(-number));
                break;
        }
    }

    private static ActivityRow Row(Turn turn, ActivityKind kind) => new()
    {
        GroupNo = turn.Scene.Group!.No.Value,
        ChatId = turn.Scene.Group.Chat.Value,
        Sender = SenderKind.Self,
        Kind = kind,
        At = turn.Scene.At.ToUnixTimeMilliseconds(),
        ReceivedAt = turn.Now.ToUnixTimeMilliseconds(),
        Day = turn.Scene.Day.DayNumber,
    };

    private static ScoreRules Rules(int number) => new()
    {
        HalfLife = 7 + (number % 4 * 7),
        LeastVisible = 1 + (number * 7 % 20),
        SerialReactions = 2 + (number % 10),
        WelcomeHours = 1 + number,
        SecondsBetweenMessages = number,
        Thresholds = new CircleThresholds { Core = 60 + number },
    };
}
