using System.Text.RegularExpressions;
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
    public async Task Topic_WhenClosed_IsWrittenInByWhoManagesTopics(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var chat = (await page.ActAsync(new { act = "create_group", user = "owner", title = "写作营" })).GetProperty("id").GetInt64();
        foreach (var (target, right) in new[] { ("alice_reads", "can_manage_topics"), ("chenmo", "can_change_info") })
        {
            await page.ActAsync(new { act = "add", user = "owner", chat, target });
            await page.ActAsync(new { act = "promote", user = "owner", chat, target, rights = new[] { right } });
        }

        await page.ActAsync(new { act = "forum", user = "owner", chat });
        var topic = (await page.ActAsync(new { act = "create_topic", user = "owner", chat, name = "长篇" })).GetProperty("message_thread_id").GetInt32();
        await page.ActAsync(new { act = "close_topic", user = "owner", chat, topic });
        var (alice, chenmo) = (await page.ShowAsync("Alice"), await page.ShowAsync("陈默"));
        foreach (var member in new[] { alice, chenmo })
        {
            await member.OpenChatAsync("写作营");
            await member.OpenChatAsync("长篇");
        }

        await alice.WriteAsync("第一章写完了");
        await Expect(chenmo.Message("第一章写完了")).ToBeVisibleAsync();
        await Expect(chenmo.Place).ToContainTextAsync("话题已关闭。");
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
        await alice.OpenMenuAsync("周六 20:00 直播");
        await page.Dialog.GetByRole(AriaRole.Button, new() { Name = "👍" }).ClickAsync();
        await Expect(owner.Message("周六 20:00 直播").Locator(".reaction")).ToHaveTextAsync("👍 1");
    }

    [Test, CancelAfter(90_000)]
    public async Task Members_WhenTheOwnerActs_ArePromotedMutedBannedAndComeBackByALink(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var owner = await page.ShowAsync("林岚");
        var alice = await page.ShowAsync("Alice");
        var chenmo = await page.ShowAsync("陈默");

        await DoAsync(page, owner, "陈默", "设为管理员");
        await DoneAsync(page, "陈默 已是管理员");
        await Expect(chenmo.Place.Locator(".who")).ToContainTextAsync("管理员");
        await DoAsync(page, owner, "Alice", "禁言");
        await Expect(page.Dialog.Locator("h2")).ToHaveTextAsync("把 Alice 禁言多久？");
        await page.ChooseAsync("1 小时");
        await Expect(page.Dialog.Locator("li.person").Filter(new() { HasText = "Alice" })).ToContainTextAsync(new Regex(@"禁言至 .*\d\d:\d\d"));
        await Expect(alice.Place.Locator("footer")).ToHaveTextAsync(new Regex(@"^你被禁言至 .*\d\d:\d\d。$"));
        await DoneAsync(page, "Alice 已禁言至");
        await DoAsync(page, owner, "Alice", "解除禁言");
        await DoneAsync(page, "Alice 已解除禁言");
        await alice.WriteAsync("I am back");
        await DoAsync(page, owner, "Alice", "移出并封禁");
        await Expect(page.Dialog.Locator("h2")).ToHaveTextAsync("把 Alice 移出并封禁多久？");
        await page.ChooseAsync("永久");
        await Expect(alice.Place).ToContainTextAsync("已封禁");
        await Expect(page.Dialog.Locator("h2")).ToHaveTextAsync("读书会 · Reading club · 4 位成员");
        await DoneAsync(page, "Alice 已移出并永久封禁");
        await DoAsync(page, owner, "Alice", "解除封禁");
        await DoneAsync(page, "Alice 已解除封禁");

        await owner.Place.GetByRole(AriaRole.Button, new() { Name = "成员" }).ClickAsync();
        await page.ChooseAsync("群设置");
        await page.ChooseAsync("新建邀请链接");
        await page.Dialog.GetByLabel("链接名字").FillAsync("机场海报");
        await page.ChooseAsync("好");
        await Expect(page.Dialog).ToContainTextAsync("https://t.me/+");
        await Expect(page.Dialog.GetByRole(AriaRole.Button, new() { Name = "复制链接" })).ToBeVisibleAsync();
        await page.ChooseAsync("关闭");
        await alice.Place.GetByRole(AriaRole.Button, new() { Name = "机场海报" }).ClickAsync();
        await alice.WriteAsync("Hello again");

        await alice.Place.GetByRole(AriaRole.Button, new() { Name = "成员" }).ClickAsync();
        await page.ChooseAsync("退出");
        await Expect(owner.Place.Locator(".service").Last).ToHaveTextAsync("Alice 离开了");
    }

    [Test, CancelAfter(60_000)]
    public async Task Request_WhileItWaits_IsCountedWhereItCanBeDecided(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var (owner, chenmo) = (await page.ShowAsync("林岚"), await page.ShowAsync("陈默"));
        var user = await page.ActAsync(new { act = "create_user", first_name = "来客" });

        await page.ActAsync(new { act = "request", user = user.GetProperty("id").GetInt64() });

        var waiting = owner.Place.GetByRole(AriaRole.Button, new() { Name = "成员（1 个加入申请）", Exact = true });
        await Expect(waiting).ToContainTextAsync("1");
        await Expect(chenmo.Place.GetByRole(AriaRole.Button, new() { Name = "成员", Exact = true })).Not.ToContainTextAsync("1");
        await page.ShotAsync("request-waits");
        await waiting.ClickAsync();
        await page.ChooseAsync("同意");
        await Expect(page.Dialog.Locator(".requests")).ToHaveCountAsync(0);
        await Expect(page.Dialog.Locator("li.person").Filter(new() { HasText = "来客" })).ToContainTextAsync("成员");
        await DoneAsync(page, "已同意 来客 加入");
        await Expect(owner.Place.GetByRole(AriaRole.Button, new() { Name = "成员", Exact = true })).Not.ToContainTextAsync("1");
    }

    [Test, CancelAfter(60_000)]
    public async Task Members_WhoAreManyOnAPhone_LeaveTheWayOutInReach(CancellationToken ct)
    {
        var page = await OpenAsync(View.PhoneChinese, ct, alone: true);
        var owner = await page.ShowAsync("林岚");
        for (var i = 1; i <= 9; i++)
        {
            var user = await page.ActAsync(new { act = "create_user", first_name = $"路人{i}" });
            await page.ActAsync(new { act = "add", user = "owner", target = user.GetProperty("id").GetInt64() });
        }

        await owner.Place.GetByRole(AriaRole.Button, new() { Name = "成员" }).ClickAsync();
        await Expect(page.Dialog.Locator("li.person")).ToHaveCountAsync(14);
        await page.ShotAsync("many-members");

        await Expect(page.Dialog.GetByRole(AriaRole.Button, new() { Name = "群设置" })).ToBeInViewportAsync();
        await Expect(page.Dialog.GetByRole(AriaRole.Button, new() { Name = "关闭" })).ToBeInViewportAsync();
        await Expect(page.Dialog.Locator("li.person").Last).Not.ToBeInViewportAsync();
        await page.Dialog.Locator("li.person").Last.ScrollIntoViewIfNeededAsync();
        await Expect(page.Dialog.Locator("li.person").Last).ToBeInViewportAsync();
        await Expect(page.Dialog.GetByRole(AriaRole.Button, new() { Name = "关闭" })).ToBeInViewportAsync();
    }

    private static async Task NewAsync(OpenPage page, string kind, string title)
    {
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "新建群或频道" }).ClickAsync();
        await page.ChooseAsync(kind);
        await page.Dialog.Locator("input").FillAsync(title);
        await page.ChooseAsync("好");
        await Expect(page.Dialog).ToHaveCountAsync(0);
    }

    private static async Task DoneAsync(OpenPage page, string what)
    {
        await Expect(page.Dialog.GetByRole(AriaRole.Status)).ToContainTextAsync(what);
        await page.ChooseAsync("关闭");
        await Expect(page.Dialog).ToHaveCountAsync(0);
    }

    private static async Task DoAsync(OpenPage page, MemberColumn by, string name, string what)
    {
        await by.Place.GetByRole(AriaRole.Button, new() { Name = "成员" }).ClickAsync();
        await page.Dialog.Locator(".person").Filter(new() { HasText = name }).GetByRole(AriaRole.Button, new() { Name = what, Exact = true }).ClickAsync();
    }
}
