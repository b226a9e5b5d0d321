using GroupBot.Events;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CommandMenu;

/// <summary>Tells Telegram which commands to offer, by scope and language, whenever they have changed.</summary>
internal static class CommandMenuFeature
{
    private const string Request = "commands-publish";

    public static void Register(FeatureRegistry registry) => registry
        .Feature("CommandMenu")
        .Request(Request, CommandMenuCommands.Publish)
        .Continue<ListSent>(CommandMenuCommands.Sent, CommandMenuCommands.WasSent);

    /// <summary>What the program puts before the turn at start.</summary>
    public static EventInput AtStart(DateTimeOffset now) =>
        new(now, new RequestMade($"{Request}-{now.ToUnixTimeMilliseconds()}", Request, ""));
}
