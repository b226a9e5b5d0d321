using GroupBot.Texts;

namespace GroupBot.Members.Admission;

/// <summary>What becomes of a request, in the words of the person and of the admins.</summary>
internal static class JoinTexts
{
    public static readonly Text Approved = Member(
        "「{group}」：你的申请通过了，进群打个招呼吧 🎉", "“{group}”: you're in. Come and say hello 🎉");

    public static readonly Text Declined = Member(
        "「{group}」这次没有通过你的申请。谢谢你来，祝顺利。", "“{group}” said no this time. Thank you for asking, and all the best.");

    public static readonly Text Expired = Member(
        "「{group}」的管理员这几天没来得及看你的申请，先退回了。还想来的话，随时再申请一次。",
        "Nobody of “{group}” got round to your request these days, so it was returned. You are welcome to ask once more.");

    public static readonly Text Unanswered = Member(
        "你申请加入「{group}」，可是问题一直没答完，先退回了。还想来的话，随时再申请一次。",
        "You asked to join “{group}”, but not everything I asked was answered, so your request was returned. You are welcome to ask once more.");

    public static readonly Text Closed = Member(
        "「{group}」的这个入口已经结束了，你的申请也就退回了，这次没能进来，不好意思。",
        "This way into “{group}” has ended, and your request was turned down with it. Sorry that it didn't work out.");

    public static readonly Text Opened = Member(
        "「{group}」的这个入口现在可以直接进了，不用再答什么，马上让你进来 🎉",
        "This way into “{group}” is open to everybody by now. Nothing is left to answer: I'm letting you in 🎉");

    public static readonly Text Queued = Member(
        "「{group}」：可以进，只是名额满了，先排队。前面还有 {before} 位，一有空位就让你进来。",
        "“{group}”: you may come in, only every place is taken just now. People ahead of you: {before}. You come in as soon as a place is free.");

    public static readonly Text NextInLine = Member(
        "「{group}」：可以进，只是名额满了，先排队。你排在第一位，一有空位就让你进来。",
        "“{group}”: you may come in, only every place is taken just now. You are first in the line, and come in as soon as a place is free.");

    public static readonly Text Welcome = Member(
        "「{group}」的管理员又想了想：欢迎你来。7 天里再申请一次，直接就进。",
        "An admin of “{group}” has thought again: you are welcome. Ask to join once more within 7 days, and you come in at once.");

    public static readonly Text WelcomeInLine = Member(
        "「{group}」的管理员又想了想：欢迎你来。7 天里再申请一次就行；现在名额满了，会先排队，一有空位就让你进来。",
        "An admin of “{group}” has thought again: you are welcome. Ask to join once more within 7 days. Every place is taken just now, so you stand in the line first, and come in as soon as a place is free.");

    public static readonly Text AskOnceMore = Member("再申请一次", "Ask once more");

    public static readonly Text Withdraw = Member("不来了", "Not coming after all");

    public static readonly Text New = Admin(
        "「{group}」有新的进群申请：{name}。", "“{group}”: {name} asks to join.");

    public static readonly Text Look = Admin("去看", "Look at it");

    public static readonly Text Elsewhere = Admin(
        "{name} 的申请已经不在了：可能有人在 Telegram 里处理过，或者对方自己撤回了。要来可以随时再申请，回答都还在。",
        "The request of {name} is gone: somebody decided it in Telegram, or they took it back. They may ask again at any time, and the answers are kept.");

    public static readonly Text InAlready = Admin(
        "{name} 已经在群里了，不用再处理。", "{name} is in the group already; nothing is left to decide.");

    public static readonly Text NoRight = Admin(
        "{name} 的申请还没办成：我在「{group}」没有「添加成员」的权限。打开后到 /requests 再点一次，申请还在。",
        "The request of {name} could not be decided: in “{group}” I lack the right to add members. Switch it on, then press again in /requests; the request is still there.");

    public static readonly Text Refused = Admin(
        "{name} 的申请还没办成，Telegram 没同意：{reason}\n申请还在 /requests 里，可以再试，或者在群里直接处理。",
        "The request of {name} could not be decided, Telegram said no: {reason}\nIt is still in /requests: try again, or decide it in the group itself.");

    private static Text Member(string zh, string en) => new(Audience.Member, zh, en);

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
