using GroupBot.Texts;

namespace GroupBot.Features.Admission;

/// <summary>What somebody at the door reads.</summary>
internal static class AdmissionTexts
{
    public static readonly Text Title = new(Audience.Admin, "进群方式", "Admission");

    public static readonly Text RightName = new(Audience.Admin, "添加成员", "Add members");

    public static readonly Text WithoutRight = new(Audience.Admin,
        "收不到进群申请，也就没人答进群问题", "requests to join stay unseen, and nobody is asked your questions");

    public static readonly Text Greet = Member(
        "你好！你申请加入「{group}」。先回答几个问题（共 {count} 个）：",
        "Hello! You asked to join “{group}”. First some questions ({count} in all):");

    public static readonly Text GreetCode = Member(
        "你好！你申请加入「{group}」。", "Hello! You asked to join “{group}”.");

    public static readonly Text AskCode = Member(
        "这里凭群友的邀请码进群：向群里的朋友要一个，把它发给我。",
        "A member's code lets you in here: ask a friend in the group for theirs, and send it to me.");

    public static readonly Text NoCode = Member("没有找到这个邀请码，再核对一下？", "That is no code of a member's. Have another look at it?");

    public static readonly Text NotACode = Member(
        "这个不像邀请码，不算次数。邀请码是 8 位字母和数字，像 abcd-2345，没有 0、1、i、l、o；群友私聊我说「我的邀请码」就能拿到。",
        "That doesn't look like a code, and counts as no try. A code is 8 letters and digits, like abcd-2345, without 0, 1, i, l and o; members get theirs by sending me /mycode.");

    public static readonly Text CodesOver = Member(
        "试过的几个都不是群友的邀请码，交给管理员看。之后找到对的码，发来我会写在申请上。",
        "None of those was a member's code, so an admin decides now. If you find the right one later, send it: I add it to your request.");

    public static readonly Text LateCode = Member(
        "这个码对，写在你的申请上了。前面试错了几次，所以要等「{group}」的管理员看过，到时候告诉你。",
        "That code is right, and stands on your request now. As some before it were wrong, an admin of “{group}” has to look; I'll tell you then.");

    public static readonly Text AskGoodbye = Member(
        "「{group}」不来了吗？点「不来了」，我把申请撤回；点「继续」，申请还在。",
        "Not joining “{group}” after all? The first button takes your request back, the second keeps it.");

    public static readonly Text QuestionBack = Member(
        "这句像是在问我。我只是机器人，答不上来；已经记在你的申请上，管理员会看到。如果这就是你的回答，点「就这样回答」；不是的话，再答一下：",
        "That sounds like a question. I'm only the bot and cannot answer it, but it stands on your request, and an admin will read it. If it was your answer, press “That is my answer”; if not, here is the question again:");

    public static readonly Text QuestionBackAtChoice = Member(
        "这句像是在问我。我只是机器人，答不上来；已经记在你的申请上，管理员会看到。",
        "That sounds like a question. I'm only the bot and cannot answer it, but it stands on your request, and an admin will read it.");

    public static readonly Text AfterGoodbye = Member(
        "刚才你说不来了，这句我先不当回答。就是回答的话，点「就这样回答」；还想来，接着答就行：",
        "You said you weren't coming, so I haven't taken this as an answer. If it is one, press “That is my answer”; if you do want to come, just go on:");

    public static readonly Text ThatIsIt = Member("就这样回答", "That is my answer");

    public static readonly Text GoOn = Member("继续", "Go on");

    public static readonly Text InWords = Member("请用文字回答。", "Please answer in words.");

    public static readonly Text EditNoted = Member("改好了，管理员看到的是新的这一句。", "Changed: the admins read your new answer.");

    public static readonly Text EditOnPage = Member("改好了，新的写在你的申请上了。", "Changed: your request has the new words.");

    public static readonly Text AlbumStays = Member(
        "几张图的字合成了一个回答，这样改我分不清改哪里，所以没有动：你答的还是原来那些。",
        "The words under several pictures are one answer, and I cannot tell which of them this changes. Nothing was changed: your answer is still the first one.");

