using GroupBot.Events;

namespace GroupBot.Texts;

/// <summary>Words with the buttons under them, as they are kept until they are sent.</summary>
/// <param name="Html">Telegram HTML made by <see cref="Markup"/>.</param>
internal sealed record Said(string Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard = null)
{
    public static implicit operator Said(Markup text) => new(text.Html);

    public static implicit operator Said((Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) pair) =>
        new(pair.Text.Html, pair.Keyboard);
}
