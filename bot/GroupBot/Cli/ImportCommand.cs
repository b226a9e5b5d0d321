using System.CommandLine;
using System.Globalization;
using GroupBot.Groups.Settings;
using GroupBot.Import;
using GroupBot.Storage;

namespace GroupBot.Cli;

/// <summary><c>groupbot import telegram FILE</c>: a group's history from before the bot, out of Telegram Desktop's export.</summary>
internal static class ImportCommand
{
    private const string Result = "result.json";

    private static readonly Argument<string> Source = new("FILE")
    {
        Description = "The result.json of \"Export chat history\", format \"Machine-readable JSON\"; or the folder that it is in.",
    };

    private static readonly Option<long?> Chat = new("--chat")
    {
        Description = "Which chat of the file, where it is the export of a whole account.",
        HelpName = "ID",
    };

    private static readonly Option<long?> Group = new("--group")
    {
        Description = "The group that the bot is to add it to, by its chat id such as -1001234567890; else the file's own.",
        HelpName = "ID",
    };

    private static readonly Option<string?> Zone = new("--zone")
    {
        Description = "The time zone of the machine that exported, for times that do not tell it; else the group's.",
        HelpName = "ZONE",
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Goes through the file and counts, and writes nothing." };

    public static Command Make(Binder bind)
    {
        var telegram = new Command("telegram", "Adds the history that Telegram Desktop exported; what is there already stays as it is.")
        {
            Source, Chat, Group, Zone, DryRun,
        };
        bind(telegram, RunAsync);
        return new Command("import", "Takes in a group's history from before the bot.") { telegram };
    }

    private static async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var path = call.Value(Source)!;
        path = Directory.Exists(path) ? Path.Combine(path, Result) : path;
        if (!File.Exists(path))
        {
            return call.Refuse($"There is no {path}.");
        }

        if (call.Value(Zone) is { } zone && Zones.Find(zone) is null)
        {
            return call.Refuse($"--zone must be a city such as Beijing, an offset such as UTC+8, or a zone such as Asia/Shanghai; \"{zone}\" is none.");
        }

        var run = new ImportRun(call, new ImportWishes(call.Value(Chat), call.Value(Group), call.Value(Zone), call.Value(DryRun)));
        try
        {
            return await run.RunAsync(path, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            run.SayHowFar("Interrupted.");
            return Call.Problem;
        }
        catch (Exception exception) when (StorageFailure.IsStorage(exception))
        {
            run.SayHowFar(StorageFailure.Explain(exception, run.StoreName));
            return Call.Problem;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            run.SayHowFar(exception.Message);
            return Call.Problem;
        }
        catch (ExportException exception)
        {
            run.SayHowFar($"{path}: {exception.Message}{Place(path, exception.Position)}");
            return Call.Problem;
        }
    }

    /// <summary>Where a slip is, for an editor that counts lines.</summary>
    private static string Place(string path, long? position)
    {
        if (position is not { } at)
        {
            return "";
        }

        using var file = File.OpenRead(path);
        var buffer = new byte[1 << 16];
        var (line, left, column) = (1L, at, 1L);
        while (left > 0 && file.Read(buffer, 0, (int)Math.Min(left, buffer.Length)) is > 0 and var read)
        {
            var piece = buffer.AsSpan(0, read);
            line += piece.Count((byte)'\n');
            column = piece.LastIndexOf((byte)'\n') is >= 0 and var end ? read - end : column + read;
            left -= read;
        }

        return string.Create(CultureInfo.InvariantCulture, $" (line {line}, position {column})");
    }
}
