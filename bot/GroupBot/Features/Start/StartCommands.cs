using GroupBot.Events;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Start;

internal static class StartCommands
{
    public const string Prefix = "go";
    public const string HelpName = "help";
    public const string MenuName = "menu";
    private const int MenuSize = 6;

    public static void Start(Turn turn, CommandCall call) =>
        turn.Reply(StartTexts.Welcome.In(turn.Language, ("name", turn.Scene.Person!.Person.FirstName)), MenuButtons(turn, _ => true));

    /// <summary>What the asker may use here, as a list and as buttons. Of this list itself there is nothing to say in it.</summary>
    public static void Menu(Turn turn, CommandCall call)
    {
        turn.AnswerPrivately(language => (
            StartTexts.Menu.In(language, ("commands", List(turn)), ("example", HelpCommands.ExampleFor(turn))),
            [.. MenuButtons(turn, spec => spec.Name != HelpName), .. OpenPrivate(turn)]));
    }

    /// <summary>The same, or all about one command.</summary>
    public static void Help(Turn turn, CommandCall call)
    {
        if (call.TextOrNull("command") is { } wanted)
        {
            HelpCommands.One(turn, wanted);
            return;
        }

        Menu(turn, call);
    }

    /// <summary>
    /// Nothing took what somebody wrote in private. While nobody owns the installation it may be the code: of that nothing
    /// is said here.
    /// </summary>
    public static void Otherwise(Turn turn, MessageReceived received)
    {
        if (turn.Owners.Exist)
        {
            var fitting = SentenceFit.Of(turn, received.Message.Text).Commands;
            turn.Reply(StartTexts.SmallTalk.In(turn.Language), Buttons(turn, fitting));
        }
    }

    /// <summary>A button of the menu gives its command.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (!turn.Features.Commands.TryGetValue(data, out var spec) || !spec.IsListed)
        {
            turn.Toast(StartTexts.Expired);
            return;
        }

        if (CommandsFor.Refusal(turn, spec) is { } refusal)
        {
            turn.Toast(refusal);
            return;
        }

        LedLines.RunBare(turn, spec);
        turn.Toast();
    }

    /// <summary>A line each: what is for everyone, then what is for admins under a line of its own.</summary>
    private static Markup List(Turn turn)
    {
        var forAdmins = CommandsFor.Asker(turn).Where(spec => spec.Name != HelpName).ToLookup(spec =>
            spec.Needs is Needs.GroupAdmin or Needs.InstallationOwner || (spec.Needs is Needs.GroupAdminOrSelf && turn.Scene.Group is not null));
        return forAdmins[true].Any()
            ? Markup.Join("\n", [.. Lines(false), Markup.Plain(""), StartTexts.ForAdmins.In(turn.Language), .. Lines(true)])
            : Markup.Join("\n", Lines(false));

        IEnumerable<Markup> Lines(bool admins) => forAdmins[admins].Select(spec => Markup.Of($"/{spec.Name} · {spec.Help.In(turn.Language)}"));
    }

    /// <summary>A button for each of these commands, two in a row.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(Turn turn, IEnumerable<CommandSpec> commands) => Keyboard.InRows(
        2, commands.Select(spec => new Button((spec.MenuLabel ?? spec.OfferLabel)!.Plain(turn.Language), $"{Prefix}:{spec.Name}")));

    /// <summary>The menu of six. Help stands last: where it is left out, all others are in their places.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> MenuButtons(Turn turn, Func<CommandSpec, bool> wanted) => Buttons(turn, CommandsFor.Asker(turn)
        .Where(spec => spec.MenuLabel is not null)
        .OrderBy(spec => spec.MenuRank)
        .OrderBy(spec => spec.Name == HelpName)
        .Where((spec, place) => spec.Name == HelpName || place < MenuSize - 1)
        .Where(wanted));

    private static IReadOnlyList<IReadOnlyList<Button>> OpenPrivate(Turn turn) => turn.Scene.Group is null || turn.Self.Username.Length == 0
        ? []
        : Keyboard.Row(new Button(
            Router.ToPrivate.Plain(turn.Language), Url: $"https://t.me/{turn.Self.Username}?start=menu"));
}
