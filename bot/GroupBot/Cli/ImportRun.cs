using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Features;
using GroupBot.Groups.Settings;
using GroupBot.Import;
using GroupBot.Turns.Routing;

namespace GroupBot.Cli;

/// <summary>What was said on the command line of an import; null where nothing was.</summary>
/// <param name="Chat">The chat of a file that holds several.</param>
/// <param name="Group">Another group than the file's, by its chat id.</param>
internal sealed record ImportWishes(long? Chat, long? Group, string? Zone, bool IsDry);

/// <summary>One run of an import: the file is read here, and its rows go to the bot chunk by chunk, each once it has room.</summary>
internal sealed class ImportRun(Call call, ImportWishes wishes)
{
    private readonly ImportCounts _counts = new();
    private readonly List<ImportFact> _chunk = [];
    private readonly IReadOnlyList<HistorySpec> _histories = FeatureList.Register().Histories;
    private RequestSession? _session;
    private ImportProgress? _progress;
    private Target? _target;

    /// <summary>As many rows as the bot takes at once, as far as is known.</summary>
    private int _rowsAtOnce = ImportRequests.RowsAChunk;

    /// <summary>Where the rows go.</summary>
    /// <param name="Group">The group's chat on the wire.</param>
    /// <param name="Chat">The file's own.</param>
    /// <param name="Zone">By which local times are read, if any must be.</param>
    private sealed record Target(long Group, long Chat, string Title, string Zone, FactMaker Facts, LocalTimes Times);

    /// <summary>The store as people know it; empty before one is opened.</summary>
    public string StoreName => _session?.Database.Name ?? "";

    /// <exception cref="ExportException">The file is no export.</exception>
    public async Task<int> RunAsync(string path, CancellationToken ct)
    {
        using var session = wishes.IsDry ? null : RequestSession.Open(call);
        if (session is null && !wishes.IsDry)
        {
            return Call.Problem;
        }

        _session = session;
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var isTerminal = ReferenceEquals(call.Error, Console.Error) && !Console.IsErrorRedirected;
        _progress = new ImportProgress(call.Error, isTerminal, file.Length, call.Clock);
        using var json = new JsonScanner(file);
        try
        {
            return await GoThroughAsync(json, ct);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ExportException)
        {
            // What stands until here is for good, and perhaps all that there will be.
            await EndAsync(CancellationToken.None);
            throw;
        }
    }

    private async Task<int> GoThroughAsync(JsonScanner json, CancellationToken ct)
    {
        var chats = new List<ExportChat>();
        foreach (var part in new ExportReader(json).Read(IsWanted))
        {
            ct.ThrowIfCancellationRequested();
            if (part.Chat is { } chat)
            {
                chats.Add(chat);
                if (IsWanted(chat) && !await BeginAsync(chat, ct))
                {
                    return Call.Problem;
                }

                continue;
            }

            Take(part);
            if (!await SendAsync(full: false, ct))
            {
                return Call.Problem;
            }

            _progress!.Show(json.Position, _counts.Messages);
        }

        if (_target is null)
        {
            return Unclear(chats);
        }

        if (!await SendAsync(full: true, ct) || !await EndAsync(ct))
        {
            return Call.Problem;
        }

        _progress!.End();
        Say(call.Out);
        return 0;
    }

    /// <summary>Says why it ended before the file did, and what stands nevertheless.</summary>
    public void SayHowFar(string why)
    {
        _progress?.End();
        call.Refuse(why);
        if (_target is not null && !wishes.IsDry)
        {
            call.Error.WriteLine("What was taken in until then stands; give the command again to go on, nothing is doubled:");
            Say(call.Error);
        }
    }

    private void Say(TextWriter output)
    {
        foreach (var line in ImportSummary.Of(_counts, _target!.Title, wishes.IsDry, _target.Times.UsedZone ? _target.Zone : null, _histories))
        {
            output.WriteLine(line);
        }
    }

    private bool IsWanted(ExportChat chat) => wishes.Chat is { } id ? chat.IsCalled(id) : chat.IsAlone;

