using GroupBot.Core.Scoring;
using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What members read of their activity, level and place.</summary>
internal static class ScoreTexts
{
    public static readonly Text Card = Member(
        "活跃值：{heat}{circle}{place}\n{level}\n累计活跃 {days} 天",
        "Activity: {heat}{circle}{place}\n{level}\nDays active: {days}");

    public static readonly Text Next = Member("下一步：{step}", "Next: {step}");

    public static readonly Text Circle = Member(" · {circle}", " · {circle}");

    public static readonly Text Place = Member(" · 排行第 {rank} 名", " · no. {rank} on the board");

    public static readonly Text FarPlace = Member(" · 排行 {rank} 名以外", " · beyond no. {rank}");

    public static readonly Text NoPlace = Member(" · 不参加排行", " · not on the boards");

    public static readonly Text Level = Member("Lv.{level}{title} · 还差 {left} 分到 Lv.{next}", "Lv.{level}{title} · points to Lv.{next}: {left}");

    public static readonly Text HighestLevel = Member("Lv.{level}{title} · 已经是最高一级", "Lv.{level}{title} · the highest there is");

    public static readonly Text Title = Member(" {title}", " {title}");

    public static readonly Text StepDays = Member("再过 {count} 天就不是新朋友了，常来聊聊", "a newcomer for {count} more days: say hello now and then");

    public static readonly Text StepHeat = Member("活跃值再多 {count}，就够得上{circle}", "{count} more activity reaches what “{circle}” asks for");

    public static readonly Text StepKinds = Member("换一种方式参与，比如回复别人、打卡", "take part in another way too, such as a reply or a check-in");

    public static readonly Text StepPeople = Member("多和不同的人聊聊：30 天里有 {needs} 位回应过你就够了（现在 {has} 位）", "talk with different people: {needs} of them responding within 30 days is enough ({has} now)");

    public static readonly Text StepNights = Member("保持住，再 {count} 晚进入{circle}", "keep it up: nights to “{circle}”: {count}");

    public static readonly Text StepLevel = Member("再 {count} 分升到 Lv.{level}", "points to Lv.{level}: {count}");

    public static readonly Text CardButton = Member("🖼 我的卡片", "🖼 My card");

    public static readonly Text Drawing = Member("正在画，几秒就好。", "Drawing it: a few seconds.");

    public static readonly Text DrawingInPrivate = Member("画好发到你的私聊。", "It comes to your private chat.");

    public static readonly Text NoPictures = Member("这里画不了图。", "No pictures can be drawn here.");

    public static readonly Text NotDrawn = Member("图没画出来，文字版发 /me 看。", "The picture didn't work out. Send /me for the words.");

    public static readonly Text UnderCard = Member("「{group}」 · {name}", "“{group}” · {name}");

    public static readonly Text Expired = Member("这个按钮已经过期，请重新发 /me。", "This button has expired. Send /me again.");

    /// <summary>What a category is called in a sum.</summary>
    public static Text Of(HeatCategory category) => category switch
    {
        HeatCategory.Talk => Talk,
        HeatCategory.Answers => Answers,
        HeatCategory.Received => Received,
        HeatCategory.CheckIn => CheckIn,
        HeatCategory.Events => Events,
        HeatCategory.Referral => Referral,
        HeatCategory.Contribution => Contribution,
        HeatCategory.Strikes => Strikes,
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, null),
    };

    private static readonly Text Talk = Member("发言", "messages");

    private static readonly Text Answers = Member("回应别人", "responding to others");

    private static readonly Text Received = Member("被回应", "being responded to");

    private static readonly Text CheckIn = Member("打卡", "check-ins");

    private static readonly Text Events = Member("活动", "events");

    private static readonly Text Referral = Member("邀请", "invites");

    private static readonly Text Contribution = Member("贡献", "contributions");

    private static readonly Text Strikes = Member("提醒和警告", "notices and warnings");

    private static Text Member(string zh, string en) => new(Audience.Member, zh, en);
}
