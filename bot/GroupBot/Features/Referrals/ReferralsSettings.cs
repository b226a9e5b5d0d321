using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Referrals;

internal static class ReferralsSettings
{
    public const string Feature = ArrivalSettings.Feature;

    public static readonly BoolSetting Enabled = new(Feature, "Enabled", true,
        Admin("邀请好友", "Inviting friends"),
        Admin("关掉后，没人能要邀请链接，也不再告诉邀请人什么；谁从哪里来照样记着。",
            "When off, nobody is given a link and inviters are told nothing; who came through what is recorded all the same."));

    public static readonly NumberSetting ActiveDays = new(Feature, "ActiveDays", 3, 1, 30, [1, 2, 3, 5, 7],
        Admin("天", "days"), Admin("来满几天才算数", "Active days that count"),
        Admin("新朋友进群后要在这么多天里露过面（发言、表情或按按钮；进群那天算一天），邀请才算有效。",
            "Somebody new has to have been active on so many days (a message, a reaction or a press; the day they came is one) to be counted."));

    public static readonly NumberSetting Within = ArrivalSettings.Within;

    public static readonly BoolSetting NeedsAnswer = new(Feature, "NeedsAnswer", true,
        Admin("要有群友回应", "Somebody has to respond"),
        Admin("邀请人以外，还要有一位群友回复过或用表情回应过新朋友，邀请才算有效。",
            "Somebody other than the inviter has to have replied or reacted to them."));

    public static readonly NumberSetting KeptAfter = new(Feature, "KeptAfter", 30, 1, 365, [14, 30, 60, 90],
        Admin("天", "days"), Admin("多少天后算留下", "Stayed after"),
        Admin("有效邀请的新朋友过了这么多天还在群里，就算留下来了。", "Who counted and is still here after this long has stayed."));

    public static readonly BoolSetting AdminsOnBoard = new(Feature, "AdminsOnBoard", false,
        Admin("邀请榜上也有管理员", "Admins on the board of invites"),
        Admin("平时管理员不上榜。", "Admins are left out by default."));

    public static readonly NumberSetting BonusPerDay = new(Feature, "BonusPerDay", 200, 0, 10_000, [50, 100, 200, 500],
        Admin("分", "points"), Admin("管理员每天最多奖励", "Bonus an admin gives a day"),
        Admin("一位管理员一天里最多给邀请人奖励这么多分（/referral bonus）。关掉就没人能奖励。",
            "The most points that one admin gives to inviters in a day (/referral bonus). Off: nobody does."));

    public static readonly IReadOnlyList<Setting> All = [Enabled, ActiveDays, Within, NeedsAnswer, KeptAfter, AdminsOnBoard, BonusPerDay];

    /// <summary>By which a group's arrivals are judged; days that exceed each other are brought within bounds.</summary>
    public static ArrivalRules Rules(Turn turn, GroupNo group)
    {
        var within = (int)turn.Settings.Get(group, Within);
        return new ArrivalRules(
            Math.Min((int)turn.Settings.Get(group, ActiveDays), within), within, Math.Max((int)turn.Settings.Get(group, KeptAfter), within),
            turn.Settings.Get(group, NeedsAnswer))
        {
            Flags = HeldSettings.Rules(turn, group),
        };
    }

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
