using GroupBot.BrowserTests.Kit;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>What one does with a message: answer, react, forward, change, take away.</summary>
internal sealed class MessageActionTests : PageFixture
{
    [Test, CancelAfter(60_000)]
    public async Task Menu_WhenUsed_RepliesReactsForwardsEditsAndDeletes(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var chenmo = await page.ShowAsync("陈默");
        var owner = await page.ShowAsync("林岚");
        await chenmo.WriteAsync("第三章真好");

        await owner.OpenMenuAsync("第三章真好");
        await page.ShotAsync("message-menu");
        await page.ChooseAsync("回复");
        await owner.WriteAsync("我也这么想");
        await Expect(chenmo.Message("我也这么想").Locator(".quote")).ToContainTextAsync("第三章真好");

        await owner.OpenMenuAsync("第三章真好");
        await page.ChooseAsync("更多表情");
        await page.ShotAsync("reactions");
        await page.ChooseAsync("🦄");
        var chip = chenmo.Message("第三章真好").Locator(".reaction");
        await Expect(chip).ToHaveTextAsync("🦄 1");
        await chip.ClickAsync();
        await Expect(chip).ToHaveTextAsync("🦄 2");
        await chip.ClickAsync();
        await Expect(chip).ToHaveTextAsync("🦄 1");

        await chenmo.OpenMenuAsync("第三章真好");
        await page.ChooseAsync("转发");
        await page.ChooseAsync("GroupBot");
        await chenmo.OpenChatAsync("GroupBot");
        await Expect(chenmo.Messages.First).ToContainTextAsync("转发自 陈默");
        await Expect(chenmo.Place.GetByText("这里显示不了这种消息")).ToHaveCountAsync(0);
        await chenmo.OpenChatAsync("读书会");

        await chenmo.OpenMenuAsync("第三章真好");
        await page.ChooseAsync("编辑");
        await chenmo.Input.FillAsync("第三章太好了");
        await chenmo.Input.PressAsync("Enter");
        await Expect(owner.Message("第三章太好了").Locator("time")).ToContainTextAsync("已编辑");

        await owner.OpenMenuAsync("第三章太好了");
        await page.ChooseAsync("置顶");
        await Expect(chenmo.Place.Locator(".service").Last).ToHaveTextAsync("林岚 置顶了一条消息");
        await chenmo.OpenMenuAsync("第三章太好了");
        await page.ChooseAsync("删除");
        await Expect(owner.Messages).ToHaveCountAsync(1);
    }

    [Test, CancelAfter(60_000)]
    public async Task Menu_OnAPhone_HasItsReactionsInOneRow(CancellationToken ct)
    {
        var page = await OpenAsync(View.PhoneChinese, ct);
        var chenmo = await page.ShowAsync("陈默");
        await chenmo.WriteAsync("第三章真好");
        await chenmo.OpenMenuAsync("第三章真好");
        await page.ShotAsync("reaction-row");

        Assert.That(await page.Dialog.Locator(".emoji-row button").EvaluateAllAsync<int>(
            "(all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size"), Is.EqualTo(1));
    }

    [Test, CancelAfter(60_000)]
    public async Task Copy_WhenChosen_FillsTheClipboard(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        await page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var member = await page.ShowAsync("陈默");
        await member.WriteAsync("抄这一句");
        await member.OpenMenuAsync("抄这一句");
        await page.ChooseAsync("复制文字");

        await page.Page.WaitForFunctionAsync("async () => await navigator.clipboard.readText() === '抄这一句'");
    }

    [Test, CancelAfter(60_000)]
    public async Task Messages_WhenWalkedByArrows_OpenTheirMenuAndCloseItByEscape(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var member = await page.ShowAsync("陈默");
        await member.WriteAsync("第一句");
        await member.WriteAsync("第二句");
        var keys = page.Page.Keyboard;

        // From the empty field up: the last message, then the one above.
        await keys.PressAsync("ArrowUp");
        await Expect(member.Message("第二句")).ToBeFocusedAsync();
        await keys.PressAsync("ArrowUp");
        await Expect(member.Message("第一句")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Dialog).ToBeVisibleAsync();
        await page.Dialog.GetByRole(AriaRole.Button, new() { Name = "回复" }).FocusAsync();
        await keys.PressAsync("ArrowDown");
        await Expect(page.Dialog.GetByRole(AriaRole.Button, new() { Name = "转发" })).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(page.Dialog).ToHaveCountAsync(0);
        await Expect(member.Message("第一句")).ToBeFocusedAsync();
    }

    [Test, CancelAfter(60_000)]
    public async Task Ephemeral_WhenSentToOne_IsSeenByThatOneAloneAndMarked(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var chenmo = await page.ShowAsync("陈默");
        var owner = await page.ShowAsync("林岚");
        var id = await chenmo.Place.GetAttributeAsync("data-user");
        var answer = await page.CallAsync("sendMessage", new
        {
            chat_id = await page.GroupAsync(),
            text = "这是你的记录",
            ephemeral_message_parameters = new { receiver_user_id = long.Parse(id!, System.Globalization.CultureInfo.InvariantCulture) },
        });
        Assert.That(answer.GetProperty("ok").GetBoolean(), answer.ToString());

        await Expect(chenmo.Message("这是你的记录")).ToContainTextAsync("只有你看得见");
        await page.ShotAsync("ephemeral");
        await page.Page.ReloadAsync();
        await Expect((await page.ShowAsync("陈默")).Message("这是你的记录")).ToBeVisibleAsync();
        await Expect(owner.Place.GetByText("这是你的记录")).ToHaveCountAsync(0);
    }

    [Test, CancelAfter(60_000)]
    public async Task Avatars_OfDifferentPeople_HaveDifferentColours(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        await page.ShowAsync("陈默");
        var colours = await page.Page.Locator("#people .avatar").EvaluateAllAsync<string[]>("nodes => nodes.map((n) => getComputedStyle(n).backgroundColor)");

        Assert.That(colours, Has.Length.EqualTo(4));
        Assert.That(colours, Is.Unique);
    }
}