    /// <summary>Finds out where the file's rows go.</summary>
    private async Task<bool> BeginAsync(ExportChat chat, CancellationToken ct)
    {
        if (!chat.IsGroup)
        {
            call.Refuse($"\"{chat.Name}\" is no group but a {chat.Type.Replace('_', ' ')}.");
            return false;
        }

        var zone = Zones.Find(wishes.Zone ?? "UTC")!;
        if (_session is null)
        {
            SetTarget(chat, chat.WireIds[0], chat.WireIds[0], chat.Name ?? "The chat", zone, new ImportBounds(
                call.Clock.GetUtcNow(), LiveTimes.All), []);
            return true;
        }

        var body = new JsonObject
        {
            ["chats"] = new JsonArray([.. chat.WireIds.Select(id => JsonValue.Create(id))]),
            ["group"] = wishes.Group,
        };
        if (await _session.AskAsync(ImportRequests.Group, body.ToJsonString(), ct) is not { } answer)
        {
            return false;
        }

        var live = LiveTimes.Read(_session.Database, new GroupNo(answer["group_no"]!.GetValue<long>()), ct);
        SetTarget(
            chat, answer["group"]!.GetValue<long>(), answer["chat"]!.GetValue<long>(), answer["title"]!.GetValue<string>(),
            wishes.Zone is null ? answer["zone"]!.GetValue<string>() : zone,
            new ImportBounds(DateTimeOffset.FromUnixTimeMilliseconds(answer["now"]!.GetValue<long>()), live),
            ImportRequests.Readers(answer, _histories));
        return true;
    }

    private void SetTarget(
        ExportChat chat, long group, long wire, string title, string zone, ImportBounds bounds, IReadOnlyList<HistoryReader> readers)
    {
        var times = new LocalTimes(TimeZoneInfo.FindSystemTimeZoneById(zone));
        _target = new Target(group, wire, title, zone, new FactMaker(chat, times, bounds, _counts, readers), times);
    }

    private void Take(ExportPart part)
    {
        _counts.Messages++;
        if (part.Message.IsEmpty)
        {
            _counts.TooLong++;
        }
        else if (MessageReader.TryRead(part.Message.Span) is { } message)
        {
            _chunk.AddRange(_target!.Facts.Make(message));
        }
        else
        {
            _counts.FoundUnreadable(part.Position);
        }
    }

    /// <summary>Hands over what is a chunk; the next is begun once this one stands.</summary>
    private async Task<bool> SendAsync(bool full, CancellationToken ct)
    {
        if (_chunk.Count < ImportRequests.RowsAChunk && !full)
        {
            return true;
        }

        if (_session is null)
        {
            _chunk.ForEach(row => _counts.Add(row.Kind, 1, 0));
            _chunk.Clear();
            return true;
        }

        var all = full ? _chunk.Count : ImportRequests.RowsAChunk;
        for (var done = 0; done < all;)
        {
            var rows = _chunk.GetRange(done, Math.Min(_rowsAtOnce, all - done));
            var chunk = new ImportChunk(ImportChunk.Current, _target!.Group, _target.Chat, rows);
            var body = JsonSerializer.Serialize(chunk, ImportJson.Default.ImportChunk);
            if (await _session.AskAsync(ImportRequests.Rows, body, ct) is not { } answer)
            {
                SayHowFar("The import ends here.");
                return false;
            }

            var taken = ImportRequests.Add(answer, _counts);
            done += taken;
            _rowsAtOnce = taken < rows.Count ? taken : Math.Min(ImportRequests.RowsAChunk, _rowsAtOnce * 2);
        }

        _chunk.RemoveRange(0, all);
        return true;
    }

    /// <summary>Lets features draw from all that was handed over what follows from it.</summary>
    private async Task<bool> EndAsync(CancellationToken ct) => _session is null || _target is null
        || await _session.AskAsync(ImportRequests.End, new JsonObject { ["group"] = _target.Group }.ToJsonString(), ct) is not null;

    /// <summary>A whole account's export does not say which of its chats is meant.</summary>
    private int Unclear(IReadOnlyList<ExportChat> chats)
    {
        _progress!.End();
        var groups = chats.Where(chat => chat.IsGroup)
            .Select(chat => string.Create(CultureInfo.InvariantCulture, $"  {chat.Id}  {chat.Name}"))
            .DefaultIfEmpty("  (there is no group in it)");
        return call.Refuse(string.Join('\n', [
            wishes.Chat is { } id
                ? string.Create(CultureInfo.InvariantCulture, $"The file holds no chat {id}. Its groups:")
                : "The file is the export of a whole account. Say with --chat which of its groups is meant:",
            .. groups,
        ]));
    }
}
