using GroupBot.Core.Growth;
using GroupBot.Texts;

namespace GroupBot.Features.Entrances;

/// <summary>What admins read who write down what an entrance cost.</summary>
internal static class CostTexts
{
    public static readonly Text Ask = Admin(
        "「{title}」花了多少？发金额，后面可以加哪一天和备注，例：300 昨天 印刷", "What did “{title}” cost? Send the amount, then the day and a note where you like: 300 yesterday print");

    public static readonly Text LetGo = Admin("好，不记了。", "All right: nothing is noted.");

    public static readonly Text LongNote = Admin("备注最多 {most} 个字。", "A note has at most {most} characters.");

    public static readonly Text Done = Admin(
        "已记：「{title}」{day}花费 {amount}{note}。一共 {spent}。", "Noted: “{title}”, {day}, {amount}{note}. {spent} in all.");

    public static readonly Text NotePart = Admin("（{text}）", " ({text})");

    public static readonly Text Undo = Admin("撤销", "Undo");

    public static readonly Text Undone = Admin("已撤销，「{title}」一共花费 {spent}。", "Taken back. “{title}” cost {spent} in all.");

    public static readonly Text Gone = Admin("这一条已经撤销过了。", "This was taken back already.");

    private static readonly Text NoAmount = Admin(
        "金额没看懂。写成 300 或 299.50，要大于 0；哪一天和备注写在后面。例：<code>/entrance 花费 \"{title}\" 300 昨天 印刷</code>",
        "I can't read that amount. Write 300 or 299.50, more than 0; the day and a note go behind it. Like this: <code>/entrance cost \"{title}\" 300 yesterday print</code>");

    private static readonly Text TooMuch = Admin("一笔最多 {most}，「{word}」超过了。", "{most} is the most at once; {word} is more.");

    private static readonly Text OtherCurrency = Admin(
        "这个群记账用「{currency}」，没记「{word}」的花费。换算成「{currency}」再发；要换货币：/settings → 渠道 → 花费的货币符号。",
        "This group counts in {currency}, so nothing is noted in {word}. Send it in {currency}, or change that in /settings: Entrances, sign of the money.");

    private static readonly Text UnclearDay = Admin(
        "「{word}」是哪一天？写成 11月20日、昨天、上周五、3天前 这样。例：<code>/entrance 花费 \"{title}\" 300 上周五 印刷</code>",
        "Which day is “{word}”? Write 20 Nov, yesterday, last Friday or 3 days ago. Like this: <code>/entrance cost \"{title}\" 300 yesterday print</code>");

    private static readonly Text FutureDay = Admin(
        "「{word}」还没到，花费记今天或以前的。", "“{word}” is still to come: costs are of today or before.");

    public static Text Of(CostFault fault) => fault switch
    {
        CostFault.TooMuch => TooMuch,
        CostFault.OtherCurrency => OtherCurrency,
        CostFault.UnclearDay => UnclearDay,
        CostFault.FutureDay => FutureDay,
        _ => NoAmount,
    };

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
