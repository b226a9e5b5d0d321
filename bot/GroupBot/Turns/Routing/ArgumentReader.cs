using System.Globalization;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;

namespace GroupBot.Turns.Routing;

/// <summary>What was made of the text behind a command.</summary>
/// <param name="Values">Null where an argument is missing, of the wrong kind or out of range, or something is left over.</param>
/// <param name="IsBegun">
/// True where it at least begins as arguments do: with an @, a mention, a digit, or a word that fits. What begins otherwise is
/// perhaps a sentence that happens to begin with the word.
/// </param>
/// <param name="UnknownName">The @name, without its @, of somebody whom the bot never met; null for none.</param>
/// <param name="BareName">A word in the place of somebody, without an @, behind which it goes on as arguments do; null for none.</param>
/// <param name="Fault">What is missing or wrong; null where that is not known.</param>
internal readonly record struct Reading(
    IReadOnlyDictionary<string, object>? Values, bool IsBegun, string? UnknownName = null, string? BareName = null, Fault? Fault = null);

/// <param name="Word">What stands in its place; empty where it is missing.</param>
internal sealed record Fault(Argument Argument, string Word);

/// <summary>Reads what follows a command into the values its spec names.</summary>
internal static class ArgumentReader
{
    /// <summary>No name is looked for in more words.</summary>
    private const int LongestName = 4;

    /// <param name="group">The group in which somebody may be meant by their name; null = nobody is.</param>
    public static Reading Read(Turn turn, CommandSpec spec, MessageReceived received, string raw, GroupState? group = null)
    {
        var reading = ReadAll(turn, spec, received, raw, group ?? turn.Scene.Group);
        // Of whoever leads nothing it is talk; of an admin only where somebody of the group is called so.
        return !reading.IsBegun && received.Message.Reply is null && turn.Scene.Group is { } here && turn.ActorIsAdmin
            && BareName(spec, raw.Trim()) is { } name && turn.Members.IsCalled(here.No, name)
                ? reading with { IsBegun = true, BareName = name }
                : reading;
    }

    private static Reading ReadAll(Turn turn, CommandSpec spec, MessageReceived received, string raw, GroupState? group)
    {
        var values = new Dictionary<string, object>();
        var rest = raw.Trim();
        // Of what has names a number may begin one; whether it does is asked below.
        var isBegun = (BeginsWithNumber(rest) && spec.Arguments.All(static argument => argument.Names is null)) || IsNamed(rest);
        // Somebody who is not named first may be named after the number: 加分 20 @ann 理由.
        Argument? awaited = null;
        string? stranger = null;
        foreach (var argument in spec.Arguments)
        {
            if (awaited is not null && IsNamed(rest))
            {
                if (Named(turn, ref rest, out var unknown) is not { } later)
                {
                    return new Reading(null, isBegun, unknown);
                }

                values[awaited.Name] = later;
                awaited = null;
            }

            if (argument.Kind is ArgumentKind.Member)
            {
                var length = rest.Length;
                if (IsNamed(rest))
                {
                    if (Named(turn, ref rest, out var unknown) is { } named)
                    {
                        values[argument.Name] = named;
                    }
                    else if (!argument.IsOptional || argument == spec.Arguments[^1])
                    {
                        return new Reading(null, isBegun, unknown);
                    }

                    stranger ??= unknown;
                }
                else if (Meant(turn, spec, received, values, ref rest) is { } person)
                {
                    values[argument.Name] = person;
                    isBegun |= rest.Length < length;
                }
                else if (argument.TakesName && rest.Length > 0)
                {
                    if (Called(turn, group ?? LedGroups.Known(turn), ref rest) is { } called)
                    {
                        values[argument.Name] = called;
                        isBegun = true;
                    }
                    else if (!argument.IsOptional || argument == spec.Arguments[^1])
                    {
                        return new Reading(null, isBegun, BareName: rest);
                    }
                }
                else if (!argument.IsOptional)
                {
                    awaited = argument;
                }

                continue;
            }

            if (rest.Length == 0)
            {
                if (argument.IsOptional)
                {
                    continue;
                }

                return new Reading(null, isBegun, Fault: new Fault(awaited ?? argument, ""));
            }

            var word = argument.Kind is ArgumentKind.Rest ? rest : FirstWord(rest);
            if (ValueOf(argument, word) is not { } value)
            {
                return new Reading(null, isBegun, Fault: new Fault(argument, word));
            }

            isBegun |= argument.Fits is not null || argument.Begins?.Invoke(word) == true || argument.Names?.Invoke(turn, word) == true;
            values[argument.Name] = value;
            rest = rest[word.Length..].TrimStart();
        }

        var isRead = rest.Length == 0 && awaited is null;
        return new Reading(isRead ? values : null, isBegun, isRead ? null : stranger, Fault: awaited is null ? null : new Fault(awaited, ""));
    }

