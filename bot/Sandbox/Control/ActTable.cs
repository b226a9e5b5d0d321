namespace GroupBot.Sandbox.Control;

/// <summary>Everything the control API can do, in the order of the documentation.</summary>
internal static class ActTable
{
    internal static IReadOnlyList<ActEntry> List { get; } =
    [
        .. TalkActs.All, PressAct.Entry, .. MediaActs.All, .. PollActs.All, .. PaymentActs.All, .. MemberActs.All, .. LinkActs.All,
        .. ChatActs.All, .. ForumActs.All, ClockAct.Entry, .. ScenarioActs.All, .. FaultActs.All,
    ];

    /// <summary>By the name in "act".</summary>
    internal static Dictionary<string, ActEntry> All { get; } = List.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
}
