using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GroupBot.Cli.Logs;

namespace GroupBot.Cli;

/// <summary><c>groupbot analyze graph|log</c>: the engine's measures of any network or log, to be held against what others found.</summary>
internal static class AnalyzeCommand
{
    /// <summary>For people to read.</summary>
    public static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Option<string> Edges = new("--edges")
    {
        Description = "Lines of from,to[,weight][,time], UTF-8, split at commas, else tabs, else white space; a first line that "
            + "names the columns (from or source or src, to or target or dst, weight, time) may give them in any order. - for what is piped in.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<bool> Undirected = new("--undirected") { Description = "Each line is a tie both ways." };

    private static readonly Option<bool> Unweighted = new("--unweighted") { Description = "A tie counts 1, however often or strong." };

    private static readonly Option<int?> Top = new("--top")
    {
        Description = "Only so many nodes, the highest scores first; without it all of them.",
        HelpName = "N",
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Draws the 256 nodes from which ways are looked for where there are more than 2,000.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public static Command Make(Binder bind)
    {
        var graph = new Command("graph", "Measures a network of who answered whom and prints it as JSON.")
        {
            Edges, Undirected, Unweighted, Top, Seed,
        };
        bind(graph, GraphAsync);
        return new Command("analyze", "Measures what a file holds; needs no bot and changes nothing.")
        {
            graph, LogCommand.Make(bind),
        };
    }

    private static async Task<int> GraphAsync(Call call, CancellationToken ct)
    {
        var (path, top) = (call.Value(Edges)!, call.Value(Top));
        if (top < 0)
        {
            return call.Refuse($"--top must be 0 or more; it is {top}.");
        }

        if (path != "-" && !File.Exists(path))
        {
            return call.Refuse($"There is no {path}.");
        }

        var name = path == "-" ? "What is piped in" : path;
        EdgeFile edges;
        try
        {
            using var reader = path == "-" ? Console.In : new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            edges = await EdgeFile.ReadAsync(reader, ct);
        }
        catch (EdgeFileException exception)
        {
            return call.Refuse($"{name}, line {exception.Line}: {exception.Message}");
        }
        catch (DecoderFallbackException)
        {
            return call.Refuse($"{name} is not UTF-8. Save it as \"CSV UTF-8\".");
        }

        if (edges.Rows == 0)
        {
            return call.Refuse($"{name} has no edges. Give a line from,to for each.");
        }

        var wishes = new GraphWishes(call.Value(Undirected), call.Value(Unweighted), top ?? int.MaxValue, call.Value(Seed));
        await call.Out.WriteLineAsync(GraphAnalysis.Of(edges, wishes).ToJsonString(Readable));
        return 0;
    }
}