    public static readonly Text QuizStays = Member(
        "这一题交上去就不能改了，你答的还是「{answer}」。", "This one cannot be changed any more: your answer is still “{answer}”.");

    public static readonly Text OptionStays = Member(
        "这一题只能从选项里选，你答的还是「{answer}」。要改，就改成别的选项的原文。",
        "Here you pick one of the options: your answer is still “{answer}”. To change it, type another option exactly.");

    public static readonly Text StillAsked = Member(
        "我还在等你的回答（你申请加入「{group}」）：", "I'm still waiting for your answer, for your request to “{group}”:");

    public static readonly Text StillWaits = Member(
        "你的申请在「{group}」的管理员那里，看过就告诉你，现在不用再发什么。",
        "Your request is with the admins of “{group}”. I'll tell you as soon as one has looked; nothing is left for you to do.");

    public static readonly Text Free = Member(
        "{number}/{count} <b>{question}</b>", "{number}/{count} <b>{question}</b>");

    public static readonly Text WriteBack = Member("直接回复一句就行。", "Just write back.");

    public static readonly Text Choose = Member("{number}/{count} <b>{question}</b>\n点一个：", "{number}/{count} <b>{question}</b>\nPick one:");

    public static readonly Text PickOne = Member("这一题请点下面的一个按钮。", "Please press one of the buttons for this one.");

    public static readonly Text HowToOpen = Member(
        "5 分钟里直接回我就行。过了时间，点「打开对话」再点「开始」，我们接着来。",
        "Just answer me here within 5 minutes. Later, press “Open the chat” and then “Start”, and we go on from there.");

    public static readonly Text Open = Member("打开对话", "Open the chat");

    public static readonly Text WrongAgain = Member(
        "有 {count} 题没答对，再试一次：", "Some answers were not right ({count}). Try again:");

    public static readonly Text Waits = Member(
        "好了，「{group}」的管理员看过就告诉你。", "All done. I'll tell you as soon as an admin of “{group}” has looked.");

    public static readonly Text TakenUp = Member(
        "你申请加入「{group}」的问题还没答完：", "Your request to join “{group}” has questions left:");

    public static readonly Text TheOther = Member("先答「{group}」的", "“{group}” first");

    public static readonly Text Thanks = Member("谢谢，收到了。", "Thank you, got it.");

    public static readonly Text PassedOn = Member("谢谢，转告管理员了。", "Thank you, I passed it on.");

    public static readonly Text TakenBack = Member(
        "好的，「{group}」的申请撤回了。想来的时候再申请一次就行。", "All right, your request to “{group}” is taken back. Ask again whenever you like.");

    public static readonly Text Over = Member(
        "「{group}」的这份申请已经结束了。还想来的话，再申请一次就行。", "This request to “{group}” is over. Ask again if you still want to come.");

    public static readonly Text WhyDeclined = Member(
        "「{group}」的管理员看过你的申请，这次没有通过。原因没有告诉我，我也说不上来，抱歉。",
        "An admin of “{group}” looked at your request and said no this time. I wasn't told the reason, so I can't tell you either. Sorry.");

    public static readonly Text WhyByRule = Member(
        "「{group}」这次没有通过你的申请，是按群里的进群规则办的，抱歉。", "Your request to “{group}” didn't meet the group's rules for joining this time. Sorry.");

    public static readonly Text WhyClosed = Member(
        "「{group}」的那个入口结束了，申请也就退回了，不是针对你，抱歉。", "That way into “{group}” has ended, so your request was returned. It was nothing about you. Sorry.");

    public static readonly Text AskAgainFrom = Member("{at}以后可以再申请一次。", "You can ask once more after {at}.");

    public static readonly Text AskAgainAnyTime = Member("还想来的话，可以再申请一次。", "If you still want to come, you can ask once more.");

    public static readonly Text NoRequest = Member("没有找到你的这份申请。", "I find no such request of yours.");

    private static Text Member(string zh, string en) => new(Audience.Member, zh, en);
}
