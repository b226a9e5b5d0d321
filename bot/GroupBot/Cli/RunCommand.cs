using System.CommandLine;
using GroupBot.Features.Administrators;
using GroupBot.Features.CommandMenu;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Web;
using GroupBot.Wire;
using Microsoft.Extensions.Options;

namespace GroupBot.Cli;

/// <summary><c>groupbot run</c>: the bot itself, with its own sandbox where no token is configured.</summary>
internal static partial class RunCommand
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(10);

    public static Command Make(Binder bind)
    {
        var command = new Command("run", "Runs the bot; where no token is configured, with a sandbox of its own.");
        bind(command, RunAndSayAsync);
        return command;
    }

    /// <summary>A stop that was asked for takes some seconds: it is said when it begins, and when it is over.</summary>
    private static async Task<int> RunAndSayAsync(Call call, CancellationToken ct)
    {
        var farewell = new Farewell(call.Out);
        await using var asked = ct.Register(farewell.Begin);
        try
        {
            return await RunAsync(call, farewell, ct);
        }
        finally
        {
            farewell.End();
        }
    }

    private static async Task<int> RunAsync(Call call, Farewell farewell, CancellationToken ct)
    {
        var builder = call.Configure();
        if (Problems.Of(builder.Configuration) is { Count: > 0 } problems)
        {
            return call.Refuse([.. problems]);
        }

        var plays = Configured.HasNoToken(builder.Configuration);
        await using var sandbox = plays ? await EmbeddedSandbox.StartAsync(builder.Configuration, call.Clock, ct) : null;
        if (plays && sandbox is null)
        {
            return call.Refuse($"Sandbox:Port is {builder.Configuration["Sandbox:Port"]}, which cannot be had: another program listens "
                + "there, perhaps a sandbox that runs already. Give another port, or leave it empty for any that is free.");
        }

        await using var followed = FollowedClock.IsWanted(builder.Configuration)
            ? await FollowedClock.StartAsync(new Uri(builder.Configuration["Telegram:BaseUrl"]!), call.Clock, ct)
            : null;
        if (followed is null && FollowedClock.IsWanted(builder.Configuration))
        {
            return call.Refuse($"Clock:From is \"sandbox\", but at {builder.Configuration["Telegram:BaseUrl"]} no sandbox tells the time. Start it "
                + $"first with \"{ProgramName.Current} sandbox\", or leave Clock:From empty.");
        }

        var clock = sandbox?.Clock ?? followed?.Clock ?? call.Clock;
        return await HostAsync(call, builder, clock, WhenUp, ct);

        void WhenUp(WebApplication app, string? code)
        {
            app.Lifetime.ApplicationStopping.Register(farewell.Begin);
            Announce(call.Out, app, sandbox, code);
        }
    }

    /// <summary>Runs the bot by a configuration that was checked, until it is told to stop.</summary>
    /// <param name="call">Whose call it is.</param>
    /// <param name="builder">With the configuration read.</param>
    /// <param name="clock">The bot's own; beside a sandbox that one's.</param>
    /// <param name="whenUp">Hears when it works, with the code that makes its sender the owner, where nobody is.</param>
    /// <param name="ct">Stops it.</param>
    internal static async Task<int> HostAsync(
        Call call, WebApplicationBuilder builder, TimeProvider clock, Action<WebApplication, string?> whenUp, CancellationToken ct)
    {
        var isUp = false;
        // Why it cannot start is said in one line by us, not with the host's trace; of what happens later nothing is kept back.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => isUp && level >= LogLevel.Warning);
        builder.Services.AddSingleton(clock);
        builder.Services.AddOptionsOf(builder.Configuration).AddCorridor().AddDoors(byWebhook: Configured.HasWebhook(builder.Configuration));
        call.Amend?.Invoke(builder.Services);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
        // Let go of last, when nothing has the file open any more.
        using var owned = await Ownership.TakeAsync(
            Database.Of(Configured.Storage(builder.Configuration)), call.Clock, call.Error.WriteLine, ct);
        await using var app = builder.Build();
        WebEndpoints.Map(app);
        try
        {
            var code = Prepare(app.Services, clock);
            if (await app.Services.GetRequiredService<BotStartup>().IdentifyAsync(ct) is { } refusal)
            {
                return call.Refuse(refusal);
            }

            await Rehearsal.RunAsync(clock, Configured.HasWebhook(builder.Configuration), ct);
            var runner = app.Services.GetRequiredService<TurnRunner>();
            runner.Run([CommandMenuFeature.AtStart(clock.GetUtcNow())]);
            runner.Run([AdministratorsFeature.AtStart(clock.GetUtcNow())]);
            await StartAsync(app, ct);
            isUp = true;
            whenUp(app, code);
            await app.WaitForShutdownAsync(ct);
            return Environment.ExitCode;
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return call.Refuse($"{exception.Message} Another program listens there, perhaps a GroupBot that runs already: stop it, or "
                + "set Urls to another address for this one, such as Urls=http://127.0.0.1:8090 (port 0 takes any that is free). Where it "
                + "is the webhook's port, set Telegram:Webhook:Listen.");
        }
    }

    private static async Task StartAsync(WebApplication app, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch
        {
            // What has started already works on the file: it ends before the file is closed.
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Brings the file up to this version and memory up to the file.</summary>
    /// <returns>The code that makes its first sender the owner; null where somebody owns the installation.</returns>
    private static string? Prepare(IServiceProvider services, TimeProvider clock)
    {
        using (var connection = services.GetRequiredService<Database>().OpenWriter())
        {
            new Migrator(Migration.Embedded(), clock, note => LogNote(services.GetRequiredService<ILogger<Migrator>>(), note)).Run(connection);
        }

        var runner = services.GetRequiredService<TurnRunner>();
        runner.Recover();
        services.GetRequiredService<LetterRetry>().Attach();
        var sender = services.GetRequiredService<Sender>();
        sender.Load();
        services.GetRequiredService<TurnLoop>().Recovered = sender.Reload;
        return services.GetRequiredService<Owners>().ClaimCode();
    }

    [LoggerMessage(LogLevel.Warning, "{Note}")]
    private static partial void LogNote(ILogger logger, string note);

    private static void Announce(TextWriter output, WebApplication app, EmbeddedSandbox? sandbox, string? code)
    {
        var self = app.Services.GetRequiredService<BotIdentity>();
        if (sandbox is not null)
        {
            sandbox.Announce(output, self.Username);
            return;
        }

        output.WriteLine($"@{self.Username} is running; health at {string.Join(" and ", app.Urls.Select(url => $"{url}/healthz"))}. Stop with Ctrl+C.");
        if (code is not null)
        {
            output.WriteLine($"Nobody owns this installation yet: send {code} to @{self.Username} in private, and it is yours.");
        }

        if (app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.Durability == "normal")
        {
            output.WriteLine("Storage:Durability is \"normal\": a power cut may lose the last commits.");
        }
    }
}
