using System.Text.RegularExpressions;
using GroupBot.BrowserTests.Kit;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>The sandbox's time in the top bar.</summary>
internal sealed class ClockTests : PageFixture
{
    private static IReadOnlyList<View> Views => [View.DeskChinese, View.All[2]];

    private static IReadOnlyList<View> Languages => [View.DeskChinese, View.All[1]];

    [TestCaseSource(nameof(Views)), CancelAfter(90_000)]
    public async Task Clock_WhenMovedADay_SaysWhatHappenedAndPartsTheDays(View view, CancellationToken ct)
    {
        var page = await OpenAsync(view, ct);
        var member = await page.ShowAsync("陈默");
        await member.WriteAsync("第一天的话");
        var face = await page.Page.Locator("#clock .face").TextContentAsync();

        await MoveAsync(page, view.Say("+1 天", "+1 day"));
        await Expect(page.Page.Locator("#meanwhile")).ToContainTextAsync(view.Say("现在是", "It is now"), new() { Timeout = 45_000 });
        await Expect(page.Page.Locator("#clock .face")).Not.ToHaveTextAsync(face!);
        await page.ActAsync(new { act = "post", user = "owner", text = "第二天的话" });

        await Expect(page.Page.Locator("#meanwhile")).ToContainTextAsync("读书会");
        await Expect(member.Message("第二天的话")).ToBeVisibleAsync();
        var days = member.Place.Locator(".day");
        await Expect(days).ToHaveTextAsync([view.Say("昨天", "Yesterday"), view.Say("今天", "Today")]);
        await page.ShotAsync("clock-moved");
        await page.Page.Locator("#meanwhile button").ClickAsync();
        await Expect(page.Page.Locator("#meanwhile")).ToBeEmptyAsync();
    }

    [Test, CancelAfter(90_000)]
    public async Task Clock_WhenMoved_TellsItInASentenceThatGoesWithTheNextThingDoneOrByItself(
        [ValueSource(nameof(Languages))] View view, CancellationToken ct)
    {
        var page = await OpenAsync(view, ct, alone: true);
        var member = await page.ShowAsync("陈默");
        var report = page.Page.Locator("#meanwhile span");
        await MoveAsync(page, view.Say("+1 小时", "+1 hour"));
        await Expect(report).ToHaveTextAsync(new Regex(view.Say(
            @"^现在是 \d+月\d+日周. \d\d:\d\d GMT\+8。这期间没有新消息。$", @"^It is now \w{3} \d+ \w{3}, \d\d:\d\d GMT\+8\. No new messages meanwhile\.$")));
        await page.CallAsync("getMe", new { });
        await Expect(report).ToContainTextAsync(view.Say("这期间没有新消息，机器人调用了 1 次 API。", "No new messages meanwhile; the bot made 1 API call."));
        await page.CallAsync("getMe", new { });
        await Expect(report).ToContainTextAsync(view.Say("这期间没有新消息，机器人调用了 2 次 API。", "No new messages meanwhile; the bot made 2 API calls."));
        await page.TalkAsync(1);
        await Expect(report).ToContainTextAsync(view.Say(
            "这期间有新消息（读书会 · Reading club 1 条），机器人调用了 2 次 API。", "New messages meanwhile (读书会 · Reading club 1); the bot made 2 API calls."));

        await member.WriteAsync("接着说");
        await Expect(report).ToHaveCountAsync(0);
        await MoveAsync(page, view.Say("+1 小时", "+1 hour"));
        await Expect(report).ToContainTextAsync(view.Say("现在是", "It is now"));
        await Expect(report).ToHaveCountAsync(0);
    }

    [Test, CancelAfter(60_000)]
    public async Task Clock_WhenAskedToGoBack_SaysThatItOnlyGoesForward(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        await page.ShowAsync("陈默");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "快进到…" }).ClickAsync();
        await page.Dialog.GetByLabel("时间（GMT+8），只能往前").FillAsync("2001-01-01T08:00");
        await page.ChooseAsync("好");

        await Expect(page.Dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("时间只能往前走。");
        await page.ShotAsync("clock-back");
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Dialog).ToHaveCountAsync(0);
    }

    [Test, CancelAfter(90_000)]
    public async Task Clock_WhenSomeoneElseMovesIt_FollowsOnThePage(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        await page.ShowAsync("陈默");
        var now = (await page.StateAsync()).GetProperty("now").GetInt64();
        var to = DateTimeOffset.FromUnixTimeMilliseconds(now).ToOffset(TimeSpan.FromHours(8)).Date.AddDays(2).AddHours(8);

        await page.ActAsync(new { act = "clock", to = new DateTimeOffset(to, TimeSpan.FromHours(8)).ToUnixTimeSeconds() });

        await Expect(page.Page.Locator("#clock .face")).ToContainTextAsync($"{to.Month}月{to.Day}日");
        await Expect(page.Page.Locator("#clock .face")).ToContainTextAsync("08:00");
    }

    private static async Task MoveAsync(OpenPage page, string step)
    {
        if (page.View.IsNarrow)
        {
            await page.Page.Locator("#clock .face").ClickAsync();
            await page.ChooseAsync(step);
        }
        else
        {
            await page.Page.GetByRole(AriaRole.Button, new() { Name = step }).ClickAsync();
        }
    }
}
