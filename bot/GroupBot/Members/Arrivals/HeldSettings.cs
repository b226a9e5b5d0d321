using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Members.Arrivals;

/// <summary>What an admin looks at before a friend counts.</summary>
internal static class HeldSettings
{
    private const string Feature = "Referrals";

    private static readonly Text People = Admin("人", "people");

    public static readonly NumberSetting BurstJoins = new(Feature, "BurstJoins", 5, 0, 50, [3, 5, 10, 20], People,
        Admin("核实：一条链接来得太密", "Check: many through one link"),
        Admin("一条邀请链接在一段时间里来了这么多人，这些人计入之前先给管理员看。填 1 按 2 算。",
            "Where so many came through one link within a while, an admin looks at them before they count. 1 is taken as 2."));

    public static readonly NumberSetting BurstMinutes = new(Feature, "BurstMinutes", 10, 1, 1440, [1, 5, 10, 30, 60],
        Admin("分钟", "min"), Admin("核实：多长时间里来得密", "Check: many within"),
        Admin("上一项说的一段时间。", "The while that the setting above speaks of."));

    public static readonly NumberSetting InStep = new(Feature, "InStep", 5, 0, 20, [3, 4, 5, 8], People,
        Admin("核实：进群间隔一样", "Check: joins in step"),
        Admin("同一位邀请人带来的这么多人接连进群，间隔几乎一样，或都在一分钟里。填 1、2 按 3 算。",
            "So many of one inviter's came one after the other at equal intervals, or within one minute. 1 and 2 are taken as 3."));

    public static readonly BoolSetting OnlyInviter = new(Feature, "OnlyInviter", true,
        Admin("核实：只有邀请人回应", "Check: only the inviter responded"),
        Admin("除了邀请人，没有人回应过新朋友。要求有群友回应时，本来就不会计入。",
            "Nobody but the inviter responded to them. Where a response from another member is needed, such a friend does not count anyway."));

    public static readonly NumberSetting LeaversPercent = new(Feature, "LeaversPercent", 60, 0, 100, [40, 50, 60, 80],
        Admin("%", "%"), Admin("核实：带来的多半走了", "Check: most left again"),
        Admin("邀请人最近带来、时间已满的人里，没待满就走的占到这么多。",
            "Of the inviter's latest people whose time is over, this part left before it was."));

    public static readonly NumberSetting LeaversLeast = new(Feature, "LeaversLeast", 5, 1, 50, [3, 5, 10],
        People, Admin("核实：至少看几位", "Check: of no fewer than"),
        Admin("上一项至少要有这么多位时间已满的人才看。", "The setting above says nothing of fewer people than these."));

    public static readonly BoolSetting Mutual = new(Feature, "Mutual", true,
        Admin("核实：互相邀请", "Check: two who invite each other"),
        Admin("邀请人自己，或带邀请人来的人，曾经从新朋友的链接进来，或被说成是新朋友邀请的。",
            "The inviter, or somebody who brought the inviter, once came through the newcomer's link or was said to be their invite."));

    public static readonly NumberSetting SamePhrases = new(Feature, "SamePhrases", 2, 0, 10, [1, 2, 3, 5],
        Admin("句", "phrases"), Admin("核实：说一样的话", "Check: the same phrases"),
        Admin("新朋友有这么多句话和同一位邀请人带来的人一字不差，别的新朋友没说过。只记指纹，不记原话。",
            "So many of their phrases are those of another friend of the inviter's, and of nobody else who is new. Only fingerprints are kept, no words."));

    public static readonly NumberSetting FellowHours = new(Feature, "FellowHours", 24, 0, 720, [6, 24, 72],
        Admin("小时", "h"), Admin("核实：只有同来的人回应", "Check: only fellows responded"),
        Admin("回应过新朋友的（邀请人不算），都是同一位邀请人在前后这么多小时里带来的。",
            "All who responded to them, the inviter aside, came by the same inviter within so many hours before or after them."));

    public static readonly IReadOnlyList<Setting> All =
        [BurstJoins, BurstMinutes, InStep, OnlyInviter, LeaversPercent, LeaversLeast, Mutual, SamePhrases, FellowHours];

    public static FlagRules Rules(Turn turn, GroupNo group)
    {
        return new FlagRules
        {
            BurstJoins = AtLeast(2, Get(BurstJoins)),
            BurstWithin = TimeSpan.FromMinutes(Get(BurstMinutes)),
            InStep = AtLeast(3, Get(InStep)),
            OnlyInviter = turn.Settings.Get(group, OnlyInviter),
            LeaversPercent = Get(LeaversPercent),
            LeaversLeast = Get(LeaversLeast),
            Mutual = turn.Settings.Get(group, Mutual),
            SamePhrases = Get(SamePhrases),
            FellowsWithin = TimeSpan.FromHours(Get(FellowHours)),
        };

        int Get(NumberSetting setting) => (int)turn.Settings.Get(group, setting);

        static int AtLeast(int least, int value) => value == 0 ? 0 : Math.Max(least, value);
    }

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
