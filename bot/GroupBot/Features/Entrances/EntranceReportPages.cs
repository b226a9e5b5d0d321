using System.Globalization;
using GroupBot.Core.Growth;
using GroupBot.Groups;
using GroupBot.Pictures;
using GroupBot.Texts;

namespace GroupBot.Features.Entrances;

/// <summary>What a report is written for.</summary>
/// <param name="Group">The group's title.</param>
/// <param name="Finished">The last day that is over, a day number.</param>
/// <param name="Benchmark">What a counted one may cost, in whole units of money; 0 for no bound.</param>
internal sealed record ReportTerms(string Group, long Finished, Language Language, string Currency, long Benchmark)
{
    public string Day => GroupDays.Name(DateOnly.FromDayNumber((int)Finished + 1), DateOnly.FromDayNumber((int)Finished + 1), Language);
}

/// <summary>A report in words: never longer than one message; the file has the rest.</summary>
internal static class EntranceReportPages
{
    private const int EntrancesShown = 8, OwnersShown = 5, WeeksShown = 6, SitesShown = 3, NameLength = 24;

    private const string Nothing = "—";

    public static Markup Of(EntranceReport report, ReportTerms terms)
    {
        var language = terms.Language;
        var entrances = report.ByEntrance();
        var parts = new List<Markup>
        {
            EntranceReportTexts.Head.In(language, ("group", terms.Group), ("day", terms.Day), ("figures", FiguresOf(report.Of(), terms))),
        };
        if (report.Concentrated is { } value)
        {
            parts.Add((value > Concentration.High ? EntranceReportTexts.TooConcentrated : EntranceReportTexts.Concentrated).In(
                language, ("value", value.ToString("0.00", CultureInfo.InvariantCulture))));
        }

        Add(EntranceReportTexts.ByEntrance, Lines(entrances, EntrancesShown, terms));
        AddParts(EntranceReportTexts.BySide, BySide(report, language), EntrancesShown);
        AddParts(EntranceReportTexts.ByKind, ByKind(report, language), EntrancesShown);
        AddParts(EntranceReportTexts.ByOwner, ByOwner(report, language), OwnersShown);
        Add(EntranceReportTexts.BySite, Lines([.. Sites(entrances).Where(line => line.Figures.Counts.Joins > 0)], SitesShown, terms));
        Add(EntranceReportTexts.ByWeek, WeekLines(report.Weeks(), terms));
        Add(EntranceReportTexts.ByOther, [.. report.Others.Select(other => EntranceReportTexts.OtherLine.In(language,
            ("what", EntranceReportTexts.NameOf((OtherEntry)other.Key).Plain(language)), ("joins", other.Counts.Joins), ("counted", other.Counts.Counted)))]);
        return Markup.Join("\n", parts);

        // One part is the whole once more, and parts of nothing are nothing.
        void AddParts(Text what, IReadOnlyList<ReportLine> lines, int most)
        {
            if (lines.Count > 1 && lines.Any(line => line.Figures.Counts.Joins > 0 || line.Figures.Spent > 0))
            {
                Add(what, Lines(lines, most, terms));
            }
        }

        void Add(Text what, IReadOnlyList<Markup> lines)
        {
            if (lines.Count > 0)
            {
                parts.Add(EntranceReportTexts.Section.In(language, ("what", what.In(language)), ("lines", Markup.Join("\n", lines))));
            }
        }
    }

    /// <summary>One entrance alone, with its weeks.</summary>
    public static Markup OfOne(EntranceReport report, ReportEntrance entrance, ReportTerms terms)
    {
        var language = terms.Language;
        var weeks = WeekLines(report.Weeks(entrance.EntranceNo), terms);
        var head = EntranceReportTexts.HeadOfOne.In(language,
            ("entrance", entrance.Name), ("group", terms.Group), ("day", terms.Day), ("figures", FiguresOf(report.Of([entrance]), terms)));
        return weeks.Count == 0 ? head : Markup.Join("\n",
            [head, EntranceReportTexts.Section.In(language, ("what", EntranceReportTexts.ByWeek.In(language)), ("lines", Markup.Join("\n", weeks)))]);
    }

