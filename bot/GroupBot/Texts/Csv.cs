using System.Text;

namespace GroupBot.Texts;

/// <summary>
/// A table for a spreadsheet: commas and quotes as in RFC 4180, UTF-8 with the mark by which Excel knows it, and no cell that a
/// spreadsheet would take for a formula.
/// </summary>
internal sealed class Csv
{
    private readonly StringBuilder _text = new();

    public Csv(params ReadOnlySpan<string> head) => Row(head);

    public Csv Row(params ReadOnlySpan<string> cells)
    {
        for (var n = 0; n < cells.Length; n++)
        {
            _text.Append(n == 0 ? "" : ",").Append(Cell(cells[n]));
        }

        _text.Append("\r\n");
        return this;
    }

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    /// <summary>What begins as a formula does is led by an apostrophe, which a spreadsheet does not show; a number is left as it is.</summary>
    private static string Cell(string text)
    {
        var isFormula = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..]
            && !decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
        var plain = isFormula ? $"'{text}" : text;
        return plain.AsSpan().ContainsAny(",\"\r\n") ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
