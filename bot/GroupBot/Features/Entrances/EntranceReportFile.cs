using System.Globalization;
using System.Text;
using GroupBot.Core.Growth;
using GroupBot.Texts;

namespace GroupBot.Features.Entrances;

/// <summary>A report as a table; what is not known yet is empty.</summary>
internal static class EntranceReportFile
{
    /// <param name="one">One entrance alone; null for all.</param>
    public static byte[] Of(EntranceReport report, ReportTerms terms, ReportEntrance? one = null)
    {
        var language = terms.Language;
        var table = new Csv([.. EntranceReportTexts.Columns.Select(column => column.Plain(language))]);
        var entrances = report.ByEntrance();
        if (one is null)
        {
            Line(EntranceReportTexts.Total, new ReportLine("", report.Of()));
        }

        foreach (var line in entrances.Where(line => one is null || line.Entrance!.EntranceNo == one.EntranceNo))
        {
            Line(EntranceReportTexts.ByEntrance, line);
        }

        if (one is null)
        {
            Lines(EntranceReportTexts.BySide, EntranceReportPages.BySide(report, language));
            Lines(EntranceReportTexts.ByKind, EntranceReportPages.ByKind(report, language));
            Lines(EntranceReportTexts.ByOwner, EntranceReportPages.ByOwner(report, language));
        }

        foreach (var (monday, counts) in report.Weeks(one?.EntranceNo))
        {
            Counts(EntranceReportTexts.ByWeek, monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), counts);
        }

        foreach (var other in one is null ? report.Others : [])
        {
            Counts(EntranceReportTexts.ByOther, EntranceReportTexts.NameOf((OtherEntry)other.Key).Plain(language), other.Counts);
        }

        return table.ToBytes();

        void Lines(Text by, IEnumerable<ReportLine> lines)
        {
            foreach (var line in lines)
            {
                Line(by, line);
            }
        }

        void Line(Text by, ReportLine line) => table.Row(
        [
            by.Plain(language), line.Entrance is { EndedAt: not null } ? EntranceReportTexts.EndedMark.Plain(language, ("entrance", line.Name)) : line.Name,
            line.Entrance is { } entrance ? EntranceTexts.NameOf((EntranceSide)entrance.Side).Plain(language) : "",
            line.Entrance is { } of ? EntranceTexts.NameOf((EntranceKind)of.Kind).Plain(language) : "",
            line.Entrance is { } owned ? EntranceReportPages.OwnerOf(owned) : "",
            line.Entrance?.Staff ?? "",
            .. Cells(line.Figures.Counts),
            Money(line.Figures.Spent), Money(line.Figures.Cost.PerJoin), Money(line.Figures.Cost.PerCounted),
            Number(line.Figures.MedianDays), $"{line.Figures.Counts.WereHere}", $"{line.Figures.Returned}",
            Number(line.Figures.Overlap), Number(line.Figures.Marginal),
            $"{line.Figures.Circles?.Core}", $"{line.Figures.Circles?.Active}", Number(line.Figures.InnerShare),
        ]);

        void Counts(Text by, string name, EntryCounts counts) => table.Row(
            [by.Plain(language), name, "", "", "", "", .. Cells(counts), "", "", "", "", $"{counts.WereHere}", "", "", "", "", "", ""]);
    }

    /// <summary>By which several files are told apart where they are saved.</summary>
    /// <param name="what">The group's title, or an entrance's name.</param>
    public static string NameOf(string what, ReportTerms terms)
    {
        var day = DateOnly.FromDayNumber((int)terms.Finished + 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var plain = string.Concat(what.EnumerateRunes().Select(rune => Rune.IsLetterOrDigit(rune) ? rune.ToString() : " "));
        var name = EntranceReportTexts.FileName.Plain(terms.Language, ("what", string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries))), ("day", day));
        return string.Join('-', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)) + ".csv";
    }

    private static IEnumerable<string> Cells(EntryCounts counts) =>
    [
        $"{counts.Joins}", $"{counts.Counted}", $"{counts.Old7}", counts.Old7 == 0 ? "" : $"{counts.Kept7}", Number(counts.Share7),
        $"{counts.Old30}", counts.Old30 == 0 ? "" : $"{counts.Kept30}", Number(counts.Share30), $"{counts.Left}",
    ];

    private static string Money(decimal? hundredths) =>
        hundredths is { } money ? Math.Round(money / 100, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
