using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace GroupBot.BrowserTests.Kit;

/// <summary>Many people who are all in many groups, and who talk.</summary>
internal sealed class BigWorld(HttpClient http, long owner, long shown)
{
    private const int AtOnce = 8;

    private readonly List<long> _people = [];

    private readonly List<long> _groups = [shown];

    private readonly List<int> _posted = [];

    /// <summary>All in all; the bot is in every group too.</summary>
    public async Task FillAsync(int people, int groups, CancellationToken ct)
    {
        for (var i = 1; i < groups; i++)
        {
            _groups.Add(Id(await ActAsync(new { act = "create_group", user = owner, title = $"群 {i}" }, ct)));
            await ActAsync(new { act = "add", user = owner, chat = _groups[i], target = "bot" }, ct);
        }

        for (var i = 0; i < people; i++)
        {
            _people.Add(Id(await ActAsync(new { act = "create_user", first_name = $"成员{i}" }, ct)));
        }

        await Parallel.ForEachAsync(
            _groups.SelectMany(group => _people.Select(person => (group, person))),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (place, ct2) => await ActAsync(new { act = "add", user = owner, chat = place.group, target = place.person }, ct2));
    }

    /// <summary>
    /// So many things a second: of 100, one pin, one reaction, one who goes or comes back, else messages; three of four of all that in
    /// the group that is shown. Each message has its number and the Unix milliseconds it was sent at.
    /// </summary>
    public async Task TalkAsync(int rate, TimeSpan time, CancellationToken ct)
    {
        var sending = new List<Task>();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < rate * time.TotalSeconds; i++)
        {
            var wait = TimeSpan.FromSeconds((double)i / rate) - clock.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, TimeProvider.System, ct);
            }

            sending.Add(HappenAsync(i, ct));
        }

        await Task.WhenAll(sending);
    }

    /// <summary>Takes what the bot is told, as a bot would, until it is cancelled.</summary>
    public async Task DrainAsync(string token, CancellationToken until)
    {
        for (var offset = 0L; !until.IsCancellationRequested;)
        {
            var answer = await http.GetFromJsonAsync<JsonElement>(
                string.Create(CultureInfo.InvariantCulture, $"/bot{token}/getUpdates?timeout=1&offset={offset}"), CancellationToken.None);
            foreach (var update in answer.GetProperty("result").EnumerateArray())
            {
                offset = update.GetProperty("update_id").GetInt64() + 1;
            }
        }
    }

    private async Task HappenAsync(int i, CancellationToken ct)
    {
        var group = _groups[i % 4 == 0 ? i / 4 % _groups.Count : 0];
        var person = _people[i % _people.Count];
        int? known;
        lock (_posted)
        {
            known = _posted.Count == 0 ? null : _posted[i % _posted.Count];
        }

        switch (i % 100)
        {
            case 25 when known is { } pinned:
                await ActAsync(new { act = "pin", user = owner, chat = _groups[0], message_id = pinned }, ct);
                return;
            case 50 when known is { } liked:
                await ActAsync(new { act = "react", user = person, chat = _groups[0], message_id = liked, emoji = new[] { "👍" } }, ct);
                return;
            case 75:
                await ActAsync(new { act = "leave", user = _people[i / 100 % _people.Count], chat = _groups[0] }, ct);
                await ActAsync(new { act = "add", user = owner, chat = _groups[0], target = _people[i / 100 % _people.Count] }, ct);
                return;
            default:
                var text = string.Create(CultureInfo.InvariantCulture, $"今晚读到第三章了吗？@{i}@{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}@");
                var message = await ActAsync(new { act = "post", user = i % 10 == 0 ? owner : person, chat = group, text }, ct);
                if (group == _groups[0])
                {
                    lock (_posted)
                    {
                        _posted.Add(message.GetProperty("message_id").GetInt32());
                    }
                }

                return;
        }
    }

    private static long Id(JsonElement one) => one.GetProperty("id").GetInt64();

    private async Task<JsonElement> ActAsync(object act, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync("/sandbox/act", act, ct);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
        return answer.IsSuccessStatusCode ? body : throw new HttpRequestException(body.ToString());
    }
}
