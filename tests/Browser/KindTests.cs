using GroupBot.BrowserTests.Kit;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>What a member sends besides words, and how it is shown.</summary>
internal sealed class KindTests : PageFixture
{
    /// <summary>One red pixel.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    private static IReadOnlyList<View> Views => [View.PhoneChinese];

    [TestCaseSource(nameof(Views)), CancelAfter(90_000)]
    public async Task Attach_WhenAMemberSendsFiles_ShowsEachAsWhatItIs(View view, CancellationToken ct)
    {
        var page = await OpenAsync(view, ct);
        var member = await page.ShowAsync("陈默");

        await SendFilesAsync(page, member, "照片或文件", "今晚的天空", File("a.png", "image/png", Picture));
        await Expect(member.Message("今晚的天空").Locator(".picture img")).ToHaveJSPropertyAsync("naturalWidth", 1);
        await member.Message("今晚的天空").Locator(".picture").ClickAsync();
        await Expect(page.Dialog.Locator("img")).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync("Escape");

        await SendFilesAsync(page, member, "照片或文件", "两张", File("1.png", "image/png", Picture), File("2.png", "image/png", Picture));
        await Expect(member.Message("两张").Locator(".album img")).ToHaveCountAsync(2);

        await SendFilesAsync(page, member, "照片或文件", "", File("书单 <b>.txt", "text/plain", "一本书"u8.ToArray()));
        await Expect(member.Message("书单 <b>.txt")).ToContainTextAsync("9 B");
        await SendFilesAsync(page, member, "作为文件发送", "原图", File("b.png", "image/png", Picture));
        await Expect(member.Message("原图").Locator("a.file")).ToContainTextAsync("b.png");

        await member.AttachAsync("骰子");
        await page.ChooseAsync("🎯");
        await Expect(member.Place.GetByRole(AriaRole.Img, new() { NameRegex = new("^🎯 掷出 [1-6]$") })).ToBeVisibleAsync();
        await member.AttachAsync("位置");
        await page.ChooseAsync("发送");
        await Expect(member.Message("31.2304, 121.4737")).ToContainTextAsync("位置");
        await member.AttachAsync("名片");
        await page.Dialog.GetByLabel("名字").FillAsync("图书馆");
        await page.Dialog.GetByLabel("电话").FillAsync("+99912345678");
        await page.ChooseAsync("发送");
        await Expect(member.Message("图书馆")).ToContainTextAsync("99912345678");
        await page.ShotsAsync("kinds");
    }

    [Test, CancelAfter(60_000)]
    public async Task Poll_WhenVotedAndTakenBack_ShowsTheResultsToThoseWhoVoted(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var owner = await page.ShowAsync("林岚");
        var chenmo = await page.ShowAsync("陈默");
        await owner.AttachAsync("投票或测验");
        await page.Dialog.GetByLabel("问题").FillAsync("下一本读什么？");
        await page.Dialog.GetByLabel("选项，每行一个").FillAsync("活着\n百年孤独");
        await page.Dialog.GetByLabel("匿名").UncheckAsync();
        await page.ShotAsync("new-poll");
        await page.ChooseAsync("发送");

        var poll = chenmo.Message("下一本读什么？");
        await Expect(poll.Locator(".share")).ToHaveCountAsync(0);
        await poll.GetByRole(AriaRole.Button, new() { Name = "活着" }).ClickAsync();
        await Expect(poll.Locator(".share")).ToHaveTextAsync(["100%", "0%"]);
        await poll.GetByRole(AriaRole.Button, new() { Name = "查看投票" }).ClickAsync();
        await Expect(page.Dialog).ToContainTextAsync("陈默");
        await page.ChooseAsync("关闭");
        await poll.GetByRole(AriaRole.Button, new() { Name = "撤回投票" }).ClickAsync();
        await Expect(poll).ToContainTextAsync("还没有人投票");
        await owner.Message("下一本读什么？").GetByRole(AriaRole.Button, new() { Name = "结束投票" }).ClickAsync();
        await Expect(poll).ToContainTextAsync("已结束");
    }

