using GroupBot.BrowserTests.Kit;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>Other groups, forums and channels, and who is in them.</summary>
internal sealed class PlaceTests : PageFixture
{
    [Test, CancelAfter(60_000)]
    public async Task Forum_WhenMadeOnThePage_KeepsItsTopicsApart(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var owner = await page.ShowAsync("林岚");
        await NewAsync(page, "新建带话题的群", "写作营");
        await Expect(owner.Place.GetByRole(AriaRole.Tab, new() { Name = "写作营" })).ToHaveAttributeAsync("aria-selected", "true");
        await owner.WriteAsync("综合里的话");
        await owner.Place.GetByRole(AriaRole.Button, new() { Name = "新话题" }).ClickAsync();
        await page.Dialog.Locator("input").FillAsync("每日一页");
        await page.ChooseAsync("好");

        await Expect(owner.Place.GetByRole(AriaRole.Tab, new() { Name = "每日一页" })).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(owner.Place.GetByText("综合里的话")).ToHaveCountAsync(0);
        await owner.WriteAsync("今天写了一页");
        await page.ShotAsync("forum");
        await owner.OpenChatAsync("综合");
        await Expect(owner.Message("综合里的话")).ToBeVisibleAsync();
        await Expect(owner.Place.GetByText("今天写了一页")).ToHaveCountAsync(0);

        await owner.OpenChatAsync("每日一页");
        await owner.Place.GetByRole(AriaRole.Button, new() { Name = "话题设置" }).ClickAsync();
        await page.ChooseAsync("关闭话题");
        await Expect(owner.Place.Locator(".service").Last).ToHaveTextAsync("林岚 关闭了话题");
    }

    [Test, CancelAfter(60_000)]
    public async Task Channel_WhenSubscribedTo_IsReadByAllAndWrittenByItsOwner(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var owner = await page.ShowAsync("林岚");
        var alice = await page.ShowAsync("Alice");
        await NewAsync(page, "新建频道", "读书会公告");
        await owner.WriteAsync("周六 20:00 直播");

        await alice.OpenChatAsync("读书会公告");
        await alice.Place.GetByRole(AriaRole.Button, new() { Name = "订阅" }).ClickAsync();
        await Expect(alice.Message("周六 20:00 直播").Locator(".from")).ToHaveTextAsync("读书会公告");
        await Expect(alice.Place).ToContainTextAsync("只有管理员能发布。");
        await page.ShotAsync("channel");
    }

    [Test, CancelAfter(90_000)]
    public async Task Members_WhenTheOwnerActs_ArePromotedMutedBannedAndComeBackByALink(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var owner = await page.ShowAsync("林岚");
        var alice = await page.ShowAsync("Alice");
        var chenmo = await page.ShowAsync("陈默");

        await DoAsync(page, owner, "陈默", "设为管理员");
        await Expect(chenmo.Place.Locator(".who")).ToContainTextAsync("管理员");
        await DoAsync(page, owner, "Alice", "禁言");
        await page.ChooseAsync("1 小时");
        await Expect(alice.Place).ToContainTextAsync("你被禁言了。");
        await DoAsync(page, owner, "Alice", "解除禁言");
        await alice.WriteAsync("I am back");
        await DoAsync(page, owner, "Alice", "移出并封禁");
        await page.ChooseAsync("永久");
        await Expect(alice.Place).ToContainTextAsync("已封禁");
        await DoAsync(page, owner, "Alice", "解除封禁");

        await owner.Place.GetByRole(AriaRole.Button, new() { Name = "成员" }).ClickAsync();
        await page.ChooseAsync("群设置");
        await page.ChooseAsync("新建邀请链接");
        await page.Dialog.GetByLabel("链接名字").FillAsync("机场海报");
        await page.ChooseAsync("好");
        await Expect(page.Dialog).ToContainTextAsync("https://t.me/+");
        await page.ChooseAsync("关闭");
        await alice.Place.GetByRole(AriaRole.Button, new() { Name = "机场海报" }).ClickAsync();
        await alice.WriteAsync("Hello again");

        await alice.Place.GetByRole(AriaRole.Button, new() { Name = "成员" }).ClickAsync();
        await page.ChooseAsync("退出");
        await Expect(owner.Place.Locator(".service").Last).ToHaveTextAsync("Alice 离开了");
    }

    private static async Task NewAsync(OpenPage page, string kind, string title)
    {
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "新建群或频道" }).ClickAsync();
        await page.ChooseAsync(kind);
        await page.Dialog.Locator("input").FillAsync(title);
        await page.ChooseAsync("好");
        await Expect(page.Dialog).ToHaveCountAsync(0);
    }

    private static async Task DoAsync(OpenPage page, MemberColumn by, string name, string what)
    {
        await by.Place.GetByRole(AriaRole.Button, new() { Name = "成员" }).ClickAsync();
        await page.Dialog.Locator(".person").Filter(new() { HasText = name }).GetByRole(AriaRole.Button, new() { Name = what, Exact = true }).ClickAsync();
    }
}
