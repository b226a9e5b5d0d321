using GroupBot.Core.Churn;
using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What admins read of who used to come.</summary>
internal static class AwayTexts
{
    public static readonly Text Help = Admin("久未露面：谁值得问候一声", "Who used to come, and is worth a greeting");

    public static readonly Text Label = Admin("🌙 久未露面", "🌙 Quiet members");

    public static readonly Text About = Admin(
        "以前常来、一周以上没有出现的人，和为什么值得问候一声，最可能不再来的排前面。\n管理员可用，回答只发到私聊，不会告诉本人。",
        "Who used to come and has not for a week or more, and why a greeting is worth it; who is likeliest to be going comes first.\nFor admins, in private alone; nobody is told that they are on it.");

    public static readonly Text Page = Admin(
        "<b>「{group}」久未露面</b>\n以前常来，问候一声也许就回来了。\n\n{lines}{order}", "<b>Away from “{group}”</b>\nThey used to come; a greeting may bring them back.\n\n{lines}{order}");

    public static readonly Text Line = Admin(
        "• {name}：{days} 天没来；之前 60 天里来过 {then} 天，和 {ties} 人有来往{guess}",
        "• {name}: away for {days} days; came on {then} of the 60 before, and has ties to {ties}{guess}");

    private static readonly Text Likely = Admin("；多半不来了", "; probably gone");

    private static readonly Text Unsure = Admin("；说不准", "; may be gone");

    private static readonly Text Unlikely = Admin("；多半还会来", "; probably still with you");

    private static readonly Text TooFewMembers = Admin(
        "\n\n排前面的：近 28 天里来得越来越少的。常来的人不到 {members} 位，用不了预测模型。",
        "\n\nFirst stands who came less and less within 28 days. With fewer than {members} people a model forecasts nothing.");

    private static readonly Text TooFewWeeks = Admin(
        "\n\n排前面的：近 28 天里来得越来越少的。记录不满 {weeks} 周，用不了预测模型。",
        "\n\nFirst stands who came less and less within 28 days. With fewer than {weeks} weeks of log a model forecasts nothing.");

    private static readonly Text NotTested = Admin(
        "\n\n排前面的：近 28 天里来得越来越少的。还没有一个月可以拿来比，预测模型先不用。",
        "\n\nFirst stands who came less and less within 28 days. There is no month yet by which a model could be told from that, so it is off.");

    private static readonly Text HeatWasBetter = Admin(
        "\n\n排前面的：近 28 天里来得越来越少的。上次比下来这样更准，预测模型停用。",
        "\n\nFirst stands who came less and less within 28 days. That did better than the model, which is off.");

    private static readonly Text ModelWasBetter = Admin(
        "\n\n排前面的：预测模型觉得最可能不来的。上次比下来它更准，只看活跃的排法停用。",
        "\n\nFirst stands who is likeliest gone by the model. It did better than plain activity, which is off.");

    public static readonly Text Test = Admin(
        "\n（{members} 人里 {went} 人没再来。模型：AUC {model}，Brier {model-error}；只看活跃：AUC {heat}，Brier {heat-error}）",
        "\n(Of {members}, {went} did not come back. Model: AUC {model}, Brier {model-error}; activity: AUC {heat}, Brier {heat-error})");

    public static Text Guess(ChurnBand band) => band switch
    {
        ChurnBand.High => Likely,
        ChurnBand.Middle => Unsure,
        ChurnBand.Low => Unlikely,
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, null),
    };

    public static Text Order(ChurnReason why) => why switch
    {
        ChurnReason.TooFewMembers => TooFewMembers,
        ChurnReason.TooFewWeeks => TooFewWeeks,
        ChurnReason.NotTested => NotTested,
        ChurnReason.HeatWasBetter => HeatWasBetter,
        ChurnReason.ModelWasBetter => ModelWasBetter,
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, null),
    };

    public static readonly Text More = Admin("\n还有 {count} 位。", "\nAnd {count} more.");

    public static readonly Text Nobody = Admin("「{group}」常来的人都在。", "Everybody who used to come to “{group}” still does.");

    public static readonly Text ToDoLine = Admin("{count} 位常来的人久未露面", "regulars who have not been seen: {count}");

    public static readonly Text ToDoButton = Admin("看看是谁", "See who");

    public static readonly TableTexts Table = new(
        new Text(Audience.Member, "你一周以上没来时，管理员看到的", "What admins see where you have not come for a week"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群", "Group"),
            ["member_no"] = Column.Of("你的编号", "Your number"),
            ["day"] = Column.Day("哪天算的", "Counted on"),
            ["place"] = Column.Of("第几位", "Place"),
            ["last_day"] = Column.Day("最近一次来", "Last here"),
            ["heat_then"] = Column.Of("那天的活跃值", "Activity on that day"),
            ["days_then"] = Column.Of("之前 60 天里来过几天", "Days of the 60 before"),
            ["ties"] = Column.Of("和几人有来往", "Ties to so many"),
        });

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
