using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Reactions;

/// <summary>The fixed list of emoji one may react with.</summary>
public static class ReactionEmoji
{
    private static readonly HashSet<string> Known =
    [
        "❤", "👍", "👎", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩", "🙏", "👌", "🕊", "🤡",
        "🥱", "🥴", "😍", "🐳", "❤‍🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈",
        "😴", "😭", "🤓", "👻", "👨‍💻", "👀", "🎃", "🙈", "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪", "🗿",
        "🆒", "💘", "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾", "🤷‍♂", "🤷", "🤷‍♀", "😡",
    ];

    /// <summary>In the order the apps offer them.</summary>
    public static IReadOnlyCollection<string> All => Known;

    public static int Count => Known.Count;

    /// <summary>With or without the selector that asks for the coloured form.</summary>
    public static bool Contains(string emoji) => Known.Contains(Plain(emoji));

    /// <summary>As a ReactionType; null where one cannot react with it.</summary>
    internal static JsonObject? ToJson(string emoji) =>
        Contains(emoji) ? new JsonObject { ["type"] = "emoji", ["emoji"] = Plain(emoji) } : null;

    private static string Plain(string emoji) => emoji.Replace("\uFE0F", "", StringComparison.Ordinal);
}
