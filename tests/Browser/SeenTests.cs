using GroupBot.BrowserTests.Kit;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>What can be seen, by whom, and that it can be read.</summary>
internal sealed class SeenTests : PageFixture
{
    private const string Rlo = "\u202E";

    /// <summary>One red pixel.</summary>
    private const string Picture =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    [Test, CancelAfter(120_000)]
    public async Task Colours_ByDayAndByNight_CanBeRead([Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme, CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese with { Scheme = scheme }, ct, alone: true);
        var chenmo = await page.ShowAsync("陈默");
        await page.ShowAsync("林岚");
        var group = await page.GroupAsync();
        for (var i = 1; i <= 9; i++)
        {
            var user = await page.ActAsync(new { act = "create_user", first_name = $"路人{i}" });
            await page.ActAsync(new { act = "add", user = "owner", target = user.GetProperty("id").GetInt64() });
            await page.ActAsync(new { act = "post", user = user.GetProperty("id").GetInt64(), text = $"我是 {i} 号 @chenmo https://example.org #读书 `x`" });
        }

        await chenmo.WriteAsync("看 https://example.org 和 @alice_reads");
        var id = (await page.MessagesAsync())[^1].GetProperty("message_id").GetInt32();
        await page.ActAsync(new { act = "react", user = "owner", message_id = id, emoji = new[] { "👍" } });
        await page.ActAsync(new { act = "react", user = "chenmo", message_id = id, emoji = new[] { "👍" } });
        await page.ActAsync(new { act = "post", user = "chenmo", text = "自己的回复", reply_to = id });
        await page.ActAsync(new { act = "pin", user = "owner", message_id = id });
        await page.ActAsync(new { act = "poll", user = "chenmo", question = "读哪本？", options = new[] { "活着", "围城" }, anonymous = false });
        await page.ActAsync(new { act = "vote", user = "owner", message_id = (await page.MessagesAsync())[^1].GetProperty("message_id").GetInt32(), options = new[] { 0 } });
        await page.ActAsync(new { act = "post_ephemeral", user = "chenmo", text = "悄悄话" });
        var sent = await page.CallAsync("sendMessage", new
        {
            chat_id = group,
            text = "<b>粗</b> <code>代码</code> <blockquote>引用</blockquote> <a href='https://example.org'>链接</a>",
            parse_mode = "HTML",
            reply_markup = new
            {
                inline_keyboard = new[] { new object[] { new { text = "好", callback_data = "x", style = "success" }, new { text = "删", callback_data = "y", style = "danger" }, new { text = "看", callback_data = "z", style = "primary" } } },
            },
        });
        Assert.That(sent.GetProperty("ok").GetBoolean(), sent.ToString());
        await page.CallAsync("sendMessage", new { chat_id = group, text = "", colour = "red" });
        page.Provokes();
        await page.Page.Locator(".log-button").ClickAsync();
        await Expect(chenmo.Message("引用")).ToBeInViewportAsync();

        Assert.That(await Readability.WeakAsync(page), Is.Empty);
        await page.Page.Locator(".column").First.GetByRole(AriaRole.Button, new() { Name = "成员" }).ClickAsync();
        await Expect(page.Dialog.Locator(".person").First).ToBeVisibleAsync();
        Assert.That(await Readability.WeakAsync(page), Is.Empty);
    }

