using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GroupBot.Wire;

/// <summary>
/// As much of a Bot API server as a rehearsal needs: hands out made-up updates, a few a poll, or posts them, and agrees to
/// everything.
/// It listens on the loopback alone and looks at no token.
/// </summary>
internal sealed class CannedBotApi : IDisposable
{
    public const string Token = "1:rehearsal";
    /// <summary>What the bot is told of as its webhook; the updates are posted wherever it really listens.</summary>
    public const string WebhookUrl = "http://127.0.0.1:80/rehearsal";

    private const int Rounds = 100, Groups = 5;
    private const string Bot = """{"id":1,"is_bot":true,"first_name":"b","username":"rehearsal_bot"}""";

    private const string Administrators = """
        [{"status":"creator","user":{"id":2,"is_bot":false,"first_name":"o"},"is_anonymous":false},
        {"status":"administrator","user":{"id":1,"is_bot":true,"first_name":"b"},"can_be_edited":false,"is_anonymous":false,
        "can_manage_chat":true,"can_delete_messages":true,"can_restrict_members":true,"can_invite_users":true}]
        """;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _clock;
    private int _polls;
    private int _answers;

    public CannedBotApi(TimeProvider clock)
    {
        _clock = clock;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Ends once everything was handed out and the last question answered.</summary>
    public Task Done => _done.Task;

    /// <summary>Posts every update as Telegram does, those of a round at once.</summary>
    /// <param name="address">Where the bot's webhook listens.</param>
    /// <param name="secret">That lets them in.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task PostAsync(Uri address, string secret, TimeProvider clock, CancellationToken ct)
    {
        using var http = BotApiHttp.Make(BotApiHttp.CallTimeout, address.ToString());
        http.DefaultRequestHeaders.Add(Webhooks.WebhookListener.SecretHeader, secret);
        var hook = new Uri(address, new Uri(WebhookUrl).AbsolutePath);
        for (var round = 1; round <= Rounds; round++)
        {
            await Task.WhenAll(Updates(round, clock.GetUtcNow()).Select(async update =>
            {
                using var content = new StringContent(update, Encoding.UTF8, "application/json");
                using var answer = await http.PostAsync(hook, content, ct);
            }));
        }
    }

    public void Dispose()
    {
        if (_closing.IsCancellationRequested)
        {
            return;
        }

        _closing.Cancel();
        _listener.Dispose();
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_closing.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var closing = client;
        client.NoDelay = true;
        var buffer = new byte[16 << 10];
        var length = 0;
        try
        {
            await using var stream = client.GetStream();
            while (await stream.ReadAsync(buffer.AsMemory(length), _closing.Token) is > 0 and var read)
            {
                length += read;
                if (Request(buffer.AsSpan(0, length)) is { } method)
                {
                    length = 0;
                    if (method == "getUpdates" && _polls >= Rounds)
                    {
                        // Nothing more comes: the poll is held, as by the real server.
                        await Task.Delay(Timeout.InfiniteTimeSpan, _clock, _closing.Token);
                    }

                    await stream.WriteAsync(Response(Result(method)), _closing.Token);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
        }
    }

    /// <summary>The method of a request that has come in whole; null while some of it is missing.</summary>
    private static string? Request(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        var head = Encoding.ASCII.GetString(bytes[..end]);
        var size = 0;
        foreach (var line in head.Split("\r\n"))
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                size = int.Parse(line.AsSpan(15), CultureInfo.InvariantCulture);
            }
        }

        // "POST /bot1:rehearsal/sendMessage HTTP/1.1"
        return bytes.Length >= end + 4 + size ? head.Split(' ')[1].Split('/')[^1] : null;
    }

    private static byte[] Response(string result)
    {
        var body = $"{{\"ok\":true,\"result\":{result}}}";
        return Encoding.UTF8.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    private string Result(string method)
    {
        switch (method)
        {
            case "getMe":
                return Bot;
            case "getChatAdministrators":
                return Administrators;
            case "getUpdates":
                var poll = Interlocked.Increment(ref _polls);
                return poll <= Rounds ? $"[{string.Join(',', Updates(poll, _clock.GetUtcNow()))}]" : "[]";
            case "getWebhookInfo":
                return $$"""{"url":"{{WebhookUrl}}","has_custom_certificate":false,"pending_update_count":0}""";
            case "sendMessage":
                if (Interlocked.Increment(ref _answers) == Rounds)
                {
                    _done.TrySetResult();
                }

                return $$"""{"message_id":{{_answers + 100_000}},"from":{{Bot}},"chat":{"id":-1001,"title":"t","type":"supergroup"},"date":1,"text":"t"}""";
            default:
                return "true";
        }
    }

    /// <summary>One poll's worth: words, a reply, a question that is answered, and somebody who comes by a link.</summary>
    private static IEnumerable<string> Updates(int round, DateTimeOffset now)
    {
        var date = now.ToUnixTimeSeconds();
        var from = $$"""{"id":{{10 + (round % 50)}},"is_bot":false,"first_name":"暖{{round}}","username":"warm{{round % 50}}","language_code":"zh-hans"}""";
        var chat = $$"""{"id":{{-1001 - (round % Groups)}},"title":"暖机","type":"supergroup"}""";
        if (round <= Groups)
        {
            // The bot's own coming has the group's admins asked for.
            yield return $$"""
                {"update_id":{{100_000 + round}},"my_chat_member":{"chat":{{chat}},"from":{{from}},"date":{{date}},
                "old_chat_member":{"user":{{Bot}},"status":"left"},"new_chat_member":{"user":{{Bot}},"status":"member"} } }
                """;
        }

        yield return $$"""
            {"update_id":{{round * 4}},"message":{"message_id":{{round * 4}},"from":{{from}},"chat":{{chat}},"date":{{date}},"text":"早上好 {{round}}"} }
            """;
        yield return $$"""
            {"update_id":{{(round * 4) + 1}},"message":{"message_id":{{(round * 4) + 1}},"from":{{from}},"chat":{{chat}},"date":{{date}},"text":"早",
            "reply_to_message":{"message_id":{{round * 4}},"from":{{from}},"chat":{{chat}},"date":{{date}},"text":"早"} } }
            """;
        yield return $$"""
            {"update_id":{{(round * 4) + 2}},"message":{"message_id":{{(round * 4) + 2}},"from":{{from}},"chat":{{chat}},"date":{{date}},"text":"/ping",
            "entities":[{"type":"bot_command","offset":0,"length":5}] } }
            """;
        yield return $$"""
            {"update_id":{{(round * 4) + 3}},"chat_member":{"chat":{{chat}},"from":{{from}},"date":{{date}},
            "old_chat_member":{"user":{{from}},"status":"left"},"new_chat_member":{"user":{{from}},"status":"member"},
            "invite_link":{"invite_link":"https://t.me/+x","creator":{{Bot}},"creates_join_request":false,"is_primary":false,"is_revoked":false,"name":"x"} } }
            """;
    }
}
