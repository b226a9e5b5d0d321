using GroupBot.BrowserTests.Kit;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>Writing with an input method, without a mouse, and on a phone.</summary>
internal sealed class InputTests : PageFixture
{
    [Test, CancelAfter(60_000)]
    public async Task Enter_WhileAWordIsBeingComposed_DoesNotSend(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var member = await page.ShowAsync("陈默");
        await member.Input.FocusAsync();
        var keys = await page.Page.Context.NewCDPSessionAsync(page.Page);

        await keys.SendAsync("Input.imeSetComposition", new() { ["text"] = "da'ka", ["selectionStart"] = 5, ["selectionEnd"] = 5 });
        await page.ShotAsync("composing");
        await EnterAsync(13);
        await keys.SendAsync("Input.insertText", new() { ["text"] = "打卡" });
        // Some browsers end the composition first and then report the key that ended it as 229.
        await EnterAsync(229);
        await Expect(member.Input).ToHaveValueAsync("打卡");
        await Expect(member.Messages).ToHaveCountAsync(0);

        await member.Input.PressAsync("End");
        await page.Page.Keyboard.TypeAsync(" 第一天");
        await member.Input.PressAsync("Enter");
        await Expect(member.Messages).ToHaveCountAsync(1);
        await Expect(member.Messages.First).ToContainTextAsync("打卡 第一天");

        async Task EnterAsync(int code) => await keys.SendAsync("Input.dispatchKeyEvent", new()
        {
            ["type"] = "rawKeyDown",
            ["key"] = "Enter",
            ["code"] = "Enter",
            ["windowsVirtualKeyCode"] = code,
        });
    }

