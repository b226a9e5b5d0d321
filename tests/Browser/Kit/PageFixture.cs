using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace GroupBot.BrowserTests.Kit;

/// <summary>A page for each test, closed at its end; what the page or the API had to complain of fails the test.</summary>
internal abstract class PageFixture
{
    private OpenPage? _page;

    /// <param name="view">How it is looked at.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="alone">The sandbox without a bot.</param>
    /// <param name="more">Of the sandbox alone: what it is told besides its port.</param>
    protected async Task<OpenPage> OpenAsync(View view, CancellationToken ct, bool alone = false, params string[] more) =>
        _page = await OpenPage.StartAsync(view, alone, more, ct);

    [TearDown]
    public async Task CloseAsync()
    {
        if (_page is null)
        {
            return;
        }

        var hasPassed = TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Passed;
        var refusals = hasPassed ? await _page.RefusalsAsync() : [];
        await _page.DisposeAsync();
        if (hasPassed)
        {
            Assert.That(_page.Troubles, Is.Empty);
            Assert.That(refusals, Is.Empty, "what the bot called is not what the API has");
        }
    }
}
