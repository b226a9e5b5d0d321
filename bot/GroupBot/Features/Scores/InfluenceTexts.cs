using GroupBot.Core.Influence;
using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What admins read of whom a group listens to.</summary>
internal static class InfluenceTexts
{
    public static readonly Text Help = Admin("影响力成员：大家回应谁", "Whom the group listens to");

    public static readonly Text Label = Admin("🌟 影响力成员", "🌟 Influence");

    public static readonly Text About = Admin(
        "近 90 天里谁被很多不同的人回应，每位都带依据；分数高却没列入的，说明原因。每天清晨算一次。点名字，记下 TA 走到带领的哪一步。\n管理员可用，回答只发到私聊。",
        "Who was answered by many different people in 90 days, each with the evidence; and why somebody with a high score is not listed. Counted once a day, early. A button by name keeps how far they have come on the way to leading something.\nFor admins, in private alone.");

    public static readonly Text Page = Admin("<b>「{group}」的影响力成员</b>\n{parts}", "<b>Whom “{group}” listens to</b>\n{parts}");

    public static readonly Text Line = Admin("{number}. {name} · {score} 分：{evidence}", "{number}. {name} · {score}: {evidence}");

    public static readonly Text Evidence = Admin("{people} 人回应，其中 {only} 人只回应 TA", "answered by {people}, of whom {only} answered nobody else");

    public static readonly Text EvidenceOfAll = Admin("{people} 人回应", "answered by {people}");

    public static readonly Text Nobody = Admin(
        "还没有。要 {score} 分以上、{people} 位不同的人回应、进群满 {days} 天。",
        "Nobody yet. It takes a score of {score}, answers by {people} different people and {days} days in the group.");

    public static readonly Text Unlisted = Admin("<b>分数够，没有列入</b>\n{lines}", "<b>High enough, and not listed</b>\n{lines}");

    public static readonly Text UnlistedLine = Admin("{name} · {score} 分：{why}", "{name} · {score}: {why}");

    public static readonly Text Asked = Admin(
        "<b>想让消息传得最广</b>\n依次请 {names}", "<b>To reach the most</b>\nAsk, in this order: {names}");

    public static readonly Text Adds = Admin("{name}（+{count} 人）", "{name} (+{count})");

    public static readonly Text NothingOf = Admin(
        "{name} 近 90 天没有多少人回应，没有算分。", "Not enough people answered {name} in 90 days for a score.");

    public static readonly Text Why = Admin(
        "<b>{name}</b> 影响力 {score} = {parts}\n{evidence}\n{listed}", "<b>{name}</b> {score} = {parts}\n{evidence}\n{listed}");

    public static readonly Text WhyPage = Admin(
        "<b>「{group}」的影响力怎么算的</b>\n{parts}\n\n各项看的是在群里排第几，谁都没有的一项大家各得一半。\n看某一位：/why kol @用户名", "<b>How influence in “{group}” adds up</b>\n{parts}\n\nMost parts go by rank among all; of one in which nobody has anything, everybody gets half.\nOf one person: /why kol @name");

    public static readonly Text NothingYet = Admin("还没有人被回应过，没有算分。", "Nobody was answered yet, so there are no scores.");

    /// <summary>In the order of <see cref="InfluenceParts.Points"/>.</summary>
    public static readonly IReadOnlyList<Text> Parts =
    [
        Admin("被谁回应 {count}", "by whom they are answered {count}"),
        Admin("不同圈子的人 {count}", "people of different circles {count}"),
        Admin("连起不同的人 {count}", "ties people together {count}"),
        Admin("覆盖面 {count}", "reach {count}"),
        Admin("有效邀请 {count}", "invites that count {count}"),
    ];

    public static readonly Text IsListed = Admin("已列入", "listed");

    public static readonly Text NoRoom = Admin("都达到了，名额已满", "meets everything, but the list is full");

    public static Text Missing(InfluenceGates gate) => gate switch
    {
        InfluenceGates.Score => BelowScore,
        InfluenceGates.People => FewPeople,
        InfluenceGates.Tenure => TooNew,
        InfluenceGates.Strike => Struck,
        InfluenceGates.Staff => Staff,
        InfluenceGates.None => IsListed,
        _ => throw new ArgumentOutOfRangeException(nameof(gate), gate, null),
    };

    private static readonly Text BelowScore = Admin("不到 {score} 分", "below {score}");

    private static readonly Text FewPeople = Admin("回应的人不到 {people} 位", "answered by fewer than {people}");

    private static readonly Text TooNew = Admin("进群不满 {days} 天", "here for less than {days} days");

    private static readonly Text Struck = Admin("90 天内有违规记录", "a strike within 90 days");

    private static readonly Text Staff = Admin("是管理员", "an admin");

    public static readonly TableTexts Table = new(
        new Text(Audience.Member, "大家怎么回应你（每天清晨算一次，只有你和管理员能看）", "How people answer you (counted once a day; you and admins alone can see it)"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群", "Group"),
            ["member_no"] = Column.Of("你的编号", "Your number"),
            ["day"] = Column.Day("哪天算的", "Counted on"),
            ["place"] = Column.Of("名次", "Place"),
            ["score"] = Column.Of("分数", "Score"),
            ["page_rank"] = Column.Of("被谁回应", "By whom"),
            ["core_share"] = Column.Of("不同圈子的人", "People of different circles"),
            ["betweenness"] = Column.Of("连起不同的人", "Ties people together"),
            ["reach"] = Column.Of("覆盖面", "Reach"),
            ["referrals"] = Column.Of("有效邀请", "Invites that count"),
            ["people"] = Column.Of("90 天里回应你的人数", "People who answered in 90 days"),
            ["only_people"] = Column.Of("其中只回应你的", "Of whom only you"),
            ["recent_people"] = Column.Of("30 天里回应你的人数", "People who answered in 30 days"),
            ["tenure"] = Column.Of("进群天数", "Days in the group"),
            ["gates"] = Column.Of("未达到的条件（编号）", "What is missing, by number"),
            ["asked_place"] = Column.Of("传话时第几位请", "Place among whom to ask"),
            ["asked_adds"] = Column.Of("传话时多到几人", "How many more that reaches"),
        });

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
