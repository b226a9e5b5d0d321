using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Faulty;

/// <summary>
/// Posts what it is told to: <c>/announce WORD</c> leaves one post with that word, which must never stand twice. The features
/// of today only answer.
/// </summary>
internal static class Announcements
{
    private static readonly Text Help = new(Audience.Member, "发一条公告", "Post an announcement");

    public static void Register(FeatureRegistry registry) => registry
        .Feature("Announcements")
        .Command(new CommandSpec("announce", Help, Announce)
        {
            NeedsPerson = false,
            About = Help,
            Arguments = [new Argument("word", ArgumentKind.Word)],
            Example = "/announce 7",
        });

    private static void Announce(Turn turn, CommandCall call) =>
        turn.Ask(new SendText(call.Text("word")!, IsPost: true), Destination.Of(turn.Scene.Group!.No));
}
