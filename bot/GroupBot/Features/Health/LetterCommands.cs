using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Health;

/// <summary>What <c>groupbot dead-letters list|retry</c> asks for.</summary>
internal static class LetterCommands
{
    /// <summary>The oldest, and how many wait in all; without the bytes and the messages of exceptions: they may be what somebody wrote.</summary>
    public static string List(Turn turn, RequestMade request) => RequestAnswer.Ok(new JsonObject
    {
        ["letters"] = new JsonArray(
        [
            .. turn.DeadLetters.Waiting().Select(letter => (JsonNode)new JsonObject
            {
                ["id"] = letter.Id,
                ["handler"] = letter.Handler,
                ["update_id"] = letter.UpdateId,
                ["at"] = DateTimeOffset.FromUnixTimeMilliseconds(letter.At).ToString("O", null),
                ["version"] = letter.Version,
                ["error"] = FailureTrace.BriefOf(letter.Error),
            }),
        ]),
        ["waiting"] = turn.DeadLetters.CountWaiting(),
    });

    /// <summary>One letter a request, <c>{"id":7,"with_effects":false}</c>: what fails again undoes no other.</summary>
    public static string Retry(Turn turn, RequestMade request)
    {
        if (ReadBody(request.Body) is not { } body)
        {
            return RequestAnswer.Error("The body must be {\"id\":number,\"with_effects\":true or false}.");
        }

        if (turn.DeadLetters.Find(body.Id) is not { } letter)
        {
            return RequestAnswer.Error($"No dead letter {body.Id} waits.");
        }

        if (turn.DeadLetters.Retry is not { } retry)
        {
            return RequestAnswer.Error("This program cannot retry dead letters.");
        }

        var scene = turn.Scene;
        var refused = retry(letter, body.WithEffects);
        turn.Enter(scene);
        if (refused is not null)
        {
            return RequestAnswer.Error(refused);
        }

        turn.DeadLetters.MarkRetried(letter.Id);
        turn.Handlers.SwitchOn(letter.Handler);
        return RequestAnswer.Ok(new JsonObject { ["retried"] = letter.Id });
    }

    private static (long Id, bool WithEffects)? ReadBody(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject body && body["id"] is JsonValue id && id.TryGetValue(out long number)
                ? (number, body["with_effects"] is JsonValue flag && flag.TryGetValue(out bool with) && with)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
