using System.Globalization;
using System.Net.Sockets;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Wire;
using GroupBot.Wire.Webhooks;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sender = GroupBot.Outbox.Sender;

namespace GroupBot;

/// <summary>
/// Before the first poll the whole corridor runs once on a file that is thrown away, against a few canned answers on the
/// loopback: made-up updates come in, rows are written, answers go out. So the first real ones do not pay for compiling
/// the code.
/// </summary>
internal static class Rehearsal
{
    /// <summary>A rehearsal that takes longer helps nobody.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <param name="clock">The bot's own.</param>
    /// <param name="byWebhook">True where updates will come by webhook: then they do so here.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="prefix">How its folder's name begins.</param>
    public static async Task RunAsync(TimeProvider clock, bool byWebhook, CancellationToken ct, string prefix = "groupbot-rehearsal-")
    {
        var exitCode = Environment.ExitCode;
        using var late = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            using var folder = PassingFolder.Make(prefix);
            await RunAsync(Path.Combine(folder.Path, "rehearsal.db"), clock, byWebhook, either.Token);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested && (StorageFailure.IsStorage(exception)
            || exception is IOException or UnauthorizedAccessException or SocketException or HttpRequestException or OperationCanceledException))
        {
            // No room for it, no loopback, or too slow a machine: the bot works all the same.
        }
        finally
        {
            // A rehearsal that went wrong says nothing about the program.
            Environment.ExitCode = exitCode;
        }
    }

    private static async Task RunAsync(string path, TimeProvider clock, bool byWebhook, CancellationToken ct)
    {
        using var canned = new CannedBotApi(clock);
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        services.AddSingleton<IHostApplicationLifetime>(lifetime);
        services.AddOptionsOf(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Path"] = path,
            ["Storage:Durability"] = "normal",
            ["Telegram:Token"] = CannedBotApi.Token,
            ["Telegram:BaseUrl"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{canned.Port}"),
            ["Telegram:Limits:PerSecond"] = "0",
            ["Telegram:Limits:PerChatPerSecond"] = "0",
            ["Telegram:Limits:PerGroupPerMinute"] = "0",
            ["Telegram:Webhook:Url"] = byWebhook ? CannedBotApi.WebhookUrl : "",
            ["Telegram:Webhook:Listen"] = "http://127.0.0.1:0",
            ["Groups:Allowed"] = "any",
        }).Build()).AddCorridor().AddDoors(byWebhook);
        await using var provider = services.BuildServiceProvider();
        using (var connection = provider.GetRequiredService<Database>().OpenWriter())
        {
            new Migrator(Migration.Embedded(), clock).Run(connection);
        }

        if (await provider.GetRequiredService<BotStartup>().IdentifyAsync(ct) is not null)
        {
            return;
        }

        provider.GetRequiredService<TurnRunner>().Recover();
        provider.GetRequiredService<Sender>().Load();
        IHostedService[] doors =
        [
            provider.GetRequiredService<TurnLoop>(), provider.GetRequiredService<Sender>(),
            byWebhook ? provider.GetRequiredService<WebhookSource>() : provider.GetRequiredService<PollingSource>(),
        ];
        try
        {
            foreach (var door in doors)
            {
                // Not with the token: it would end them all at once, and who waits for a turn needs it to be the last.
                await door.StartAsync(CancellationToken.None);
            }

            lifetime.NotifyStarted();
            // What only comes some time after the start.
            for (var round = 0; round < 3; round++)
            {
                await provider.GetRequiredService<IEffectTransport>().SendAsync(
                    new SetCommands("all_group_chats", "zh", [new CommandLine("ping", "·")]), null, null, ct);
            }

            if (byWebhook)
            {
                await CannedBotApi.PostAsync(
                    new Uri(provider.GetRequiredService<WebhookSource>().Address),
                    provider.GetRequiredService<IOptions<WebhookOptions>>().Value.SecretFor(CannedBotApi.Token), clock, ct);
            }

            await canned.Done.WaitAsync(ct);
        }
        finally
        {
            foreach (var door in doors.Reverse())
            {
                await door.StopAsync(CancellationToken.None);
            }
        }
    }
}
