using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Members.Arrivals;

/// <summary>When somebody new counts. They stand with the settings of Referrals, which registers them.</summary>
internal static class ArrivalSettings
{
    public const string Feature = "Referrals";

    public static readonly NumberSetting ActiveDays = new(Feature, "ActiveDays", 3, 1, 30, [1, 2, 3, 5, 7],
        Admin("天", "days"), Admin("来满几天才算数", "Active days that count"),
        Admin("新朋友进群后要在这么多天里露过面（发言、表情或按按钮；进群那天算一天），邀请才算有效。",
            "Somebody new has to have been active on so many days (a message, a reaction or a press; the day they came is one) to be counted."));

    public static readonly NumberSetting Within = new(Feature, "Within", 14, 1, 90, [7, 14, 30],
        Admin("天", "days"), Admin("要在多少天内", "Within so many days"),
        Admin("从进群那天起数。过了还没达成，就不计入。", "From the day they came. Who has not done it by then is not counted."));

    public static readonly BoolSetting NeedsAnswer = new(Feature, "NeedsAnswer", true,
        Admin("要有群友回应", "Somebody has to respond"),
        Admin("邀请人以外，还要有一位群友回复过或用表情回应过新朋友，邀请才算有效。",
            "Somebody other than the inviter has to have replied or reacted to them."));

    public static readonly NumberSetting KeptAfter = new(Feature, "KeptAfter", 30, 1, 365, [14, 30, 60, 90],
        Admin("天", "days"), Admin("多少天后算留下", "Stayed after"),
        Admin("有效邀请的新朋友过了这么多天还在群里，就算留下来了。", "Who counted and is still here after this long has stayed."));

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