    /// <summary>A sign that turns the direction of writing ends with the name it is in.</summary>
    [Test, CancelAfter(90_000)]
    public async Task Names_ThatTurnTheDirectionOfWriting_TurnNothingElse(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var chenmo = await page.ShowAsync("陈默");
        var user = await page.ActAsync(new { act = "create_user", first_name = $"小{Rlo}gnp.exe" });
        await page.ActAsync(new { act = "add", user = "owner", target = user.GetProperty("id").GetInt64() });
        await page.ActAsync(new { act = "rename", user = "owner", title = $"书{Rlo}会 abc" });

        foreach (var (row, words) in new[] { ("邀请", "进群"), ("把名称改为", "把名称改为") })
        {
            var service = chenmo.Place.Locator(".service").Filter(new() { HasText = row }).Last;
            await Expect(service).ToBeVisibleAsync();
            Assert.That(await IsForwardAsync(service, words), row);
        }

        var tail = chenmo.Place.Locator(".service").Filter(new() { HasText = "把名称改为" }).Last;
        Assert.That(await tail.Locator("bdi").CountAsync(), Is.GreaterThanOrEqualTo(2));
        await chenmo.Place.GetByRole(AriaRole.Button, new() { Name = "成员" }).ClickAsync();
        await Expect(page.Dialog.Locator("h2")).ToContainTextAsync("成员");
        Assert.That(await IsForwardAsync(page.Dialog.Locator("h2"), "成员"));
    }

    [Test, CancelAfter(90_000)]
    public async Task History_WhenHidden_IsNotSeenByWhoCameLater(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var chenmo = await page.ShowAsync("陈默");
        await page.TalkAsync(2);
        await page.ActAsync(new { act = "hide_history", user = "owner" });
        var user = await page.ActAsync(new { act = "create_user", first_name = "后来者" });
        await page.ActAsync(new { act = "add", user = "owner", target = user.GetProperty("id").GetInt64() });
        await page.TalkAsync(1, from: 3);
        var late = await page.ShowAsync("后来者");

        await Expect(late.Message("第 3 句")).ToBeVisibleAsync();
        await Expect(late.Message("第 2 句")).ToHaveCountAsync(0);
        await Expect(chenmo.Message("第 2 句")).ToBeVisibleAsync();
        await page.ActAsync(new { act = "hide_history", user = "owner", hidden = false });
        await Expect(late.Message("第 2 句")).ToBeVisibleAsync();
    }

    [Test, CancelAfter(90_000)]
    public async Task PaidMedia_UntilItIsPaidFor_ShowsItsPriceAlone(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var chenmo = await page.ShowAsync("陈默");
        var owner = await page.ShowAsync("林岚");
        await page.ActAsync(new { act = "photo", user = "owner", name = "a.png", base64 = Picture });
        var photo = (await page.MessagesAsync())[^1].GetProperty("photo")[0].GetProperty("file_id").GetString();
        var sent = await page.CallAsync("sendPaidMedia", new
        {
            chat_id = await page.GroupAsync(),
            star_count = 5,
            caption = "第一章",
            media = new[] { new { type = "photo", media = photo } },
        });
        Assert.That(sent.GetProperty("ok").GetBoolean(), sent.ToString());
        await Expect(chenmo.Message("第一章")).ToContainTextAsync("付费内容，1 个文件");

        await chenmo.Message("第一章").GetByRole(AriaRole.Button, new() { Name = "支付 ⭐ 5 查看" }).ClickAsync();

        await Expect(chenmo.Message("第一章").Locator(".picture")).ToBeVisibleAsync();
        await Expect(owner.Message("第一章").Locator(".picture")).ToHaveCountAsync(0);
    }

