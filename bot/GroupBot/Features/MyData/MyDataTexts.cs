using GroupBot.Texts;

namespace GroupBot.Features.MyData;

internal static class MyDataTexts
{
    public static readonly Text Help = new(Audience.Member, "查看我的资料", "See the data stored about you");

    public static readonly Text About = new(Audience.Member,
        "把我存的关于你的资料做成一个文件发给你，里面没有聊天内容。\n"
        + "人人可用，文件只在私聊里发。",
        "Sends you a file with everything I store about you. What you wrote is not in it.\n"
        + "For everyone; the file comes in private only.");

    public static readonly Text Label = new(Audience.Member, "📄 我的资料", "📄 My data");

    public static readonly Text InPrivate = new(Audience.Member,
        "资料只发给你本人，到私聊里取：", "Your data is for you alone. Get it in private:");

    public static readonly Text Caption = new(Audience.Member,
        "关于你，我存了这些。里面没有聊天内容。想删掉：/forgetme",
        "This is what I store about you. What you wrote is not in it. To delete it: /forgetme");

    public static readonly Text ForgetHelp = new(Audience.Member, "删除我的资料", "Delete the data stored about you");

    public static readonly Text ForgetAbout = new(Audience.Member,
        "删除我存的关于你的全部资料，找不回来，所以会先问一次。你还会留在群里。\n"
        + "人人可用，在私聊里确认。",
        "Deletes everything I store about you, for good, so I ask once before. You stay in the groups.\n"
        + "For everyone; you confirm in private.");

    public static readonly Text ForgetLabel = new(Audience.Member, "🗑 删除资料", "🗑 Forget me");

    public static readonly Text ForgetInPrivate = new(Audience.Member, "到私聊里确认一下：", "Please confirm in private:");

    public static readonly Text Sure = new(Audience.Member,
        "要删除我存的关于你的全部资料吗？你在各群里的记录不会再跟着你，也找不回来。你还会留在群里。",
        "Shall I delete everything I store about you? Your record in your groups will no longer be yours, "
        + "for good. You stay in the groups.");

    public static readonly Text SureOwner = new(Audience.Admin,
        "如果你用认领码认领过我，删除后我会重新等人认领。", "If you claimed me with the code, I will wait to be claimed again.");

    public static readonly Text YesForget = new(Audience.Member, "删除", "Delete it");

    public static readonly Text NoForget = new(Audience.Member, "先留着", "Keep it");

    public static readonly Text Kept = new(Audience.Member, "好，都留着。", "All right, everything stays.");

    public static readonly Text Forgotten = new(Audience.Member,
        "已经删除。以后再见面，就当初次认识 👋", "Deleted. When we meet again, it will be for the first time 👋");
}
