using GroupBot.BrowserTests.Kit;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests;

/// <summary>A group in which forty people have talked for three days, seen on both widths, by day and by night.</summary>
internal sealed class LivelyTests : PageFixture
{
    /// <summary>Four stripes.</summary>
    private const string Picture =
        "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAoCAIAAADBrGu+AAAATUlEQVR42u3PIREAIRQFQCKifwj0aeKg0WiSXA4yPL8zW2DbrR75d0XG+iI1T6QJCAgICAgICAgICAgICAgICAgICAgICAgICAgICCQehG1o8WcFhZkAAAAASUVORK5CYII=";

    private static IReadOnlyList<string> Locales => ["zh-CN", "en-GB"];

    [TestCaseSource(nameof(Locales)), CancelAfter(180_000)]
    public async Task Group_WithAllThatHappensInOne_ReadsWellHoweverItIsLookedAt(string locale, CancellationToken ct)
    {
        var view = View.DeskChinese with { Locale = locale };
        var page = await OpenAsync(view, ct, alone: true, "--members", "40", "--days", "3");
        var owner = await page.ShowAsync("林岚");
        await page.ActAsync(new { act = "photo", user = "chenmo", name = "a.png", base64 = Picture, caption = view.Say("今晚的书桌", "Tonight’s desk") });
        await page.ActAsync(new { act = "poll", user = "owner", question = view.Say("下一本读什么？", "What do we read next?"), options = new[] { "活着", "Solitude", "围城" }, anonymous = false });
        var poll = await LastAsync(page);
        await page.ActAsync(new { act = "vote", user = "chenmo", message_id = poll, options = new[] { 0 } });
        await page.ActAsync(new { act = "post", user = "alice_reads", text = view.Say("我投百年孤独", "I vote for Solitude"), reply_to = poll });
        var answer = await LastAsync(page);
        await page.ActAsync(new { act = "react", user = "owner", message_id = answer, emoji = new[] { "👍" } });
        await page.CallAsync("sendMessage", new
        {
            chat_id = await page.GroupAsync(),
            text = view.Say("今天打卡了吗？", "Checked in today?"),
            reply_markup = new { inline_keyboard = new[] { new object[] { new { text = view.Say("打卡", "Check in"), callback_data = "x", style = "success" }, new { text = view.Say("群规", "Rules"), url = "https://example.org" } } } },
        });
        await LookAllWaysAsync(page, owner.Message(view.Say("今天打卡了吗？", "Checked in today?")), "lively");

        var camp = view.Say("写作营", "Writing camp");
        var forum = (await page.ActAsync(new { act = "create_group", user = "owner", title = camp })).GetProperty("id").GetInt64();
        await page.ActAsync(new { act = "forum", user = "owner", chat = forum });
        var topic = (await page.ActAsync(new { act = "create_topic", user = "owner", chat = forum, name = view.Say("每日一页", "A page a day") })).GetProperty("message_thread_id").GetInt32();
        await page.ActAsync(new { act = "open_topic", user = "owner", chat = forum, topic });
        await page.ActAsync(new { act = "post", user = "owner", chat = forum, text = view.Say("今天写了一页", "Wrote one page today") });
        await owner.OpenChatAsync(camp);
        await owner.OpenChatAsync(view.Say("每日一页", "A page a day"));
        await LookAllWaysAsync(page, owner.Message(view.Say("今天写了一页", "Wrote one page today")), "topics");
    }

    private static async Task LookAllWaysAsync(OpenPage page, ILocator last, string name)
    {
        var first = page.View;
        foreach (var width in new[] { View.DeskChinese.Width, View.PhoneChinese.Width })
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.LookAsync(first with { Width = width, Scheme = scheme });
                await Expect(last).ToBeInViewportAsync();
                await page.ShotAsync(name);
                Assert.That(await Readability.WeakAsync(page), Is.Empty, page.View.ToString());
            }
        }

        await page.LookAsync(first);
    }

    private static async Task<int> LastAsync(OpenPage page) => (await page.MessagesAsync())[^1].GetProperty("message_id").GetInt32();
}
