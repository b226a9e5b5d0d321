using System.Text.Json.Nodes;
using GroupBot.Sandbox.Scenarios;
using NUnit.Framework;

namespace GroupBot.Tests.Sandbox.Scenarios;

/// <summary>A sandbox with a bot made here, that echoes, offers buttons and keys, sells, and deletes.</summary>
internal abstract class ServedFixture : SandboxFixture
{
    private CancellationTokenSource _stop = null!;

    private Task _bot = null!;

    [SetUp]
    public void StartBot()
    {
        _stop = new CancellationTokenSource();
        _bot = Task.Run(() => ServeAsync(_stop.Token));
    }

    [TearDown]
    public async Task StopBotAsync()
    {
        await _stop.CancelAsync();
        await _bot;
        _stop.Dispose();
    }

    protected async Task<IReadOnlyList<StepReport>> PlayAsync(string text)
    {
        var (scenario, problems) = ScenarioParser.Read(text);
        Assert.That(problems.Select(problem => problem.In(ReaderLanguage.English)), Is.Empty);
        return await new ScenarioPlayer(World, TimeProvider.System).PlayAsync(scenario!, null, CancellationToken.None);
    }

    private async Task ServeAsync(CancellationToken ct)
    {
        var offset = 0;
        while (!ct.IsCancellationRequested)
        {
            var updates = (JsonArray)await Bot.ResultAsync("getUpdates", new { offset, timeout = 0 });
            foreach (var update in updates)
            {
                offset = (int)update!["update_id"]! + 1;
                await AnswerAsync(update);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }
    }

    private async Task AnswerAsync(JsonNode update)
    {
        if (update["callback_query"] is { } query)
        {
            await Bot.ResultAsync("answerCallbackQuery", new { callback_query_id = (string)query["id"]!, text = "Saved!" });
            await Bot.ResultAsync("editMessageText", new
            {
                chat_id = (long)query["message"]!["chat"]!["id"]!,
                message_id = (int)query["message"]!["message_id"]!,
                text = "You chose " + (string)query["data"]!,
            });
        }
        else if (update["pre_checkout_query"] is { } checkout)
        {
            await Bot.ResultAsync("answerPreCheckoutQuery", new { pre_checkout_query_id = (string)checkout["id"]!, ok = true });
        }
        else if (update["message"] is { } message)
        {
            await HearAsync(message, (long)message["chat"]!["id"]!);
        }
    }

    private Task HearAsync(JsonNode message, long chat) => (string?)message["text"] switch
    {
        { } text when text.StartsWith("echo ", StringComparison.Ordinal) => SayAsync(message, chat, text[5..]),
        "buttons" => SayAsync(message, chat, "Choose", new { inline_keyboard = new[] { new[] { new { text = "✅ Yes", callback_data = "yes" } } } }),
        "keys" => SayAsync(message, chat, "Tap", new { keyboard = new[] { new[] { "打卡" } } }),
        "打卡" => SayAsync(message, chat, "打卡成功"),
        "alone here" => AnswerTwiceAsync(message, chat),
        "delete me" => Bot.ResultAsync("deleteMessage", new { chat_id = chat, message_id = (int)message["message_id"]! }),
        "wrong" => Bot.CallAsync("sendMessage", new { chat_id = chat, text = "x", colour = "red" }),
        "sell" => Bot.ResultAsync("sendInvoice", new
        {
            chat_id = chat,
            title = "补签卡",
            description = "d",
            payload = "p",
            currency = "XTR",
            prices = new[] { new { label = "l", amount = 5 } },
        }),
        null when message["photo"] is not null => SayAsync(message, chat, $"photo: {message["caption"]}"),
        null when message["document"] is { } file => SayAsync(message, chat, $"file: {file["file_name"]}"),
        null when message["poll"] is { } poll => SayAsync(message, chat, $"poll: {poll["question"]} {poll["options"]!.AsArray().Count}"),
        null when message["successful_payment"] is not null => SayAsync(message, chat, "Thank you"),
        _ => Task.CompletedTask,
    };

    /// <summary>To the writer alone, and to all.</summary>
    private async Task AnswerTwiceAsync(JsonNode heard, long chat)
    {
        await Bot.ResultAsync("sendMessage", new
        {
            chat_id = chat,
            text = "only you",
            message_thread_id = (int)heard["message_thread_id"]!,
            ephemeral_message_parameters = new { receiver_user_id = (long)heard["from"]!["id"]! },
        });
        await SayAsync(heard, chat, "all of you");
    }

    private Task<JsonNode> SayAsync(JsonNode heard, long chat, string text, object? markup = null) => Bot.ResultAsync("sendMessage", new
    {
        chat_id = chat,
        text,
        reply_markup = markup ?? new { inline_keyboard = Array.Empty<object>() },
        message_thread_id = (int?)heard["message_thread_id"] ?? 0,
    });
}
