using GroupBot.Core.Activity;
using GroupBot.Texts;

namespace GroupBot.Turns.Routing;

/// <summary>What somebody reads whose command could not be read: what is wrong, and a line that works.</summary>
internal static class Misread
{
    private const int LongestEcho = 40;

    private static readonly Text Usage = new(Audience.Member, "用法：<code>{example}</code>", "Like this: <code>{example}</code>");

    private static readonly Text Unmet = new(Audience.Member,
        "我还没见过 @{name}。回复 TA 的一条消息再发一次就行。", "I have not met @{name} yet. Reply to one of their messages instead.");

    private static readonly Text WhoIsMeant = new(Audience.Member,
        "「{name}」是谁？回复 TA 的一条消息，或者写 @用户名。例：<code>{example}</code>",
        "Who is “{name}”? Reply to one of their messages, or write their @name. Like this: <code>{example}</code>");

    private static readonly Text NoSuchPart = new(Audience.Member, "没有「{word}」这一项，可以接：{parts}。", "There is no “{word}” here. It may be: {parts}.");

    private static readonly Text Missing = new(Audience.Member, "还差{what}。", "What is missing: {what}.");

    private static readonly Text NotANumber = new(Audience.Member,
        "「{word}」不对：{what}要 {min} 到 {max} 的整数。", "“{word}” will not do: {what}, a whole number from {min} to {max}.");

    private static readonly Text TakesNothing = new(Audience.Member,
        "/{command} 后面不用带内容，直接发 /{command} 就行。", "Send just /{command}, with nothing after it.");

    /// <param name="whole">The command, where a part of it is called.</param>
    public static Markup Say(Turn turn, CommandCall call, CommandSpec whole, Reading reading, Language language)
    {
        var usage = Usage.In(language, ("example", call.ExampleIn(language)));
        return reading.UnknownName is { } name ? Unmet.In(language, ("name", name))
            : reading.BareName is { } bare ? OfBareName(turn, call, whole, bare, language)
            : call.Spec.Arguments.Count == 0 && call.Spec.Parts.Count == 0 ? TakesNothing.In(language, ("command", Called(call.Spec, whole, language)))
            : WhatIsWrong(call, reading.Fault, language) is { IsEmpty: false } wrong ? Markup.Join("\n", [wrong, usage])
            : usage;
    }

    /// <summary>A slip of the pen in the name of a part, or what a member may not ask: who somebody is, is an admin's question.</summary>
    private static Markup OfBareName(Turn turn, CommandCall call, CommandSpec whole, string bare, Language language)
    {
        var parts = call.Spec.Parts.Where(part => turn.ActorIsAdmin || LedGroups.Of(turn).Count > 0 || part.Help.Audience is Audience.Member).ToList();
        var near = Slips.Nearest(bare, parts.SelectMany(part => part.Words.Append(part.Name)).Where(name => name.Length > Slips.Most));
        if (near is not null || (parts.Count > 0 && parts.Count < call.Spec.Parts.Count))
        {
            var slip = parts.FirstOrDefault(part => part.Name == near || part.Words.Contains(near!)) ?? parts[0];
            return Markup.Join("\n",
            [
                NoSuchPart.In(language, ("word", Shortening.Shorten(bare, LongestEcho)), ("parts", NamesOf(parts, language))),
                Usage.In(language, ("example", $"/{Called(slip, whole, language)}")),
            ]);
        }

        var example = call.ExampleIn(language);
        return WhoIsMeant.In(language,
            ("name", Shortening.Shorten(bare, LongestEcho)), ("example", example.Contains('@', StringComparison.Ordinal) || call.ByWord ? example : $"/{whole.Name} @ann"));
    }

    private static string Called(CommandSpec part, CommandSpec whole, Language language) =>
        ReferenceEquals(part, whole) ? whole.Name : $"{whole.Name} {NameOf(part, language)}";

    private static string NameOf(CommandSpec part, Language language) => language is not Language.En && part.Words is [var word, ..] ? word : part.Name;

    private static string NamesOf(IEnumerable<CommandSpec> parts, Language language) =>
        string.Join(language is Language.En ? ", " : "、", parts.Select(part => NameOf(part, language)));

    /// <summary>Empty where it is not known.</summary>
    private static Markup WhatIsWrong(CommandCall call, Fault? fault, Language language)
    {
        if (call.Spec is { Parts: { Count: > 0 } parts, Arguments.Count: 0 })
        {
            return NoSuchPart.In(language,
                ("word", Shortening.Shorten(call.Raw.Trim(), LongestEcho)), ("parts", NamesOf(parts, language)));
        }

        return fault is not { Argument: { Label: { } label } argument, Word: var written } ? default
            : written.Length == 0 ? Missing.In(language, ("what", label.In(language)))
            : NotANumber.In(language,
                ("word", Shortening.Shorten(written, LongestEcho)), ("what", label.In(language)), ("min", argument.Min), ("max", argument.Max));
    }
}
