using GroupBot.Members.Admission;
using GroupBot.Texts;

namespace GroupBot.Features.Tags;

/// <summary>What admins read of tags; and what whoever bears one reads among their data.</summary>
internal static class TagTexts
{
    public static readonly Text Title = Admin("标签", "Tags");

    public static readonly Text Help = Admin("标签：谁是客户、谁是首批……只有管理员看得到", "Tags: who is a customer, who came first … for admins alone");

    public static readonly Text About = Admin(
        "给群友贴标签：/tag @ann 客户；在前面加减号就是去掉：/tag @ann -客户；几个一起，用逗号隔开：/tag @ann 客户，VIP；只写人，就看 TA 有哪些；只写标签，就看谁有；什么都不写，就看全部。也可以回复 TA 的消息，省掉名字；写 TA 在群里的名字也行。\n管理员可用，回答只发到私聊，群友在群里看不到。",
        "Tags a member: /tag @ann customer; with a minus it is taken away: /tag @ann -customer; several stand with commas between: /tag @ann customer, VIP. With a name alone it shows hers, with a tag alone who bears it, with nothing all of them. As a reply to somebody their name may be left out; the name that people see will do as well.\nFor admins; the answer comes in private alone, and no member sees it in the group.");

    public static readonly Text WordExample = Admin("标签 @ann 客户", "标签 @ann customer");

    public static readonly Text OnlyInPrivate = Admin(
        "标签只在私聊里看。先给 @{bot} 发一条 /start，再来问一次。", "Tags are for the private chat alone. Send /start to @{bot}, then ask once more.");

    public static readonly Text DoneInPrivate = Admin(
        "好了。标签只在私聊里看：先给 @{bot} 发一条 /start。", "Done. Tags are shown in the private chat alone: send /start to @{bot} first.");

    public static readonly Text NotDoneInPrivate = Admin(
        "没有改成，原因只在私聊里说：先给 @{bot} 发一条 /start，再发一次。", "Nothing was changed. Why is for the private chat: send /start to @{bot}, then send it once more.");

    public static readonly Text Given = Admin("{name} 现在有「{tag}」这个标签。", "{name} is tagged “{tag}” now.");

    public static readonly Text Changed = Admin("{name} 从「{before}」改为「{tag}」。", "{name} was tagged “{before}” and is tagged “{tag}” now.");

    public static readonly Text Already = Admin("{name} 本来就有「{tag}」这个标签。", "{name} is tagged “{tag}” already.");

    public static readonly Text Taken = Admin("{name} 的「{tag}」去掉了。", "“{tag}” is taken from {name}.");

    public static readonly Text HadNot = Admin("{name} 没有「{tag}」这个标签。", "{name} has no tag “{tag}”.");

    public static readonly Text TooLong = Admin(
        "标签最多 {most} 个字，这个有 {length} 个。", "A tag has at most {most} characters; this one has {length}.");

    public static readonly Text Full = Admin(
        "{name} 已经有 {most} 个标签，不能再多，先去掉一个。", "{name} has {most} tags already, and no more can be: take one away first.");

    public static readonly Text GroupFull = Admin(
        "「{group}」已经有 {most} 种标签，不能再多。用已有的，或者先去掉一种没用的。",
        "“{group}” has {most} different tags already, and no more can be. Use one that is there, or take away one that nobody needs.");

    public static readonly Text Bot = Admin("机器人不贴标签。", "A bot gets no tags.");

    public static readonly Text NotHere = Admin("{name} 没有进过这个群。", "{name} has never been in this group.");

    public static readonly Text Usage = Admin("用法：<code>{example}</code>", "Like this: <code>{example}</code>");

    public static readonly Text OnePerson = Admin(
        "一次写一位，后面写标签；标签里不能有 @。{example}", "Name one person, then the tag; a tag has no @ in it. {example}");

    public static readonly Text WhichTag = Admin(
        "哪个标签？{example}；前面加减号就是去掉：/tag @ann -客户", "Which tag? {example}; with a minus it is taken away: /tag @ann -customer");

    public static readonly Text Unknown = Admin(
        "我在这里不认识 @{name}。可以回复 TA 的一条消息再发 /tag。", "I don't know anybody called @{name} here. Reply to a message of theirs with /tag.");

