using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What a group reads when its rules of scoring change.</summary>
internal static class RuleTexts
{
    public static readonly Text Label = new(Audience.Admin, "计分规则有变化", "The rules of activity changed");

    public static readonly Text Changed = new(Audience.Member,
        "活跃值和积分的算法更新到第 {version} 版，从现在起按新的算；之前得到的都不变。",
        "How activity and points are counted is now in version {version}. It holds from here on; what you have stays as it is.");
}
