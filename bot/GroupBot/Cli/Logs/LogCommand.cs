using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Cli.Scores;
using GroupBot.Core.Scoring;
using GroupBot.Core.Time;
using GroupBot.Groups.Settings;

namespace GroupBot.Cli.Logs;

/// <summary><c>groupbot analyze log</c>: the engine's measures of a log that stands in a file.</summary>
internal static class LogCommand
{
    private const int DayStart = 4;

    private static readonly Option<string> Csv = new("--csv")
    {
        Description = "A table in UTF-8, the oldest line first, whose first line names its columns: time, kind and member, and as there are target, "
            + "message, reply_to, text, characters, media, topic, number, order, currency, channel. - for what is piped in.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<string> Zone = new("--zone")
    {
        Description = "By which days begin, and times without one of their own are read: Asia/Shanghai, UTC+8.",
        HelpName = "ZONE",
        DefaultValueFactory = _ => "UTC",
    };

    private static readonly Option<int> Start = new("--day-start")
    {
        Description = "The hour at which a day begins.",
        HelpName = "HOUR",
        DefaultValueFactory = _ => DayStart,
    };

    private static readonly Option<string?> Rules = new("--rules")
    {
        Description = "Rules of scoring as rules show writes them; without it those that every group begins with.",
        HelpName = "FILE",
    };

    private static readonly Option<string[]> Staff = new("--staff")
    {
        Description = "Who leads the group, as the column member names them, with commas between: they are left out of circles and lists.",
        HelpName = "NAME,…",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<int?> Top = new("--top")
    {
        Description = "Only so many members, the highest activity first; without it all of them.",
        HelpName = "N",
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Draws the 256 members from which ways are looked for where there are more than 2,000.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public static Command Make(Binder bind)
    {
        var log = new Command("log", "Scores an exported log as the bot would have and prints it as JSON.") { Csv, Zone, Start, Rules, Staff, Top, Seed };
        bind(log, RunAsync);
        return log;
    }

    private static async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var (path, top, start) = (call.Value(Csv)!, call.Value(Top), call.Value(Start));
        if (top < 0)
        {
            return call.Refuse($"--top must be 0 or more; it is {top}.");
        }

        if (start is < 0 or > 23)
        {
            return call.Refuse($"--day-start must be from 0 to 23; it is {start}.");
        }

        if (Zones.Find(call.Value(Zone)!) is not { } zone)
        {
            return call.Refuse($"There is no zone \"{call.Value(Zone)}\". Give Asia/Shanghai, a city, or UTC+8.");
        }

        if (path != "-" && !File.Exists(path))
        {
            return call.Refuse($"There is no {path}.");
        }

        var rules = new ScoreRules();
        if (call.Value(Rules) is { } file)
        {
            if (await RuleFile.ReadAsync(call, file, "nothing was analyzed", ct) is not { } own)
            {
                return Call.Problem;
            }

            rules = own;
        }

        var name = path == "-" ? "What is piped in" : path;
        var days = new DayRule(TimeZoneInfo.FindSystemTimeZoneById(zone), start);
        var staff = call.Value(Staff)!.SelectMany(names => names.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToHashSet(StringComparer.Ordinal);
        LogFile? log = null;
        var replay = new LogReplay(rules, days, () => log!.NumbersOf(staff));
        try
        {
            using var reader = path == "-" ? Console.In : new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            log = new LogFile(new CsvReader(reader), days);
            foreach (var row in log.Read())
            {
                ct.ThrowIfCancellationRequested();
                replay.Take(row);
            }
        }
        catch (LogFileException exception)
        {
            return call.Refuse($"{name}, line {exception.Line}: {exception.Message}");
        }
        catch (DecoderFallbackException)
        {
            return call.Refuse($"{name} is not UTF-8. Save it as \"CSV UTF-8\".");
        }

        if (log.Problems.Count > 0)
        {
            return call.Refuse([.. log.Problems.Select(problem => $"{name}, {problem}")]);
        }

        if (replay.Rows == 0 && log.Money.Rows == 0)
        {
            return call.Refuse($"{name} has no lines of a log. {LogColumns.Wanted}.");
        }

        if (staff.Where(name => !log.Names.Contains(name)).ToList() is { Count: > 0 } strangers)
        {
            return call.Refuse($"{name} names nobody \"{strangers[0]}\" of --staff. Write them as the column member does.");
        }

        var json = replay.Rows == 0 ? new JsonObject() : LogAnalysis.Of(replay, log.Names, top ?? int.MaxValue, call.Value(Seed));
        if (log.Money.Rows > 0)
        {
            json["money"] = new MoneyAnalysis(log, replay, days).Json(top ?? int.MaxValue);
        }

        await call.Out.WriteLineAsync(json.ToJsonString(AnalyzeCommand.Readable));
        return 0;
    }
}
