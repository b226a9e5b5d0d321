namespace GroupBot.Texts;

/// <summary>What a table's rows are called by the person whose they are.</summary>
/// <param name="Columns">Every column that <c>/mydata</c> shows, and how.</param>
internal sealed record TableTexts(Text Label, IReadOnlyDictionary<string, ColumnText> Columns);
