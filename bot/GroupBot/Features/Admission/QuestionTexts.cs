using GroupBot.Core.Admission;
using GroupBot.Texts;

namespace GroupBot.Features.Admission;

/// <summary>What admins read of the questions at the door.</summary>
internal static class QuestionTexts
{
    public static readonly Text Help = Admin("进群前问什么", "what is asked at the door");

    public static readonly Text About = Admin(
        "申请进群的人先在私聊里回答，最多 5 个问题；可以带选项，选项前加 * 就是标准答案（小测）。\n<code>/questions 加 为什么想来？</code>\n<code>/questions 加 2+2？3 | *4 | 5</code>\n改、删写上第几个：<code>/questions 改 2 几岁？</code>，<code>/questions 删 2</code>\n<code>/questions 渠道 \"机场 T3\" 加 …</code> 只问从那里来的人。\n管理员用，在私聊里看。",
        "Who asks to join answers up to 5 questions in private first; they may have options, and a * marks the right one (a quiz).\n<code>/questions add Why do you want to read with us?</code>\n<code>/questions add 2+2? 3 | *4 | 5</code>\nTo change or remove one, say which: <code>/questions edit 2 How old are you?</code>, <code>/questions remove 2</code>\n<code>/questions of \"Airport T3\" add …</code> asks those alone who come by it.\nFor admins, answered in private.");

    public static readonly Text WordExample = Admin("进群问题 加 为什么想来？", "door questions add Why do you want to join?");

    public static readonly Text AddWhat = Admin(
        "后面写上问题，例如：<code>/questions 加 为什么想来？</code>", "Put the question behind it: <code>/questions add Why do you want to join?</code>");

    public static readonly Text EditWhat = Admin(
        "改哪个、改成什么？例：<code>/questions 改 2 为什么想来？</code>", "Which one, and what shall it be? <code>/questions edit 2 Why do you want to join?</code>");

    public static readonly Text RemoveWhat = Admin("删第几个？例：<code>/questions 删 2</code>", "Which one? <code>/questions remove 2</code>");

    public static readonly Text RemoveOne = Admin(
        "一次删一个，例：<code>/questions 删 2</code>。删了以后，后面的往前补一位。", "One at a time: <code>/questions remove 2</code>. Those behind it move up by one.");

    public static readonly Text InPrivate = Admin("进群问题在私聊里设。", "Questions at the door are for our private chat.");

    public static readonly Text DoneInPrivate = Admin(
        "进群问题改好了，去私聊里看。", "The questions at the door are changed; see them in our private chat.");

    public static readonly Text NotDoneInPrivate = Admin(
        "这一句没办成，去私聊里再发一次，我说明哪里不对。", "That was not done. Send it once more in our private chat, and I'll say why.");

    public static readonly Text OpenLabel = Admin("去私聊设", "Open the private chat");

    public static readonly Text PickGroup = Admin("哪个群的进群问题？", "Questions of which group?");

    public static readonly Text List = Admin(
        "<b>「{group}」的进群问题</b>\n申请进群的人先在私聊里答这些。", "<b>Questions at the door of “{group}”</b>\nPeople who ask to join answer these in private first.");

    public static readonly Text ListOf = Admin(
        "<b>渠道「{title}」的进群问题</b>\n从这里申请的人答这些。",
        "<b>Questions at the entrance “{title}”</b>\nPeople who ask to join through it answer these.");

    public static readonly Text None = Admin("还没有问题：申请直接等管理员看。", "There are none yet: requests just wait for an admin.");

    public static readonly Text ListOfNone = Admin(
        "<b>渠道「{title}」的进群问题</b>\n它没有自己的问题，从这里申请的人答全群的：",
        "<b>Questions at the entrance “{title}”</b>\nIt has none of its own: people who ask to join through it answer the group's.");

    public static readonly Text NoneByCode = Admin(
        "渠道「{title}」不问问题：凭邀请码进。要问的话，先改成需审核：<code>/entrance 修改 \"{title}\" 需审核</code>",
        "The entrance “{title}” asks nothing: a member's code lets people in. To ask questions, change it first: <code>/entrance edit \"{title}\" ask</code>");

