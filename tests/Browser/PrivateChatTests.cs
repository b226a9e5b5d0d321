using GroupBot.BrowserTests.Kit;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>Start, menu, help and settings, each in the private chat with the bot.</summary>
internal sealed class PrivateChatTests : PageFixture
{
    private static IReadOnlyList<View> Views => View.Flows;

    [TestCaseSource(nameof(Views)), CancelAfter(60_000)]
    public async Task Menu_WhenAMemberPressesAButton_Answers(View view, CancellationToken ct)
    {
        var page = await OpenAsync(view, ct);
        var (name, hello, button, answer) = view.Locale == "zh-CN"
            ? ("陈默", "你好，陈默", "我的", "读书会")
            : ("Alice", "Hello, Alice", "Me", "Reading club");
        var member = await page.ShowAsync(name);
        await member.WriteAsync(view.Say("我来了", "Hi there"));

        await member.Place.GetByRole(Microsoft.Playwright.AriaRole.Tab, new() { Name = "GroupBot" }).ClickAsync();
        await page.ShotsAsync("before-start");
        await member.OpenPrivateAsync();
        await member.AnswersAsync(hello);
        await page.ShotsAsync("start");
        await member.PressAsync(button);
        await member.AnswersAsync(answer);
        await page.ShotsAsync("me");
    }

    [TestCaseSource(nameof(Views)), CancelAfter(60_000)]
    public async Task Help_WhenAskedByAChineseAndAnEnglishMember_AnswersEachInTheirLanguage(View view, CancellationToken ct)
    {
        var page = await OpenAsync(view, ct);
        foreach (var (name, title, other) in new[] { ("陈默", "看看机器人在不在", "See whether"), ("Alice", "See whether the bot is there", "看看") })
        {
            var member = await page.ShowAsync(name);
            await member.OpenPrivateAsync();
            await member.WriteAsync("/help");
            await member.AnswersAsync(title);
            await Expect(member.Answer).Not.ToContainTextAsync(other);
            await page.ShotsAsync($"help-{(name == "Alice" ? "english" : "chinese")}");
            await member.WriteAsync("/lang");
            await member.AnswersAsync(name == "Alice" ? "English" : "中文");
            await page.ShotsAsync($"lang-{(name == "Alice" ? "english" : "chinese")}");
        }
    }

    [TestCaseSource(nameof(Views)), CancelAfter(60_000)]
    public async Task Settings_WhenTheOwnerWalksToASwitch_ShowItChanged(View view, CancellationToken ct)
    {
        var page = await OpenAsync(view, ct);
        var owner = await page.ShowAsync("林岚");
        await owner.OpenPrivateAsync();

        await owner.WriteAsync("/settings");
        await owner.AnswersAsync("设置哪个群");
        await page.ShotsAsync("settings-groups");
        await owner.PressAsync("读书会");
        await owner.AnswersAsync("想设置什么");
        await page.ShotsAsync("settings-features");
        await owner.PressAsync("下一页");
        await owner.AnswersAsync("想设置什么");
        await owner.PressAsync("快捷词");
        await owner.AnswersAsync("✅ /me · 「我的」");
        await page.ShotsAsync("settings-before");
        await owner.PressAsync("「我的」");
        await owner.AnswersAsync("⬜ /me · 「我的」");
        await page.ShotsAsync("settings-after");

        // The change stands when the walk begins anew.
        await owner.WriteAsync("/settings");
        await owner.AnswersAsync("设置哪个群");
        await owner.PressAsync("读书会");
        await owner.AnswersAsync("想设置什么");
        await owner.PressAsync("下一页");
        await owner.AnswersAsync("想设置什么");
        await owner.PressAsync("快捷词");
        await owner.AnswersAsync("⬜ /me · 「我的」");
    }

    [TestCaseSource(nameof(Views)), CancelAfter(60_000)]
    public async Task Everyday_WhenTheOwnerAsksForHealthAndData_ReadsWell(View view, CancellationToken ct)
    {
        var page = await OpenAsync(view, ct);
        var owner = await page.ShowAsync("林岚");
        await owner.OpenPrivateAsync();
        await owner.WriteAsync("/health");
        await owner.AnswersAsync("权限");
        await page.ShotsAsync("health");
        await owner.WriteAsync("/mydata");
        await owner.AnswersAsync(".json");
        await owner.WriteAsync("/forgetme");
        await owner.AnswersAsync("删除");
        await page.ShotsAsync("data");
    }
}
