using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using GroupBot.BrowserTests.Kit;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>
/// How live the page stays: 1,000 members, 20 groups, 100 messages a second for a minute. It measures and judges nothing,
/// since a figure of a busy machine says nothing; it runs only when it is named:
/// <c>dotnet test tests/Browser --filter FullyQualifiedName~BusyPageBenchmark</c>.
/// </summary>
[Explicit("Takes two minutes and wants a quiet machine.")]
internal sealed class BusyPageBenchmark
{
    private const int People = 1000;
    private const int Groups = 20;
    private const int Rate = 100;
    private const int Seconds = 60;
    private const int Calls = 2000;

    /// <summary>Notes for each message that shows how long after it was sent the next frame was done.</summary>
    private const string Watch = """
        () => {
          window.delays = [];
          const seen = new Set();
          new MutationObserver((records) => {
            for (const node of records.flatMap((r) => [...r.addedNodes])) {
              const stamp = node.matches?.('.message') && /@(\d+)@(\d+)@/.exec(node.textContent);
              if (!stamp || seen.has(stamp[1])) continue;
              seen.add(stamp[1]);
              requestAnimationFrame(() => setTimeout(() => window.delays.push(Date.now() - Number(stamp[2]))));
            }
          }).observe(document.getElementById('columns'), { childList: true, subtree: true });
        }
        """;

    [Test, CancelAfter(600_000)]
    public async Task Page_With1000MembersAnd100MessagesASecond(CancellationToken ct)
    {
        await using var page = await OpenPage.StartAsync(View.DeskChinese, ct, alone: true);
        using var http = new HttpClient { BaseAddress = new Uri(page.Address) };
        var state = await page.StateAsync();
        var owner = state.GetProperty("owner").GetInt64();
        var members = new List<long>();
        List<long> groups = [await page.GroupAsync()];
        for (var i = 0; i < People; i++)
        {
            members.Add((await ActAsync(http, new { act = "create_user", first_name = $"成员{i}" }, ct)).GetProperty("id").GetInt64());
            await ActAsync(http, new { act = "add", user = owner, chat = groups[0], target = members[i] }, ct);
        }

        for (var i = 1; i < Groups; i++)
        {
            groups.Add((await ActAsync(http, new { act = "create_group", user = owner, title = $"群 {i}" }, ct)).GetProperty("id").GetInt64());
        }

        var token = state.GetProperty("token").GetString()!;
        var blank = await page.Page.Context.NewPageAsync();
        await page.Page.CloseAsync();
        var quiet = await CallsAsync(http, token, ct);
        await blank.GotoAsync(page.Address);
        await Expect(blank.Locator(".column").First).ToBeVisibleAsync();
        await blank.WaitForTimeoutAsync(2000);
        var watched = await CallsAsync(http, token, ct);

        await blank.EvaluateAsync(Watch);
        await TalkAsync(http, groups, members, owner, ct);
        await blank.WaitForTimeoutAsync(2000);
        var delays = await blank.EvaluateAsync<double[]>("() => window.delays");

        Assert.That(delays, Is.Not.Empty);
        await TestContext.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            sent to shown, ms: p50 {At(delays, 0.50):0}, p95 {At(delays, 0.95):0}, worst {delays.Max():0} ({delays.Length} messages shown)
            a call, ms, no page open: p50 {At(quiet, 0.50):0.00}, p99 {At(quiet, 0.99):0.00}
            a call, ms, a page open:  p50 {At(watched, 0.50):0.00}, p99 {At(watched, 0.99):0.00}
            """));
    }

    private static async Task TalkAsync(HttpClient http, List<long> groups, List<long> members, long owner, CancellationToken ct)
    {
        var sending = new List<Task>();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Rate * Seconds; i++)
        {
            var wait = TimeSpan.FromSeconds((double)i / Rate) - clock.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, TimeProvider.System, ct);
            }

            // Most of the talk is in the group that is shown.
            var group = groups[i % 4 == 0 ? i / 4 % Groups : 0];
            sending.Add(ActAsync(http, new
            {
                act = "post",
                user = group == groups[0] ? members[i % People] : owner,
                chat = group,
                text = $"今晚读到第三章了吗？@{i}@{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}@",
            }, ct));
        }

        await Task.WhenAll(sending);
    }

    /// <summary>The milliseconds of each of many calls, one after another.</summary>
    private static async Task<double[]> CallsAsync(HttpClient http, string token, CancellationToken ct)
    {
        var times = new double[Calls];
        for (var i = 0; i < Calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync(new Uri($"/bot{token}/getMe", UriKind.Relative), ct);
            await answer.Content.ReadAsByteArrayAsync(ct);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }

    private static async Task<JsonElement> ActAsync(HttpClient http, object act, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync("/sandbox/act", act, ct);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
    }

    private static double At(double[] values, double share) => values.Order().ElementAt((int)(values.Length * share));
}
