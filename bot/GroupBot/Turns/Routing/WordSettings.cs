using GroupBot.Groups.Settings;
using GroupBot.Texts;

namespace GroupBot.Turns.Routing;

/// <summary>Each command that answers to whole-message words has a switch for them, by group.</summary>
internal static class WordSettings
{
    public const string Feature = "Words";

    public static readonly Text Title = new(Audience.Admin, "快捷词", "Words");

    public static readonly Text Hint = new(Audience.Admin,
        "打 ✅ 的词不用加斜杠：整条消息就是这个词，我也会回应。点一下可以开关。",
        "A word with ✅ needs no slash: I answer a message that is just this word. Press to switch it.");

    public static BoolSetting Of(CommandSpec command)
    {
        var chinese = command.Words.Where(word => !char.IsAscii(word[0])).Select(word => $"「{word}」");
        var english = command.Words.Where(word => char.IsAscii(word[0])).Select(word => $"“{word}”");
        return new BoolSetting(Feature, command.Name, true,
            new Text(Audience.Admin, string.Concat(chinese.DefaultIfEmpty($"/{command.Name}")),
                string.Join(' ', english.DefaultIfEmpty($"/{command.Name}"))),
            new Text(Audience.Admin, $"整条消息就是这个词时，当作 /{command.Name}。",
                $"A message that is just this word counts as /{command.Name}."));
    }
}
