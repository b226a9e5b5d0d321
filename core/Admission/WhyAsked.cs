using GroupBot.Core.Activity;

namespace GroupBot.Core.Admission;

/// <summary>What people say who were turned down and would know why.</summary>
public static class WhyAsked
{
    private static readonly string[] Why = ["为什么", "为啥", "凭什么", "怎么", "原因", "理由", "why", "reason", "howcome"];

    private static readonly string[] Matter =
        ["拒", "进", "加入", "加群", "通过", "批准", "同意", "要我", "declin", "reject", "refus", "turneddown", "turnmedown", "letin", "letmein", "getin",
         "join", "accept", "approv", "sayno", "saidno"];

    public static bool IsIn(string text) => text.Length <= 100 && WordFolding.Fold(text) is var words
        && (words is "为什么" or "为啥" or "why" or "whynot" || (Has(words, Why) && Has(words, Matter)));

    private static bool Has(string words, string[] any) => any.Any(one => words.Contains(one, StringComparison.Ordinal));
}
