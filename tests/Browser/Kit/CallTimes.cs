using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace GroupBot.BrowserTests.Kit;

/// <summary>How long a bot waits for the answers to its calls, in milliseconds: getMe and sendMessage by turns, at an even pace.</summary>
internal sealed class CallTimes(HttpClient http, string token, long chat)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(40);

    private readonly Dictionary<string, List<double>> _times = new(StringComparer.Ordinal) { ["getMe"] = [], ["sendMessage"] = [] };

    /// <summary>Calls until it is cancelled; an answer that is not ok throws.</summary>
    public async Task RunAsync(CancellationToken until)
    {
        for (var i = 0; !until.IsCancellationRequested; i++)
        {
            var method = i % 2 == 0 ? "getMe" : "sendMessage";
            object body = i % 2 == 0 ? new { } : new { chat_id = chat, text = "收到" };
            var start = Stopwatch.GetTimestamp();
            using var answer = await http.PostAsJsonAsync($"/bot{token}/{method}", body, CancellationToken.None);
            await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
            var took = Stopwatch.GetElapsedTime(start);
            answer.EnsureSuccessStatusCode();
            _times[method].Add(took.TotalMilliseconds);
            if (took < Pace)
            {
                await Task.Delay(Pace - took, TimeProvider.System, CancellationToken.None);
            }
        }
    }

    public double At(string method, double share) => At(_times[method], share);

    public string Line(string what) => string.Create(CultureInfo.InvariantCulture,
        $"{what,-28} getMe p50 {At("getMe", 0.5):0.00} p99 {At("getMe", 0.99):0.00}, sendMessage p50 {At("sendMessage", 0.5):0.00} p99 {At("sendMessage", 0.99):0.00} ms ({_times.Values.Sum(t => t.Count)} calls)");

    public static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
