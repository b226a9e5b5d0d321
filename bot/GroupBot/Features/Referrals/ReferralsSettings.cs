using GroupBot.Groups.Settings;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;

namespace GroupBot.Features.Referrals;

internal static class ReferralsSettings
{
    public const string Feature = ArrivalSettings.Feature;

    public static readonly BoolSetting Enabled = new(Feature, "Enabled", true,
        Admin("邀请好友", "Inviting friends"),
        Admin("关掉后，没人能要邀请链接，也不再告诉邀请人什么；谁从哪里来照样记着。",
            "When off, nobody is given a link and inviters are told nothing; who came through what is recorded all the same."));

    public static readonly BoolSetting AdminsOnBoard = new(Feature, "AdminsOnBoard", false,
        Admin("邀请榜上也有管理员", "Admins on the board of invites"),
        Admin("平时管理员不上榜。", "Admins are left out by default."));

    public static readonly NumberSetting BonusPerDay = new(Feature, "BonusPerDay", 200, 0, 10_000, [50, 100, 200, 500],
        Admin("分", "points"), Admin("管理员每天最多奖励", "Bonus an admin gives a day"),
        Admin("一位管理员一天里最多给邀请人奖励这么多分（/referral bonus）。关掉就没人能奖励。",
            "The most points that one admin gives to inviters in a day (/referral bonus). Off: nobody does."));

    public static readonly IReadOnlyList<Setting> All =
        [Enabled, ArrivalSettings.ActiveDays, ArrivalSettings.Within, ArrivalSettings.NeedsAnswer, ArrivalSettings.KeptAfter, AdminsOnBoard, BonusPerDay];

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
