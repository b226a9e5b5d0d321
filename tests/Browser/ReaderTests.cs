using GroupBot.BrowserTests.Kit;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>Who reads above, or is on a message by the keyboard, is left there, whatever happens meanwhile.</summary>
internal sealed class ReaderTests : PageFixture
{
    /// <summary>The first message in sight and how far it stands below the upper edge, in whole pixels.</summary>
    private const string Place = """
        (list) => {
          const edge = list.getBoundingClientRect().top;
          const row = [...list.querySelectorAll('.message')].find((one) => one.getBoundingClientRect().bottom > edge);
          return `${row.querySelector('.text').textContent} ${Math.round(row.getBoundingClientRect().top - edge)}`;
        }
        """;

    [Test, CancelAfter(120_000)]
    public async Task List_WhenReadAbove_KeepsThePlaceAndTheFocus(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var member = await page.ShowAsync("陈默");
        await page.TalkAsync(60);
        await Expect(member.Message("第 60 句")).ToBeInViewportAsync();
        await member.Message("第 20 句").FocusAsync();
        await member.Message("第 20 句").EvaluateAsync("(row) => row.scrollIntoView({ block: 'center' })");
        await page.Page.WaitForTimeoutAsync(100);
        var place = await PlaceAsync(member);

        var first = (await page.MessagesAsync())[5].GetProperty("message_id").GetInt32();
        await page.ActAsync(new { act = "pin", user = "owner", message_id = first });
        await page.ActAsync(new { act = "create_user", first_name = "新人" });
        await page.ActAsync(new { act = "post", user = "owner", text = "新的一句" });
        await Expect(member.Place.Locator(".news")).ToHaveTextAsync("↓ 2 条新消息");

        Assert.That(await PlaceAsync(member), Is.EqualTo(place));
        await Expect(member.Message("第 20 句")).ToBeFocusedAsync();

        // The connection is lost, and everything is fetched again.
        await page.ReconnectAsync();
        Assert.That(await PlaceAsync(member), Is.EqualTo(place));
        await Expect(member.Message("第 20 句")).ToBeFocusedAsync();

        await member.Place.Locator(".news").ClickAsync();
        await Expect(member.Message("新的一句")).ToBeInViewportAsync();
        await Expect(member.Place.Locator(".news")).ToBeHiddenAsync();
    }

    [Test, CancelAfter(180_000)]
    public async Task List_WhileReadAbove_DoesNotGrowWithoutEndAndShowsEverythingOnTheWayDown(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var member = await page.ShowAsync("陈默");
        await page.TalkAsync(40);
        await Expect(member.Message("第 40 句")).ToBeInViewportAsync();
        await member.Place.Locator(".messages").EvaluateAsync("(list) => { list.scrollTop = 0; }");
        await page.Page.WaitForTimeoutAsync(100);

        await page.TalkAsync(500, from: 41);
        await Expect(member.Place.Locator(".news")).ToHaveTextAsync("↓ 500 条新消息");
        Assert.That(await member.Messages.CountAsync(), Is.LessThanOrEqualTo(310));

        await member.Place.Locator(".messages").EvaluateAsync("(list) => { list.scrollTop = list.scrollHeight; }");
        await Expect(member.Message("第 320 句")).ToBeAttachedAsync();
        Assert.That(await member.Messages.CountAsync(), Is.LessThanOrEqualTo(310));
        await member.Place.Locator(".news").ClickAsync();
        await Expect(member.Message("第 540 句")).ToBeInViewportAsync();
        Assert.That(await member.Messages.CountAsync(), Is.LessThanOrEqualTo(200));
    }

    [Test, CancelAfter(120_000)]
    public async Task Tab_With200Messages_ReachesOneOfThemAndTheArrowsTheOthers(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var member = await page.ShowAsync("陈默");
        await page.TalkAsync(200);
        var sent = await page.CallAsync("sendMessage", new
        {
            chat_id = await page.GroupAsync(),
            text = "今天读了吗？",
            reply_markup = new { inline_keyboard = new[] { new[] { new { text = "读了", callback_data = "y" }, new { text = "还没", callback_data = "n" } } } },
        });
        Assert.That(sent.GetProperty("ok").GetBoolean(), sent.ToString());
        foreach (var message in (await page.MessagesAsync()).Take(120))
        {
            await page.ActAsync(new { act = "react", user = "owner", message_id = message.GetProperty("message_id").GetInt32(), emoji = new[] { "👍" } });
        }

        await Expect(member.Message("今天读了吗？")).ToBeInViewportAsync();
        await member.Input.FocusAsync();
        var keys = page.Page.Keyboard;
        var stops = 0;
        while (!await page.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.column[aria-label=陈默] [role=tab]')"))
        {
            await keys.PressAsync("Shift+Tab");
            Assert.That(++stops, Is.LessThan(10), "Tab stops between the field and the tabs");
        }

        // Out of the tabs to what was said earlier, then one stop for all messages, then into what that message has.
        await keys.PressAsync("Tab");
        await Expect(member.Place.GetByRole(AriaRole.Button, new() { Name = "更早的消息" })).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await Expect(member.Message("今天读了吗？")).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await Expect(member.Message("今天读了吗？").GetByRole(AriaRole.Button, new() { Name = "读了" })).ToBeFocusedAsync();
        await keys.PressAsync("ArrowRight");
        await Expect(member.Message("今天读了吗？").GetByRole(AriaRole.Button, new() { Name = "还没" })).ToBeFocusedAsync();
        await keys.PressAsync("ArrowUp");
        await Expect(member.Message("第 200 句")).ToBeFocusedAsync();
        await keys.PressAsync("Home");
        await Expect(member.Messages.First).ToBeFocusedAsync();
        await keys.PressAsync("Space");
        await Expect(page.Dialog).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(member.Messages.First).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(member.Input).ToBeFocusedAsync();
    }

    [Test, CancelAfter(120_000)]
    public async Task Quote_OfAMessageThatIsNotLoaded_LeadsThereOrSaysThatItDoesNot(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var member = await page.ShowAsync("陈默");
        await page.TalkAsync(3);
        var old = (await page.MessagesAsync())[^3].GetProperty("message_id").GetInt32();
        await page.TalkAsync(300, from: 4);
        await page.ActAsync(new { act = "post", user = "owner", text = "见上", reply_to = old });
        await page.Page.ReloadAsync();
        member = await page.ShowAsync("陈默");
        await Expect(member.Messages.Filter(new() { HasTextRegex = new("^第 1 句") })).ToHaveCountAsync(0);

        await member.Message("见上").Locator(".quote").ClickAsync();

        await Expect(member.Place.Locator($"[data-id='{old}']")).ToBeInViewportAsync();
        await Expect(member.Place.Locator($"[data-id='{old}']")).ToContainTextAsync("第 1 句");
        await page.ActAsync(new { act = "delete", user = "owner", message_id = old });
        await Expect(member.Place.Locator($"[data-id='{old}']")).ToHaveCountAsync(0);
        await member.Message("见上").Locator(".quote").ClickAsync();
        await Expect(member.Place.Locator(".toast")).ToHaveTextAsync("那条消息不在这里，或已被删除。");
    }

    private static Task<string> PlaceAsync(MemberColumn member) => member.Place.Locator(".messages").EvaluateAsync<string>(Place);
}
