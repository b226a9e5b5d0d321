using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Turns.Work;

namespace GroupBot.Cli;

/// <summary>Hands a request to the running bot; where none runs, takes its place for one turn.</summary>
internal static class Requests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const int Tries = 25;

    /// <returns>The answer's fields where it is well; else null, and what is wrong has been said.</returns>
    public static async Task<JsonObject?> AskAsync(Call call, string name, string body, CancellationToken ct)
    {
        if (call.OpenConfigured(out var builder) is not { } database)
        {
            return null;
        }

        var request = new RequestMade($"cli-{Guid.NewGuid():N}", name, body);
        var answer = JsonNode.Parse(await AnswerAsync(call, builder, database, request, ct)) as JsonObject ?? [];
        if (answer["ok"]?.GetValue<bool>() == true)
        {
            return answer;
        }

        call.Refuse(answer["error"]?.GetValue<string>() ?? "The bot has no answer.");
        return null;
    }

    private static async Task<string> AnswerAsync(
        Call call, WebApplicationBuilder builder, Database database, RequestMade request, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            if (await LocalSocket.AskAsync(database.Path, request, ct) is { } answer)
            {
                return answer;
            }

            if (!File.Exists(database.Path))
            {
                throw new StorageException(Configured.NoDatabase(builder.Configuration, database.Path));
            }

            if (OwnerLock.TryTake(database.Path, out var held))
            {
                using (held)
                {
                    return Run(call, builder, request);
                }
            }

            if (tries == Tries)
            {
                throw new StorageException(
                    $"A running GroupBot (pid {OwnerLock.OwnerPid(database.Path)}) owns {database.Path} but does not answer. Look into its log, or stop it.");
            }

            // It is about to listen, or about to end.
            await Task.Delay(Pause, call.Clock, ct);
        }
    }

    private static string Run(Call call, WebApplicationBuilder builder, RequestMade request)
    {
        builder.Services.AddSingleton(call.Clock);
        builder.Services.AddOptionsOf(builder.Configuration).AddCorridor();
        using var services = builder.Services.BuildServiceProvider();
        using (var connection = services.GetRequiredService<Database>().OpenWriter())
        {
            new Migrator(Migration.Embedded(), call.Clock).Run(connection);
        }

        services.GetRequiredService<BotIdentity>().SetFromToken(builder.Configuration["Telegram:Token"] ?? "");
        services.GetRequiredService<LetterRetry>().Attach();
        var runner = services.GetRequiredService<TurnRunner>();
        runner.Recover();
        var input = new EventInput(call.Clock.GetUtcNow(), request);
        runner.Run([input]);
        var work = services.GetRequiredService<WorkLine>();
        while (work.Chunk(updatesWait: false) is { } chunk)
        {
            runner.Run([chunk]);
            work.Done(chunk);
        }

        runner.Finish();
        return input.Answer ?? "{}";
    }
}
