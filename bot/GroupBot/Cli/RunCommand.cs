using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Web;
using GroupBot.Wire;
using Microsoft.Extensions.Options;

namespace GroupBot.Cli;

/// <summary><c>groupbot run</c>: the bot itself, with its own sandbox where no token is configured.</summary>
internal static class RunCommand
{
    private const string DefaultUrl = "http://127.0.0.1:8086";
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(10);

    /// <returns>0 after a clean stop; 2 where something must be put right first; 3 where the store gave up.</returns>
    public static async Task<int> RunAsync(TimeProvider clock, CancellationToken ct)
    {
        var builder = Configure();
        if (Problems.Of(builder.Configuration) is { Count: > 0 } problems)
        {
            return Refuse([.. problems]);
        }

        await using var sandbox = string.IsNullOrEmpty(builder.Configuration["Telegram:Token"])
            ? await EmbeddedSandbox.StartAsync(builder.Configuration, clock, ct)
            : null;
        builder.Services.AddSingleton(clock);
        builder.Services.AddOptionsOf(builder.Configuration).AddCorridor().AddDoors();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
        await using var app = builder.Build();
        WebEndpoints.Map(app);
        var database = app.Services.GetRequiredService<Database>();
        try
        {
            using var owned = OwnerLock.Take(database.Path);
            Prepare(app.Services, clock);
            if (await app.Services.GetRequiredService<BotStartup>().IdentifyAsync(ct) is { } refusal)
            {
                return Refuse(refusal);
            }

            await TransportWarmUp.RunAsync(ct);
            WarmUp.Run(app.Services.GetRequiredService<TurnRunner>(), app.Services.GetRequiredService<BotIdentity>(), clock);
            await app.StartAsync(ct);
            Announce(app, sandbox?.Address);
            await app.WaitForShutdownAsync(ct);
            return Environment.ExitCode;
        }
        catch (StorageException exception)
        {
            return Refuse(exception.Message);
        }
        catch (Exception exception) when (StorageFailure.IsStorage(exception))
        {
            return Refuse(StorageFailure.Explain(exception, database.Path));
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Refuse($"{exception.Message} Set Urls to another address, for example http://127.0.0.1:8090.");
        }
    }

    /// <summary>The file and the environment, as .NET reads them; nothing is watched for changes.</summary>
    private static WebApplicationBuilder Configure()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = Directory.GetCurrentDirectory(),
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        if (string.IsNullOrEmpty(builder.Configuration["Urls"]))
        {
            builder.Configuration.AddInMemoryCollection([new("Urls", DefaultUrl)]);
        }

        builder.WebHost.UseUrls(builder.Configuration["Urls"]!);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders().AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            console.UseUtcTimestamp = true;
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        return builder;
    }

    /// <summary>Brings the file up to this version and memory up to the file.</summary>
    private static void Prepare(IServiceProvider services, TimeProvider clock)
    {
        using (var connection = services.GetRequiredService<Database>().OpenWriter())
        {
            new Migrator(Migration.Embedded(), clock).Run(connection);
        }

        var runner = services.GetRequiredService<TurnRunner>();
        runner.Recover();
        var sender = services.GetRequiredService<Sender>();
        sender.Load();
        services.GetRequiredService<TurnLoop>().Recovered = sender.Reload;
    }

    private static void Announce(WebApplication app, Uri? sandbox)
    {
        var self = app.Services.GetRequiredService<BotIdentity>();
        if (sandbox is not null)
        {
            Console.WriteLine($"Sandbox (no token is set): open {sandbox} and talk to @{self.Username}. Stop with Ctrl+C.");
            return;
        }

        Console.WriteLine($"@{self.Username} is running; health at {app.Services.GetRequiredService<IConfiguration>()["Urls"]}/healthz. Stop with Ctrl+C.");
        var storage = app.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        if (storage.Durability == "normal")
        {
            Console.WriteLine("Storage:Durability is \"normal\": a power cut may lose the last commits.");
        }
    }

    private static int Refuse(params string[] problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        return 2;
    }
}
