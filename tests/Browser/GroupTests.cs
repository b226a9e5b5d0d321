using GroupBot.BrowserTests.Kit;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>Talk in the demo group.</summary>
internal sealed class GroupTests : PageFixture
{
    private static IReadOnlyList<View> Views => View.Flows;

    [TestCaseSource(nameof(Views)), CancelAfter(60_000)]
    public async Task Ping_WhenAMemberWritesInTheGroup_IsAnsweredWithoutReload(View view, CancellationToken ct)
    {
        var page = await OpenAsync(view, ct);
        var member = await page.ShowAsync("陈默");
        await page.Page.EvaluateAsync("() => { window.stillHere = true; }");

        await member.WriteAsync("大家好，今晚读到第三章了吗？");
        await member.WriteAsync("/ping");
        await member.AnswersAsync("在的");
        await page.ShotsAsync("group");
        if (!view.IsNarrow)
        {
            await page.Page.Locator(".log-button").ClickAsync();
            // No call falls between the first look at the state and the stream of what changes.
            await page.Page.WaitForFunctionAsync(
                "async () => (await (await fetch('/sandbox/calls')).json()).length === document.querySelectorAll('#log li').length");
        }

        var other = await page.ShowAsync("Alice");
        await Expect(other.Messages.Filter(new() { HasText = "今晚读到第三章" })).ToBeVisibleAsync();
        Assert.That(await page.Page.EvaluateAsync<bool>("() => window.stillHere === true"));
    }

    [Test, CancelAfter(60_000)]
    public async Task Names_WhenTheyLookLikeMarkup_AreShownAsText(
        [ValueSource(nameof(Hostile))] View view, CancellationToken ct)
    {
        const string Evil = "<b>&<script>";
        var page = await OpenAsync(view, ct);
        await page.ShowAsync("林岚");
        await page.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = view.Say("新建人物", "New person") }).ClickAsync();
        await page.Dialog.GetByLabel(view.Say("名字", "Name")).FillAsync(Evil);
        await page.Page.Locator("dialog input").PressAsync("Enter");
        await Expect(page.Chip(Evil)).ToBeVisibleAsync();

        var owner = await page.ShowAsync("林岚");
        await owner.Place.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = view.Say("成员", "Members") }).ClickAsync();
        await page.ShotsAsync("members");
        await page.Page.Locator("dialog .person").Filter(new() { HasText = Evil })
            .GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = view.Say("添加", "Add") }).ClickAsync();
        await Expect(page.Dialog.GetByRole(Microsoft.Playwright.AriaRole.Status)).ToHaveTextAsync(view.Say($"{Evil} 已添加", $"{Evil} was added"));
        await page.ChooseAsync(view.Say("关闭", "Close"));

        var evil = await page.ShowAsync(Evil);
        await evil.WriteAsync("<b>&<script>alert(1)</script>");
        await evil.WriteAsync("/me");
        await evil.AnswersAsync(Evil);
        await evil.OpenPrivateAsync();
        await evil.AnswersAsync(Evil);
        await page.ShotsAsync("hostile");

        Assert.That(await page.Page.Locator("script:not([src])").CountAsync(), Is.Zero);
    }

    private static IReadOnlyList<View> Hostile => [View.PhoneChinese];
}
