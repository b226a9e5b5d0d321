using System.Globalization;
using GroupBot.Core.Health;
using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>The words on the picture of a group's health, for its admins.</summary>
internal static class HealthTexts
{
    public static readonly Text Title = Admin("群的健康度", "Group health");

    public static readonly Text DayOf = Admin("第 {days} 天", "Day {days}");

    public static readonly Text Meeting = Admin("正在认识大家", "getting to know everybody");

    public static readonly Text AfterDays = Admin("满 {days} 天后，从这八项算出健康度", "After {days} days these eight make up the group's health");

    public static readonly Text LastWeeks = Admin("近 {weeks} 周", "last {weeks} weeks");

    public static readonly Text WeeksAgo = Admin("{weeks} 周前", "{weeks} weeks ago");

    public static readonly Text LastWeek = Admin("上周", "last week");

    public static readonly Text ThisWeek = Admin("这周", "this week");

    public static readonly Text Members = Admin("成员", "members");

    public static readonly Text Active = Admin("7 天内活跃", "active in 7 days");

    public static readonly Text Met = Admin("新朋友有人理", "newcomers met");

    public static readonly Text Messages = Admin("今天的消息", "messages today");

    public static readonly Text Signs = Admin("n 是样本数 · % 是权重", "n: how many were measured · %: weight");

    public static readonly Text Worst = Admin("拉低最多的一项", "pulls it down most");

    public static readonly Text TooFew = Admin("样本 {count}，不足 {least}，不计", "n {count} of {least}: left out");

    public static readonly Text NothingYet = Admin("还没有数据，不计", "no data yet: left out");

    private static readonly Text HalfSaidBy = Admin("{count} 人说了一半的话", "half said by {count}");

    private static readonly Text InAThousand = Admin("每千条 {count} 次", "{count} in 1,000");

    private static readonly Dictionary<HealthPart, (Text Name, Text Meaning)> Parts = new()
    {
        [HealthPart.Participation] = (
            Admin("参与", "Taking part"), Admin("7 天里不只打卡的成员，占全部成员", "members who did more than check in within 7 days")),
        [HealthPart.NewcomersMet] = (
            Admin("新朋友有人理", "Newcomers met"), Admin("进群一天内有人回应的新朋友", "newcomers whom somebody answered within a day")),
        [HealthPart.Activation] = (
            Admin("新朋友融入", "Newcomers settling in"), Admin("头 14 天里来过 3 天的新朋友", "newcomers who came on 3 of their first 14 days")),
        [HealthPart.Retention] = (
            Admin("留下来", "Staying"), Admin("进群 30 天后还来的人", "those who still come after 30 days")),
        [HealthPart.Mutuality] = (
            Admin("有来有往", "Give and take"), Admin("30 天里互相回应过的关系", "ties of 30 days that go both ways")),
        [HealthPart.Spread] = (
            Admin("大家都在说", "Many voices"), Admin("一半的话由几个人说（不算管理员）", "how many people say half of it, without staff")),
        [HealthPart.Renewal] = (
            Admin("投入的变化", "Change of commitment"), Admin("和群自己近 12 周相比，投入是升是降", "up or down, against the group's own 12 weeks")),
        [HealthPart.Safety] = (
            Admin("秩序", "Order"), Admin("每千条消息里的违规记录", "strikes in 1,000 messages")),
    };

    public static Text NameOf(HealthPart part) => Parts[part].Name;

    /// <summary>What is measured, for who has not seen it yet.</summary>
    public static Text MeaningOf(HealthPart part) => Parts[part].Meaning;

    /// <summary>A part's value in its own unit.</summary>
    public static string ValueOf(HealthLine line, Language language) => line.Part switch
    {
        HealthPart.Spread => HalfSaidBy.Plain(language, ("count", Number(line.Value, "#,0"))),
        HealthPart.Renewal => Number(line.Value, "+#,0.0;−#,0.0;0.0"),
        HealthPart.Safety => InAThousand.Plain(language, ("count", Number(line.Value, "#,0.#"))),
        HealthPart.Participation or HealthPart.NewcomersMet or HealthPart.Activation or HealthPart.Retention or HealthPart.Mutuality =>
            Number(100 * line.Value, "#,0") + "%",
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.Part, null),
    };

    private static string Number(double value, string form) => value.ToString(form, CultureInfo.InvariantCulture);

    private static Text Admin(string chinese, string english) => new(Audience.Admin, chinese, english);
}
