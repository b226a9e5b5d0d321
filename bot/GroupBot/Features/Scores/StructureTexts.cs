using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What admins read of how their group hangs together.</summary>
internal static class StructureTexts
{
    public static readonly Text Help = Admin("小组结构：关系、对话、互助、分组", "How the group hangs together: ties, talk, help, parts");

    public static readonly Text Page = Admin(
        "<b>「{group}」的结构 · {page}</b>（{day} 清晨）\n{lines}", "<b>How “{group}” hangs together · {page}</b> (early on {day})\n{lines}");

    public static readonly Text TiesLabel = Admin("关系", "ties");

    public static readonly Text TalkLabel = Admin("对话", "talk");

    public static readonly Text HelpLabel = Admin("互助", "help");

    public static readonly Text PartsLabel = Admin("分组", "parts");

    public static readonly Text NearLabel = Admin("来往集中", "close circles");

    public static readonly Text Heads = Admin("成员 {members}，30 天内有动静的 {active}", "members {members}, of whom {active} did something in 30 days");

    public static readonly Text TieCount = Admin(
        "• 关系 {ties} 对；牢固的 {strong} 对（{of} 周里有 {weeks} 周互相回应）", "• ties: {ties}, of which {strong} are strong (both ways in {weeks} weeks of {of})");

    public static readonly Text Mutual = Admin("• 有来有往 {share}（别人回应了，自己也回应过）", "• give and take: {share} of what goes one way comes back");

    public static readonly Text Alone = Admin("• 和谁都没来往的 {count} 人", "• tied to nobody: {count}");

    public static readonly Text Newcomers = Admin(
        "• 满 {days} 天的新朋友 {count} 位：头 {days} 天里一般认识 {degree} 人；谁也没认识的 {alone} 位",
        "• newcomers past day {days}: {count}; people they knew by then: {degree} at the median; who knew nobody: {alone}");

    public static readonly Text NoNewcomers = Admin("• 8 周里还没有满 14 天的新朋友", "• no newcomer of 8 weeks is past day 14");

    public static readonly Text Central = Admin("• 集中在一个人身上 {share}（0% 人人一样，100% 全靠一个人）", "• hangs on one person: {share} (0% all alike, 100% a star)");

    public static readonly Text Staff = Admin("• 30 天里管理员说的话占 {share}", "• said by admins in 30 days: {share}");

    public static readonly Text Paths = Admin("• 任意两个人平均隔 {mean} 步，九成在 {most} 步以内", "• steps between two people: {mean} on average, at most {most} for nine pairs of ten");

    public static readonly Text Posts = Admin("4 周里的消息 {posts} 条，其中回复 {answers} 条", "Messages of 4 weeks: {posts}, of which {answers} answer another");

    public static readonly Text Depth = Admin("• 回复平均 {mean} 层，最深 {most} 层", "• answers are {mean} deep on average, {most} at most");

    public static readonly Text Latency = Admin(
        "• 有人回的 {count} 条：一半在 {median}内有人回，九成在 {slow}内", "• of {count} that were answered, half were within {median}, nine of ten within {slow}");

    public static readonly Text NoLatency = Admin("• 还没有一条被别人回过", "• none was answered by somebody else yet");

    public static readonly Text Cascades = Admin("• 接起来的对话 {count} 串，最长的：", "• conversations: {count}; the longest:");

    public static readonly Text Cascade = Admin(
        "　{name} 起头：{posts} 条，{people} 人，{depth} 层，持续 {span}", "  begun by {name}: messages {posts}, people {people}, depth {depth}, over {span}");

    public static readonly Text Helpers = Admin("<b>帮得最多</b>（8 周里被感谢、回应过新朋友）", "<b>Who helped most</b> (was thanked, or answered newcomers, in 8 weeks)");

    public static readonly Text Helper = Admin("• {name}：帮 {given} 次、{people} 人；被帮 {received} 次", "• {name}: helps given {given}, people helped {people}, helps received {received}");

