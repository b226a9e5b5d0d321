using GroupBot.Texts;

namespace GroupBot.Features.Administrators;

internal static class AdministratorsTexts
{
    public static readonly Text Goodbye = new(Audience.Member,
        "不好意思，这里还没请我来，我先走啦。", "Sorry, I was not asked to work here, so I am off.");

    public static readonly Text Complete = new(Audience.Admin,
        "我到「{group}」了，权限齐全。要改设置，发 /settings。",
        "I am in “{group}”, with every right I need. To change anything, send /settings.");

    public static readonly Text Missing = new(Audience.Admin,
        "我到「{group}」了，谢谢！还差这些：\n{rights}\n\n给好之后，私聊发 /settings 就能设置。",
        "I am in “{group}”, thank you! This is still missing:\n{rights}\n\nThen send /settings in private to set me up.");
}
