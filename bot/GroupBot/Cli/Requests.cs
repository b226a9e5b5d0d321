using System.Text.Json.Nodes;

namespace GroupBot.Cli;

/// <summary>Hands a request to the running bot; where none runs, takes its place for one turn.</summary>
internal static class Requests
{
    /// <returns>The answer's fields where it is well; else null, and what is wrong has been said.</returns>
    public static async Task<JsonObject?> AskAsync(Call call, string name, string body, CancellationToken ct)
    {
        using var session = RequestSession.Open(call);
        return session is null ? null : await session.AskAsync(name, body, ct);
    }
}
