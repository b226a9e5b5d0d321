using GroupBot.Events;
using GroupBot.Texts;

namespace GroupBot.Groups;

/// <summary>A right that the bot uses: what it is called, and what does not work without it.</summary>
internal sealed record NeededRight(AdminRights Right, Text Name, Text Without);

/// <summary>Which rights the bot lacks in a group, for the health page and for whoever added it.</summary>
internal static class NeededRights
{
    /// <summary>Only what some feature uses today in every group: a right that nothing needs is not asked for.</summary>
    private static readonly IReadOnlyList<NeededRight> All =
    [
        new(AdminRights.DeleteMessages,
            new Text(Audience.Admin, "删除消息", "Delete messages"),
            new Text(Audience.Admin, "临时回复删掉后，旁边的命令还留着", "commands stay behind when the answers to them delete themselves")),
    ];

    private static readonly Text NoAdmin = new(Audience.Admin,
        "• <b>管理员身份</b>：看不到谁进群退群，也看不到表情回应",
        "• <b>being an admin</b>: who comes and goes, and reactions, stay unseen");

    private static readonly Text Line = new(Audience.Admin, "• <b>{right}</b>：{without}", "• <b>{right}</b>: {without}");

    private static readonly Text HowTo = new(Audience.Admin,
        "怎么给：群资料 → 编辑 → 管理员 → 点我的名字 → 打开上面这几项。",
        "How to give them: group info → Edit → Administrators → my name → switch these on.");

    private static readonly Text HowToPromote = new(Audience.Admin,
        "怎么给：群资料 → 编辑 → 管理员 → 添加管理员 → 选我 → 打开上面这几项。",
        "How to give them: group info → Edit → Administrators → Add admin → pick me → switch these on.");

    /// <param name="more">What is used besides in this group.</param>
    public static IReadOnlyList<NeededRight> Missing(GroupState group, IEnumerable<NeededRight>? more = null) => group.BotStatus is MemberStatus.Owner
        ? []
        : [.. All.Concat(more ?? []).Where(needed => !group.BotIsAdmin || !group.BotRights.HasFlag(needed.Right))];

    /// <summary>What is missing, what stops working without it and how to give it; empty where nothing is.</summary>
    /// <param name="more">What is used besides in this group.</param>
    public static Markup Describe(GroupState group, Language language, IEnumerable<NeededRight> more)
    {
        var missing = Missing(group, more);
        if (missing.Count == 0)
        {
            return default;
        }

        var lines = missing.Select(needed => Line.In(language,
            ("right", needed.Name.In(language)), ("without", needed.Without.In(language))));
        return Markup.Join("\n", group.BotIsAdmin
            ? [.. lines, HowTo.In(language)]
            : [NoAdmin.In(language), .. lines, HowToPromote.In(language)]);
    }
}
