using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GroupBot.Cli;

/// <summary><c>groupbot settings export|import</c>: every group's settings as a JSON file.</summary>
internal static class SettingsCommand
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Option<long?> Group = new("--group")
    {
        Description = "Only the group with this chat id, such as -1001234567890.",
        HelpName = "ID",
    };

    private static readonly Argument<string?> Target = new("FILE")
    {
        Description = "Where to write; without it or with -, to the terminal.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Argument<string> Source = new("FILE") { Description = "What to read; - for what is piped in." };

    public static Command Make(Binder bind)
    {
        var export = new Command("export", "Writes every group's settings.") { Group, Target };
        bind(export, ExportAsync);
        var import = new Command("import", "Sets what a file says: all of it, or nothing and every problem named.") { Source };
        bind(import, ImportAsync);
        return new Command("settings", "Groups' settings, out to a file and in from one.") { export, import };
    }

    private static async Task<int> ExportAsync(Call call, CancellationToken ct)
    {
        var file = call.Value(Target) is var given and not "-" ? given : null;
        if (file is not null && File.Exists(file))
        {
            return call.Refuse($"{file} exists already. Give another name, or move it away.");
        }

        var answer = await Requests.AskAsync(call, "settings-export", "{}", ct);
        if (answer?["settings"] is not JsonObject settings)
        {
            return Call.Problem;
        }

        if (call.Value(Group) is { } id)
        {
            var one = settings["groups"]!.AsArray().FirstOrDefault(group => group!["chat"]!.GetValue<long>() == id);
            if (one is null)
            {
                return call.Refuse($"The bot knows no group {id.ToString(CultureInfo.InvariantCulture)}.");
            }

            settings = new JsonObject { ["groups"] = new JsonArray(one.DeepClone()) };
        }

        var text = settings.ToJsonString(Readable) + "\n";
        if (file is not null)
        {
            await File.WriteAllTextAsync(file, text, ct);
            call.Out.WriteLine($"Written to {file}: {settings["groups"]!.AsArray().Count} group(s). Change it and take it in with settings import.");
        }
        else
        {
            await call.Out.WriteAsync(text);
        }

        return 0;
    }

    private static async Task<int> ImportAsync(Call call, CancellationToken ct)
    {
        var file = call.Value(Source)!;
        if (file != "-" && !File.Exists(file))
        {
            return call.Refuse($"There is no {file}.");
        }

        var text = file == "-" ? await Console.In.ReadToEndAsync(ct) : await File.ReadAllTextAsync(file, ct);
        if (await Requests.AskAsync(call, "settings-import", text, ct) is not { } answer)
        {
            return Call.Problem;
        }

        if (answer["groups"]!.GetValue<int>() == 0)
        {
            call.Out.WriteLine("The file names no group; nothing was changed.");
            return 0;
        }

        call.Out.WriteLine($"All of it was taken in: {answer["changed"]} values of {answer["groups"]} group(s). "
            + "A zone or a start of the day that is new there counts from the group's next day.");
        return 0;
    }
}