    [Test, CancelAfter(60_000)]
    public async Task Kind_ThatThePageDoesNotKnow_IsNamedBesideItsCaption(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var chenmo = await page.ShowAsync("陈默");
        await page.TalkAsync(1);
        await Expect(chenmo.Message("第 1 句")).ToBeVisibleAsync();
        await page.Page.RouteAsync("**/sandbox/messages/*", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("\"text\":\"第 1 句\"", "\"caption\":\"第 1 句\",\"checklist\":{\"title\":\"x\"}", StringComparison.Ordinal) });
        });
        await page.ReconnectAsync();

        await Expect(chenmo.Message("第 1 句")).ToContainTextAsync("这里显示不了这种消息（checklist）");
    }

    [Test, CancelAfter(60_000)]
    public async Task Column_WhenNarrow_HasTheToolsBesideTheButtonsAndTitlesFromTheirBeginning(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        foreach (var name in new[] { "林岚", "小满", "Alice" })
        {
            await page.ShowAsync(name);
        }

        var chenmo = await page.ShowAsync("陈默");
        await page.Page.Locator(".log-button").ClickAsync();
        var sent = await page.CallAsync("sendMessage", new
        {
            chat_id = await page.GroupAsync(),
            text = "点这里，到私聊里设置",
            reply_markup = new { inline_keyboard = new[] { new[] { new { text = "群设置", callback_data = "x" } } } },
        });
        Assert.That(sent.GetProperty("ok").GetBoolean(), sent.ToString());
        await chenmo.Answer.HoverAsync();
        await page.ShotAsync("narrow-tools");

        var stack = await chenmo.Answer.Locator(".stack").BoundingBoxAsync();
        var tools = await chenmo.Answer.Locator(".tools-of").BoundingBoxAsync();
        var list = await chenmo.Place.Locator(".messages").BoundingBoxAsync();
        Assert.That(tools!.X, Is.GreaterThanOrEqualTo(stack!.X + stack.Width));
        Assert.That(tools.X + tools.Width, Is.LessThanOrEqualTo(list!.X + list.Width));
        foreach (var chat in new[] { "GroupBot", "读书会" })
        {
            await chenmo.OpenChatAsync(chat);
            var tab = await chenmo.Place.GetByRole(AriaRole.Tab, new() { Name = "读书会" }).BoundingBoxAsync();
            Assert.That(tab!.X, Is.GreaterThanOrEqualTo(list.X - 1), chat);
        }
    }

    [Test, CancelAfter(60_000)]
    public async Task Person_WhoIsNew_IsInTheOneRowOfPeopleAndHasTheColumnInSight(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        foreach (var name in new[] { "林岚", "小满", "Alice", "陈默" })
        {
            await page.ShowAsync(name);
        }

        await page.Page.Locator(".log-button").ClickAsync();
        var jump = page.Page.GetByRole(AriaRole.Button, new() { Name = "+1 天" });
        await Expect(jump).ToBeVisibleAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "新建人物" }).ClickAsync();
        await page.Dialog.GetByLabel("名字").FillAsync("来客");
        await page.ChooseAsync("好");
        var place = page.Page.GetByRole(AriaRole.Region, new() { Name = "来客", Exact = true });
        await Expect(place).ToContainTextAsync("你不在「读书会 · Reading club」里。");
        // Each of the others is drawn anew, and none of them draws the row of columns back to itself.
        await page.TalkAsync(1);
        await page.ActAsync(new { act = "rename", user = "owner", title = "读书会" });
        await Expect(place.GetByRole(AriaRole.Tab, new() { Name = "读书会", Exact = true })).ToBeVisibleAsync();
        await Expect(place).ToContainTextAsync("你不在「");

        await page.ActAsync(new { act = "create_user", first_name = "又一位来客" });
        await Expect(jump).ToBeHiddenAsync();
        await Expect(place).ToBeInViewportAsync(new() { Ratio = 0.99f });
        var (first, last) = (await page.Page.Locator("#people .chip").First.BoundingBoxAsync(), await page.Page.Locator("#people .chip").Last.BoundingBoxAsync());
        Assert.That(last!.Y, Is.LessThan(first!.Y + first.Height));
        await page.ShotAsync("new-person");
    }

    /// <summary>Each sign of the words stands right of the one before.</summary>
    private static Task<bool> IsForwardAsync(ILocator place, string words) => place.EvaluateAsync<bool>(
        """
        (place, words) => {
          const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const at = texts.currentNode.data.indexOf(words);
            if (at < 0) continue;
            const left = [...words].map((_, i) => { const range = new Range(); range.setStart(texts.currentNode, at + i); range.setEnd(texts.currentNode, at + i + 1); return range.getBoundingClientRect().left; });
            return left.every((x, i) => i === 0 || x > left[i - 1]);
          }
          return false;
        }
        """, words);
}
