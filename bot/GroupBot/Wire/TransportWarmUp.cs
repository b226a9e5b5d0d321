using System.Net;
using System.Text;
using GroupBot.Events;
using Telegram.Bot;

namespace GroupBot.Wire;

/// <summary>
/// Sends made-up texts to nobody before the first poll, so that the first real answer does not pay for compiling the code
/// that writes and reads it.
/// </summary>
internal static class TransportWarmUp
{
    private const int Rounds = 30;

    public static async Task RunAsync(CancellationToken ct)
    {
        using var http = new HttpClient(new Nobody());
        var transport = new TelegramTransport(new TelegramBotClient(
            new TelegramBotClientOptions("1:warm-up", "http://127.0.0.1") { RetryCount = 1 }, http, ct));
        for (var round = 0; round < Rounds; round++)
        {
            await transport.SendAsync(
                new SendText("暖机", 1, [[new Button("·", "warm:up")]]), new ChatId(-1001), null, ct);
            await transport.SendAsync(new FetchAdministrators(), new ChatId(-1001), null, ct);
            await transport.SendAsync(
                new SetCommands("all_group_chats", "zh", [new CommandLine("ping", "·")]), null, null, ct);
        }
    }

    /// <summary>Answers every call as Telegram would, without a network.</summary>
    private sealed class Nobody : HttpMessageHandler
    {
        private const string Administrators = """
            {"ok":true,"result":[{"status":"creator","user":{"id":1,"is_bot":false,"first_name":"o"},"is_anonymous":false},
            {"status":"administrator","user":{"id":2,"is_bot":true,"first_name":"b"},"can_be_edited":false,"is_anonymous":false,
            "can_manage_chat":true,"can_delete_messages":true,"can_restrict_members":true,"can_invite_users":true}]}
            """;

        private const string Message = """
            {"ok":true,"result":{"message_id":1,"from":{"id":1,"is_bot":true,"first_name":"b"},
            "chat":{"id":-1001,"title":"t","type":"supergroup"},"date":1,"text":"t",
            "reply_to_message":{"message_id":1,"chat":{"id":-1001,"title":"t","type":"supergroup"},"date":1,"text":"t"}}}
            """;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _ = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
            var method = request.RequestUri!.Segments[^1];
            var answer = method switch
            {
                "getChatAdministrators" => Administrators,
                "setMyCommands" => """{"ok":true,"result":true}""",
                _ => Message,
            };
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(answer, Encoding.UTF8, "application/json"),
            };
        }
    }
}
