using System.Globalization;
using System.Text;
using System.Text.Json;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Storage.Sqlite;
using GroupBot.Turns;
using GroupBot.Wire;

namespace GroupBot.Web;

/// <summary>What other programs ask of the bot: is it well, and what does it count.</summary>
internal static class WebEndpoints
{
    /// <summary>Longer than Telegram holds a poll: a silence beyond it is trouble.</summary>
    private static readonly TimeSpan SilenceLimit = TimeSpan.FromSeconds(90);

    public static void Map(WebApplication app) => app.Run(context => context.Request.Path.Value switch
    {
        "/healthz" => HealthAsync(context),
        "/metrics" => MetricsAsync(context),
        _ => NotFoundAsync(context),
    });

    private static Task HealthAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var receiving = services.GetRequiredService<ReceivingHealth>();
        var trouble = services.GetRequiredService<TurnMetrics>().StorageTrouble
            ?? receiving.Trouble
            ?? (receiving.LastSuccess is { } last && now - last > SilenceLimit ? "Telegram has not answered for a while." : null);
        context.Response.StatusCode = trouble is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(
            JsonSerializer.Serialize(new Dictionary<string, string?> { ["status"] = trouble is null ? "ok" : "trouble", ["trouble"] = trouble }),
            context.RequestAborted);
    }

    private static Task MetricsAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var turns = services.GetRequiredService<TurnMetrics>();
        var text = new StringBuilder();
        Add("groupbot_updates_total", "counter", "Updates taken in", turns.Updates);
        Add("groupbot_duplicate_updates_total", "counter", "Updates that had been taken before", turns.Duplicates);
        Add("groupbot_turns_total", "counter", "Turns committed", turns.Turns);
        Add("groupbot_turn_retries_total", "counter", "Turns run again with a savepoint a handler", turns.Retries);
        Add("groupbot_dead_letters_total", "counter", "Dead letters written since start", turns.DeadLetters);
        Add("groupbot_answers_too_old_total", "counter", "Answers left out because the question was too old", turns.AnswersTooOld);
        Add("groupbot_effects_dropped_total", "counter", "Effects dropped after their deadline or given up after 24 hours", turns.EffectsDropped);
        Add("groupbot_last_turn_seconds", "gauge", "Length of the last turn", turns.LastTurn.TotalSeconds);
        Add("groupbot_turn_inputs_waiting", "gauge", "Inputs that wait for a turn", services.GetRequiredService<TurnLoop>().Waiting);
        Add("groupbot_outbox_waiting", "gauge", "Effects that wait to be sent", services.GetRequiredService<Sender>().Depth);
        if (services.GetRequiredService<Checkpointer>() is { HasLog: true } checkpointer)
        {
            Add("groupbot_wal_bytes", "gauge", "Size of the write-ahead log", checkpointer.WalBytes);
        }

        if (services.GetRequiredService<Database>() is SqliteDatabase file)
        {
            Add("groupbot_oldest_reader_seconds", "gauge", "Age of the oldest connection that reads the file", file.Readers.Oldest.TotalSeconds);
        }

        if (services.GetRequiredService<BackupHealth>().LastAt is { } backup)
        {
            Add("groupbot_backup_age_seconds", "gauge", "Age of the newest daily backup",
                (services.GetRequiredService<TimeProvider>().GetUtcNow() - backup).TotalSeconds);
        }

        Add("groupbot_gc_committed_bytes", "gauge", "Memory that the collector holds", GC.GetGCMemoryInfo().TotalCommittedBytes);
        Add("groupbot_working_set_bytes", "gauge", "Memory of the whole process", Environment.WorkingSet);
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        return context.Response.WriteAsync(text.ToString(), context.RequestAborted);

        void Add(string name, string type, string help, double value) => text
            .Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n{name} {value}\n");
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
