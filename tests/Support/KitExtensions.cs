using System.Text;
using Dapper;
using GroupBot.Core.Activity;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Features;
using GroupBot.Members.Scores;
using GroupBot.Outbox;
using GroupBot.Storage;

namespace GroupBot.Tests.Support;

/// <summary>What tests of features say often.</summary>
internal static class KitExtensions
{
    public static readonly Person Owner = A.Person("Olga", language: "en");

    public static TurnKit AllFeatures(TurnKitOptions? options = null) => new(_ => FeatureList.Register(), options);

    /// <summary>The test group with the bot as its admin and Olga as its owner.</summary>
    public static TurnKit WithGroup(this TurnKit kit, Chat? chat = null, AdminRights rights = AdminRights.All)
    {
        kit.Run(
            A.BotChanged(Owner, to: MemberStatus.Administrator, chat: chat, rights: rights),
            A.Changed(Owner, MemberStatus.Member, MemberStatus.Owner, chat: chat));
        return kit;
    }

    /// <summary>From here on nothing that anybody does in the group is worth anything: for what is about points alone.</summary>
    public static TurnKit WithoutScores(this TurnKit kit)
    {
        var rules = new ScoreRules();
        rules = rules with { Kinds = rules.Kinds.ToDictionary(kind => kind.Key, kind => kind.Value with { Base = 0 }), StreakBonuses = new Dictionary<int, double>() };
        kit.InTurn(turn =>
        {
            turn.Connection.Execute(
                "insert into score_rules (group_no, rule_version, rules, at) values (@Group, 2, @Rules, 0)",
                new { Group = kit.Group().No.Value, Rules = Encoding.UTF8.GetBytes(ScoreRulesJson.Write(rules)) });
            turn.Activity.Append(new ActivityRow
            {
                GroupNo = kit.Group().No.Value,
                ChatId = kit.Group().Chat.Value,
                Sender = SenderKind.Member,
                Kind = ActivityKind.ScoreRulesChanged,
                Number = 2,
                At = turn.Now.ToUnixTimeMilliseconds(),
            });
        });
        return kit;
    }

    /// <summary>Writes to the bot in private; returns what it asks for.</summary>
    public static IReadOnlyList<OutboxItem> Tell(this TurnKit kit, Person person, string text) =>
        kit.Run(A.Message(text).From(person).InPrivate());

    public static IReadOnlyList<OutboxItem> PressPrivately(this TurnKit kit, Person person, string data) =>
        kit.Press(data, person, A.Private(person));

    public static IReadOnlyList<Button> Buttons(this IEnumerable<OutboxItem> items) =>
    [
        .. items.Select(item => item.Effect).SelectMany(effect =>
                (effect as SendText)?.Keyboard ?? (effect as EditText)?.Keyboard ?? (effect as EphemeralEffect)?.Keyboard ?? [])
            .SelectMany(row => row),
    ];

    public static Button Button(this IEnumerable<OutboxItem> items, string label) =>
        items.Buttons().First(button => button.Label.Contains(label, StringComparison.Ordinal));

    /// <summary>Who alone reads it, in private or in the group; null where all can.</summary>
    public static MemberNo? Reader(this OutboxItem item) => item.To.Person ?? (item.Effect is EphemeralEffect ? item.Asker : null);

    public static string Text(this IEnumerable<OutboxItem> items) => string.Join('\n', TurnKit.Texts(items));

    public static string? Toast(this IEnumerable<OutboxItem> items) =>
        items.Select(item => item.Effect).OfType<AnswerButton>().Single().Text;

    public static IReadOnlyList<T> Effects<T>(this IEnumerable<OutboxItem> items)
        where T : Effect => [.. items.Select(item => item.Effect).OfType<T>()];
}
