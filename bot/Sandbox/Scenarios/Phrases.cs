namespace GroupBot.Sandbox.Scenarios;

/// <summary>Everything that can be written in a scenario; of two that fit the earlier one is meant.</summary>
internal static class Phrases
{
    internal static IReadOnlyList<Phrase> All { get; } = [.. TopicPhrases.All, .. BotPhrases.All, .. GroupPhrases.All, .. ThingPhrases.All, .. TalkPhrases.All, .. MemberPhrases.All];
}
