using GroupBot.Sandbox.Faults;
using GroupBot.Sandbox.Schema;
using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>What is to go wrong.</summary>
internal static class FaultActs
{
    private static readonly Dictionary<string, FaultKind> Kinds = Enum.GetValues<FaultKind>().ToDictionary(Named, StringComparer.Ordinal);

    private static readonly string[] Methods = [FaultPlan.AnyMethod, .. ApiSchema.Instance.Methods.Keys];

    private static readonly ActField Kind = Must(FieldType.Text, "kind", "one of the kinds of faults below", Kinds.Keys);

    private static readonly ActField RetryAfter = May(FieldType.Number, "retry_after", "seconds, of `too_many_requests`; 1 unless given");

    private static readonly ActField Seconds = May(FieldType.Number, "seconds", "how long a `stall` lasts; 1 unless given");

    internal static IReadOnlyList<ActEntry> All { get; } =
    [
        ActEntry.Of("fault", "makes the next calls of a method fail", ActPlace.Nowhere,
            [Must(FieldType.Text, "method", "of the Bot API; `*` is any", Methods), Kind, May(FieldType.Number, "times", "1 unless given"), RetryAfter, Seconds],
            a => a.World.Faults.Next(a.Text("method"), FaultOf(a), a.OptionalNumber("times") ?? 1)),
        ActEntry.Of("fault_rate", "makes a share of all calls fail", ActPlace.Nowhere,
            [
                Must(FieldType.Number, "percent", "0 to 100"),
                Kind,
                May(FieldType.Number, "seed", "the same one draws the same calls; 1 unless given"),
                May(FieldType.Text, "method", "`*`, any, unless given", Methods),
                RetryAfter,
                Seconds,
            ],
            a => a.World.Faults.Rate(
                a.Number("percent") / 100.0, a.OptionalNumber("seed") ?? 1, [FaultOf(a)], a.OptionalText("method") ?? FaultPlan.AnyMethod)),
        ActEntry.Of("fault_clear", "lets everything go right again", ActPlace.Nowhere, [], a => a.World.Faults.Clear()),
    ];

    private static Fault FaultOf(Act act) => new(Kinds[act.Text("kind")])
    {
        RetryAfter = act.OptionalNumber("retry_after") ?? 1,
        Duration = TimeSpan.FromSeconds(act.OptionalNumber("seconds") ?? 1),
    };

    /// <summary>TooManyRequests is too_many_requests.</summary>
    private static string Named(FaultKind kind) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
