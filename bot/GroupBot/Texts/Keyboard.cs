using GroupBot.Events;

namespace GroupBot.Texts;

/// <summary>Lays buttons out in rows.</summary>
internal static class Keyboard
{
    public static IReadOnlyList<IReadOnlyList<Button>> Column(params IEnumerable<Button> buttons) => InRows(1, buttons);

    public static IReadOnlyList<IReadOnlyList<Button>> InRows(int width, params IEnumerable<Button> buttons) =>
        [.. buttons.Chunk(width).Select(row => (IReadOnlyList<Button>)row)];

    public static IReadOnlyList<IReadOnlyList<Button>> Row(params IReadOnlyList<Button> buttons) => [buttons];
}