    public static readonly Text PassedOn = Admin(
        "<b>往里走了一步之后，也照应新朋友</b>（90 天里升的有 {rose} 位）", "<b>Moved up, then looked after newcomers</b> (moved up in 90 days: {rose})");

    public static readonly Text Passed = Admin("• {name}：{helps} 次、{people} 人", "• {name}: helps {helps}, people {people}");

    public static readonly Text Fans = Admin(
        "<b>一直都在的人</b>（满 {days} 天，8 周里帮过 {helps} 次，带来过 {invites} 位；和花多少钱无关）",
        "<b>True fans</b> ({days} days here, helped {helps} times in 8 weeks, brought {invites}; money is no part of it)");

    public static readonly Text Fan = Admin("• {name}：{days} 天，帮 {helps} 次，带来 {invites} 位", "• {name}: {days} days, helped {helps} times, brought {invites}");

    public static readonly Text Nobody = Admin("还没有", "nobody yet");

    public static readonly Text NoSplit = Admin(
        "现在不用分。常参与的有 {engaged} 人。\n常参与的超过 {large} 人，或满 {least} 人而彼此来往不到 {thin}，而且能看出几个抱团（模块度 {modularity} 以上）时，这里会给出分法。",
        "No reason to part now. Engaged: {engaged}.\nA proposal stands here where more than {large} are engaged, or {least} or more of whom fewer than {thin} of the pairs are tied, and where they fall into communities (modularity {modularity} or more).");

    public static readonly Text Split = Admin(
        "常参与的 {engaged} 人，{why}；自然分成这几组（模块度 {modularity}）：", "Engaged: {engaged}; {why}. They fall into these (modularity {modularity}):");

    public static readonly Text TooLarge = Admin("超过 {large} 人，彼此顾不过来", "more than {large} are more than people keep up with");

    public static readonly Text TooThin = Admin("彼此来往不到 {thin}", "fewer than {thin} of the pairs are tied");

    public static readonly Text Part = Admin(
        "{number}. {members} 人，{inner} 的来往在组内；自然的带头人：{heads}", "{number}. {members} people, {inner} of their ties within; natural heads: {heads}");

    public static readonly Text SplitEnd = Admin("不在大组里的 {others} 人。\n这只是提议，分不分由你。", "In none of them: {others}.\nIt is a proposal, and yours to take or leave.");

    public static readonly Text Near = Admin(
        "30 天里，这些人收到的回应和表情大多来自彼此：\n{lines}\n\n好朋友也会这样。互相给得太多的，彼此之间本来就按部分计（/why @用户名 里写明）；除此之外没有任何处理，本人也看不到这一页。",
        "In 30 days most of what these had in answers and reactions came from each other:\n{lines}\n\nFriends do that, too. What two give each other too often counts in part anyway (/why @name shows it); beyond that nothing follows from it, and they see nothing of this page.");

    public static readonly Text NearThem = Admin(
        "30 天里收到的回应和表情大多来自彼此：\n{lines}", "In 30 days most answers and reactions came from each other:\n{lines}");

    public static readonly Text Ring = Admin("• {names}：{share} 来自彼此，{count} 次", "• {names}: {share} from each other, {count} times");

    public static readonly Text Pair = Admin("• {one}（{first} 来自对方）、{other}（{second}）", "• {one} ({first} from the other), {other} ({second})");

    public static readonly Text NoneNear = Admin("30 天里没有谁收到的回应大多来自同几个人。", "Nobody had most of their answers and reactions of 30 days from the same few.");

    public static readonly Text UnderAMinute = Admin("不到 1 分钟", "under a minute");

    public static readonly Text Minutes = Admin("{count} 分钟", "{count} min");

    public static readonly Text Hours = Admin("{count} 小时", "{count} h");

    public static readonly Text Days = Admin("{count} 天", "{count} d");

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
