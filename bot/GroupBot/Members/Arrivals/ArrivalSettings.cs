using GroupBot.Groups.Settings;
using GroupBot.Texts;

namespace GroupBot.Members.Arrivals;

/// <summary>What several features have to know of how a group judges arrivals.</summary>
internal static class ArrivalSettings
{
    public const string Feature = "Referrals";

    public static readonly NumberSetting Within = new(Feature, "Within", 14, 1, 90, [7, 14, 30],
        Admin("天", "days"), Admin("要在多少天内", "Within so many days"),
        Admin("从进群那天起数。过了还没达成，就不计入。", "From the day they came. Who has not done it by then is not counted."));

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
