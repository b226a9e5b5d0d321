using GroupBot.Texts;

namespace GroupBot.Features.Entrances;

/// <summary>What admins read of posters.</summary>
internal static class PosterTexts
{
    public static readonly Text Label = Admin("🖼 海报", "🖼 Poster");

    public static readonly Text Drawing = Admin("正在画海报，马上就好。", "The poster is being drawn: one moment.");

    public static readonly Text Under = Admin(
        "「{entrance}」的海报，A5 竖版，300 dpi，直接打印。\n换一句话：<code>/entrance 海报 \"{entrance}\" 你的一句话</code>",
        "The poster of “{entrance}”: A5 portrait, 300 dpi, ready to print.\nWith words of your own: <code>/entrance poster \"{entrance}\" your line</code>");

    public static readonly Text LongLine = Admin("海报上的话最多 {most} 个字，现在 {length} 个，短一点再发。", "A poster's line has at most {most} characters; this one has {length}. Make it shorter.");

    public static readonly Text NoLink = Admin("这个渠道还没有链接，先点「换一条链接」做一条，再要海报。", "This entrance has no link yet: make one by “New link”, then ask for the poster.");

    public static readonly Text Over = Admin("这个渠道已经结束了，海报不会再有用。", "This entrance has ended: a poster would lead nowhere.");

    public static readonly Text NotDrawn = Admin("海报没画成：/health 里写着缺什么。链接本身可以用。", "The poster could not be drawn: /health says what is missing. The link itself works.");

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
