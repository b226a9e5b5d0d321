using System.Globalization;
using GroupBot.Events;
using GroupBot.Members;

namespace GroupBot.Turns.Routing;

/// <summary>Reads what follows a command into the values its spec names.</summary>
internal static class ArgumentReader
{
    /// <summary>Null where an argument is missing, of the wrong kind or out of range, or something is left over.</summary>
    public static IReadOnlyDictionary<string, object>? Read(Turn turn, CommandSpec spec, MessageReceived received, string raw)
    {
        var values = new Dictionary<string, object>();
        var rest = raw.Trim();
        foreach (var argument in spec.Arguments)
        {
            if (argument.Kind is ArgumentKind.Member)
            {
                if (Member(turn, received, ref rest) is { } person)
                {
                    values[argument.Name] = person;
                }
                else if (!argument.IsOptional)
                {
                    return null;
                }

                continue;
            }

            if (rest.Length == 0)
            {
                if (argument.IsOptional)
                {
                    continue;
                }

                return null;
            }

            var word = argument.Kind is ArgumentKind.Rest ? rest : rest.Split((char[]?)null, 2)[0];
            if (argument.Kind is ArgumentKind.Number)
            {
                if (!long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    || number < argument.Min || number > argument.Max)
                {
                    return null;
                }

                values[argument.Name] = number;
            }
            else
            {
                values[argument.Name] = word;
            }

            rest = rest[word.Length..].TrimStart();
        }

        return rest.Length == 0 ? values : null;
    }

    /// <summary>The one who is answered to, or who is named next.</summary>
    private static PersonState? Member(Turn turn, MessageReceived received, ref string rest)
    {
        if (rest.StartsWith('@'))
        {
            var word = rest.Split((char[]?)null, 2)[0];
            if (turn.Members.FindByUsername(word[1..]) is not { } named)
            {
                return null;
            }

            rest = rest[word.Length..].TrimStart();
            return named;
        }

        foreach (var entity in received.Message.Entities)
        {
            if (entity.Kind is EntityKind.TextMention && entity.Person is { } person
                && entity.Offset + entity.Length <= received.Message.Text.Length)
            {
                var name = received.Message.Text.Substring(entity.Offset, entity.Length);
                rest = rest.StartsWith(name, StringComparison.Ordinal) ? rest[name.Length..].TrimStart() : rest;
                return turn.Members.Meet(person, turn.Scene.At);
            }
        }

        return received.Message.Reply?.Author.Person is { } author ? turn.Members.Meet(author, turn.Scene.At) : null;
    }
}
