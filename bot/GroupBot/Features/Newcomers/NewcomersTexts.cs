using GroupBot.Texts;

namespace GroupBot.Features.Newcomers;

internal static class NewcomersTexts
{
    public static readonly Text Line = new(Audience.Admin, "{count} 位新朋友没人理", "newcomers whom nobody has answered: {count}");

    public static readonly Text Overdue = new(Audience.Admin, "（{count} 位已经超过一天）", " ({count} for more than a day)");

    public static readonly Text AllOverdue = new(Audience.Admin, "（已经超过一天）", " (for more than a day)");

    public static readonly Text Button = new(Audience.Admin, "去看看", "have a look");

    public static readonly Text List = new(Audience.Admin,
        "<b>{group}</b>\n这些新朋友说过话，还没有人回复、回应或提到他们：\n{lines}\n\n去打个招呼吧，一句就够。",
        "<b>{group}</b>\nThese newcomers said something, and nobody has replied, reacted or mentioned them yet:\n{lines}\n\nA word of welcome is enough.");

    public static readonly Text Linked = new(Audience.Admin,
        "{mark}{name} · {at} <a href=\"{url}\">第一句话</a>", "{mark}{name} · {at} <a href=\"{url}\">first message</a>");

    public static readonly Text Unlinked = new(Audience.Admin, "{mark}{name} · {at} 说的第一句话", "{mark}{name} · first message {at}");

    public static readonly Text Others = new(Audience.Admin, "还有 {count} 位", "and {count} more");

    public static readonly Text NobodyWaits = new(Audience.Admin,
        "<b>{group}</b>\n新朋友都有人理了 👌", "<b>{group}</b>\nEvery newcomer has been answered 👌");

    public static readonly TableTexts Table = new(
        new Text(Audience.Member, "你刚进群时的第一句话", "Your first message as a newcomer"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群的编号", "the group's number"),
            ["member_no"] = Column.Of("你在我这里的编号", "your number with me"),
            ["joined_at"] = Column.Instant("进群时间", "came in at"),
            ["spoke_at"] = Column.Instant("第一句话的时间", "said it at"),
            ["chat_id"] = Column.Of("群的 Telegram ID", "the group's Telegram id"),
            ["message_id"] = Column.Of("消息编号", "number of the message"),
            ["answered_at"] = Column.Instant("有人理你的时间", "somebody took notice at"),
        });
}