    public static readonly Text UnknownCalled = Admin(
        "不认识「{name}」，也没有人有「{tag}」这个标签。写 TA 的 @用户名，或者回复 TA 的一条消息再发 /tag。",
        "I know nobody called “{name}” here, and nobody is tagged “{tag}”. Write their @name, or reply to a message of theirs with /tag.");

    public static readonly Text PersonOrTag = Admin(
        "「{word}」是人，还是标签？我不认识叫这个的人，也没有这个标签。\n是人：写 TA 的 @用户名，或者回复 TA 的一条消息再发 /tag。\n是新标签：写上给谁，像 /tag @ann {word}",
        "Is “{word}” a person or a tag? I know nobody by that name here, and there is no such tag yet.\nA person: write their @name, or reply to a message of theirs with /tag.\nA new tag: say who gets it, like /tag @ann {word}");

    public static readonly Text SeveralCalled = Admin(
        "叫「{name}」的不止一位。写 TA 的 @用户名，或者回复 TA 的一条消息再发 /tag。",
        "More than one is called “{name}” here. Write their @name, or reply to a message of theirs with /tag.");

    public static readonly Text OneTag = Admin(
        "（「{tag}」算一个标签；要几个，用逗号隔开：{parts}）", "(“{tag}” is one tag. For several put commas between: {parts})");

    public static readonly Text Page = Admin("<b>{name}</b>（「{group}」）\n{tags}", "<b>{name}</b> in “{group}”\n{tags}");

    public static readonly Text None = Admin("还没有标签。", "No tags yet.");

    /// <summary>Of the page, and of the card.</summary>
    public static readonly Text Line = Admin("标签：{tags}", "Tags: {tags}");

    public static readonly Text Give = Admin("记为{tag}", "Tag as {tag}");

    public static readonly Text Take = Admin("去掉「{tag}」", "Take away {tag}");

    public static readonly Text Example = Admin("例：/tag @ann 客户", "Example: /tag @ann customer");

    public static readonly Text List = Admin("<b>「{group}」的标签</b>\n{lines}\n\n{example}", "<b>Tags of “{group}”</b>\n{lines}\n\n{example}");

    public static readonly Text ListLine = Admin("{tag} · {count}", "{tag} · {count}");

    public static readonly Text NoneYet = Admin("「{group}」还没有标签。\n{example}", "“{group}” has no tags yet.\n{example}");

    public static readonly Text Bearers = Admin("<b>{tag}</b> · {count} 位（「{group}」）\n{names}", "<b>{tag}</b> · {count} in “{group}”\n{names}");

    public static readonly Text Nobody = Admin("「{group}」没有人有「{tag}」这个标签。\n{example}", "Nobody in “{group}” is tagged “{tag}”.\n{example}");

    public static readonly Text WhoLeft = Admin("{name}（现在不在群里）", "{name} (not in the group now)");

    public static readonly Text More = Admin("后面的 ▸", "More ▸");

    public static readonly Text First = Admin("◂ 从头看", "◂ From the start");

    public static readonly Text AllTags = Admin("◂ 全部标签", "◂ All tags");

    private static readonly Text ProspectName = Admin("潜在客户", "prospect");

    private static readonly Text CustomerName = Admin("客户", "customer");

    public static readonly TableTexts Table = new(
        new Text(Audience.Member, "管理员给你贴的标签", "Tags that the admins gave you"),
        new Dictionary<string, ColumnText>
        {
            ["group_no"] = Column.Group("群的编号", "the group's number"),
            ["member_no"] = Column.Of("你在我这里的编号", "your number with me"),
            ["tag_key"] = Column.Of("按什么找到它", "by which it is found"),
            ["tag"] = Column.Of("标签", "tag"),
            ["given_at"] = Column.Instant("什么时候贴的", "given at"),
            ["given_by"] = Column.Of("贴标签的管理员的编号（null：进群的入口带的；0：匿名管理员）", "number of the admin who gave it (null: the entrance you came by; 0: an anonymous admin)"),
        });

    /// <summary>The given two in the reader's language, any other as it was written.</summary>
    public static string NameOf(string key, string written, Language language) => key switch
    {
        MemberTags.Prospect => ProspectName.Plain(language),
        MemberTags.Customer => CustomerName.Plain(language),
        _ => written,
    };

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