    public static readonly Text NoneAtOnce = Admin(
        "渠道「{title}」不问问题：直接进。要问的话，先改成需审核：<code>/entrance 修改 \"{title}\" 需审核</code>",
        "The entrance “{title}” asks nothing: it lets people in at once. To ask questions, change it first: <code>/entrance edit \"{title}\" ask</code>");

    public static readonly Text QuizAdmits = Admin(
        "答对的人直接进群，不用等管理员批准。想自己看过再放人，在 /settings 的「进群方式」里关掉「答对小测就进」。",
        "Whoever gets it right comes in without an admin's word. To look first, switch off “Let in who passed the quiz” in /settings, Admission.");

    public static readonly Text Line = Admin("{number}. {question}", "{number}. {question}");

    public static readonly Text Options = Admin("{line}\n   {options}", "{line}\n   {options}");

    public static readonly Text Add = Admin("加一个问题", "Add a question");

    public static readonly Text Remove = Admin("删掉第 {number} 个", "Remove no. {number}");

    public static readonly Text Write = Admin(
        "发一个问题。带选项就写在后面，用 | 隔开，标准答案前加 *，例如：\n<code>2+2？3 | *4 | 5</code>\n不加了就发「算了」。",
        "Send a question. Options go behind it with | between them, and a * marks the right one:\n<code>2+2? 3 | *4 | 5</code>\nNever mind ends it.");

    public static readonly Text StillWrite = Admin(
        "我还在等你要加的问题，发来就行；不加了就发「算了」。", "I'm still waiting for your question: send it, or never mind to end it.");

    public static readonly Text Added = Admin("加上了。", "Added.");

    public static readonly Text NotAdded = Admin("好，不加了。", "All right: none is added.");

    public static readonly Text Edited = Admin("改好了。", "Changed.");

    public static readonly Text HowToEdit = Admin("要改：<code>/questions {of}改 1 …</code>", "To change one: <code>/questions {of}edit 1 …</code>");

    public static readonly Text OfThat = Admin("渠道 \"{title}\" ", "of \"{title}\" ");

    public static readonly Text Removed = Admin("删掉了。", "Removed.");

    public static readonly Text Gone = Admin("没有这个问题。", "There is no such question.");

    public static readonly Text TooMany = Admin("最多 {most} 个问题，先删一个。", "At most {most} questions; remove one first.");

    public static readonly Text UnknownEntrance = Admin("没有叫「{word}」的渠道。", "There is no entrance called “{word}”.");

    public static readonly Text NoEntrance = Admin("这个渠道不在了。", "That entrance is gone.");

    public static readonly Text NotUnderstood = Admin(
        "没看懂。可以这样写：\n<code>/questions 加 为什么想来？</code>\n<code>/questions 改 2 几岁？</code>\n<code>/questions 删 2</code>\n<code>/questions 渠道 \"机场 T3\" 加 …</code>",
        "I did not understand that. Like this:\n<code>/questions add Why do you want to join?</code>\n<code>/questions edit 2 How old are you?</code>\n<code>/questions remove 2</code>\n<code>/questions of \"Airport T3\" add …</code>");

    public static Text Of(QuestionFault fault) => fault switch
    {
        QuestionFault.LongQuestion => Long,
        QuestionFault.NoEnd => NoEnd,
        QuestionFault.WrongCount => WrongCount,
        QuestionFault.LongOption => LongOption,
        QuestionFault.SameOption => SameOption,
        QuestionFault.TwoRight => TwoRight,
        _ => Empty,
    };

    private static readonly Text Empty = Admin("问题是空的。", "The question is empty.");

    private static readonly Text Long = Admin("问题太长了，最多 {question} 个字符。", "The question is too long: at most {question} characters.");

    private static readonly Text NoEnd = Admin(
        "问题后面加个问号，我才分得清哪里开始是选项。", "End the question with a question mark, so that I can tell where the options begin.");

    private static readonly Text WrongCount = Admin(
        "选项要有 2 到 {options} 个，都不能是空的。", "There must be 2 to {options} options, none of them empty.");

    private static readonly Text LongOption = Admin("每个选项最多 {option} 个字符。", "An option has at most {option} characters.");

    private static readonly Text SameOption = Admin("有两个选项一样。", "Two of the options are the same.");

    private static readonly Text TwoRight = Admin("标准答案只能有一个。", "Only one option can be the right one.");

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
