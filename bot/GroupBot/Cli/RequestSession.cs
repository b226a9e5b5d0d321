using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Storage.Sqlite;
using GroupBot.Turns;
using GroupBot.Turns.Work;

namespace GroupBot.Cli;

/// <summary>
/// Hands requests to the running bot, one after the other; where none runs, takes its place until the session is over. Never
/// that of a bot that has answered: it may be on its way back.
/// </summary>
internal sealed class RequestSession(Call call, WebApplicationBuilder builder, Database database) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const int Tries = 25;

    /// <summary>After so many requests the write-ahead log is moved into the file: some MiB.</summary>
    private const int RequestsACheckpoint = 16;

    private Ownership? _held;
    private ServiceProvider? _services;
    private bool _hasFailed;
    private bool _hasAnswered;
    private int _requests;

    public Database Database => database;

    /// <summary>The session of a call; null where the configuration is wrong, which is said.</summary>
    public static RequestSession? Open(Call call) =>
        call.OpenConfigured(out var builder) is { } database ? new RequestSession(call, builder, database) : null;

    /// <returns>The answer's fields where it is well; else null, and what is wrong has been said.</returns>
    public async Task<JsonObject?> AskAsync(string name, string body, CancellationToken ct)
    {
        var request = new RequestMade($"cli-{Guid.NewGuid():N}", name, body);
        var answer = JsonNode.Parse(await AnswerAsync(request, ct)) as JsonObject ?? [];
        if (answer["ok"]?.GetValue<bool>() == true)
        {
            return answer;
        }

        call.Refuse(answer["error"]?.GetValue<string>() ?? "The bot has no answer.");
        return null;
    }

    /// <summary>Does what the requests left to be done, and lets go of the file.</summary>
    public void Dispose()
    {
        if (_services is { } services)
        {
            using (_held)
            using (services)
            {
                if (!_hasFailed)
                {
                    Work(services);
                }
            }
        }
    }

    private async Task<string> AnswerAsync(RequestMade request, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            if (_services is not null)
            {
                return Run(_services, request);
            }

            if (await LocalSocket.AskAsync(database.Path, request, ct) is { } answer)
            {
                _hasAnswered = true;
                return answer;
            }

            if (_hasAnswered)
            {
                throw new StorageException("The bot ended. Give the command again.");
            }

            if (!database.Exists())
            {
                throw new StorageException(Configured.NoDatabase(builder.Configuration, database.Name));
            }

            if (Ownership.TryTake(database, out _held))
            {
                TakePlace();
                continue;
            }

            if (tries == Tries)
            {
                throw new StorageException(
                    $"A running GroupBot (pid {OwnerLock.OwnerPid(database.Path)}) owns {database.Name} but does not answer. Look into its log, or stop it.");
            }

            // It is about to listen, or about to end.
            await Task.Delay(Pause, call.Clock, ct);
        }
    }

    private void TakePlace()
    {
        builder.Services.AddSingleton(call.Clock);
        builder.Services.AddOptionsOf(builder.Configuration).AddCorridor();
        var services = builder.Services.BuildServiceProvider();
        try
        {
            using (var connection = services.GetRequiredService<Database>().OpenWriter())
            {
                new Migrator(Migration.Embedded(), call.Clock).Run(connection);
            }

            services.GetRequiredService<BotIdentity>().SetFromToken(builder.Configuration["Telegram:Token"] ?? "");
            services.GetRequiredService<LetterRetry>().Attach();
            services.GetRequiredService<TurnRunner>().Recover();
        }
        catch
        {
            services.Dispose();
            _held!.Dispose();
            throw;
        }

        _services = services;
    }

    private string Run(ServiceProvider services, RequestMade request)
    {
        var input = new EventInput(call.Clock.GetUtcNow(), request);
        _hasFailed = true;
        services.GetRequiredService<TurnRunner>().Run([input]);
        _hasFailed = false;
        if (++_requests % RequestsACheckpoint == 0 && database is SqliteDatabase file)
        {
            // Nobody else does it while no bot runs.
            using var connection = file.OpenCheckpointer();
            SqliteDatabase.Run(connection, "pragma wal_checkpoint(passive)");
        }

        return input.Answer ?? "{}";
    }

    private static void Work(ServiceProvider services)
    {
        var runner = services.GetRequiredService<TurnRunner>();
        var work = services.GetRequiredService<WorkLine>();
        while (work.Chunk(updatesWait: false) is { } chunk)
        {
            runner.Run([chunk]);
            work.Done(chunk);
        }

        runner.Finish();
    }
}
