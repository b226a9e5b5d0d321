using System.Text.RegularExpressions;
using GroupBot.BrowserTests.Kit;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>The log of the bot's calls.</summary>
internal sealed class LogTests : PageFixture
{
    [Test, CancelAfter(60_000)]
    public async Task Log_WhenACallIsAgainstTheApi_CountsItOnItsButtonAndShowsItInRed(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        await page.ShowAsync("陈默");
        await Expect(page.Page.Locator("#log")).ToBeHiddenAsync();
        await Expect(page.Page.Locator(".log-button .count")).ToHaveCountAsync(0);
        page.Provokes();
        await page.CallAsync("sendMessage", new { chat_id = await page.GroupAsync(), text = "好", colour = "red" });

        await Expect(page.Page.Locator(".log-button .count")).ToHaveTextAsync("1");
        await page.Page.Locator(".log-button").ClickAsync();
        await page.Page.Locator("#log").GetByLabel("只看不符合 API 的").CheckAsync();
        var row = page.Page.Locator("#log li");
        await Expect(row).ToHaveCountAsync(1);
        await Expect(row).ToHaveClassAsync("refused");
        await Expect(row).ToContainTextAsync("colour");
        await row.Locator("summary").ClickAsync();
        await Expect(row.Locator("pre")).ToHaveCountAsync(2);
        await Expect(row.Locator("pre").First).ToContainTextAsync("\"colour\"");
        await Expect(row.Locator("pre").Last).ToContainTextAsync("\"message_id\"");
        await page.ShotAsync("log-refusal");

        await page.Page.Locator("#log").GetByLabel("只看不符合 API 的").UncheckAsync();
        await page.Page.Locator("#log select").SelectOptionAsync("setMyCommands");
        await Expect(row.Filter(new() { HasNotText = "setMyCommands" })).ToHaveCountAsync(0);
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page.Locator("#log")).ToBeHiddenAsync();
    }

    [Test, CancelAfter(60_000)]
    public async Task Log_WhereTheDayChanges_HasTheDateAboveTheFirstCallOfEach(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        await page.ShowAsync("陈默");
        await page.Page.Locator(".log-button").ClickAsync();
        await page.CallAsync("getMe", new { });
        await page.ActAsync(new { act = "clock", seconds = 86400 });
        await page.CallAsync("getMe", new { });
        await page.CallAsync("getMyName", new { });
        var rows = page.Page.Locator("#log li");
        await Expect(rows).ToHaveCountAsync(3);
        var now = DateTimeOffset.FromUnixTimeMilliseconds((await page.StateAsync()).GetProperty("now").GetInt64()).ToOffset(TimeSpan.FromHours(8));
        var dates = new[] { now.AddDays(-1), now }.Select(at => new Regex($"^{at.Month}月{at.Day}日")).ToArray();

        await Expect(rows.Locator(".date")).ToHaveTextAsync(dates);
        await Expect(rows.Last.Locator(".date")).ToHaveCountAsync(0);
        await page.Page.Locator("#log select").SelectOptionAsync("getMyName");
        await Expect(rows.Locator(".date")).ToHaveTextAsync([dates[1]]);
        await page.ShotAsync("log-dates");
    }

    [Test, CancelAfter(60_000)]
    public async Task Log_BesideFourMembers_CoversNoneOfThem(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        foreach (var name in new[] { "林岚", "陈默", "小满", "Alice" })
        {
            await page.ShowAsync(name);
        }

        await page.Page.Locator(".log-button").ClickAsync();
        await Expect(page.Page.Locator("#log")).ToBeVisibleAsync();
        await page.ShotAsync("log-beside-four");

        Assert.That(await page.Page.EvaluateAsync<bool>("() => { const place = document.getElementById('columns'); return place.scrollWidth <= place.clientWidth; }"));
    }

    [Test, CancelAfter(90_000)]
    public async Task Page_WithManyMessagesAndPeople_KeepsFewInSightAndReachesTheOthers(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var member = await page.ShowAsync("陈默");
        for (var i = 1; i <= 60; i++)
        {
            await page.ActAsync(new { act = "create_user", first_name = $"路人{i}" });
        }

        for (var i = 1; i <= 230; i++)
        {
            await page.ActAsync(new { act = "post", user = "owner", text = $"第 {i} 句" });
        }

        await Expect(member.Message("第 230 句")).ToBeInViewportAsync();
        await Expect(member.Messages).ToHaveCountAsync(200);
        await member.Place.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "更早的消息" }).ClickAsync();
        await Expect(member.Messages).ToHaveCountAsync(230);

        await page.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "全部 64 人" }).ClickAsync();
        await Expect(page.Dialog.Locator("li button.chip")).ToHaveCountAsync(50);
        await page.Dialog.GetByLabel("搜索").FillAsync("路人60");
        await page.ShotAsync("everybody");
        await page.ChooseAsync("路人60");
        await Expect(page.Page.GetByRole(Microsoft.Playwright.AriaRole.Region, new() { Name = "路人60" })).ToBeVisibleAsync();
    }
}
