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
        }
    }

    /// <summary>Answers every call with a message, without a network.</summary>
    private sealed class Nobody : HttpMessageHandler
    {
        private const string Answer = """
            {"ok":true,"result":{"message_id":1,"from":{"id":1,"is_bot":true,"first_name":"b"},
            "chat":{"id":-1001,"title":"t","type":"supergroup"},"date":1,"text":"t",
            "reply_to_message":{"message_id":1,"chat":{"id":-1001,"title":"t","type":"supergroup"},"date":1,"text":"t"}}}
            """;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _ = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(Answer, Encoding.UTF8, "application/json"),
            };
        }
    }
}
