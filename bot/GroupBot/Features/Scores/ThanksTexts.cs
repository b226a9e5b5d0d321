using GroupBot.Texts;

namespace GroupBot.Features.Scores;

internal static class ThanksTexts
{
    public static readonly Text Help = Member("回复一条消息，谢谢 TA", "Thank somebody, as a reply");

    public static readonly Text About = Member(
        "回复一条帮到你的消息，说「谢谢」或「感谢」，TA 会加活跃值和积分。我只点一个表情，不说话。\n"
        + "人人可用，在群里。同一位 7 天里算一次，一天最多算 3 次。",
        "Reply “thanks” to a message that helped you: its author gets activity and points. I answer with a reaction and say nothing.\n"
        + "For everyone, in the group. Once in 7 days to one person, three a day.");

    public static readonly Text Again = Member("你在「{group}」{days} 天里已经谢过 TA 了，这次不重复计。", "You thanked them in “{group}” within {days} days already; this one doesn't count again.");

    public static readonly Text Enough = Member("你今天在「{group}」已经谢过 {most} 位，明天再计。", "You thanked {most} people in “{group}” today; more count tomorrow.");

    public static readonly Text NotThem = Member("谢谢要回复给群里的另一位朋友。", "Thanks go to another member, as a reply to them.");

    public static readonly Text Done = Member("记下了，谢谢你说谢谢。", "Noted. How kind of you.");

    private static Text Member(string zh, string en) => new(Audience.Member, zh, en);
}
