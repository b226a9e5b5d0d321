using GroupBot.Groups.Settings;
using GroupBot.Texts;

namespace GroupBot.Features.Growth;

internal static class GrowthSettings
{
    public const string Feature = "Growth";

    public static readonly NumberSetting InviteDays = new(Feature, "InviteDays", 30, 1, 90, [7, 14, 30, 60],
        Admin("天", "days"), Admin("看新朋友多少天里带来的人", "Days in which newcomers bring others"),
        Admin("/growth 里「每位新朋友带来几位」看的是：进群后这么多天里，通过 TA 进来并且算有效的有几位。",
            "“Brought by each newcomer” in /growth is of so many days after their own join."));

    public static readonly NumberSetting HelpDays = new(Feature, "HelpDays", 7, 1, 90, [3, 7, 14],
        Admin("天", "days"), Admin("帮过人之后多少天", "Days after helping somebody"),
        Admin("/growth 里看邀请有多少发生在邀请人最近一次回复别人之后的这么多天里。",
            "/growth tells how many invites came within so many days after the inviter last replied to somebody."));

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
