using System.CommandLine;
using System.CommandLine.Parsing;
using GroupBot.Core.Activity;

namespace GroupBot.Cli;

/// <summary>What is wrong with a command line, in one line that ends with where the help is.</summary>
internal static class UsageError
{
    /// <param name="parsed">With at least one error.</param>
    public static string Of(ParseResult parsed)
    {
        var result = parsed.CommandResult;
        var path = string.Join(' ', Path(result));
        var help = $"Help: {ProgramName.Current}{(path.Length > 0 ? " " + path : "")} --help";
        var wrong = parsed.UnmatchedTokens is [var stray, ..] ? Stray(result.Command, path, stray) : Wrong(parsed.Errors[0], path);
        return $"{wrong} {help}";
    }

    private static IEnumerable<string> Path(CommandResult result) => result.Parent is CommandResult parent
        ? [.. Path(parent), result.Command.Name]
        : [];

    private static string Stray(Command command, string path, string stray)
    {
        if (stray.StartsWith('-'))
        {
            var near = Slips.Nearest(stray, command.Options.Select(option => option.Name));
            return $"{(path.Length > 0 ? $"\"{path}\"" : "The program")} has no option {stray}{Perhaps(near)}.";
        }

        if (command.Subcommands.Count > 0)
        {
            return $"There is no command \"{Joined(path, stray)}\""
                + $"{Perhaps(Slips.Nearest(stray, command.Subcommands.Select(known => known.Name)))}.";
        }

        var taken = command.Arguments is [.., var last] ? $"nothing after {last.Name}" : "nothing but options";
        return $"\"{path}\" takes {taken}: \"{stray}\" is too much.";
    }

    private static string Wrong(ParseError error, string path) => error.SymbolResult switch
    {
        CommandResult { Command: { Subcommands: { Count: > 0 } inner } } =>
            $"\"{path}\" needs a command: {string.Join(" or ", inner.Select(command => command.Name))}.",
        CommandResult { Command.Arguments: [var argument, ..] } => $"\"{path}\" needs {argument.Name}.",
        ArgumentResult { Parent: OptionResult option, Tokens.Count: 0 } => $"{option.Option.Name} needs a value.",
        ArgumentResult { Parent: OptionResult option } argument => Number(option.Option.Name, argument),
        ArgumentResult { Tokens.Count: 0 } argument => $"\"{path}\" needs {argument.Argument.Name}.",
        ArgumentResult argument => Number(argument.Argument.Name, argument),
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs a value.",
        OptionResult option => Number(option.Option.Name, option),
        _ => error.Message,
    };

    /// <summary>Numbers are the only values that can be read wrongly: what is no text here is one.</summary>
    private static string Number(string name, SymbolResult given) =>
        $"{name} must be a whole number; it is \"{string.Join(' ', given.Tokens)}\".";

    private static string Perhaps(string? near) => near is null ? "" : $"; perhaps {near} is meant";

    private static string Joined(string path, string name) => path.Length > 0 ? $"{path} {name}" : name;
}
