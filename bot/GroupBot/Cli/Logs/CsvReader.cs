using System.Text;

namespace GroupBot.Cli.Logs;

/// <summary>A line of a table.</summary>
/// <param name="Line">Where it begins, as an editor counts, from 1.</param>
internal readonly record struct CsvLine(int Line, List<string> Cells);

/// <summary>
/// Takes a table apart line by line as spreadsheets write it: cells end at commas, semicolons or tabs, whichever the first line has
/// most of; what stands in "quotes" may hold these and line ends; line ends are of any system.
/// </summary>
internal sealed class CsvReader(TextReader reader)
{
    /// <summary>A quote that is not closed would be the rest of the file.</summary>
    private const int LongestCell = 1 << 20;

    private const char ByteOrderMark = '\uFEFF';
    private static readonly char[] Marks = [',', ';', '\t'];

    private readonly StringBuilder _cell = new();
    private char _mark = ',';
    private int _line;

    /// <summary>The lines that are not empty.</summary>
    /// <exception cref="LogFileException">A quote is not closed.</exception>
    public IEnumerable<CsvLine> Read()
    {
        string? head;
        do
        {
            head = reader.ReadLine()?.TrimStart(ByteOrderMark);
            _line++;
        }
        while (head is { Length: 0 });

        if (head is null)
        {
            yield break;
        }

        _mark = Marks.MaxBy(mark => head.Count(character => character == mark));
        using (var first = new StringReader(head))
        {
            yield return new CsvLine(_line, Cells(first)!);
        }

        while (true)
        {
            var line = ++_line;
            if (Cells(reader) is not { } cells)
            {
                yield break;
            }

            if (cells.Count > 1 || cells[0].Length > 0)
            {
                yield return new CsvLine(line, cells);
            }
        }
    }

    private List<string>? Cells(TextReader from)
    {
        if (from.Peek() < 0)
        {
            return null;
        }

        List<string> cells = [];
        while (true)
        {
            var next = from.Read();
            if (next == '"' && _cell.Length == 0)
            {
                Quoted(from);
                continue;
            }

            if (next >= 0 && next != _mark && next is not ('\r' or '\n'))
            {
                _cell.Append((char)next);
                continue;
            }

            cells.Add(Plain(_cell.ToString().Trim()));
            _cell.Clear();
            if (next == _mark)
            {
                continue;
            }

            if (next == '\r' && from.Peek() == '\n')
            {
                from.Read();
            }

            return cells;
        }
    }

    private void Quoted(TextReader from)
    {
        var began = _line;
        while (_cell.Length < LongestCell)
        {
            var next = from.Read();
            if (next < 0)
            {
                break;
            }

            if (next == '"')
            {
                if (from.Peek() != '"')
                {
                    return;
                }

                from.Read();
            }

            _line += next == '\n' || (next == '\r' && from.Peek() != '\n') ? 1 : 0;
            _cell.Append((char)next);
        }

        throw new LogFileException(began, "A quote is not closed. Double those within a text.");
    }

    /// <summary>An apostrophe before what a spreadsheet would take for a formula is no part of it.</summary>
    private static string Plain(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
}
