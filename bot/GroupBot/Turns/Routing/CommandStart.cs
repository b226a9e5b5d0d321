using GroupBot.Events;

namespace GroupBot.Turns.Routing;

/// <summary>Where a message begins with a command.</summary>
internal static class CommandStart
{
    /// <summary>What a Chinese keyboard writes for a slash: Telegram sees no command there.</summary>
    private const char WideSlash = '／';

    /// <returns>How many characters the command has, with its slash; 0 = the message is none.</returns>
    public static int LengthIn(Message message, FeatureRegistry features)
    {
        if (message.Entities is [{ Kind: EntityKind.Command, Offset: 0 } entity, ..] && entity.Length <= message.Text.Length)
        {
            return entity.Length;
        }

        if (message.Text is not [WideSlash, ..])
        {
            return 0;
        }

        var space = message.Text.AsSpan().IndexOfAny(' ', '\n', '　');
        var end = space < 0 ? message.Text.Length : space;
        var name = message.Text[1..end].Split('@')[0];
        return features.Commands.ContainsKey(name.ToLowerInvariant()) ? end : 0;
    }
}
