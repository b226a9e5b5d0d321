using GroupBot.Core.Circles;
using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What admins read of who a group is made of, and what members read of who came nearer.</summary>
internal static class CirclePageTexts
{
    public static readonly Text Help = Admin("本群由谁组成，这周谁有变化", "Who the group is made of, and who moved this week");

    public static readonly Text Label = Admin("⭕ 成员构成", "⭕ Who is in it");

    public static readonly Text About = Admin(
        "核心、活跃、其他伙伴、新朋友各有几位，7 天里谁往里走、谁往外走；满两周后还有图。每天清晨算一次，管理员不计。\n管理员可用，回答只发到私聊。",
        "How many are core, regulars, members and newcomers, and who moved within 7 days; after two weeks a chart too. Counted once a day, early, without admins.\nFor admins; the answer comes in private alone.");

    public static readonly Text Page = Admin(
        "<b>「{group}」的成员构成</b>\n{shares}\n另有管理员 {apart} 位，和还没露过面的人，都不计在内\n\n<b>7 天里的变化</b>\n{moves}\n\n<b>给以后的功能准备的门槛</b>（现在还没有一条在执行，谁都不受限制；/settings 里改）\n{may}",
        "<b>Who is in “{group}”</b>\n{shares}\nAdmins, who are not counted here: {apart}; nor is whoever was never seen\n\n<b>Moves of 7 days</b>\n{moves}\n\n<b>For features to come</b> (none of this is in force yet, nobody is limited by it; changed in /settings)\n{may}");

    public static readonly Text Share = Admin("{circle} {count}", "{circle}: {count}");

    public static readonly Text Move = Admin("{arrow} {from} → {to}：{names}", "{arrow} {from} → {to}: {names}");

    public static readonly Text NoMoves = Admin("没有变化。", "None.");

    public static readonly Text NoneYet = Admin(
        "「{group}」还没有算过，明天清晨就有。", "Nothing has been counted for “{group}” yet. It will be, early tomorrow.");

    public static readonly Text ChartCaption = Admin("「{group}」的成员构成，每周一条", "Who is in “{group}”, a bar a week");

    public static readonly Text LeftCoreLine = Admin("{count} 位核心伙伴不那么常来了", "core members who come less: {count}");

    public static readonly Text LeftCoreButton = Admin("看变化", "See moves");

    public static readonly Text PostLabel = Admin("祝贺新的核心伙伴和活跃伙伴", "congratulations to new core members and regulars");

    public static readonly Text Post = new(Audience.Member, "🎉 {lines}", "🎉 {lines}");

    private static readonly Text ToCore = new(Audience.Member, "{names} 成为核心伙伴", "Core members now: {names}");

    private static readonly Text ToActive = new(Audience.Member, "{names} 成为活跃伙伴", "Regulars now: {names}");

    public static Text Promoted(Circle circle) => circle is Circle.Core ? ToCore : ToActive;

    public static readonly TableTexts Table = new(
        new Text(Audience.Member, "你从哪种伙伴成为哪种伙伴", "What kind of member you were, and became"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群", "Group"),
            ["day"] = Column.Day("哪天", "Day"),
            ["member_no"] = Column.Of("你的编号", "Your number"),
            ["from_circle"] = Named("以前", "Before"),
            ["to_circle"] = Named("后来", "After"),
        });

    private static ColumnText Named(string zh, string en) => Column.Named<Circle>(zh, en,
        (Circle.New, "新朋友", "newcomer"), (Circle.Dormant, "伙伴", "member"), (Circle.Peripheral, "伙伴", "member"),
        (Circle.Active, "活跃伙伴", "regular"), (Circle.Core, "核心伙伴", "core"));

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
