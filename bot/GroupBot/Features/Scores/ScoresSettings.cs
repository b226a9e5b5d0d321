using GroupBot.Core.Scoring;
using GroupBot.Groups.Settings;
using GroupBot.Texts;

namespace GroupBot.Features.Scores;

internal static class ScoresSettings
{
    public const string Feature = "Scores";

    /// <summary>The owner's names of levels, such as <c>1=新芽, 5=老友</c>; empty = none.</summary>
    public static readonly TextSetting Titles = new(Feature, "Titles", "", 400,
        Admin("等级称号", "Names of levels"),
        Admin("从哪一级起叫什么，从低到高，例如：1=新芽, 5=老友, 10=元老。每个称号用到下一个为止，/me 里能看到。不要了就写 无。",
            "From which level on it is called what, rising, such as: 1=Sprout, 5=Old friend, 10=Elder. Each holds up to the next, and stands in /me. To have none any more, send: none"),
        WrongIn)
    {
        Reading = static text => text.Trim().ToLowerInvariant() is "无" or "没有" or "none" or "off" ? "" : LevelTitles.Parse(text, out _)?.ToString(),
        Showing = static (text, language) => text.Length == 0 ? (language is Language.En ? "none" : "没有") : text,
    };

    public static readonly BoolSetting AdminsOnBoard = new(Feature, "AdminsOnBoard", false,
        Admin("排行榜上也有管理员", "Admins on the boards of points"),
        Admin("平时管理员不上榜。", "Admins are left out by default."));

    public static readonly BoolSetting Reactions = new(Feature, "Reactions", true,
        Admin("用表情回应感谢", "Answer thanks by a reaction"),
        Admin("有人回复「谢谢」时，在那条消息上点 ✍，不说话。关掉就什么也不点。", "Where somebody replies “thanks”, ✍ is put on that message, and nothing is said. Off: nothing is."));

    public static readonly IReadOnlyList<Setting> All = [Titles, AdminsOnBoard, Reactions];

    private static Text? WrongIn(string text) => LevelTitles.Parse(text, out var wrong) is not null ? null : Admin(
        $"「{wrong}」没看懂。请写 级=称号，级数从低到高（0–{LevelCurve.Highest}），称号最多 {LevelTitles.LongestTitle} 个字，最多 {LevelTitles.Most} 个，例如 1=新芽, 5=老友",
        $"“{wrong}” is not understood. Write level=name with rising levels (0–{LevelCurve.Highest}), names of at most {LevelTitles.LongestTitle} characters, at most {LevelTitles.Most} of them, such as 1=Sprout, 5=Old friend");

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
