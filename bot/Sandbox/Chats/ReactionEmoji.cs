namespace GroupBot.Sandbox.Chats;

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
    public static bool Contains(string emoji) => Known.Contains(emoji.Replace("\uFE0F", "", StringComparison.Ordinal));
}
