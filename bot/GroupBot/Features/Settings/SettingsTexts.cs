using GroupBot.Texts;

namespace GroupBot.Features.Settings;

internal static class SettingsTexts
{
    public static readonly Text Help = new(Audience.Admin, "群设置", "Group settings");

    public static readonly Text About = new(Audience.Admin,
        "用按钮修改群设置：语言、时区、一天从几点算起、快捷词、个人回复显示多久。\n"
        + "本群管理员可用。我在私聊里回复；还没和我私聊过，我会在群里给你一个按钮，点了就到私聊。\n"
        + "例如改时区：发 <code>/settings</code>，点群名 → 本群 → 时区 → 输入其他值，再发 <code>北京</code>。",
        "Changes a group's settings by buttons: language, time zone, when the day begins, words, how long personal answers stay.\n"
        + "For the group's admins. I answer in private; where we have no private chat yet, the group shows a button that leads there.\n"
        + "The time zone, for example: <code>/settings</code> → your group → This group → Time zone → Another value, then send <code>Beijing</code>.");

    public static readonly Text Label = new(Audience.Admin, "⚙️ 群设置", "⚙️ Settings");

    public static readonly Text InPrivate = new(Audience.Admin, "点这里，到私聊里设置：", "Here you go, in private:");

    /// <summary>Behind what somebody reads whose groups are not known.</summary>
    public static readonly Text NotIn = new(Audience.Admin,
        "还不在的话，就把我加进群、设为管理员，再来发 /settings。", "If not, add me to it, make me an admin, and send /settings again.");

    /// <summary>The same where strangers may not take the bot anywhere.</summary>
    public static readonly Text NotInOfGuest = new(Audience.Member,
        "还不在的话，要由我的主人来加：别人拉我进的群，我不会留下。", "If not, ask my owner to add me: I leave any other group.");

    public static readonly Text PickGroup = new(Audience.Admin, "设置哪个群？", "Which group?");

    public static readonly Text PickFeature = new(Audience.Admin, "<b>{group}</b>\n想设置什么？", "<b>{group}</b>\nWhat shall we set?");

    public static readonly Text PickSetting = new(Audience.Admin, "<b>{group}</b> · {feature}{hint}", "<b>{group}</b> · {feature}{hint}");

    public static readonly Text One = new(Audience.Admin,
        "<b>{group}</b> · {setting}\n现在：<b>{value}</b>\n\n{help}{range}",
        "<b>{group}</b> · {setting}\nNow: <b>{value}</b>\n\n{help}{range}");

    public static readonly Text OneLater = new(Audience.Admin,
        "<b>{group}</b> · {setting}\n现在：<b>{now}</b>\n已设为 <b>{value}</b>，明天起生效\n\n{help}{range}",
        "<b>{group}</b> · {setting}\nNow: <b>{now}</b>\nSet to <b>{value}</b>, from tomorrow on\n\n{help}{range}");

    public static readonly Text Range = new(Audience.Admin, "\n范围：{min} 到 {max}。", "\nFrom {min} to {max}.");

    public static readonly Text RangeOrZero = new(Audience.Admin,
        "\n范围：{min} 到 {max}；0 就是「{zero}」。", "\nFrom {min} to {max}; 0 is “{zero}”.");

    public static readonly Text Nothing = new(Audience.Admin, "（空）", "(empty)");

    public static readonly Text Later = new(Audience.Admin, "{now} → {value}（明天起）", "{now} → {value} (from tomorrow)");

    public static readonly Text Other = new(Audience.Admin, "✏️ 输入其他值", "✏️ Another value");

    public static readonly Text Change = new(Audience.Admin, "✏️ 改一下", "✏️ Change");

    public static readonly Text Reset = new(Audience.Admin, "↺ 恢复默认", "↺ Back to the default");

    public static readonly Text Back = new(Audience.Admin, "‹ 返回", "‹ Back");

    public static readonly Text Previous = new(Audience.Admin, "‹ 上一页", "‹ Previous");

    public static readonly Text Next = new(Audience.Admin, "下一页 ›", "Next ›");

    public static readonly Text Cancel = new(Audience.Admin, "算了", "Never mind");

    public static readonly Text AskText = new(Audience.Admin,
        "把新的「{setting}」发给我就行，最多 {length} 个字符。",
        "Send me the new “{setting}”, at most {length} characters.");

    public static readonly Text AskNumber = new(Audience.Admin,
        "把新的「{setting}」发给我就行，只发数字。{range}", "Send me the new “{setting}”, just the number.{range}");

    public static readonly Text Again = new(Audience.Admin, "再发一次？", "Try again?");

    public static readonly Text Saved = new(Audience.Admin, "改好了 👌", "Saved 👌");

    public static readonly Text Same = new(Audience.Admin, "本来就是这样，没有改动。", "It was that already, nothing changed.");

    public static readonly Text Expired = new(Audience.Admin,
        "这个按钮已经过期，请重新发 /settings。", "This button has expired. Send /settings again.");

    public static readonly Text NoLonger = new(Audience.Admin,
        "你现在不是这个群的管理员，改不了它的设置。", "You are not an admin of that group now, so you cannot change its settings.");
}
