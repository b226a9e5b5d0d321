using GroupBot.Groups.Settings;
using GroupBot.Texts;

namespace GroupBot.Features.Scores;

internal static class NightSettings
{
    public static readonly BoolSetting PublishPromotions = new("Scores", "PublishPromotions", false,
        Admin("在群里祝贺新的核心伙伴和活跃伙伴", "Congratulate new core members and regulars in the group"),
        Admin("有人成为核心伙伴或活跃伙伴时，天亮后静音发一条，不 @ 人。往外走从来不说。",
            "When somebody becomes core or a regular, a silent line after the quiet hours, without calling anybody. Moves the other way are never told."));

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
