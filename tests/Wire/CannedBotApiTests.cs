using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using GroupBot.Events;
using GroupBot.Tests.Support;
using GroupBot.Turns;
using GroupBot.Wire;
using NUnit.Framework;
using Telegram.Bot;

namespace GroupBot.Tests.Wire;

/// <summary>What a rehearsal counts on: updates that the bot can read, a yes to everything, and an end.</summary>
internal sealed class CannedBotApiTests : IDisposable
{
    private const int Polls = 100;

    private readonly CannedBotApi _api = new(new ManualTimeProvider());
    private readonly HttpClient _http = BotApiHttp.Make(TimeSpan.FromSeconds(20), "http://127.0.0.1");

    public void Dispose()
    {
        _http.Dispose();
        _api.Dispose();
    }

    [Test, CancelAfter(60_000)]
    public async Task GetUpdates_AHundredTimes_HandsOutWhatTheBotReads(CancellationToken ct)
    {
        var updates = await AllUpdatesAsync(ct);
        var events = updates.Select(update => update.Event).ToList();

        Assert.That(updates.Where(update => update.Unreadable is not null), Is.Empty);
        Assert.That(updates.Select(update => update.UpdateId), Is.Unique.And.All.Not.Null);
        // A word, a reply to it, and a question that the bot answers; and somebody who comes by a link.
        Assert.That(events.OfType<MessageReceived>().Count(), Is.EqualTo(3 * Polls));
        Assert.That(events.OfType<MessageReceived>().Count(heard => heard.Message.Text == "/ping"), Is.EqualTo(Polls));
        Assert.That(events.OfType<MemberChanged>().Count(changed => changed.Link is not null), Is.EqualTo(Polls));
        // Each group is met by the bot's own coming, once.
        var met = events.OfType<BotChanged>().Select(changed => changed.Chat!.Id).ToList();
        Assert.That(met, Is.Unique.And.EquivalentTo(events.OfType<MessageReceived>().Select(heard => heard.Chat!.Id).Distinct()));
    }

    [Test, CancelAfter(60_000)]
    public async Task GetUpdates_AfterTheLast_IsHeldUntilTheEnd(CancellationToken ct)
    {
        await AllUpdatesAsync(ct);

        var held = AskAsync("getUpdates", ct);
        Assert.That(await AskAsync("getMe", ct), Is.Not.Empty);
        Assert.That(held.IsCompleted, Is.False);

        _api.Dispose();
        Assert.That(async () => await held, Throws.InstanceOf<HttpRequestException>());
    }

    [Test, CancelAfter(60_000)]
    public async Task Done_WithTheLastAnswer_EndsAndNotBefore(CancellationToken ct)
    {
        var ids = new List<int>();
        for (var answer = 1; answer < Polls; answer++)
        {
            ids.Add(JsonElement.Parse(await AskAsync("sendMessage", ct)).GetProperty("result").GetProperty("message_id").GetInt32());
        }

        Assert.That(_api.Done.IsCompleted, Is.False);
        Assert.That(ids, Is.Unique);

        await AskAsync("sendMessage", ct);
        await _api.Done.WaitAsync(ct);
    }

    [Test, CancelAfter(60_000)]
    public async Task Answers_ToTheBotsOwnClient_AreWhatItExpects(CancellationToken ct)
    {
        var client = BotApiHttp.Client(new TelegramOptions { Token = CannedBotApi.Token, BaseUrl = Address });

        var me = await client.GetMe(cancellationToken: ct);
        var admins = await client.GetChatAdministrators(chatId: -1001, cancellationToken: ct);
        await client.SetMyCommands(commands: [], cancellationToken: ct);

        Assert.That(me.IsBot);
        Assert.That(me.Username, Is.Not.Empty);
        // The bot is one of them: it must be, to be told of those who come.
        Assert.That(admins.Select(admin => admin.User.Id), Is.Unique.And.Contains(me.Id));
    }

    /// <summary>A loopback hands over what it likes: a request is answered once it is whole, and once.</summary>
    [Test, CancelAfter(60_000)]
    public async Task Requests_InPieces_AreAnsweredOnceWhole(CancellationToken ct)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", _api.Port, ct);
        var stream = client.GetStream();
        var buffer = new byte[4096];
        foreach (var piece in new[] { "POST /bot1:x/getM", "e HTTP/1.1\r\ncontent-length: 4\r\n", "\r\n{", "  " })
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(piece), ct);
        }

        var read = stream.ReadAsync(buffer, ct).AsTask();
        Assert.That(await Task.WhenAny(read, Task.Delay(200, ct)), Is.Not.SameAs(read));

        await stream.WriteAsync("}"u8.ToArray(), ct);
        var answer = Encoding.UTF8.GetString(buffer, 0, await read);
        Assert.That(answer, Does.StartWith("HTTP/1.1 200 OK\r\n").And.Contain("rehearsal_bot"));
    }

    [Test, CancelAfter(60_000)]
    public async Task Dispose_Always_ClosesThePort(CancellationToken ct)
    {
        var port = _api.Port;
        await AskAsync("getMe", ct);

        _api.Dispose();

        using var client = new TcpClient();
        Assert.That(async () => await client.ConnectAsync("127.0.0.1", port, ct), Throws.InstanceOf<SocketException>());
    }

    private string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_api.Port}");

    private async Task<List<InboundUpdate>> AllUpdatesAsync(CancellationToken ct)
    {
        var slices = new List<ReadOnlyMemory<byte>>();
        for (var poll = 0; poll < Polls; poll++)
        {
            Assert.That(UpdateSlicer.Slice(await AskAsync("getUpdates", ct), slices));
        }

        return [.. slices.Select(UpdateReader.Read)];
    }

    private async Task<byte[]> AskAsync(string method, CancellationToken ct)
    {
        using var response = await _http.PostAsync($"{Address}/bot{CannedBotApi.Token}/{method}", new StringContent("{}"), ct);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(ct);
    }
}
