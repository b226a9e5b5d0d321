using GroupBot.Events;
using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What admins read on several pages of what a night came to.</summary>
internal static class NightTexts
{
    public static readonly Text OnlyInPrivate = Admin(
        "这是关于别人的，只在私聊里说。先给 @{bot} 发一条 /start，再来问一次。",
        "This is about other people, and for the private chat alone. Send /start to @{bot}, then ask once more.");

    public static readonly Text Meeting = Admin(
        "第 {day}/{days} 天，正在认识大家。满 {days} 天后再来看。", "Day {day} of {days}: getting to know everybody. Come back when they are over.");

    public static readonly Text AndMore = Admin("{names} 等 {all} 位", "{names}, {all} in all");

    public static readonly Text Chart = Admin("📈 图", "📈 Chart");

    public static readonly Text NotDrawn = Admin("图没画成，数字都在上面。", "The chart could not be drawn. Its figures are above.");

    /// <summary>Null where there is none of them.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>>? Buttons(params IEnumerable<Button?> buttons) =>
        buttons.OfType<Button>().ToList() is { Count: > 0 } some ? Keyboard.InRows(2, some) : null;

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
