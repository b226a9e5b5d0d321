using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What admins read of how an announcement went round.</summary>
internal static class SpreadTexts
{
    public static readonly Text Help = Admin("一条消息传到了多少人（回复那条消息）", "How far a message spread (as a reply to it)");

    public static readonly Text About = Admin(
        "回复一条通知发 /spread，看它在核心、活跃、外面几圈各有多少人回应，几小时内到的，往外剩多少。只看得到回复、表情和按钮。\n管理员可用，在群里回复那条消息来问，结果只发到私聊。",
        "As a reply to an announcement: how many of each circle answered, reacted or pressed, within how many hours, and how it fades outwards. Who only reads is not seen.\nFor admins, as a reply in the group; the answer comes in private alone.");

    public static readonly Text How = Admin("在群里回复要看的那条消息，发 /spread。", "Reply to the message in the group, with /spread.");

    public static readonly Text Unknown = Admin("我没有那条消息的记录，看不了它的传播。", "I have no record of that message, so there is nothing to tell.");

    public static readonly Text OneAtATime = Admin("上一条还在算，等它出来再看下一条。", "The one before is still being counted. Ask for this one after it.");

    public static readonly Text Somebody = Admin("某人", "somebody");

    public static readonly Text Counting = Admin("正在算，几秒后发在这里。", "Counting: it comes here in a few seconds.");

    public static readonly Text NoCircles = Admin(
        "「{group}」还没有算过成员构成，明天清晨之后再来看。", "Nobody of “{group}” is in a circle yet. Ask again after the next early morning.");

    public static readonly Text Page = Admin(
        "<b>一条消息的传播</b>\n「{group}」 {day} {time}，{author} 发的，{hours} 小时内\n{lines}\n{fades}\n\n看得到的只有回复、表情和按钮；只看不说的人，我看不到。",
        "<b>How far it spread</b>\n“{group}”, {day} {time}, by {author}, within {hours} h\n{lines}\n{fades}\n\nSeen are answers, reactions and presses alone: who only reads is not.");

    public static readonly Text Row = Admin("• {circle} {hits}/{of}（{share}）：{marks}", "• {circle}: {hits} of {of} ({share}): {marks}");

    public static readonly Text Mark = Admin("{hours} 小时 {count}", "{hours} h: {count}");

    public static readonly Text Fades = Admin("每往外一圈剩 {kept}，隔 {half} 圈减半。", "Each circle outwards keeps {kept} of it; after {half} circles half is left.");

    public static readonly Text Holds = Admin("往外没有变弱。", "It does not fade outwards.");

    public static readonly Text NobodyYet = Admin("还没有人回应。", "Nobody responded yet.");

    public static readonly Text TooFewCircles = Admin("回应只来自一圈人，看不出往外剩多少。", "Whoever responded is of one circle: how it fades cannot be told.");

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
