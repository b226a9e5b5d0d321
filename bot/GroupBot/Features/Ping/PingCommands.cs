using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Ping;

internal static class PingCommands
{
    public static void Ping(Turn turn, CommandCall call) => turn.Reply(static language => PingTexts.Pong.In(language));
}
