using GroupBot.Core.Activity;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Start;

/// <summary>All that there is to know about one command: <c>/help me</c>, <c>/help 我的</c>.</summary>
internal static class HelpCommands
{
    public static void One(Turn turn, string wanted)
    {
        var name = wanted.TrimStart('/').ToLowerInvariant();
        if (!turn.Features.Commands.TryGetValue(name, out var spec)
            && !turn.Features.Words.TryGetValue(WordFolding.Fold(wanted), out spec)
            && !turn.Features.HeardWords.TryGetValue(WordFolding.Fold(wanted), out spec))
        {
            if (turn.Scene.Group is null)
            {
                turn.Reply(StartTexts.Unknown.In(turn.Language));
            }

            // In a group it may be another bot's command that is meant: silence.
            return;
        }

        turn.AnswerPrivately(language => CommandsFor.Refusal(turn, spec) switch
        {
            null => Describe(turn, spec, null),
            // What it does may be read anywhere.
            var refusal when refusal == StartTexts.GroupOnly || refusal == StartTexts.PrivateOnly => Describe(turn, spec, refusal),
            var refusal => refusal.In(language),
        });
    }

    /// <summary>A command about which there is more to say than the list says.</summary>
    public static string ExampleFor(Turn turn)
    {
        var commands = CommandsFor.Asker(turn);
        return (commands.FirstOrDefault(spec => spec.Words.Count > 0 && spec.MenuLabel is not null) ?? commands[^1]).Name;
    }

    /// <param name="elsewhere">Says where it is used, where that is not here.</param>
    private static Markup Describe(Turn turn, CommandSpec spec, Text? elsewhere)
    {
        var language = turn.Language;
        var lines = new List<Markup> { StartTexts.One.In(language, ("command", spec.Name), ("help", spec.Help.In(language))) };
        if (spec.About is { } about)
        {
            lines.Add(about.In(language));
        }

        if (elsewhere is null && spec.AboutHere?.Invoke(turn, language) is { } here)
        {
            lines.Add(here);
        }

        if (elsewhere is not null)
        {
            lines.Add(elsewhere.In(language));
        }
        else if (spec.AnswersPersonally)
        {
            lines.Add(WhoReads(turn));
        }

        var words = WordsOf(turn, BearerOfWords(turn, spec));
        if (words.Length > 0)
        {
            lines.Add(StartTexts.Words.In(language, ("words", words)));
        }

        // An example shows what to write; only where there is none it is said.
        if (((words.Length > 0 ? spec.WordExample?.Plain(language) : null) ?? spec.ExampleIn(language)) is { } example)
        {
            lines.Add(StartTexts.Example.In(language, ("example", example)));
        }
        else
        {
            Add(StartTexts.Takes, isOptional: false);
            Add(StartTexts.MayTake, isOptional: true);
        }

        return Markup.Join("\n", lines);

        void Add(Text text, bool isOptional)
        {
            var arguments = (spec.IsListed ? spec.Arguments : []).Where(argument => argument.IsOptional == isOptional).ToList();
            if (arguments.Count > 0)
            {
                lines.Add(text.In(language, ("arguments", Markup.Join(
                    language is Language.En ? ", " : "、", arguments.Select(argument => Name(argument).In(language, Bounds(argument)))))));
            }
        }
    }

    /// <summary>An answer to one person is not always hidden from the others, and it is not for us to say that it is.</summary>
    private static Markup WhoReads(Turn turn) =>
        turn.Scene.Group is not { } group ? StartTexts.AnsweredHere.In(turn.Language)
        : group.BotIsAdmin && turn.Settings.Get(group.No, PersonalAnswers.Ephemeral) ? StartTexts.ReadByOne.In(turn.Language)
        : turn.Settings.Get(group.No, PersonalAnswers.KeptFor) is > 0 and var seconds
            ? StartTexts.ReadByAll.In(turn.Language, ("seconds", seconds))
            : StartTexts.ReadByAllForGood.In(turn.Language);

    /// <summary>The words of the list call it by its other command.</summary>
    private static CommandSpec BearerOfWords(Turn turn, CommandSpec spec) =>
        spec.Name == StartCommands.HelpName ? turn.Features.Commands[StartCommands.MenuName] : spec;

    /// <summary>All of them, those of the language first, as long as the group has them switched on.</summary>
    private static string WordsOf(Turn turn, CommandSpec spec)
    {
        if (spec.Words.Count == 0
            || (turn.Scene.Group is { } group && !turn.Settings.Get(group.No, WordSettings.Of(spec))))
        {
            return "";
        }

        var isEnglish = turn.Language is Language.En;
        var words = spec.Words.OrderByDescending(word => char.IsAscii(word[0]) == isEnglish);
        return isEnglish
            ? string.Join(", ", words.Select(word => $"“{word}”"))
            : string.Concat(words.Select(word => $"「{word}」"));
    }

    private static Text Name(Argument argument) => argument.Kind switch
    {
        ArgumentKind.Word => argument.Name == "command" ? StartTexts.ACommand : StartTexts.AWord,
        ArgumentKind.Number => IsBounded(argument) ? StartTexts.ANumberWithin : StartTexts.ANumber,
        ArgumentKind.Rest => StartTexts.AText,
        ArgumentKind.Member => StartTexts.SomeMember,
    };

    private static Value[] Bounds(Argument argument) => IsBounded(argument) ? [("min", argument.Min), ("max", argument.Max)] : [];

    private static bool IsBounded(Argument argument) => argument.Min > long.MinValue && argument.Max < long.MaxValue;
}