    /// <summary>加分 小满 20 and 补签 小满 昨天 mean somebody by the name that people see, which is no @name.</summary>
    private static string? BareName(CommandSpec spec, string rest)
    {
        var name = FirstWord(rest);
        var behind = rest[name.Length..].TrimStart();
        return name.Length > 0 && spec.Arguments is [{ Kind: ArgumentKind.Member }, ..]
            && (BeginsWithNumber(behind) || spec.Arguments.Any(argument => argument.Begins?.Invoke(behind) == true))
                ? name
                : null;
    }

    private static object? ValueOf(Argument argument, string word)
    {
        if (argument.Kind is not ArgumentKind.Number)
        {
            return argument.Fits?.Invoke(word) == false ? null : word;
        }

        var digits = WordFolding.Normalized(word);
        var unit = argument.Units.FirstOrDefault(unit => digits.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) ?? "";
        return long.TryParse(
            digits.AsSpan(0, digits.Length - unit.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= argument.Min && number <= argument.Max
                ? number
                : null;
    }

    private static string FirstWord(string rest) => rest.Split((char[]?)null, 2)[0];

    private static bool BeginsWithNumber(string rest)
    {
        var at = rest.Length > 1 && WordFolding.FoldCharacter(rest[0]) is '+' or '-' ? 1 : 0;
        return rest.Length > at && char.IsAsciiDigit(WordFolding.FoldCharacter(rest[at]));
    }

    private static bool IsNamed(string rest) => rest.Length > 1 && WordFolding.FoldCharacter(rest[0]) == '@';

    /// <summary>The one whose @name comes next.</summary>
    /// <param name="unknown">Their name, where the bot never met them.</param>
    private static PersonState? Named(Turn turn, ref string rest, out string? unknown)
    {
        var word = FirstWord(rest);
        unknown = null;
        if (turn.Members.FindByUsername(word[1..]) is not { } named)
        {
            unknown = word[1..];
            return null;
        }

        rest = rest[word.Length..].TrimStart();
        return named;
    }

    /// <summary>The one of a group whose name stands next, and is nobody else's: as many words as are one.</summary>
    private static PersonState? Called(Turn turn, GroupState? group, ref string rest)
    {
        if (group is null)
        {
            return null;
        }

        foreach (var end in Enumerable.Range(1, rest.Length).Where(RestEndsAt(rest)).Take(LongestName).Reverse())
        {
            if (turn.Members.FindCalled(group.No, rest[..end]) is { } found)
            {
                rest = rest[end..].TrimStart();
                return found;
            }
        }

        return null;
    }

    /// <summary>True where a word ends.</summary>
    private static Func<int, bool> RestEndsAt(string rest) =>
        at => !char.IsWhiteSpace(rest[at - 1]) && (at == rest.Length || char.IsWhiteSpace(rest[at]));

    /// <summary>The one who is mentioned without an @name, or who is answered to.</summary>
    private static PersonState? Meant(
        Turn turn, CommandSpec spec, MessageReceived received, Dictionary<string, object> values, ref string rest)
    {
        foreach (var entity in received.Message.Entities)
        {
            // Who is meant already is not meant once more.
            if (entity.Kind is EntityKind.TextMention && entity.Person is { } person
                && entity.Offset + entity.Length <= received.Message.Text.Length
                && !values.Values.OfType<PersonState>().Any(known => known.Person.Id == person.Id))
            {
                var name = received.Message.Text.Substring(entity.Offset, entity.Length);
                rest = rest.StartsWith(name, StringComparison.Ordinal) ? rest[name.Length..].TrimStart() : rest;
                return turn.Members.Meet(person, turn.Scene.At);
            }
        }

        if (received.Message.Reply?.Author.Person is not { } author)
        {
            return null;
        }

        // Whoever answers 小满 with 加分 小满 20 says twice who is meant.
        if (BareName(spec, rest) is { } called && author.FirstName.StartsWith(called, StringComparison.Ordinal))
        {
            rest = rest[called.Length..].TrimStart();
        }

        return turn.Members.Meet(author, turn.Scene.At);
    }
}
