using GroupBot.Texts;

namespace GroupBot.Features.Entrances;

/// <summary>What somebody reads who comes by an entrance and opens the bot: never its name, which is for admins.</summary>
internal static class DoorTexts
{
    public static readonly Text Welcome = new(Audience.Member,
        "欢迎 👋\n点下面的按钮，加入「{group}」。", "Welcome 👋\nThe button below leads into “{group}”.");

    public static readonly Text Apply = new(Audience.Member,
        "欢迎 👋\n点下面的按钮申请加入「{group}」，有名额就马上通过。",
        "Welcome 👋\nAsk to join “{group}” by the button below; as long as there are places, you are in at once.");

    public static readonly Text ByRequest = new(Audience.Member,
        "欢迎 👋\n点下面的按钮申请加入「{group}」，通过后我会告诉你。",
        "Welcome 👋\nAsk to join “{group}” by the button below; you will hear from me.");

    public static readonly Text ByCode = new(Audience.Member,
        "欢迎 👋\n点下面的按钮申请加入「{group}」，再把群友给你的邀请码发给我。",
        "Welcome 👋\nAsk to join “{group}” by the button below, then send me the code that a member gave you.");

    public static readonly Text Full = new(Audience.Member,
        "欢迎 👋\n现在名额满了。先申请加入「{group}」排上队，有空位就轮到你。",
        "Welcome 👋\nAll places are taken just now. Ask to join “{group}” to be on the waiting list: the next free place goes to whoever waits longest.");

    public static readonly Text EnterByRequest = new(Audience.Member, "申请加入", "Ask to join");

    public static readonly Text Enter = new(Audience.Member, "加入群聊", "Join the group");

    public static readonly Text Shut = new(Audience.Member,
        "这个入口每天 {window} 开放，现在是 {time}。到时候再扫一次，就能加入「{group}」。",
        "This entrance is open {window} every day; it is {time} now. Scan once more then to join “{group}”.");

    public static readonly Text Over = new(Audience.Member,
        "这个入口已经结束了。认识群里的朋友的话，请 TA 邀请你。", "This entrance has ended. If you know somebody in the group, ask them to invite you.");

    public static readonly Text NotYet = new(Audience.Member, "入口还没准备好，过一会儿再扫一次。", "This entrance is not ready yet. Scan once more in a while.");

    public static readonly Text Nowhere = new(Audience.Member, "没有这个入口，可能扫错了。", "There is no such entrance. Perhaps that was another code.");

    public static readonly Text IsIn = new(Audience.Member, "你已经在「{group}」里了。", "You are in “{group}” already.");
}