    /// <summary>The entrances that brought most; of one alone its weeks, the oldest first.</summary>
    public static BarChart Chart(EntranceReport report, ReportEntrance? one, ReportTerms terms)
    {
        var (language, last) = (terms.Language, DateOnly.FromDayNumber((int)terms.Finished));
        var bars = one is null
            ? report.ByEntrance().Take(BarCharts.Most).Select(line => new Bar(line.Name, line.Figures.Counts.Joins, line.Figures.Counts.Counted,
                line.Figures.Cost is { PerCounted: { } each } && line.Figures.Spent > 0 ? EntranceReportTexts.ChartNote.Plain(language, ("each", Money(each, terms))) : ""))
            : report.Weeks(one.EntranceNo).Take(BarCharts.Most).Reverse().Select(week => new Bar(
                EntranceReportTexts.ChartWeek.Plain(language, ("day", GroupDays.Name(week.Monday, last, language))), week.Counts.Joins, week.Counts.Counted, ""));
        return new BarChart(
            one is null ? EntranceReportTexts.ChartTitle.Plain(language, ("group", terms.Group)) : EntranceReportTexts.ChartOfOne.Plain(language, ("entrance", one.Name)),
            EntranceReportTexts.ChartDay.Plain(language, ("day", terms.Day)),
            EntranceReportTexts.ChartWhole.Plain(language), EntranceReportTexts.ChartPart.Plain(language), [.. bars], language);
    }

    /// <summary>The places where people are spoken to, best first: who counted, then who came.</summary>
    public static IReadOnlyList<ReportLine> Sites(IReadOnlyList<ReportLine> entrances) =>
    [
        .. entrances.Where(line => line.Entrance!.Kind == (long)EntranceKind.Site)
            .OrderByDescending(line => line.Figures.Counts.Counted).ThenByDescending(line => line.Figures.Counts.Joins),
    ];

    public static IReadOnlyList<ReportLine> BySide(EntranceReport report, Language language) =>
        report.By(one => one.Side, (side, _) => EntranceTexts.NameOf((EntranceSide)side).Plain(language));

    public static IReadOnlyList<ReportLine> ByKind(EntranceReport report, Language language) =>
        report.By(one => one.Kind, (kind, _) => EntranceTexts.NameOf((EntranceKind)kind).Plain(language));

    public static IReadOnlyList<ReportLine> ByOwner(EntranceReport report, Language language) =>
        report.By(one => one.OwnerNo ?? 0, (no, one) => no == 0 ? EntranceReportTexts.Nobody.Plain(language) : OwnerOf(one));

    /// <summary>Without an @ that would call somebody; of one who asked to be forgotten there is no name.</summary>
    public static string OwnerOf(ReportEntrance entrance) => entrance switch
    {
        { OwnerNo: null } => "",
        { Owner: { } name } => Shortening.WithoutCalls(Shortening.Shorten(name, 32)),
        _ => "–",
    };

