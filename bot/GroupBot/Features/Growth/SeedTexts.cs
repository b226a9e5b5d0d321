using GroupBot.Texts;

namespace GroupBot.Features.Growth;

/// <summary>What admins read of those from whom they count; and what these read of it among their data.</summary>
internal static class SeedTexts
{
    public static readonly Text Help = Admin("种子成员：从他们数起，看邀请怎么传开", "Seed members: from whom the spread of invites is counted");

    public static readonly Text About = Admin(
        "标出最早的几位种子成员，/growth 就告诉你：他们带来几位，这几位又带来几位。不带名字就是看名单，点按钮拿掉。\n管理员可用，只在私聊里看。",
        "Name the few from whom the group began, and /growth tells how many they brought, and how many these brought. Without a name it shows the list; a button takes one out.\nFor admins; the answer comes in private alone.");

    public static readonly Text OnlyInPrivate = Admin(
        "名单只在私聊里看。先给 @{bot} 发一条 /start，再来问一次。", "The list is for the private chat alone. Send /start to @{bot}, then ask once more.");

    public static readonly Text DoneInPrivate = Admin(
        "收到。结果和名单只在私聊里看：先给 @{bot} 发一条 /start，再发 /seed。", "Noted. What came of it and the list are for the private chat: send /start to @{bot}, then /seed once more.");

    public static readonly Text Added = Admin("{name} 现在是种子成员。", "{name} is a seed member now.");

    public static readonly Text Already = Admin("{name} 本来就是种子成员。", "{name} is a seed member already.");

    public static readonly Text NotHere = Admin("{name} 没有进过这个群。", "{name} has never been in this group.");

    public static readonly Text Bot = Admin("机器人不能当种子成员。", "A bot can't be a seed member.");

    public static readonly Text Full = Admin("种子成员最多 {most} 位，先点按钮拿掉一位。", "There are {most} seed members already, and no more can be: take one out by its button first.");

    public static readonly Text None = Admin(
        "「{group}」还没有种子成员。例：/seed @ann", "“{group}” has no seed members yet. Example: /seed @ann");

    public static readonly Text List = Admin(
        "「{group}」的种子成员：{names}。\n/growth 会从他们数起。", "Seed members of “{group}”: {names}.\n/growth counts from them.");

    public static readonly Text Remove = Admin("拿掉 {name}", "Take out {name}");

    public static readonly Text Removed = Admin("已拿掉。", "Taken out.");

    public static readonly Text OnCard = Admin("种子成员", "Seed member");

    public static readonly TableTexts Table = new(
        new Text(Audience.Member, "管理员看邀请怎么传开时从你数起", "Admins count the spread of invites from you"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群的编号", "the group's number"),
            ["member_no"] = Column.Of("你在我这里的编号", "your number with me"),
            ["at"] = Column.Instant("从什么时候起", "since"),
        });

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
