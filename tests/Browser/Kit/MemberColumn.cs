using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GroupBot.BrowserTests.Kit;

/// <summary>What one member sees and does, found as a person finds it: by its role and its words.</summary>
internal sealed class MemberColumn(OpenPage page, string name, ILocator place)
{
    public ILocator Place => place;

    public ILocator Messages => place.Locator(".message");

    public ILocator Input => place.GetByRole(AriaRole.Textbox);

    /// <summary>The bot's latest message, buttons and all.</summary>
    public ILocator Answer => place.Locator(".message.from-bot").Last;

    public ILocator Message(string text) => Messages.Filter(new() { HasText = text }).First;

    /// <summary>The menu of a message.</summary>
    public async Task OpenMenuAsync(string text)
    {
        await Message(text).HoverAsync();
        await Message(text).GetByRole(AriaRole.Button, new() { Name = page.View.Say("操作", "Actions") }).ClickAsync();
    }

    /// <summary>Chooses what else than words to send.</summary>
    public async Task AttachAsync(string label)
    {
        await place.GetByRole(AriaRole.Button, new() { Name = page.View.Say("发送其他内容", "Send something else") }).ClickAsync();
        await page.ChooseAsync(label);
    }

    public Task OpenChatAsync(string title) => place.GetByRole(AriaRole.Tab, new() { Name = title }).ClickAsync();

    public async Task WriteAsync(string text)
    {
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
        await Expect(Messages.Filter(new() { HasText = text }).First).ToBeVisibleAsync();
    }

    public async Task OpenPrivateAsync()
    {
        await place.GetByRole(AriaRole.Tab, new() { Name = "GroupBot" }).ClickAsync();
        var start = place.GetByRole(AriaRole.Button, new() { Name = page.View.Say("开始", "Start"), Exact = true });
        await Expect(start.Or(Input)).ToBeVisibleAsync();
        if (await start.IsVisibleAsync())
        {
            await start.ClickAsync();
            await AnswersAsync(name);
        }
    }

    /// <summary>Presses a button below the bot's latest message.</summary>
    public Task PressAsync(string label) => Answer.Locator(".keyboard").GetByRole(AriaRole.Button, new() { Name = label }).First.ClickAsync();

    public async Task AnswersAsync(string text)
    {
        await Expect(Answer).ToContainTextAsync(text);
        await Expect(place.Locator(".busy")).ToHaveCountAsync(0);
    }
}
