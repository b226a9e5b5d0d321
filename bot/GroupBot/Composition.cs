using GroupBot.Cli;
using GroupBot.Features;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Members;
using GroupBot.Members.Scores;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Scheduling;
using GroupBot.Storage;
using GroupBot.Storage.Sqlite;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using GroupBot.Turns.Work;
using GroupBot.Wire;
using GroupBot.Wire.Webhooks;
using Microsoft.Extensions.Options;

namespace GroupBot;

/// <summary>How the rooms are put together, for the running bot.</summary>
internal static class Composition
{
    /// <summary>Options with their validators.</summary>
    public static IServiceCollection AddOptionsOf(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<StorageOptions>(configuration.GetSection(StorageOptions.Section));
        services.Configure<BackupOptions>(configuration.GetSection(BackupOptions.Section));
        services.Configure<TelegramOptions>(configuration.GetSection(TelegramOptions.Section));
        services.Configure<WebhookOptions>(configuration.GetSection(WebhookOptions.Section));
        services.Configure<LimitsOptions>(configuration.GetSection(LimitsOptions.Section));
        services.Configure<RepliesOptions>(configuration.GetSection(RepliesOptions.Section));
        services.Configure<GroupsOptions>(configuration.GetSection(GroupsOptions.Section));
        services.Configure<InstallationOptions>(configuration);
        return services;
    }

    /// <summary>The corridor: storage, registries, turn, outbox.</summary>
    public static IServiceCollection AddCorridor(this IServiceCollection services)
    {
        services.AddSingleton(provider => Database.Of(provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton<Writer>();
        services.AddSingleton<Sequences>();
        services.AddSingleton<ActivityWriter>();
        services.AddSingleton<GroupRegistry>();
        services.AddSingleton<MemberRegistry>();
        services.AddSingleton<MembershipBook>();
        services.AddSingleton<BotBook>();
        services.AddSingleton<Owners>();
        services.AddSingleton<SeenCheckpoint>();
        services.AddSingleton<ScoreRows>();
        services.AddSingleton<ScoreRuleBook>();
        services.AddSingleton<CircleBook>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ScoreBook>(provider));
        services.AddSingleton<ScoreFollower>();
        services.AddSingleton<RecentTexts>();
        services.AddSingleton<BotIdentity>();
        services.AddSingleton<Recorder>();
        services.AddSingleton<OutboxBook>();
        services.AddSingleton(FeatureList.Register());
        services.AddSingleton(provider => new GroupSettings(
            provider.GetRequiredService<Writer>(), provider.GetRequiredService<GroupRegistry>(), Defaults(provider)));
        services.AddSingleton<Router>();
        services.AddSingleton<DeadLetters>();
        services.AddSingleton(provider =>
        {
            var health = new HandlerHealth(provider.GetRequiredService<TimeProvider>());
            provider.GetRequiredService<Writer>().Caches.Add(health);
            return health;
        });
        services.AddSingleton<TurnMetrics>();
        services.AddSingleton<BackupHealth>();
        services.AddSingleton(_ => PictureRenderer.OfThisMachine());
        services.AddSingleton<WorkBook>();
        services.AddSingleton<WorkLine>();
        services.AddSingleton<Turn>();
        services.AddSingleton<HandlerCalls>();
        services.AddSingleton<Walk>();
        services.AddSingleton<InnerEvents>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<StoreEnd>();
        services.AddSingleton<TurnLoop>();
        services.AddSingleton<LetterRetry>();
        return services;
    }

    /// <summary>The two doors: receiving and sending.</summary>
    /// <param name="services">Where they are added.</param>
    /// <param name="byWebhook">True where Telegram calls the bot, false where the bot asks.</param>
    public static IServiceCollection AddDoors(this IServiceCollection services, bool byWebhook)
    {
        services.AddSingleton(provider => BotApiHttp.Client(provider.GetRequiredService<IOptions<TelegramOptions>>().Value));
        services.AddSingleton<IEffectTransport, TelegramTransport>();
        services.AddSingleton<ChatResolver>();
        services.AddSingleton<Sender>();
        services.AddSingleton<BotStartup>();
        services.AddSingleton<ReceivingHealth>();
        // Stopped in the opposite order: first nothing comes in, then nothing goes out, then the last turn.
        services.AddHostedService(provider => provider.GetRequiredService<TurnLoop>());
        services.AddHostedService(provider => provider.GetRequiredService<Sender>());
        // The log grows in real time, whatever clock the bot goes by.
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Checkpointer>(provider, TimeProvider.System));
        services.AddHostedService(provider => provider.GetRequiredService<Checkpointer>());
        services.AddHostedService<DailyBackup>();
        services.AddHostedService<RequestServer>();
        services.AddHostedService<JobScheduler>();
        if (byWebhook)
        {
            services.AddSingleton<WebhookSource>();
            services.AddHostedService(provider => provider.GetRequiredService<WebhookSource>());
        }
        else
        {
            services.AddSingleton<PollingSource>();
            services.AddHostedService(provider => provider.GetRequiredService<PollingSource>());
        }

        return services;
    }

    /// <summary>Checked by then: with problems the program does not come so far.</summary>
    private static IReadOnlyDictionary<string, string> Defaults(IServiceProvider provider) => SettingDefaults.Read(
        provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<FeatureRegistry>().Settings, out _);
}
