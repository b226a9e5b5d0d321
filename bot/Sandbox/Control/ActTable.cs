using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Control;

/// <summary>Everything the control API can do, by the name in "act".</summary>
internal static class ActTable
{
    internal static Dictionary<string, Func<Act, JsonNode?>> All { get; } =
        new List<Dictionary<string, Func<Act, JsonNode?>>>
        {
            TalkActs.All,
            MediaActs.All,
            MemberActs.All,
            ForumActs.All,
            ChatActs.All,
            FaultActs.All,
            PollActs.All,
            PaymentActs.All,
            LinkActs.All,
        }
        .SelectMany(acts => acts).ToDictionary(StringComparer.Ordinal);
}
