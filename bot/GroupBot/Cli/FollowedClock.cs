using System.Text.Json;
using GroupBot.Sandbox.Time;

namespace GroupBot.Cli;

/// <summary>
/// The clock of a sandbox in another process, for a bot with <c>Clock:From=sandbox</c>: what the sandbox's clock was moved
/// ahead, this one is moved too, a moment later.
/// </summary>
internal sealed class FollowedClock : IAsyncDisposable
{
    /// <summary>The value of <c>Clock:From</c> that asks for it; empty is the system's clock.</summary>
    public const string FromSandbox = "sandbox";

    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(250);

    private readonly HttpClient _http;
    private readonly TimeProvider _given;
    private readonly CancellationTokenSource _ending = new();
    private Task _following = Task.CompletedTask;

    private FollowedClock(HttpClient http, TimeProvider given)
    {
        _http = http;
        _given = given;
        Clock = new SandboxClock(given);
    }

    public SandboxClock Clock { get; }

    /// <summary>True where this configuration asks to follow a sandbox. A bot with a sandbox of its own runs on its clock anyway.</summary>
    public static bool IsWanted(IConfiguration configuration) =>
        configuration["Clock:From"] == FromSandbox && !Configured.HasNoToken(configuration);

    /// <summary>What is wrong with <c>Clock:From</c>; null where nothing is.</summary>
    public static string? Problem(IConfiguration configuration)
    {
        if (configuration["Clock:From"] is not (null or "" or FromSandbox))
        {
            return $"Clock:From must be \"{FromSandbox}\", or empty for the system's clock; it is \"{configuration["Clock:From"]}\".";
        }

        var address = configuration["Telegram:BaseUrl"];
        return !IsWanted(configuration) || (Uri.TryCreate(address, UriKind.Absolute, out var url) && url is { Scheme: "http", IsLoopback: true })
            ? null
            : "Clock:From is \"sandbox\", which only goes with a sandbox on this machine: Telegram:BaseUrl must be its address, such as "
                + $"http://127.0.0.1:8087; it is \"{address}\". A real group has the real time.";
    }

    /// <summary>Stands where the sandbox's clock stands when the task ends; null where no sandbox answers.</summary>
    public static async Task<FollowedClock?> StartAsync(Uri sandbox, TimeProvider given, CancellationToken ct)
    {
        var followed = new FollowedClock(new HttpClient { BaseAddress = sandbox, Timeout = TimeSpan.FromSeconds(10) }, given);
        if (await followed.AheadAsync(ct) is not { } ahead)
        {
            await followed.DisposeAsync();
            return null;
        }

        followed.Clock.Advance(ahead);
        followed._following = followed.FollowAsync(followed._ending.Token);
        return followed;
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _following;
        _ending.Dispose();
        _http.Dispose();
        Clock.Dispose();
    }

    private async Task FollowAsync(CancellationToken ct)
    {
        try
        {
            while (true)
            {
                await Task.Delay(AskEvery, _given, ct);
                if (await AheadAsync(ct) is { } ahead && ahead > Clock.Ahead)
                {
                    await Clock.AdvanceAsync(ahead - Clock.Ahead, ct);
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The bot ends.
        }
    }

    /// <summary>How far the sandbox's clock was moved; null where it cannot be asked.</summary>
    private async Task<TimeSpan?> AheadAsync(CancellationToken ct)
    {
        try
        {
            using var answer = JsonDocument.Parse(await _http.GetStringAsync(new Uri("/sandbox/clock", UriKind.Relative), ct));
            return TimeSpan.FromMilliseconds(answer.RootElement.GetProperty("ahead").GetInt64());
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException
            || (exception is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}
