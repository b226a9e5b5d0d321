using GroupBot.Groups.Settings;
using GroupBot.Texts;

namespace GroupBot.Features.Entrances;

internal static class EntrancesSettings
{
    public const string Feature = "Entrances";

    public static readonly TextSetting Currency = new(Feature, "Currency", "¥", 6,
        Admin("花费的货币符号", "Sign of the money"),
        Admin("写在每个金额前面。", "Stands before every amount."));

    public static readonly NumberSetting Benchmark = new(Feature, "Benchmark", 0, 0, 1_000_000, [10, 20, 50, 100, 200],
        Admin("元", "a counted one"), Admin("每位有效成员的花费参考线", "Benchmark: cost of a counted one"),
        Admin("报告里拿每个渠道的「每位有效成员花费」和它比，超过的会标出来。",
            "The report compares what a counted member cost through each entrance with this, and marks what is above."));

    public static readonly IReadOnlyList<Setting> All = [Currency, Benchmark];

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
