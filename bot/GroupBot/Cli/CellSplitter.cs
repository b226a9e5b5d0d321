using System.Text;

namespace GroupBot.Cli;

/// <summary>Takes lines of a table apart: at commas, at tabs or at white space, as the first line has them; "quotes" keep them.</summary>
internal sealed class CellSplitter
{
    private readonly Func<char, bool> _isEnd;
    private readonly bool _runsAreOne;

    private CellSplitter(Func<char, bool> isEnd, bool runsAreOne) => (_isEnd, _runsAreOne) = (isEnd, runsAreOne);

    public static CellSplitter For(string line)
    {
        foreach (var mark in new[] { ',', '\t' })
        {
            var splitter = new CellSplitter(each => each == mark, runsAreOne: false);
            if (splitter.Split(line) is { Count: > 1 })
            {
                return splitter;
            }
        }

        return new CellSplitter(char.IsWhiteSpace, runsAreOne: true);
    }

    /// <returns>The cells without the blanks about them; null where a quote is not closed.</returns>
    public List<string>? Split(string line)
    {
        var (cells, at) = (new List<string>(), 0);
        line = _runsAreOne ? line.Trim() : line;
        while (true)
        {
            at = SkipBlanks(line, at);
            if (at < line.Length && line[at] == '"')
            {
                if (Quoted(line, ref at) is not { } cell)
                {
                    return null;
                }

                cells.Add(cell);
            }
            else
            {
                var begin = at;
                while (at < line.Length && !_isEnd(line[at]))
                {
                    at++;
                }

                cells.Add(line[begin..at].Trim());
            }

            at = SkipBlanks(line, at);
            if (at >= line.Length)
            {
                return cells;
            }

            // What follows a quote without an end between is the next cell all the same.
            at += _isEnd(line[at]) ? 1 : 0;
        }
    }

    private int SkipBlanks(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]) && (_runsAreOne || !_isEnd(line[at])))
        {
            at++;
        }

        return at;
    }

    private static string? Quoted(string line, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                cell.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append(line[++at]);
            }
            else
            {
                at++;
                return cell.ToString().Trim();
            }
        }

        return null;
    }
}
