using System.Globalization;
using GroupBot.Core.Influence;

namespace GroupBot.Cli;

/// <summary>A file of edges is none from this line on, and why.</summary>
internal sealed class EdgeFileException(int line, string message) : Exception(message)
{
    /// <summary>As an editor counts, from 1.</summary>
    public int Line => line;
}

/// <summary>A network as it stands in a file. Names are numbered as they come.</summary>
/// <param name="Names">By node.</param>
/// <param name="Rows">Lines that are edges.</param>
/// <param name="Loops">Those of them from somebody to themselves, which no measure counts.</param>
/// <param name="First">The earliest time; null where none is given.</param>
/// <param name="Last">The latest.</param>
internal sealed record EdgeFile(
    IReadOnlyList<string> Names, List<GraphEdge> Edges, int Rows, int Loops, DateTimeOffset? First, DateTimeOffset? Last)
{
    private const string Wanted = "A line is from,to[,weight][,time]";

    /// <summary>Weights are divided by each other and summed: beyond these that would be no number any more.</summary>
    private const double LeastWeight = 1e-15, MostWeight = 1e15;

    /// <exception cref="EdgeFileException">A line is no edge.</exception>
    public static async Task<EdgeFile> ReadAsync(TextReader reader, CancellationToken ct)
    {
        var (numbers, names, edges) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>(), new List<GraphEdge>());
        var (line, loops, columns, splitter) = (0, 0, (EdgeColumns?)null, (CellSplitter?)null);
        var (first, last) = (DateTimeOffset.MaxValue, DateTimeOffset.MinValue);
        while (await reader.ReadLineAsync(ct) is { } text)
        {
            line++;
            if (string.IsNullOrWhiteSpace(text) || text.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            splitter ??= CellSplitter.For(text);
            var cells = splitter.Split(text) ?? throw new EdgeFileException(line, "A quote is not closed. Double those within a name.");
            if (columns is null)
            {
                if (EdgeColumns.Named(cells) is { } named)
                {
                    columns = named;
                    continue;
                }

                columns = EdgeColumns.Plain(cells.Count)
                    ?? throw new EdgeFileException(line, $"It has {cells.Count} column(s). {Wanted}; more of them need a first line with their names.");
            }

            if (cells.Count != columns.Count)
            {
                throw new EdgeFileException(line, $"It has {cells.Count} column(s), and the first line {columns.Count}. {Wanted}; put a name with a comma into \"quotes\".");
            }

            var edge = new GraphEdge(Node(cells[columns.From]), Node(cells[columns.To]), Weight(cells, columns));
            loops += edge.From == edge.To ? 1 : 0;
            edges.Add(edge);
            if (columns.Time is { } place)
            {
                var time = Time(cells[place]);
                (first, last) = (time < first ? time : first, time > last ? time : last);
            }
        }

        return new EdgeFile(names, edges, edges.Count, loops, first <= last ? first : null, first <= last ? last : null);

        int Node(string name)
        {
            if (name.Length == 0)
            {
                throw new EdgeFileException(line, $"A name is empty. {Wanted}.");
            }

            if (!numbers.TryGetValue(name, out var number))
            {
                numbers[name] = number = names.Count;
                names.Add(name);
            }

            return number;
        }

        double Weight(List<string> cells, EdgeColumns columns) =>
            columns.Weight is not { } place ? 1
            : double.TryParse(cells[place], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight is >= LeastWeight and <= MostWeight ? weight
            : throw new EdgeFileException(line, $"The weight \"{cells[place]}\" is no number above 0 (1e-15 to 1e15). {Wanted}; other columns need a first line with their names.");

        DateTimeOffset Time(string text) => TimeCells.Read(text, TimeZoneInfo.Utc)
            ?? throw new EdgeFileException(line, $"The time \"{text}\" is none. Give 2026-11-20T08:00:00Z, or seconds since 1970.");
    }
}
