using GroupBot.BrowserTests.Kit;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>What is being typed, and what a bot asks for meanwhile.</summary>
internal sealed class WritingTests : PageFixture
{
    [Test, CancelAfter(90_000)]
    public async Task Draft_WhenAnotherChatIsOpened_StaysInItsChat(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var member = await page.ShowAsync("陈默");
        await page.ActAsync(new { act = "start", user = "chenmo" });
        await page.TalkAsync(1);
        await member.OpenMenuAsync("第 1 句");
        await page.ChooseAsync("回复");
        await member.Input.FillAsync("群里的半句");

        await member.OpenChatAsync("GroupBot");
        await Expect(member.Input).ToHaveValueAsync("");
        await Expect(member.Place.Locator(".context")).ToHaveCountAsync(0);
        await member.Input.FillAsync("给机器人的半句");
        await member.OpenChatAsync("读书会");

        await Expect(member.Input).ToHaveValueAsync("群里的半句");
        await Expect(member.Place.Locator(".context")).ToContainTextAsync("第 1 句");
        await member.OpenChatAsync("GroupBot");
        await Expect(member.Input).ToHaveValueAsync("给机器人的半句");
    }

    [Test, CancelAfter(90_000)]
    public async Task Edit_WhenCancelledOrDone_GivesTheDraftBack(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var member = await page.ShowAsync("陈默");
        await member.WriteAsync("第一句");
        await member.Input.FillAsync("写了一半");
        await member.OpenMenuAsync("第一句");
        await page.ChooseAsync("编辑");
        await Expect(member.Input).ToHaveValueAsync("第一句");

        await member.Input.PressAsync("Escape");
        await Expect(member.Input).ToHaveValueAsync("写了一半");
        await member.OpenMenuAsync("第一句");
        await page.ChooseAsync("编辑");
        await member.Input.FillAsync("第一句，改过");
        await member.Input.PressAsync("Enter");

        await Expect(member.Message("第一句，改过")).ToContainTextAsync("已编辑");
        await Expect(member.Input).ToHaveValueAsync("写了一半");
        await Expect(member.Messages).ToHaveCountAsync(1);
    }

    [Test, CancelAfter(90_000)]
    public async Task ForcedReply_WhenSomeoneElseWrites_NamesItsMessageAndTakesNoFocus(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var chenmo = await page.ShowAsync("陈默");
        var owner = await page.ShowAsync("林岚");
        var group = await page.GroupAsync();
        await owner.Input.FocusAsync();
        await page.CallAsync("sendMessage", new { chat_id = group, text = "@chenmo 几岁了？", reply_markup = new { force_reply = true, selective = true } });
        await page.CallAsync("sendMessage", new { chat_id = group, text = "别的消息" });

        await Expect(chenmo.Place.Locator(".context")).ToContainTextAsync("几岁了？");
        await Expect(owner.Place.Locator(".context")).ToHaveCountAsync(0);
        await Expect(owner.Input).ToBeFocusedAsync();
        await chenmo.WriteAsync("九岁");
        await Expect(chenmo.Message("九岁").Locator(".quote")).ToContainTextAsync("几岁了？");
        await chenmo.WriteAsync("再说一句");
        await Expect(chenmo.Message("再说一句").Locator(".quote")).ToHaveCountAsync(0);
    }

    [Test, CancelAfter(60_000)]
    public async Task ForcedReply_WhileAWordIsBeingComposed_LeavesItAlone(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var member = await page.ShowAsync("陈默");
        await member.Input.FocusAsync();
        var keys = await page.Page.Context.NewCDPSessionAsync(page.Page);
        await keys.SendAsync("Input.imeSetComposition", new() { ["text"] = "da'ka", ["selectionStart"] = 5, ["selectionEnd"] = 5 });
        await page.CallAsync("sendMessage", new { chat_id = await page.GroupAsync(), text = "回我", reply_markup = new { force_reply = true } });
        await Expect(member.Place.Locator(".context")).ToContainTextAsync("回我");
        await keys.SendAsync("Input.insertText", new() { ["text"] = "打卡" });

        await Expect(member.Input).ToHaveValueAsync("打卡");
    }

    [Test, CancelAfter(60_000)]
    public async Task Form_WhenEnterIsPressedTwice_ActsOnce(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        await page.ShowAsync("林岚");
        // The answer takes its time, as on a slow machine.
        await page.Page.RouteAsync("**/sandbox/act", async route =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, ct);
            await route.ContinueAsync();
        });
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "新建群或频道" }).ClickAsync();
        await page.ChooseAsync("新建频道");
        await page.Dialog.Locator("input").FillAsync("公告");
        await page.Dialog.Locator("input").PressAsync("Enter");
        await page.Dialog.Locator("input").PressAsync("Enter");
        await Expect(page.Dialog).ToHaveCountAsync(0);
        await page.Page.WaitForTimeoutAsync(700);

        var titles = (await page.StateAsync()).GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("title").GetString());
        Assert.That(titles.Count(title => title == "公告"), Is.EqualTo(1));
    }

    [Test, CancelAfter(60_000)]
    public async Task Refusal_OfTheServer_IsSaidInThePagesLanguageWithTheServersWordsAfterIt(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        page.Provokes();
        var member = await page.ShowAsync("陈默");
        await member.WriteAsync("只有这一句");
        await member.OpenMenuAsync("只有这一句");
        // Someone else deletes it in the meantime.
        await page.ActAsync(new { act = "delete", user = "owner", message_id = (await page.MessagesAsync())[^1].GetProperty("message_id").GetInt32() });
        await page.Dialog.GetByRole(AriaRole.Button, new() { Name = "删除" }).ClickAsync();

        await Expect(member.Place.Locator(".toast")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^「删除」没有成功：There is no message \\d+\\.$"));
    }

    [Test, CancelAfter(90_000)]
    public async Task Clock_WhenMovedByTheKeyboard_LeavesTheFocusWhereItWasAndShowsTheWay(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        await page.ShowAsync("陈默");
        var jump = page.Page.GetByRole(AriaRole.Button, new() { Name = "+1 周" });
        await jump.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(jump).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(jump).ToBeFocusedAsync();
        await Expect(page.Page.Locator("#meanwhile")).ToContainTextAsync("现在是", new() { Timeout = 45_000 });
        await Expect(jump).ToBeFocusedAsync();
        await Expect(jump).ToHaveAttributeAsync("aria-disabled", "false");
        await Expect(page.Page.Locator("#clock .face")).ToContainTextAsync("GMT+8");
        var to = DateTimeOffset.FromUnixTimeMilliseconds((await page.StateAsync()).GetProperty("now").GetInt64()).AddDays(380);
        await page.ActAsync(new { act = "clock", to = to.ToUnixTimeSeconds() });
        await Expect(page.Page.Locator("#clock .face")).ToContainTextAsync($"{to.ToOffset(TimeSpan.FromHours(8)).Year}年");
    }
}