    [Test, CancelAfter(60_000)]
    public async Task Quiz_WhenAnsweredWrongly_ShowsWhatIsRight(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var chenmo = await page.ShowAsync("陈默");
        await page.ActAsync(new { act = "poll", user = "owner", question = "《活着》的作者？", options = new[] { "莫言", "余华" }, correct = 1 });

        var quiz = chenmo.Message("《活着》的作者？");
        await quiz.GetByRole(AriaRole.Button, new() { Name = "莫言" }).ClickAsync();

        await Expect(quiz.Locator(".result.wrong")).ToContainTextAsync("莫言 ✗");
        await Expect(quiz.Locator(".result.right")).ToContainTextAsync("余华 ✓");
        await page.ShotAsync("quiz");
    }

    [Test, CancelAfter(60_000)]
    public async Task Invoice_WhenTheBotSaysNothing_SaysThatNothingWasPaid(CancellationToken ct)
    {
        // Without a bot nobody answers, and the 10 seconds are over as soon as the clock says so.
        var page = await OpenAsync(View.DeskChinese, ct, alone: true);
        var chenmo = await page.ShowAsync("陈默");
        await page.ActAsync(new { act = "start", user = "chenmo" });
        await chenmo.OpenChatAsync("GroupBot");
        var id = long.Parse((await chenmo.Place.GetAttributeAsync("data-user"))!, System.Globalization.CultureInfo.InvariantCulture);
        var sent = await page.CallAsync("sendInvoice", new
        {
            chat_id = id,
            title = "一杯咖啡",
            description = "热的",
            payload = "x",
            currency = "XTR",
            prices = new[] { new { label = "咖啡", amount = 50 } },
        });
        Assert.That(sent.GetProperty("ok").GetBoolean(), sent.ToString());

        await chenmo.Message("一杯咖啡").GetByRole(AriaRole.Button, new() { Name = "支付 ⭐ 50" }).ClickAsync();
        await Expect(chenmo.Place.Locator(".toast")).ToHaveTextAsync("等机器人确认…");
        await page.ActAsync(new { act = "clock", seconds = 11 });
        await Expect(chenmo.Place.Locator(".toast")).ToContainTextAsync("没有付款");
    }

    [Test, CancelAfter(60_000)]
    public async Task Keyboard_WhenTheBotShowsOne_StandsBelowTheFieldAndAnswers(CancellationToken ct)
    {
        var page = await OpenAsync(View.DeskChinese, ct);
        var chenmo = await page.ShowAsync("陈默");
        await page.CallAsync("sendMessage", new
        {
            chat_id = await page.GroupAsync(),
            text = "选一个：",
            reply_markup = new { keyboard = new[] { new[] { new { text = "我的打卡" }, new { text = "排行" } } }, input_field_placeholder = "点下面的字" },
        });

        var keys = chenmo.Place.GetByRole(AriaRole.Group, new() { Name = "机器人的键盘" });
        await Expect(chenmo.Input).ToHaveAttributeAsync("placeholder", "点下面的字");
        await keys.GetByRole(AriaRole.Button, new() { Name = "排行" }).ClickAsync();

        await Expect(chenmo.Message("排行")).ToBeVisibleAsync();
        await page.ShotAsync("reply-keyboard");
    }

    private static FilePayload File(string name, string type, byte[] bytes) => new() { Name = name, MimeType = type, Buffer = bytes };

    private static async Task SendFilesAsync(OpenPage page, MemberColumn member, string how, string caption, params FilePayload[] files)
    {
        var chooser = await page.Page.RunAndWaitForFileChooserAsync(() => member.AttachAsync(how));
        await chooser.SetFilesAsync(files);
        await page.Dialog.GetByLabel("说明文字").FillAsync(caption);
        await page.ChooseAsync("发送");
        await Expect(page.Dialog).ToHaveCountAsync(0);
    }
}
