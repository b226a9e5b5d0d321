using GroupBot.BrowserTests.Kit;
using Microsoft.Playwright;
using NUnit.Framework;

// Each test has its own bot and page, and mostly waits for them.
[assembly: Parallelizable(ParallelScope.All)]
[assembly: LevelOfParallelism(3)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]

namespace GroupBot.BrowserTests;

/// <summary>One Chromium for all tests: Debian's, not one that Playwright brings.</summary>
[SetUpFixture]
internal sealed class ChromiumSetUp
{
    private static IBrowser? _browser;
    private IPlaywright? _playwright;

    public static IBrowser Browser => _browser ?? throw new InvalidOperationException("No Chromium runs.");

    [OneTimeSetUp]
    public async Task Begin()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    [OneTimeTearDown]
    public async Task End()
    {
        PreparedBot.EndAll();
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}
