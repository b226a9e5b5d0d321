using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests.Kit;

/// <summary>A bot of its own with its sandbox, and the sandbox's page open in a browser; all of it ends with the test.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private const float Patience = 20_000;
    private static readonly HttpClient Http = new();
    private readonly PreparedBot _bot;
    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];
    private string? _token;
    private bool _provokes;

    private OpenPage(PreparedBot bot, IBrowserContext context, IPage page, View view)
    {
        (_bot, _context, Page, View) = (bot, context, page, view);
        page.PageError += (_, error) => _troubles.Add(error);
        page.Dialog += (_, dialog) =>
        {
            _troubles.Add($"A dialog opened: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
            {
                _troubles.Add(line.Text);
            }
        };
    }

    public IPage Page { get; }

    public View View { get; private set; }

    /// <summary>What the page complained of: script errors, failed requests, dialogs nobody asked for.</summary>
    public IReadOnlyList<string> Troubles => _provokes ? [.. _troubles.Where(t => !t.Contains("Failed to load resource", StringComparison.Ordinal))] : _troubles;

    /// <param name="view">How it is looked at.</param>
    /// <param name="alone">The sandbox without a bot.</param>
    /// <param name="more">Of the sandbox alone: what it is told besides its port.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<OpenPage> StartAsync(View view, bool alone, string[] more, CancellationToken ct)
    {
        var bot = await PreparedBot.TakeAsync(alone, more, ct);
        var context = await ChromiumSetUp.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = view.Width, Height = view.Height },
            ColorScheme = view.Scheme,
            Locale = view.Locale,
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        SetDefaultExpectTimeout(Patience);
        await context.AddInitScriptAsync("window.EventSource = class extends EventSource { constructor(at) { super(at); window.events = this; } };");
        var page = new OpenPage(bot, context, await context.NewPageAsync(), view);
        await page.Page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{bot.Port}/"));
        return page;
    }

    /// <summary>The test makes requests fail, or calls that are against the API, on purpose.</summary>
    public void Provokes() => _provokes = true;

    /// <summary>What our bot called against the API, where the test did not provoke it.</summary>
    public async Task<IReadOnlyList<string>> RefusalsAsync()
    {
        if (_provokes || _bot.IsAlone || _bot.IsKilled)
        {
            return [];
        }

        return [.. (await GetAsync("/sandbox/refusals")).EnumerateArray().Select(r => $"{r.GetProperty("method")}: {r.GetProperty("problem")}")];
    }

    /// <summary>The same page seen otherwise: another size, by day or by night.</summary>
    public async Task LookAsync(View view)
    {
        View = view;
        await Page.EmulateMediaAsync(new() { ColorScheme = view.Scheme });
        await Page.SetViewportSizeAsync(view.Width, view.Height);
    }

    /// <summary>The member's column, brought up by the switcher where it is not shown.</summary>
    public async Task<MemberColumn> ShowAsync(string name)
    {
        await Expect(Chip(name)).ToBeVisibleAsync();
        if (await Chip(name).GetAttributeAsync("aria-pressed") != "true")
        {
            await Chip(name).ClickAsync();
        }

        var column = Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });
        await Expect(column).ToBeVisibleAsync();
        return new MemberColumn(this, name, column);
    }

    /// <summary>Somebody does something elsewhere than on this page; what came of it.</summary>
    public Task<JsonElement> ActAsync(object act) => PostAsync("/sandbox/act", act);

    /// <summary>The bot calls a method of the Bot API; the whole answer.</summary>
    public async Task<JsonElement> CallAsync(string method, object parameters)
    {
        _token ??= (await StateAsync()).GetProperty("token").GetString();
        return await PostAsync($"/bot{_token}/{method}", parameters);
    }

    public Task<JsonElement> StateAsync() => GetAsync("/sandbox/state");

    /// <summary>All messages of the demo group, the oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> MessagesAsync() =>
        [.. (await GetAsync("/sandbox/messages/group")).EnumerateArray()];

    /// <summary>As after a lost connection: the events flow again, and the page fetches the state anew.</summary>
    public async Task ReconnectAsync()
    {
        await Page.RunAndWaitForResponseAsync(
            () => Page.EvaluateAsync("() => window.events.dispatchEvent(new Event('open'))"), answer => answer.Url.Contains("/sandbox/messages/", StringComparison.Ordinal));
        await Page.WaitForTimeoutAsync(300);
    }

    /// <summary>The owner says so many sentences in the demo group, "第 1 句" and so on.</summary>
    public async Task TalkAsync(int count, int from = 1)
    {
        for (var i = from; i < from + count; i++)
        {
            await ActAsync(new { act = "post", user = "owner", text = string.Create(CultureInfo.InvariantCulture, $"第 {i} 句") });
        }
    }

    /// <summary>The id of the demo group.</summary>
    public async Task<long> GroupAsync() => (await StateAsync()).GetProperty("groups")[0].GetProperty("id").GetInt64();

    public string Address => new Uri(Page.Url).GetLeftPart(UriPartial.Authority);

    public ILocator Dialog => Page.Locator("dialog[open]");

    /// <summary>Presses something in the dialog that is open.</summary>
    public Task ChooseAsync(string label) => Dialog.GetByRole(AriaRole.Button, new() { Name = label }).First.ClickAsync();

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync(new Uri(Address + path), body);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private Task<JsonElement> GetAsync(string path) => Http.GetFromJsonAsync<JsonElement>(new Uri(Address + path));

    /// <summary>The sandbox goes away under the page.</summary>
    public void StopBot() => _bot.Kill();

    public ILocator Chip(string name) => Page.Locator("#people").GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>Saves what is seen, and holds that nothing of it lies beyond the right edge.</summary>
    public async Task ShotAsync(string name)
    {
        // A toast goes by itself; what it covers is wanted.
        await Expect(Page.Locator(".toast.shown")).ToHaveCountAsync(0);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}-{View}.png") });
        Assert.That(await OverflowAsync(), Is.Empty, $"{name} {View}");
    }

    /// <summary>The same by the other width and light too.</summary>
    public async Task ShotsAsync(string name)
    {
        await ShotAsync(name);
        var view = View;
        await LookAsync(view.Other);
        await ShotAsync(name);
        await LookAsync(view);
    }

    /// <summary>Elements that reach beyond the window or their column, where nothing lets one scroll to them.</summary>
    public Task<string[]> OverflowAsync() => Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('body *')].filter((node) => {
          if (node.closest('.tabs, .columns:not(.messages) > :not(:first-child), .visually-hidden')) return false;
          const box = node.getBoundingClientRect();
          const list = node.closest('.messages')?.getBoundingClientRect();
          return box.width > 0 && box.right > Math.min(innerWidth, list?.right ?? innerWidth) + 1;
        }).map((node) => `${node.tagName}.${node.className}: ${node.textContent.slice(0, 40)}`)
          .concat(document.documentElement.scrollWidth > innerWidth ? ['the page itself'] : [])
        """);

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        _bot.Dispose();
    }

    /// <summary>BROWSER_SCREENSHOTS names another folder.</summary>
    private static string Screenshots
    {
        get
        {
            if (Environment.GetEnvironmentVariable("BROWSER_SCREENSHOTS") is { Length: > 0 } named)
            {
                return named;
            }

            var output = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(output.Parent!.Parent!.Parent!.FullName, "screenshots");
        }
    }
}
