using GroupBot.BrowserTests.Kit;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>Where links lead, and what the page says where they lead nowhere.</summary>
internal sealed class LinkTests : PageFixture
{
    [Test, CancelAfter(90_000)]
    public async Task Link_OfTelegramItself_LeadsToItsPlaceInTheSandbox(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var member = await page.ShowAsync("陈默");
        var name = (await page.StateAsync()).GetProperty("bot").GetProperty("username").GetString();
        await ButtonsAsync(page, ("机器人", $"tg://resolve?domain={name}&start=abc"), ("怪的", "tg://settings"));

        await member.PressAsync("怪的");
        await Expect(member.Place.Locator(".toast")).ToHaveTextAsync("沙盒打不开「tg://settings」");
        // The newest message is at the bottom, and is not covered.
        var (toast, answer) = (await member.Place.Locator(".toast").BoundingBoxAsync(), await member.Answer.BoundingBoxAsync());
        Assert.That(toast!.Y + toast.Height, Is.LessThan(answer!.Y));
        await member.PressAsync("机器人");
        await Expect(member.Message("/start abc")).ToBeVisibleAsync();
    }

    [Test, CancelAfter(90_000)]
    public async Task Link_ThatIsNoAddress_SaysSo(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var member = await page.ShowAsync("陈默");
        await member.WriteAsync("bad http://[::1 and a@example.org and +99912345678 and $USD");
        await page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        foreach (var link in await member.Message("bad").Locator("a.entity").AllAsync())
        {
            var words = await link.TextContentAsync();
            await link.ClickAsync();
            if (words == "$USD")
            {
                await Expect(member.Input).ToHaveValueAsync("$USD ");
            }
            else
            {
                await Expect(member.Place.Locator(".toast.shown")).ToHaveTextAsync(words!.Contains("http", StringComparison.Ordinal) ? $"沙盒打不开「{words}」" : "已复制");
            }
        }
    }

    [Test, CancelAfter(90_000)]
    public async Task Link_ToAMessageOfAnotherGroup_OpensItThere(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var owner = await page.ShowAsync("林岚");
        var other = (await page.ActAsync(new { act = "create_group", user = "owner", title = "写作营" })).GetProperty("id").GetInt64();
        var post = (await page.ActAsync(new { act = "post", user = "owner", chat = other, text = "那边的话" })).GetProperty("message_id").GetInt32();
        await owner.WriteAsync($"看 https://t.me/c/{(-other - 1000000000000).ToString(System.Globalization.CultureInfo.InvariantCulture)}/{post}");

        await owner.Message("看 https").Locator("a.entity").ClickAsync();

        await Expect(owner.Message("那边的话")).ToBeInViewportAsync();
        await Expect(owner.Place.GetByRole(AriaRole.Tab, new() { Name = "写作营" })).ToHaveAttributeAsync("aria-selected", "true");
    }

    /// <summary>The message it answers has a number that some other message has here.</summary>
    [Test, CancelAfter(90_000)]
    public async Task Quote_OfAMessageOfAnotherChat_LeadsToThatChat(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var owner = await page.ShowAsync("林岚");
        await page.TalkAsync(5);
        var other = (await page.ActAsync(new { act = "create_group", user = "owner", title = "写作营" })).GetProperty("id").GetInt64();
        await page.ActAsync(new { act = "add", user = "owner", chat = other, target = "bot" });
        var post = (await page.ActAsync(new { act = "post", user = "owner", chat = other, text = "那边的话" })).GetProperty("message_id").GetInt32();
        var sent = await page.CallAsync("sendMessage", new
        {
            chat_id = await page.GroupAsync(),
            text = "说到这句",
            reply_parameters = new { message_id = post, chat_id = other },
        });
        Assert.That(sent.GetProperty("ok").GetBoolean(), sent.ToString());

        await Expect(owner.Place.GetByRole(AriaRole.Tab, new() { Name = "写作营" })).ToBeVisibleAsync();

        await owner.Message("说到这句").Locator(".quote").ClickAsync();

        await Expect(owner.Message("那边的话")).ToBeInViewportAsync();
    }

    /// <summary>A press is quicker than the page hears how this person stands there.</summary>
    [Test, CancelAfter(90_000)]
    public async Task Quote_OfAChatThatCameJustNow_LeadsThereAllTheSame(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var owner = await page.ShowAsync("林岚");
        var asked = 0;
        // What a change of standing tells is lost where the page did not know the group yet; then the page asks, and that is slow.
        await page.Page.RouteAsync("**/sandbox/standings/*", async route =>
        {
            if (++asked == 1)
            {
                await Task.Delay(TimeSpan.FromSeconds(8), TimeProvider.System, ct);
            }

            await route.ContinueAsync();
        });
        var other = (await page.ActAsync(new { act = "create_group", user = "owner", title = "写作营" })).GetProperty("id").GetInt64();
        await page.ActAsync(new { act = "add", user = "owner", chat = other, target = "bot" });
        var post = (await page.ActAsync(new { act = "post", user = "owner", chat = other, text = "那边的话" })).GetProperty("message_id").GetInt32();
        await page.CallAsync("sendMessage", new
        {
            chat_id = await page.GroupAsync(),
            text = "说到这句",
            reply_parameters = new { message_id = post, chat_id = other },
        });

        await owner.Message("说到这句").Locator(".quote").ClickAsync();

        await Expect(owner.Message("那边的话")).ToBeInViewportAsync();
    }

    [Test, CancelAfter(60_000)]
    public async Task Pin_WhenTakenAway_LosesItsSign(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var owner = await page.ShowAsync("林岚");
        await page.TalkAsync(1);
        await owner.OpenMenuAsync("第 1 句");
        await page.ChooseAsync("置顶");
        await Expect(owner.Message("第 1 句").Locator("time")).ToContainTextAsync("📌");

        await owner.OpenMenuAsync("第 1 句");
        await page.ChooseAsync("取消置顶");

        await Expect(owner.Message("第 1 句").Locator("time")).Not.ToContainTextAsync("📌");
    }

    private static async Task ButtonsAsync(OpenPage page, params (string Text, string Url)[] buttons)
    {
        var sent = await page.CallAsync("sendMessage", new
        {
            chat_id = await page.GroupAsync(),
            text = "往哪去？",
            reply_markup = new { inline_keyboard = new[] { buttons.Select(b => new { text = b.Text, url = b.Url }) } },
        });
        Assert.That(sent.GetProperty("ok").GetBoolean(), sent.ToString());
    }
}
