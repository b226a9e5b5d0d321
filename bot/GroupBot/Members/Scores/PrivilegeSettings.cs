using GroupBot.Core.Circles;
using GroupBot.Groups.Settings;
using GroupBot.Texts;

namespace GroupBot.Members.Scores;

/// <summary>What each level and circle may do in a group; here, and not in a feature, as several ask.</summary>
internal static class PrivilegeSettings
{
    /// <summary>Empty: the table as it is by default.</summary>
    public static readonly TextSetting Table = new("Scores", "Privileges", "", 200,
        Admin("谁可以做什么", "Who may do what"),
        Admin("等级和圈子各能做什么，例如：links=2, events=3+regular。能写：链接 贴纸 提名 活动 提案（links stickers nominate events motions），等号后写几级起，或 伙伴、活跃、核心（member regular core），都要就用加号连。没写的照旧；写 默认 全部还原。",
            "What levels and circles may do, such as: links=2, events=3+regular. Write links, stickers, nominate, events or motions, and behind = the least level, or member, regular or core, or both with a +. What is left out stays; send: default for all as it was"),
        WrongIn)
    {
        Reading = static text => text.Trim().ToLowerInvariant() is "" or "默认" or "default" ? ""
            : PrivilegeLine.Parse(text, out _) is { } table ? PrivilegeLine.Write(table) : null,
        Showing = static (text, language) => text.Length == 0 ? (language is Language.En ? "default" : "默认") : text,
    };

    public static PrivilegeTable Of(string setting) => PrivilegeLine.Parse(setting, out _) ?? new PrivilegeTable();

    private static Text? WrongIn(string text) => PrivilegeLine.Parse(text, out var wrong) is not null ? null : Admin(
        $"「{wrong}」没看懂。例如：links=2, stickers=1, nominate=3, events=3+regular, motions=regular",
        $"“{wrong}” is not understood. Such as: links=2, stickers=1, nominate=3, events=3+regular, motions=regular");

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
