using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GroupBot.Features;
using GroupBot.Groups;
using GroupBot.Import;
using GroupBot.Tests.Support;
using GroupBot.Turns.Routing;
using NUnit.Framework;

namespace GroupBot.Tests.Import;

/// <summary>A bot that knows the group of the sample file, in Shanghai's time, and takes files in as the command hands them over.</summary>
internal sealed class ImportKit : IDisposable
{
    public ImportKit()
    {
        Turns = new TurnKit(
            _ => FeatureList.Register().Feature("Test").Request(ThreeRows, (turn, request) =>
            {
                var rows = 0;
                return ImportRequests.Take(turn, request, () => ++rows == 3);
            }),
            new TurnKitOptions { Groups = new GroupsOptions { Allowed = "any", Zone = "Asia/Shanghai" } });
        Turns.Run(A.Message("hi").From(A.Person("Owner")).Id(900));
    }

    /// <summary>As <see cref="ImportRequests.Rows"/>, where a turn has time for three.</summary>
    public const string ThreeRows = "three-rows";

    public TurnKit Turns { get; }

    /// <summary>An export made by hand after the form of Telegram Desktop's, slips and all.</summary>
    public static string BookClub { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "book-club.json");

    /// <summary>The members that the sample file names, by their user ids.</summary>
    public const long Lin = 500000001, Qiang = 500000002, Bob = 500000003, Deleted = 500000004, Li = 500000005;

    /// <summary>A file of the group with these messages.</summary>
    public static byte[] Export(params IEnumerable<string> messages) => Encoding.UTF8.GetBytes(
        $$"""{"name":"读书会","type":"private_supergroup","id":1000000001,"messages":[{{string.Join(",\n", messages)}}]}""");

