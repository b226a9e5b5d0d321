using GroupBot.BrowserTests.Kit;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>What the page says while it has nothing to show.</summary>
internal sealed class ConnectionTests : PageFixture
{
    private const string State = "**/sandbox/state";

    private static IReadOnlyList<View> Views => [View.PhoneChinese, View.All[1]];

    [TestCaseSource(nameof(Views)), CancelAfter(60_000)]
    public async Task Page_WhenTheSandboxDoesNotAnswer_SaysSoAndTriesAgain(View view, CancellationToken ct)
    {
        var page = await OpenAsync(view, ct);
        page.Provokes();
        await page.Page.RouteAsync(State, route => route.AbortAsync());
        await page.Page.ReloadAsync();

        await Expect(page.Page.Locator("#notice")).ToContainTextAsync(view.Say("连不上沙盒", "Cannot connect to the sandbox"));
        await page.ShotAsync("unreachable");

        await page.Page.UnrouteAsync(State);
        await Expect(page.Page.Locator(".column").First).ToBeVisibleAsync();
        await Expect(page.Page.Locator("#notice")).ToHaveCountAsync(0);
        await Expect(page.Page.Locator("#live")).ToBeEmptyAsync();
    }

    [TestCaseSource(nameof(Views)), CancelAfter(60_000)]
    public async Task Page_WhileItLoads_SaysSo(View view, CancellationToken ct)
    {
        var page = await OpenAsync(view, ct);
        var goOn = new TaskCompletionSource();
        await page.Page.RouteAsync(State, async route =>
        {
            await goOn.Task;
            await route.ContinueAsync();
        });
        await page.Page.ReloadAsync();

        await Expect(page.Page.Locator("#notice")).ToHaveTextAsync(view.Say("正在连接沙盒…", "Connecting to the sandbox…"));
        await page.ShotAsync("loading");
        goOn.SetResult();
        await Expect(page.Page.Locator(".column").First).ToBeVisibleAsync();
    }

    [TestCaseSource(nameof(Views)), CancelAfter(60_000)]
    public async Task Page_WhenTheSandboxEnds_SaysThatTheConnectionIsLost(View view, CancellationToken ct)
    {
        var page = await OpenAsync(view, ct);
        await Expect(page.Page.Locator(".column").First).ToBeVisibleAsync();

        page.Provokes();
        page.StopBot();

        await Expect(page.Page.Locator("#live")).ToHaveTextAsync(view.Say("连接断开，正在重连…", "Connection lost, trying again…"));
        await page.ShotAsync("lost");
    }

    /// <summary>Everybody and the ＋ can be reached without pushing the row sideways.</summary>
    [Test, CancelAfter(60_000)]
    public async Task Switcher_OnAPhone_ShowsEverybody(CancellationToken ct)
    {
        var page = await OpenAsync(View.PhoneChinese, ct);
        foreach (var name in new[] { "林岚", "陈默", "小满", "Alice" })
        {
            await Expect(page.Chip(name)).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        await Expect(page.Chip("新建人物")).ToBeInViewportAsync(new() { Ratio = 1 });
    }
}
