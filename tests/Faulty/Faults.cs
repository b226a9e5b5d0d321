using System.Globalization;

namespace GroupBot.Faulty;

/// <summary>
/// What goes wrong in this process:
/// <c>--die PLACE:N</c> it kills itself when it is there for the Nth time; <c>--pause PLACE:N</c> it says so and waits a second;
/// <c>--store TROUBLE@PLACE:N</c> the file is <c>full</c> or <c>read-only</c> from that place of the Nth turn on (full: for five seconds);
/// <c>--clock-back SECONDS</c> so long after Telegram first asked to wait the clock goes back an hour;
/// <c>--break GUARD</c> one of the things that keep it from losing or doubling is off.
/// </summary>
internal sealed class Faults
{
    private readonly Dictionary<string, string> _given;

    private Faults(Dictionary<string, string> given)
    {
        _given = given;
        Clock = given.TryGetValue("--clock-back", out var seconds)
            ? new SetBackClock(
                TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)), given.GetValueOrDefault("--break") == Breakage.Elapsed)
            : TimeProvider.System;
    }

    public TimeProvider Clock { get; }

    /// <param name="rest">What is left for the bot.</param>
    public static Faults Parse(string[] arguments, out string[] rest)
    {
        var given = new Dictionary<string, string>();
        var at = 0;
        for (; at + 1 < arguments.Length && arguments[at].StartsWith("--", StringComparison.Ordinal); at += 2)
        {
            given[arguments[at]] = arguments[at + 1];
        }

        if (given.Keys.Except(["--die", "--pause", "--store", "--clock-back", "--break"]).FirstOrDefault() is { } unknown)
        {
            throw new ArgumentException($"There is no {unknown}.");
        }

        rest = arguments[at..];
        return new Faults(given);
    }

    /// <summary>Puts the faults in among what the bot is made of.</summary>
    public void Amend(IServiceCollection services)
    {
        var features = Features.FeatureList.Register();
        Announcements.Register(features);
        services.AddSingleton(features);
        var death = _given.TryGetValue("--die", out var place) ? Death.Parse(place, isPause: false)
            : _given.TryGetValue("--pause", out place) ? Death.Parse(place, isPause: true)
            : null;
        var guard = _given.GetValueOrDefault("--break");
        services.AddSingleton(provider => FaultyHttp.Client(provider, death, guard, Clock as SetBackClock));
        if (guard == Breakage.Watch)
        {
            LeaveOut<Storage.Sqlite.Checkpointer>(services);
        }

        // Before every other hosted service: nothing has begun to work then.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(provider => new StoreFaults(
            provider.GetRequiredService<Storage.Writer>(), provider.GetRequiredService<Turns.TurnRunner>(), death, guard,
            _given.TryGetValue("--store", out var trouble) ? StoreTrouble.Parse(trouble) : null)));
    }

    private static void LeaveOut<T>(IServiceCollection services)
    {
        for (var at = 0; at < services.Count; at++)
        {
            if (services[at].ServiceType == typeof(IHostedService) && services[at].ImplementationFactory is { } make)
            {
                services[at] = ServiceDescriptor.Singleton(provider => make(provider) is var made and not T ? (IHostedService)made : new Idle());
            }
        }
    }

    private sealed class Idle : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
