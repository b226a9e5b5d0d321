namespace GroupBot.Sandbox.Scenarios.Crowd;

/// <summary>What people are called and what they say; {book}, {n} and {hour} are drawn.</summary>
internal static class CrowdWords
{
    internal static readonly string[] Surnames = ["林", "陈", "周", "许", "沈", "何", "罗", "宋", "叶", "苏", "程", "魏", "方", "孟", "夏", "顾"];

    internal static readonly string[] GivenNames =
        ["小雨", "子墨", "一诺", "晓晨", "安然", "思远", "阿杰", "雪儿", "文轩", "可可", "大鹏", "静怡", "志强", "梦瑶", "浩然", "知夏", "阿芳", "立秋"];

    internal static readonly string[] FirstNames =
        ["Bob", "Clara", "Dana", "Emil", "Fay", "George", "Hana", "Ivo", "June", "Karl", "Lena", "Milo", "Nora", "Otto", "Petra", "Rosa"];

    internal static readonly string[] Initials = ["A", "B", "C", "D", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "W"];

    internal static readonly string[] Emoji = ["👍", "❤", "🔥", "👏", "😁", "🎉", "🤔", "💯"];

    internal static readonly string[] Praise = ["❤", "🔥", "😍", "👏"];

    internal static readonly string[] ChineseBooks = ["《夜航记》", "《山那边的信》", "《一年的菜园》", "《钟表匠》", "《海边的数学课》"];

    internal static readonly string[] EnglishBooks = ["The Slow River", "A Year of Bread", "Letters North", "The Clockmender", "Salt and Stars"];

    internal static readonly string[] ChineseTalk =
    [
        "打卡", "打卡 第{n}天", "早，今天读了{n}页", "{book}读到第{n}章了", "有人看过{book}吗？", "今晚{hour}点有人一起读吗", "刚读完{book}，后劲好大",
        "求推荐一本适合地铁上读的书", "周末的读书会几点开始？", "笔记写到第{n}条，慢慢来", "{book}的结尾你们怎么看？", "今天加班，只读了{n}分钟也算数吧",
        "下雨天最适合看书了", "图书馆{hour}点就关门了，可惜", "这章看了{n}遍还是没懂", "给孩子读{book}，他听到一半睡着了 😂", "今天的金句：慢一点，也会到",
        "我把书单整理好了，一共{n}本", "电子书和纸书你们选哪个？", "午休读了{n}页，困", "晚安，明天继续", "本周目标：{n}页", "{book}的译本哪个好？",
        "终于赶上进度了！",
    ];

    internal static readonly string[] EnglishTalk =
    [
        "check-in", "check-in, day {n}", "Morning! {n} pages so far", "Chapter {n} of {book} done", "Has anyone read {book}?", "Anyone reading tonight at {hour}?",
        "Just finished {book}. I need a minute.", "Looking for something light for the train", "When does the weekend meeting start?", "Note number {n}. Slowly, slowly.",
        "What did you make of the end of {book}?", "Late shift, only {n} minutes today. It counts, right?", "Rain and a book, nothing better",
        "The library closes at {hour}, what a pity", "Read this chapter {n} times and still lost", "My reading list has {n} titles now", "Paper or screen?",
        "{n} pages over lunch", "Good night, more tomorrow", "Goal for the week: {n} pages", "Caught up at last!",
    ];

    internal static readonly string[] ChineseAnswers =
    [
        "同感", "哈哈哈", "加油！", "我也读到这里了", "+1", "为什么这么说？", "好主意，算我一个", "谢谢分享", "我觉得不一定", "{book}也讲过这个", "收藏了", "明天{hour}点可以吗？",
        "厉害", "这个我来查一下", "原来如此", "没看懂，能再说说吗？",
    ];

    internal static readonly string[] EnglishAnswers =
    [
        "Same here", "Ha!", "Keep going!", "I am just there too", "+1", "Why do you think so?", "Good idea, count me in", "Thanks for sharing", "I am not so sure",
        "{book} is about that as well", "Saved", "Would {hour} o'clock do?", "Impressive", "Let me look it up", "I see now", "Could you say more?",
    ];

    internal static readonly string[] ChineseGreetings = ["大家好，我是新来的", "新人报到 👋", "大家好！朋友推荐我来的"];

    internal static readonly string[] EnglishGreetings = ["Hello everyone, I am new here", "Hi! A friend told me about this group", "New here 👋"];

    internal static readonly string[] Spam =
    [
        "日赚{n}00，动动手指就行 https://easy-money.example/go?id={n}", "内部名额最后{n}个，点这里 https://t.me/+spam{n}promo",
        "Earn {n}00 a day from home https://easy-money.example/join/{n}", "加我领取资料 👉 https://gift.example/{n}",
    ];
}
