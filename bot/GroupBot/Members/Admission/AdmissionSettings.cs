using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Members.Admission;

/// <summary>What a group lets rules decide at its door.</summary>
internal static class AdmissionSettings
{
    public const string Feature = "Admission";

    private static readonly Text Days = Admin("天", "days");

    public static readonly NumberSetting ExpireDays = new(Feature, "ExpireDays", 3, 0, 60, [1, 3, 7, 14], Days,
        Admin("申请等多久", "Requests wait for"),
        Admin("这么多天没人处理，申请就退回，并且好好告诉对方。排队等位的不算；群里没设问题的话，只管从我的渠道申请的人。",
            "After so many days in which nobody decided, a request is turned down and the person is told kindly. Who waits for a place is left alone; in a group without questions, so is who did not come by one of my entrances."));

    public static readonly BoolSetting ApproveAnswered = new(Feature, "ApproveAnswered", false,
        Admin("答完问题就进", "Let in who answered"),
        Admin("没有标准答案的问题都答完了，不用管理员看就进群。", "Who answered every question that has no right answer comes in without an admin's look."));

    public static readonly BoolSetting ApproveQuiz = new(Feature, "ApproveQuiz", true,
        Admin("答对小测就进", "Let in who passed the quiz"),
        Admin("有标准答案的问题都答对了就进群。还有别的问题时，要上一项也打开。",
            "Who got every question with a right answer right comes in. Where other questions stand beside them, the setting above has to be on as well."));

    public static readonly NumberSetting QuizTries = new(Feature, "QuizTries", 2, 1, 10, [1, 2, 3, 5],
        Admin("次", "times"), Admin("小测可以做几次", "Tries of the quiz"),
        Admin("没答对的题可以再答，一共这么多次。", "Questions that went wrong may be answered again, so often in all."));

    public static readonly BoolSetting DeclineQuiz = new(Feature, "DeclineQuiz", false,
        Admin("小测没过就婉拒", "Turn down who failed the quiz"),
        Admin("关着时，次数用完还没答对的交给管理员。", "Off, who is out of tries waits for an admin."));

    public static readonly BoolSetting ApproveFormer = new(Feature, "ApproveFormer", false,
        Admin("老成员回来直接进", "Let former members back in"),
        Admin("以前在群里、后来离开的人，申请了就进，不用答题；凭邀请码的渠道除外。",
            "Who was a member before and left comes in at once and is asked nothing, except by an entrance that takes a member's code."));

    public static readonly NumberSetting DeclineAgainDays = new(Feature, "DeclineAgainDays", 0, 0, 365, [7, 30, 90], Days,
        Admin("婉拒后多久不再受理", "No new request after a no"),
        Admin("被管理员婉拒的人，这么多天里再申请会直接退回。", "Who was turned down by an admin and asks again within so many days is turned down at once."));

    public static readonly IReadOnlyList<Setting> All =
        [ExpireDays, ApproveAnswered, ApproveQuiz, QuizTries, DeclineQuiz, ApproveFormer, DeclineAgainDays];

    public static DoorRules Rules(Turn turn, GroupNo group) => new(
        turn.Settings.Get(group, ApproveAnswered), turn.Settings.Get(group, ApproveQuiz), turn.Settings.Get(group, ApproveFormer),
        turn.Settings.Get(group, DeclineQuiz), (int)turn.Settings.Get(group, QuizTries));

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
