using GroupBot.Texts;

namespace GroupBot.Features.MyData;

internal static class MyDataTexts
{
    public static readonly Text Help = new(Audience.Member, "查看我的资料", "See the data stored about you");

    /// <summary>What is kept of what somebody writes: said in the same words wherever it is said.</summary>
    private const string KeptZh = "聊天内容不会存下来；只有我没处理成的，会留下来查原因，最多 14 天。",
        KeptEn = "What you write is not kept; only what I failed to handle is, to find out why, for 14 days at most.";

    public static readonly Text About = new(Audience.Member,
        $"把我存的关于你的资料做成文件发给你。{KeptZh}\n"
        + "人人可用，文件只在私聊里发。",
        $"Sends you everything I store about you, as a file. {KeptEn}\n"
        + "For everyone; the file comes in private only.");

    public static readonly Text Label = new(Audience.Member, "📄 我的资料", "📄 My data");

    public static readonly Text InPrivate = new(Audience.Member,
        "资料只发给你本人，到私聊里取：", "Your data is for you alone. Get it in private:");

    public static readonly Text OnItsWay = new(Audience.Member,
        "你的资料已经在准备了，好了就发给你。", "Your data is on its way: you get it as soon as it is ready.");

    public static readonly Text Caption = new(Audience.Member,
        "关于你，我存了这些。怎么看，写在文件开头。想删掉：/forgetme",
        "This is what I store about you. Its first lines say how to read it. To delete it: /forgetme");

    public static readonly Text What = new(Audience.Member,
        $"这是 @{{bot}} 存下的关于你的全部资料，{{at}}（UTC）制作。{KeptZh}",
        $"This is everything that @{{bot}} stores about you, made on {{at}} UTC. {KeptEn}");

    public static readonly Text HowToRead = new(Audience.Member,
        "tables 里每一项是一类资料：label 是名称，columns 说明每一栏，rows 是内容。时间都是 UTC，null 是没有。",
        "Each entry of tables is one kind of data: label is its name, columns tells what each field means, rows is the data "
        + "itself. All times are UTC; null means nothing there.");

    public static readonly Text OfOthers = new(Audience.Member,
        "named_in 是提到你、但不属于你的记录：只写有这么一条，里面的内容可能是别人的，不写出来。"
        + "别人自己的记录里有你的编号（比如谁回复了你、谁是你拉进群的），算他们的，不在这里。",
        "named_in lists records that name you without being yours: only that they exist, as what they hold may be somebody "
        + "else's. Where records of others bear your number (who answered you, whom you added), they are theirs and not here.");

    public static readonly Text OnePart = new(Audience.Member,
        "资料比较长，分几个文件发，这是第 {part} 个，后面还有。", "It comes in several files; this is number {part}, and there is more to come.");

    public static readonly Text LastPart = new(Audience.Member,
        "资料比较长，分几个文件发，这是第 {part} 个，也是最后一个。", "It comes in several files; this is number {part}, the last one.");

    public static readonly Text BrokenOff = new(Audience.Member,
        "你的资料没能全部发出来。再发一次 /mydata，我从头再发。",
        "Not all of your data got through. Send /mydata again, and I start over.");

    public static readonly Text HowToErase = new(Audience.Member,
        "想全部删除：给我发 /forgetme。", "To have it all deleted, send me /forgetme.");

    public static readonly Text GroupTitle = new(Audience.Member, "群名", "the group's title");

    public static readonly Text PrivateChat = new(Audience.Member, "私聊", "private chat");

    public static readonly Text ForgetHelp = new(Audience.Member, "删除我的资料", "Delete the data stored about you");

    public static readonly Text ForgetAbout = new(Audience.Member,
        "删除我存的关于你的全部资料，找不回来，所以会先问一次。你还会留在群里。\n"
        + "人人可用，在私聊里确认。",
        "Deletes everything I store about you, for good, so I ask once before. You stay in the groups.\n"
        + "For everyone; you confirm in private.");

    public static readonly Text ForgetLabel = new(Audience.Member, "🗑 删除资料", "🗑 Forget me");

    public static readonly Text ForgetInPrivate = new(Audience.Member, "到私聊里确认一下：", "Please confirm in private:");

    public static readonly Text Sure = new(Audience.Member,
        "要删除我存的关于你的全部资料吗？你在各群的记录将不再和你关联，无法恢复。你还会留在群里。",
        "Shall I delete everything I store about you? What is recorded in your groups can then no longer be traced to you; "
        + "this cannot be undone. You stay in the groups.");

    public static readonly Text SureAdmin = new(Audience.Admin,
        "你是群管理员：删除后我就认不出你了。要再改群设置，先在群里发一次 /settings，过几秒我会重新认出你。",
        "You are an admin of a group: afterwards I no longer know that. To change its settings again, send /settings there once; "
        + "a few seconds later I know you.");

    public static readonly Text SureOwner = new(Audience.Admin,
        "如果你用认领码认领过我，删除后我会重新等人认领。", "If you claimed me with the code, I will wait to be claimed again.");

    public static readonly Text YesForget = new(Audience.Member, "删除", "Delete it");

    public static readonly Text NoForget = new(Audience.Member, "先留着", "Keep it");

    public static readonly Text Kept = new(Audience.Member, "好，都留着。", "All right, everything stays.");

    public static readonly Text Forgotten = new(Audience.Member,
        "已经删除。以后再见面，就当初次认识 👋", "Deleted. When we meet again, it will be for the first time 👋");
}
