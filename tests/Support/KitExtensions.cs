using GroupBot.Events;
using GroupBot.Features;
using GroupBot.Outbox;

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
