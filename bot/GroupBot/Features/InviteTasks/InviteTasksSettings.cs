using GroupBot.Groups.Settings;
using GroupBot.Texts;

namespace GroupBot.Features.InviteTasks;

internal static class InviteTasksSettings
{
    public const string Feature = "InviteTasks";

    public static readonly BoolSetting Enabled = new(Feature, "Enabled", true,
        new Text(Audience.Admin, "邀请任务", "Tasks for invites"),
        new Text(Audience.Admin,
            "没建任务时什么也不会发生。关掉后，成员看不到任务，也不再发奖励；再打开会补上。",
            "Nothing happens until you make a task. When off, members see none and nothing is given; switched on again, it catches up."));
}
