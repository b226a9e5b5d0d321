using System.Globalization;
using GroupBot.Core.Activity;
using GroupBot.Turns.Routing;

namespace GroupBot.Import;

/// <summary>What is said when a file is over: what was taken, what was left out, and what the file could not tell.</summary>
internal static class ImportSummary
{
    private const int MostActions = 8;

    /// <param name="counts">What was counted.</param>
    /// <param name="title">Whose history it is.</param>
    /// <param name="isDry">True where nothing was written.</param>
    /// <param name="usedZone">The zone by which local times were read; null where the file told all.</param>
    /// <param name="histories">What features may have made of messages.</param>
    public static IEnumerable<string> Of(
        ImportCounts counts, string title, bool isDry, string? usedZone, IReadOnlyList<HistorySpec> histories) =>
        [Taken(counts, title, isDry), .. Made(counts, histories), .. Known(counts), .. LeftOut(counts), .. Lacking(counts, usedZone)];

    private static string Taken(ImportCounts counts, string title, bool isDry)
    {
        var span = counts is { First: { } first, Last: { } last }
            ? string.Create(CultureInfo.InvariantCulture, $", from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}")
            : "";
        var rows = $"{Number(counts.Added(ActivityKind.Message))} messages, {Number(counts.Added(ActivityKind.Reaction))} reactions, "
            + $"{Number(counts.Added(ActivityKind.Joined))} joins, {Number(counts.Added(ActivityKind.Left))} leaves";
        return isDry
            ? $"{title} holds {rows}{span}. Nothing was written; what of it the bot has already shows in the import itself."
            : $"{title}: taken in {rows}{span}; {Number(counts.NewPeople)} people are new. The rows are marked as imported.";
    }

    private static IEnumerable<string> Made(ImportCounts counts, IReadOnlyList<HistorySpec> histories) =>
        Lines(histories.Select(history => (counts.Marked.GetValueOrDefault(history.Name), $"{history.Counted} came of them")));

    private static IEnumerable<string> Known(ImportCounts counts) => Lines(
        (counts.KnownInAll, "were there already"),
        (counts.SeenLive, "joins, leaves and reactions are from a time that the bot has seen itself"));

    private static IEnumerable<string> LeftOut(ImportCounts counts)
    {
        var actions = counts.Skipped.OrderByDescending(skipped => skipped.Value).ThenBy(skipped => skipped.Key, StringComparer.Ordinal)
            .Take(MostActions).Select(skipped => $"{skipped.Key} {Number(skipped.Value)}");
        var more = counts.Skipped.Count > MostActions ? ", …" : "";
        return Lines(
            (counts.Skipped.Values.Sum(), $"service messages make no row ({string.Join(", ", actions)}{more})"),
            (counts.Unsupported, "messages were of a kind that Telegram Desktop could not export: it wrote their number and nothing else"),
            (counts.Unreadable, $"messages cannot be read, the first at byte {Number(counts.FirstUnreadable ?? 0)}"),
            (counts.TooLong, $"messages are longer than {ExportReader.LongestMessage >> 20} MiB"),
            (counts.WithoutDate, "messages have no date"),
            (counts.StillToCome, "are of the last 24 hours and later than what the bot has seen itself: Telegram may still hand them to it; "
                + "what then lacks, an import of tomorrow adds"),
            (counts.InFuture, "are dated in the future"));
    }

    private static IEnumerable<string> Lacking(ImportCounts counts, string? usedZone)
    {
        var lacking = new List<string>();
        Add(counts.NamesWithoutId > 0, $"{Number(counts.NamesWithoutId)} people who were added or removed by others: their names stand there, "
            + "their ids do not, so their rows are nobody's");
        Add(counts.UnnamedReactions > 0, $"who gave {Number(counts.UnnamedReactions)} of the reactions: only the latest few of a message are named");
        Add(usedZone is not null, $"in which zone some of its times are: they were read as {usedZone} (--zone gives another)");
        Add(counts.Added(ActivityKind.Message) > 0,
            "which messages are one album, earlier wordings of edited ones, what was deleted, who voted, and which senders are bots (those "
            + "that the bot knows are marked)");
        return lacking.Count == 0 ? [] : ["Not in Telegram's export:", .. lacking.Select(line => $"  {line}")];

        void Add(bool isSo, string line)
        {
            if (isSo)
            {
                lacking.Add(line);
            }
        }
    }

    private static IEnumerable<string> Lines(params IEnumerable<(long Count, string Text)> lines) =>
        lines.Where(line => line.Count > 0).Select(line => $"  {Number(line.Count)} {line.Text}");

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