    public static string Percent(double? share) =>
        share is { } value ? Math.Round(value * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%" : Nothing;

    private static string Money(decimal? hundredths, ReportTerms terms) =>
        hundredths is { } money ? EntrancePages.MoneyText(terms.Currency, money) : Nothing;

    private static Markup FiguresOf(EntryFigures figures, ReportTerms terms)
    {
        var (language, counts) = (terms.Language, figures.Counts);
        if (counts.Joins == 0 && figures.Returned == 0 && figures.Spent == 0)
        {
            return EntranceReportTexts.NobodyYet.In(language);
        }

        var came = Row(
            EntranceReportTexts.Came.In(language, ("joins", counts.Joins), ("counted", counts.Counted)),
            Share(EntranceReportTexts.There7, counts.Share7, language), Share(EntranceReportTexts.There30, counts.Share30, language),
            counts.Left == 0 ? null : EntranceReportTexts.Left.In(language, ("left", counts.Left)));
        var money = figures.Spent == 0 ? null : Row(
            EntranceReportTexts.Spent.In(language, ("spent", Money(figures.Spent, terms))),
            figures.Cost.PerJoin is { } join ? EntranceReportTexts.EachJoin.In(language, ("join", Money(join, terms))) : null,
            figures.Cost.PerCounted is { } each ? EntranceReportTexts.EachCounted.In(language, ("each", Money(each, terms)), ("mark", MarkOf(figures, terms))) : null);
        var pace = Row(
            figures.MedianDays is { } days ? EntranceReportTexts.Pace.In(language, ("days", days.ToString("0.#", CultureInfo.InvariantCulture))) : null,
            figures.Overlap is > 0 ? EntranceReportTexts.Before.In(language, ("overlap", Percent(figures.Overlap)), ("marginal", Percent(figures.Marginal))) : null);
        var inner = figures is { Circles: { } circles, InnerShare: > 0 and var share }
            ? EntranceReportTexts.Inner.In(language, ("core", circles.Core), ("active", circles.Active), ("share", Percent(share)))
            : (Markup?)null;
        return Markup.Join("\n", new[] { came, money, pace, inner }.OfType<Markup>());
    }

    /// <summary>What is known, in one line; null where nothing is.</summary>
    private static Markup? Row(params IReadOnlyList<Markup?> parts) =>
        parts.OfType<Markup>().ToList() is { Count: > 0 } known ? Markup.Join(" · ", known) : null;

    private static Markup MarkOf(EntryFigures figures, ReportTerms terms) => terms.Benchmark == 0 || figures.Cost.PerCounted is not { } each
        ? default
        : (each > terms.Benchmark * 100 ? EntranceReportTexts.Above : EntranceReportTexts.Within)
            .In(terms.Language, ("most", Money(terms.Benchmark * 100, terms)));

    private static List<Markup> Lines(IReadOnlyList<ReportLine> lines, int most, ReportTerms terms)
    {
        var shown = lines.Take(most).Select(line => LineOf(line, terms)).ToList();
        return lines.Count <= most ? shown : [.. shown, EntranceReportTexts.MoreInFile.In(terms.Language, ("count", lines.Count - most))];
    }

    private static Markup LineOf(ReportLine line, ReportTerms terms)
    {
        var (language, counts) = (terms.Language, line.Figures.Counts);
        var above = terms.Benchmark > 0 && line.Figures.Cost.PerCounted > terms.Benchmark * 100;
        return Row(
            EntranceReportTexts.Line.In(language, ("entrance", NameOf(line, language)), ("joins", counts.Joins), ("counted", counts.Counted)),
            Share(EntranceReportTexts.Day7, counts.Share7, language), Share(EntranceReportTexts.Day30, counts.Share30, language),
            line.Figures is { Spent: > 0, Cost.PerCounted: { } each }
                ? EntranceReportTexts.Each.In(language, ("each", Money(each, terms))) + (above ? Markup.Plain(" ⚠️") : default)
                : null)!.Value;
    }

    /// <summary>Of two of one name, one of which has ended, it is told which.</summary>
    private static string NameOf(ReportLine line, Language language) => Shortening.Shorten(line.Name, NameLength) is var name && line.Entrance is { EndedAt: not null }
        ? EntranceReportTexts.EndedMark.Plain(language, ("entrance", name))
        : name;

    private static Markup? Share(Text text, double? share, Language language) =>
        share is null ? null : text.In(language, ("share", Percent(share)));

    private static List<Markup> WeekLines(IReadOnlyList<(DateOnly Monday, EntryCounts Counts)> weeks, ReportTerms terms)
    {
        var last = DateOnly.FromDayNumber((int)terms.Finished);
        return
        [
            .. weeks.Take(WeeksShown).Select(week => Row(
                EntranceReportTexts.WeekLine.In(terms.Language,
                    ("day", GroupDays.Name(week.Monday, last, terms.Language)), ("joins", week.Counts.Joins), ("counted", week.Counts.Counted)),
                Share(EntranceReportTexts.Day7, week.Counts.Share7, terms.Language), Share(EntranceReportTexts.Day30, week.Counts.Share30, terms.Language),
                week.Counts.Left == 0 ? null : EntranceReportTexts.Left.In(terms.Language, ("left", week.Counts.Left)))!.Value),
        ];
    }
}
