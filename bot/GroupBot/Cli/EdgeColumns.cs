namespace GroupBot.Cli;

/// <summary>Where in a line of a file of edges what stands.</summary>
/// <param name="Count">How many columns each line has.</param>
internal sealed record EdgeColumns(int Count, int From, int To, int? Weight, int? Time)
{
    private static readonly string[] FromNames = ["from", "source", "src"];
    private static readonly string[] ToNames = ["to", "target", "dst"];
    private static readonly string[] WeightNames = ["weight"];
    private static readonly string[] TimeNames = ["time", "timestamp"];

    /// <returns>The columns of a file whose first line is an edge already; null where they are too few or too many.</returns>
    public static EdgeColumns? Plain(int count) => count is >= 2 and <= 4 ? new(count, 0, 1, count > 2 ? 2 : null, count > 3 ? 3 : null) : null;

    /// <returns>Null where the line names no columns: it is an edge.</returns>
    public static EdgeColumns? Named(List<string> cells)
    {
        return Place(FromNames) is { } from && Place(ToNames) is { } to
            ? new EdgeColumns(cells.Count, from, to, Place(WeightNames), Place(TimeNames))
            : null;

        int? Place(string[] names) =>
            cells.FindIndex(cell => names.Contains(cell, StringComparer.OrdinalIgnoreCase)) is >= 0 and var place ? place : null;
    }
}
