using GroupBot.Events;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.InviteTasks;

/// <summary>邀请有礼: so many friends who count unlock what an admin prepared. There is none until an admin makes one.</summary>
internal static class InviteTasksFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature(InviteTasksSettings.Feature, InviteTasksTexts.Title, rank: 21)
        .Setting(InviteTasksSettings.Enabled)
        .Table(InviteTasksStore.Facts)
        .Table(InviteGrantsStore.Facts, InviteTasksTexts.Grants)
        .PointsReason(InviteTaskBook.PointsCode, InviteTasksTexts.PointsReason)
        .Job(new JobSpec("look", "0 15 * * * ?", InviteTasksJob.Hourly, IsPerGroup: true))
        .Beside<TaskLook, TaskReached>(InviteTasksJob.Work, InviteTasksJob.Read, InviteTasksJob.Take)
        .Observe<MessageReceived>("wrote", InviteTasksObserver.Wrote)
        .Observe<BotChanged>("opened", InviteTasksObserver.Opened)
        .Continue<GiftTold>(InviteTaskBook.Told, InviteTaskBook.WasTold)
        .Command(new CommandSpec("unlock", InviteTasksTexts.Help, UnlockCommands.Show)
        {
            About = InviteTasksTexts.About,
            Words = ["邀请有礼", "invite and unlock"],
            AnswersPersonally = true,
        })
        .Button(UnlockCommands.Prefix, UnlockCommands.Pressed)
        .DeepLink(UnlockCommands.Prefix, UnlockCommands.Follow)
        .Command(new CommandSpec("invitetask", TaskAdminTexts.Help, TaskAdminCommands.Command)
        {
            Needs = Needs.GroupAdmin,
            NeedsPerson = false,
            About = TaskAdminTexts.About,
            Arguments = [new Argument("what", ArgumentKind.Rest, IsOptional: true)],
            Example = "/invitetask add 3",
            ChineseExample = "/invitetask 新建 3",
            Words = ["邀请任务", "invite tasks"],
            AnswersPersonally = true,
        })
        .Button(TaskAdminPages.Prefix, TaskDraftCommands.Pressed)
        .DeepLink(TaskAdminPages.Prefix, TaskAdminCommands.Follow)
        .Question<TaskAsked>(TaskDraftCommands.Question, TaskDraftCommands.Answered);
}
