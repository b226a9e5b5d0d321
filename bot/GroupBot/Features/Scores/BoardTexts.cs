using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>The boards of points and activity.</summary>
internal static class BoardTexts
{
    public static readonly Text Help = Member("积分榜：本周、本月、累计、当前活跃", "The board: points this week, this month, of all time, and activity now");

    public static readonly Text About = Member(
        "本周谁活跃得来的积分最多：前 10 名和你自己的名次，可以换成本月、累计、当前活跃值。\n"
        + "人人可用。不想上榜发「我要退出排行」或 /top off，想回来发 /top on。",
        "Whose activity gave most points this week: the top ten and your own place; also this month, all time, and activity now.\n"
        + "For everyone. To stay off it, send /top off; to come back, /top on.");

    public static readonly Text Label = Member("🏆 积分榜", "🏆 The board");

    public static readonly Text OffHelp = Member("退出排行：谁也看不到我的名次", "Stay off the boards: nobody sees my place");

    public static readonly Text OffAbout = Member(
        "退出本群的积分榜：榜上没有你，名次也不算你。活跃值和积分照样记。\n人人可用，随时能用 /top on 回来。",
        "You're left off this group's boards, and no place counts you. Activity and points are counted as ever.\nFor everyone; /top on brings you back any time.");

    public static readonly Text OnHelp = Member("回到排行榜", "Be on the boards again");

    public static readonly Text OnAbout = Member(
        "退出过排行的，发这个就回来。\n人人可用。", "If you left the boards, this brings you back.\nFor everyone.");

    public static readonly Text Page = Member("<b>「{group}」 · {title}</b>\n{lines}\n\n{own}", "<b>“{group}” · {title}</b>\n{lines}\n\n{own}");

    public static readonly Text Week = Member("本周", "This week");

    public static readonly Text Month = Member("本月", "This month");

    public static readonly Text All = Member("累计", "All time");

    public static readonly Text Now = Member("当前活跃", "Activity now");

    public static readonly Text Points = Member("{rank}. {name} · {count} 分", "{rank}. {name} · {count}");

    public static readonly Text Level = Member("{rank}. {name} · Lv.{level} · {count} 分", "{rank}. {name} · Lv.{level} · {count}");

    public static readonly Text Heat = Member("{rank}. {name} · 活跃值 {count}", "{rank}. {name} · activity {count}");

    public static readonly Text Nobody = Member("还没有人上榜。", "Nobody is on it yet.");

    public static readonly Text Own = Member("你：第 {rank} 名 · {count} 分", "You: no. {rank} · {count}");

    public static readonly Text OwnFar = Member("你：{rank} 名以外 · {count} 分", "You: beyond no. {rank} · {count}");

    public static readonly Text OwnHeat = Member("你：第 {rank} 名 · 活跃值 {count}", "You: no. {rank} · activity {count}");

    public static readonly Text OwnHeatFar = Member("你：{rank} 名以外 · 活跃值 {count}", "You: beyond no. {rank} · activity {count}");

    public static readonly Text OwnNone = Member("你还没有上榜，说句话就开始了。", "You're not on it yet: a message is a start.");

    public static readonly Text OwnAdmin = Member("管理员不上榜。", "Admins aren't on this group's board.");

    public static readonly Text OwnOut = Member("你不参加排行，谁也看不到你的名次。想回来发 /top on。", "You're off the boards, and nobody sees your place. /top on brings you back.");

    public static readonly Text Left = Member("好，榜上没有你了，名次也不算你。活跃值和积分照样记。想回来发 /top on。", "Done: you're off the boards, and no place counts you. Activity and points are counted as ever. /top on brings you back.");

    public static readonly Text Returned = Member("欢迎回来，榜上又有你了。", "Welcome back: you're on the boards again.");

    private static Text Member(string zh, string en) => new(Audience.Member, zh, en);
}
