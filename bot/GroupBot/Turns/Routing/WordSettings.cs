using GroupBot.Groups.Settings;
using GroupBot.Texts;

namespace GroupBot.Turns.Routing;

/// <summary>Each command that answers to whole-message words has a switch for them, by group.</summary>
internal static class WordSettings
{
    public const string Feature = "Words";

    public static readonly Text Title = new(Audience.Admin, "快捷词", "Words");

    public static readonly Text Hint = new(Audience.Admin,
        "每行是一个命令，后面是它的快捷词。打了 ✅ 的命令，直接发后面任意一个词也行（整条消息只有这个词；后面要写内容的，词放在最前面）。点一下可以开关。",
        "Each line is a command and its words. With ✅, a message that is just one of the words counts as the command; where it takes "
        + "something, a message that begins with the word. Press to switch.");

    /// <summary>Its label: the command and all its words, those of the reader's language first.</summary>
    public static BoolSetting Of(CommandSpec command)
    {
        var byLanguage = command.Words.ToLookup(word => char.IsAscii(word[0]));
        var chinese = byLanguage[false].Concat(byLanguage[true]).Select(word => $"「{word}」");
        var english = byLanguage[true].Concat(byLanguage[false]).Select(word => $"“{word}”");
        return new BoolSetting(Feature, command.Name, true,
            new Text(Audience.Admin, $"/{command.Name} · {string.Concat(chinese)}", $"/{command.Name} · {string.Join(' ', english)}"),
            command.WordsTakeArguments
                ? new Text(Audience.Admin, $"消息以其中一个词开头、后面是要写的内容时，当作 /{command.Name}。",
                    $"A message that begins with one of these words, and goes on with what it takes, counts as /{command.Name}.")
                : new Text(Audience.Admin, $"整条消息就是其中一个词时，当作 /{command.Name}。",
                $"A message that is just one of these words counts as /{command.Name}."));
    }
}