    /// <summary>Enter pressed once too often neither leaves a group nor blocks the bot.</summary>
    [Test, CancelAfter(60_000)]
    public async Task Members_OpenedByTheKeyboard_StandOnTheFirstAndAreWalkedByArrows(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var chenmo = await page.ShowAsync("陈默");
        var keys = page.Page.Keyboard;
        await chenmo.Place.GetByRole(AriaRole.Button, new() { Name = "成员" }).FocusAsync();
        await keys.PressAsync("Enter");

        var people = page.Dialog.Locator("li.person");
        await Expect(people.First).ToBeFocusedAsync();
        await page.ShotAsync("members-by-keyboard");
        await keys.PressAsync("ArrowDown");
        await Expect(people.Nth(1)).ToBeFocusedAsync();
        await keys.PressAsync("ArrowUp");
        await keys.PressAsync("ArrowUp");
        await Expect(people.Last).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Dialog).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(page.Dialog).ToHaveCountAsync(0);
        await Expect(chenmo.Input).ToBeVisibleAsync();
    }

    [Test, CancelAfter(60_000)]
    public async Task Dialog_WhoseFirstEntryCannotBeUndone_StandsOnTheWayOut(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var owner = await page.ShowAsync("林岚");
        await owner.OpenPrivateAsync();
        await owner.Place.GetByRole(AriaRole.Button, new() { Name = "设置", Exact = true }).FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(page.Dialog.GetByRole(AriaRole.Button, new() { Name = "屏蔽机器人" })).ToBeVisibleAsync();
        await Expect(page.Dialog.GetByRole(AriaRole.Button, new() { Name = "取消" })).ToBeFocusedAsync();
    }

    [Test, CancelAfter(90_000)]
    public async Task Keyboard_WithoutAMouse_ReachesEverything(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        await page.ShowAsync("林岚");
        var keys = page.Page.Keyboard;

        // Another member is brought up and sent away, and the focus stays on the switcher.
        await TabToAsync(page, ".chip", "小满");
        await keys.PressAsync("Enter");
        await Expect(page.Page.GetByRole(AriaRole.Region, new() { Name = "小满", Exact = true })).ToBeVisibleAsync();
        Assert.That(await FocusedAsync(page, ".chip", "小满"), "the focus stays on the chip");
        await keys.PressAsync("Enter");

        var owner = await page.ShowAsync("林岚");
        await TabToAsync(page, ".column[aria-label='林岚'] [role=tab]", "读书会");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("Enter");
        Assert.That(await FocusedAsync(page, "[role=tab]", "GroupBot"), "the focus stays on the tab");
        await TabToAsync(page, ".column[aria-label='林岚'] .start", "开始");
        await keys.PressAsync("Enter");
        await owner.AnswersAsync("你好，林岚");
        await Expect(owner.Input).ToBeFocusedAsync();

        await keys.TypeAsync("/settings");
        await page.ShotAsync("hints");
        await keys.PressAsync("Enter");
        await owner.AnswersAsync("设置哪个群");
        await TabToAsync(page, ".keyboard button", "读书会", "Shift+Tab");
        await keys.PressAsync("Enter");
        await owner.AnswersAsync("想设置什么");
        Assert.That(await FocusedAsync(page, ".keyboard button", ""), "the focus stays in the message that changed");
        await TabToAsync(page, ".keyboard button", "下一页", "Shift+Tab");
        await keys.PressAsync("Enter");
        await owner.AnswersAsync("想设置什么");
        await Expect(page.Page.Locator(".keyboard button", new() { HasTextString = "快捷词" })).ToBeVisibleAsync();
        await TabToAsync(page, ".keyboard button", "快捷词", "Shift+Tab");
        await keys.PressAsync("Enter");
        await owner.AnswersAsync("✅ /me · 「我的」");
        await TabToAsync(page, ".keyboard button", "「我的」", "Shift+Tab");
        await keys.PressAsync("Space");
        await owner.AnswersAsync("⬜ /me · 「我的」");
        await page.ShotAsync("keyboard");
    }

    [Test, CancelAfter(60_000)]
    public async Task Commands_WhenASlashIsTyped_AreWalkedByArrowsCompletedByTabAndNotSentBare(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var chenmo = await page.ShowAsync("陈默");
        var keys = page.Page.Keyboard;
        var offers = chenmo.Place.GetByRole(AriaRole.Option);
        await chenmo.Input.FocusAsync();
        await keys.TypeAsync("/");
        await Expect(offers.First).ToBeVisibleAsync();

        await keys.PressAsync("Enter");
        await Expect(chenmo.Input).ToHaveValueAsync("/");
        await keys.PressAsync("ArrowDown");
        await Expect(offers.First).ToBeFocusedAsync();
        await keys.PressAsync("ArrowDown");
        await Expect(offers.Nth(1)).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(chenmo.Input).ToBeFocusedAsync();
        await Expect(offers).ToHaveCountAsync(0);

        await keys.TypeAsync("pi");
        await Expect(offers).ToHaveCountAsync(1);
        await keys.PressAsync("Tab");
        await Expect(chenmo.Input).ToHaveValueAsync("/ping ");
        await Expect(chenmo.Input).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await chenmo.AnswersAsync("在的");
        await Expect(chenmo.Messages).ToHaveCountAsync(2);
    }

    /// <summary>A bot that has just begun tells its commands a moment later.</summary>
    [Test, CancelAfter(60_000)]
    public async Task Commands_ThatABotTellsAfterTheSlash_AreOfferedAllTheSame(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var chenmo = await page.ShowAsync("陈默");
        await chenmo.Input.FocusAsync();
        await page.Page.Keyboard.TypeAsync("/");
        await page.Page.WaitForTimeoutAsync(500);

        await page.CallAsync("setMyCommands", new { commands = new[] { new { command = "later", description = "came later" } } });

        await Expect(chenmo.Place.GetByRole(AriaRole.Option)).ToContainTextAsync("/later");
    }

    [Test, CancelAfter(60_000)]
    public async Task Switcher_OnAPhone_ShowsOneMemberAtATime(CancellationToken ct)
    {
        var page = await OpenAsync(View.PhoneChinese, ct);
        foreach (var name in new[] { "小满", "Alice", "林岚", "陈默" })
        {
            var member = await page.ShowAsync(name);
            await Expect(page.Page.Locator(".column")).ToHaveCountAsync(1);
            await member.WriteAsync($"{name}:" + string.Concat(Enumerable.Repeat("https://example.org/a-long-address/", 4)));
            Assert.That(await page.OverflowAsync(), Is.Empty);
        }

        await page.ShotAsync("switcher");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "API 日志" }).ClickAsync();
        await Expect(page.Page.Locator("#log")).ToBeVisibleAsync();
        await page.ShotAsync("log");
        await page.ShowAsync("小满");
        await Expect(page.Page.Locator("#log")).ToBeHiddenAsync();
    }

    [Test, CancelAfter(120_000)]
    public async Task Window_WhenMadeNarrowAndWideAgain_ShowsWhoWasThereAtTheEndOfTheTalk(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var chenmo = await page.ShowAsync("陈默");
        var alice = await page.ShowAsync("Alice");
        await page.TalkAsync(60);
        await Expect(alice.Message("第 60 句")).ToBeInViewportAsync();
        await chenmo.Input.FocusAsync();

        await page.Page.SetViewportSizeAsync(View.PhoneChinese.Width, View.PhoneChinese.Height);
        await Expect(page.Page.Locator(".column")).ToHaveCountAsync(1);
        await Expect(chenmo.Message("第 60 句")).ToBeInViewportAsync();
        await Expect(chenmo.Input).ToBeFocusedAsync();
        await page.TalkAsync(1, from: 61);

        await page.Page.SetViewportSizeAsync(View.DeskChinese.Width, View.DeskChinese.Height);
        await Expect(alice.Message("第 61 句")).ToBeInViewportAsync();
        await Expect(chenmo.Message("第 61 句")).ToBeInViewportAsync();
    }

    private static async Task TabToAsync(OpenPage page, string selector, string text, string key = "Tab")
    {
        for (var presses = 0; presses < 80; presses++)
        {
            if (await FocusedAsync(page, selector, text))
            {
                return;
            }

            await page.Page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{key} never reached {selector} “{text}”.");
    }

    private static Task<bool> FocusedAsync(OpenPage page, string selector, string text) => page.Page.EvaluateAsync<bool>(
        "([selector, text]) => document.activeElement.matches(selector) && document.activeElement.textContent.includes(text)",
        new[] { selector, text });
}