    /// <summary>One message, dated so many hours after the year's beginning in UTC.</summary>
    public static string Message(long id, long user, string text, double hours = 0, string more = "")
    {
        var at = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hours);
        return $$"""
            {"id":{{id}},"type":"message","date":"{{at.AddHours(8):yyyy-MM-ddTHH:mm:ss}}","date_unixtime":"{{at.ToUnixTimeSeconds()}}",
             "from":"User {{user}}","from_id":"user{{user}}",{{more}}"text":{{JsonSerializer.Serialize(text)}}}
            """;
    }

    /// <summary>The facts of a file.</summary>
    public static List<ImportFact> Facts(
        byte[] file, ImportCounts counts, ImportBounds? bounds = null, IReadOnlyList<HistoryReader>? readers = null)
    {
        using var json = new JsonScanner(new MemoryStream(file), 16);
        var facts = new List<ImportFact>();
        FactMaker? maker = null;
        foreach (var part in new ExportReader(json).Read(_ => true))
        {
            if (part.Chat is { } chat)
            {
                maker = new FactMaker(
                    chat, new LocalTimes(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")),
                    bounds ?? new ImportBounds(ManualTimeProvider.Start, LiveTimes.None), counts, readers ?? []);
            }
            else if (MessageReader.TryRead(part.Message.Span) is { } message)
            {
                facts.AddRange(maker!.Make(message));
            }
            else
            {
                counts.FoundUnreadable(part.Position);
            }
        }

        return facts;
    }

    /// <summary>Takes a file into any bot as the command does, from the first question to the end of the file.</summary>
    public static ImportCounts TakeInto(TurnKit bot, byte[] file, int rowsAChunk = ImportRequests.RowsAChunk, bool ends = true)
    {
        var counts = new ImportCounts();
        var found = Ask(bot, ImportRequests.Group, $$"""{"chats":[{{A.Group.Id}}]}""");
        var bounds = new ImportBounds(bot.Now, LiveTimes.Read(bot.File.Database, bot.Group().No, CancellationToken.None));
        foreach (var chunk in Facts(file, counts, bounds, ImportRequests.Readers(found, bot.Features.Histories)).Chunk(rowsAChunk))
        {
            for (var done = 0; done < chunk.Length;)
            {
                done += ImportRequests.Add(Ask(bot, ImportRequests.Rows, JsonSerializer.Serialize(
                    new ImportChunk(ImportChunk.Current, A.Group.Id.Value, A.Group.Id.Value, [.. chunk.Skip(done)]),
                    ImportJson.Default.ImportChunk)), counts);
            }
        }

        if (ends)
        {
            Ask(bot, ImportRequests.End, $$"""{"group":{{A.Group.Id}}}""");
            bot.RunWork();
        }

        return counts;

        static JsonObject Ask(TurnKit bot, string request, string body)
        {
            var answer = bot.Request(request, body);
            Assert.That(answer, Does.Contain("\"ok\":true"), answer);
            return (JsonObject)JsonNode.Parse(answer!)!;
        }
    }

    /// <summary>What the command finds out before it begins.</summary>
    public ImportBounds Bounds() => new(Turns.Now, LiveTimes.Read(Turns.File.Database, Turns.Group().No, CancellationToken.None));

    /// <summary>Takes a file in, chunk by chunk.</summary>
    public ImportCounts Take(byte[] file, int rowsAChunk = ImportRequests.RowsAChunk)
    {
        var counts = new ImportCounts();
        foreach (var chunk in Facts(file, counts).Chunk(rowsAChunk))
        {
            TakeFacts(chunk, counts);
        }

        return counts;
    }

    /// <summary>Hands over one chunk, in as many requests as it takes.</summary>
    /// <returns>How many that were.</returns>
    public int TakeFacts(
        IReadOnlyList<ImportFact> facts, ImportCounts? counts = null, long group = -1001000000001, long chat = -1001000000001,
        string request = ImportRequests.Rows)
    {
        var requests = 0;
        for (var done = 0; done < facts.Count; requests++)
        {
            var answer = Turns.Request(request, JsonSerializer.Serialize(
                new ImportChunk(ImportChunk.Current, group, chat, [.. facts.Skip(done)]), ImportJson.Default.ImportChunk));
            Assert.That(answer, Does.Contain("\"ok\":true"), answer);
            done += ImportRequests.Add((JsonObject)JsonNode.Parse(answer!)!, counts ?? new ImportCounts());
        }

        return requests;
    }

    public ImportCounts TakeBookClub() => Take(File.ReadAllBytes(BookClub));

    /// <summary>
    /// The imported rows in their order: kind, message, who, sender, instant, day, target, whose, number, characters, media,
    /// flags, topic, part. People by the last digit of their user id.
    /// </summary>
    public IReadOnlyList<string> Rows() =>
    [
        .. Turns.Lines("""
            select a.kind, a.message_id, p.user_id, a.sender, a.at, a.day, a.target_message_id, t.user_id, a.number,
              a.visible_characters, a.media, a.flags, a.topic, a.part
            from activity a
            left join people p on p.member_no = a.member_no
            left join people t on t.member_no = a.target_member_no
            where (a.flags & 16) <> 0
            order by a.seq
            """).Select(line => line.Split('|')).Select(row => string.Join('|',
            [
                row[0], row[1], Digit(row[2]), row[3], $"{Instant(row[4]):MM-ddTHH:mm}", $"{Day(row[5]):MM-dd}", .. row[6..7].Select(OrDash),
                Digit(row[7]), .. row[8..].Select(OrDash),
            ])),
    ];

    private static string OrDash(string value) => value.Length == 0 ? "-" : value;

    private static string Digit(string user) => user.Length == 0 ? "-" : user[^1..];

    private static DateTimeOffset Instant(string milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(milliseconds, CultureInfo.InvariantCulture));

    private static DateOnly Day(string number) => DateOnly.FromDayNumber(int.Parse(number, CultureInfo.InvariantCulture));

    public void Dispose() => Turns.Dispose();

    private static string Here([CallerFilePath] string path = "") => path;
}
