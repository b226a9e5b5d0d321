using System.Globalization;
using GroupBot.Core.Health;
using GroupBot.Groups;
using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>The pages of a group's numbers, each a few lines, with what it says and of whom.</summary>
internal static class NumbersLines
{
    private const int FunnelWeeksShown = 5, FullBar = 8;

    /// <summary>Of a table of weeks these days have room in a line.</summary>
    private static readonly IReadOnlyList<int> DaysOfAWeek = [1, 7, 30];

    private static readonly IReadOnlyList<(int From, int To)> Spans = [(1, 1), (2, 3), (4, 7), (8, 14), (15, 21), (22, 27), (28, 28)];

    public static Markup Funnel(NumbersView view)
    {
        var (steps, language) = (view.Numbers.Funnel, view.Language);
        if (steps[0].People == 0)
        {
            return NumbersTexts.NobodyJoined.In(language, ("days", Activation.Within));
        }

        List<Markup> lines =
        [
            NumbersTexts.Joined.In(language, ("count", steps[0].People), ("weeks", GroupNumbers.Weeks), ("days", Activation.Within)),
            .. steps.Skip(1).Select(step => NumbersTexts.Step.In(language,
                ("stage", StageOf(step.Stage).In(language)), ("count", step.People), ("before", Known(step.OfBefore)), ("all", Known(step.OfAll)),
                ("days", step.MedianDays is { } days ? NumbersTexts.After.In(language, ("days", Number(days, "0.#"))) : default))),
        ];
        if (view.Numbers.FunnelWeeks.Count > 0)
        {
            lines.Add(NumbersTexts.ByWeek.In(language));
            lines.AddRange(view.Numbers.FunnelWeeks.TakeLast(FunnelWeeksShown).Select(week => NumbersTexts.FunnelWeek.In(language,
                ("week", Monday(view, week.Week)), ("few", Few(week.People[0])), ("people", string.Join(" → ", week.People)))));
        }

        lines.Add(NumbersTexts.FunnelMeans.In(language));
        lines.Add(Fewness(language));
        return Markup.Join("\n", lines);
    }

    public static Markup Classic(NumbersView view) => Retention(view, row => row.Classic, view.Numbers.Classic, NumbersTexts.ClassicMeans);

    public static Markup Rolling(NumbersView view) => Retention(view, row => row.Rolling, view.Numbers.Rolling, NumbersTexts.RollingMeans);

    public static Markup Days(NumbersView view)
    {
        var language = view.Language;
        if (view.Numbers.ActiveDays is not { } curve)
        {
            return NumbersTexts.TooYoung.In(language, ("days", ActiveDaysCurve.Days));
        }

        if (curve.Stickiness is not { } stickiness)
        {
            return NumbersTexts.NobodyCame.In(language, ("days", ActiveDaysCurve.Days));
        }

        var most = Spans.Max(span => In(span));
        List<Markup> lines =
        [
            NumbersTexts.Stickiness.In(language, ("share", Percent(stickiness)), ("active", curve.Active), ("days", ActiveDaysCurve.Days)),
            .. Spans.Select(span => NumbersTexts.Span.In(language,
                ("days", span.From == span.To ? Number(span.From, "0") : $"{Number(span.From, "0")}–{Number(span.To, "0")}"),
                ("count", In(span)), ("bar", new string('▇', (int)Math.Ceiling((double)FullBar * In(span) / most))))),
            NumbersTexts.DaysMean.In(language, ("days", ActiveDaysCurve.Days)),
        ];
        return Markup.Join("\n", lines);

        int In((int From, int To) span) => curve.People.Skip(span.From - 1).Take(span.To - span.From + 1).Sum();
    }

    public static Markup Spread(NumbersView view)
    {
        var (language, talk) = (view.Language, view.Numbers.Talk);
        var night = view.Nights.LastOrDefault(night => night.Day == view.Day);
        List<Markup> lines =
        [
            night is { Came: > 0 }
                ? NumbersTexts.Met.In(language, ("met", night.Met), ("came", night.Came), ("share", Known(new Share((int)night.Met, (int)night.Came))))
                : NumbersTexts.NobodyToMeet.In(language),
            Part(view, HealthPart.Spread) is { } half
                ? NumbersTexts.Half.In(language, ("count", Number(half.Value, "0")), ("of", half.Of))
                : NumbersTexts.NobodyTalked.In(language),
            talk is { AmongSpeakers: { } speakers, AmongAll: { } all }
                ? NumbersTexts.Gini.In(language, ("speakers", Number(speakers, "0.00")), ("count", talk.Speakers), ("all", Number(all, "0.00")), ("members", talk.All))
                : NumbersTexts.NoGini.In(language),
            Part(view, HealthPart.Mutuality) is { } mutual
                ? NumbersTexts.Mutual.In(language, ("share", Percent(mutual.Value)), ("count", mutual.Of))
                : NumbersTexts.NoTies.In(language),
        ];
        if (night is not null)
        {
            lines.Add(NumbersTexts.Quiet.In(language,
                ("speakers", night.Speakers), ("least", DeadGroupAlarm.Least((int)night.Members)), ("silent", ReportPages.SilentDays(view.Nights)),
                ("days", DeadGroupAlarm.Days)));
        }

        return Markup.Join("\n", lines);
    }

    private static Markup Retention(NumbersView view, Func<RetentionRow, IReadOnlyList<Share?>> cells, IReadOnlyList<Share> all, Text means)
    {
        var (rows, language) = (view.Numbers.Retention, view.Language);
        if (rows.Count == 0)
        {
            return NumbersTexts.NobodySeen.In(language, ("weeks", GroupNumbers.Weeks));
        }

        var days = RetentionTable.UsualDays;
        List<Markup> lines =
        [
            means.In(language),
            NumbersTexts.WeekHead.In(language, ("days", string.Join(" · ", DaysOfAWeek))),
            .. rows.Select(row => NumbersTexts.WeekRow.In(language,
                ("week", Monday(view, row.Week)), ("few", Few(row.Joined)), ("joined", row.Joined),
                ("cells", string.Join(" · ", days.Zip(cells(row)).Where(cell => DaysOfAWeek.Contains(cell.First)).Select(cell => Known(cell.Second)))))),
            NumbersTexts.Together.In(language, ("weeks", GroupNumbers.Weeks)),
            .. days.Zip(all).Where(cell => cell.Second.Of > 0).Chunk(2).Select(pair => Markup.Join(language is Language.En ? "; " : "；", pair.Select(cell =>
                NumbersTexts.DayOfAll.In(language, ("day", cell.First), ("few", Few(cell.Second.Of)), ("hits", cell.Second.Hits), ("of", cell.Second.Of), ("share", Known(cell.Second)))))),
            Markup.Join(" ", [NumbersTexts.Blank.In(language), Fewness(language)]),
        ];
        return Markup.Join("\n", lines);
    }

    private static HealthLine? Part(NumbersView view, HealthPart part) => view.Health.FirstOrDefault(line => line.Part == part);

    private static Markup Fewness(Language language) => NumbersTexts.Fewness.In(language, ("least", GroupHealth.LeastMeasured));

    private static string Few(int people) => people < GroupHealth.LeastMeasured ? "*" : "";

    private static string Monday(NumbersView view, int week) => GroupDays.Name(DateOnly.FromDayNumber(week * 7), view.Today, view.Language);

    /// <summary>A share with what is true of it at least and at most; nothing where its day is not over.</summary>
    private static string Known(Share? share) => share is { Value: { } value } known
        ? string.Create(CultureInfo.InvariantCulture, $"{Percent(value)} ({Number(100 * known.Lower, "0")}–{Number(100 * known.Upper, "0")})")
        : "–";

    private static Text StageOf(FunnelStage stage) => stage switch
    {
        FunnelStage.Activated => NumbersTexts.Activated,
        FunnelStage.Engaged => NumbersTexts.Engaged,
        FunnelStage.Referred => NumbersTexts.Referred,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such stage is counted here."),
    };

    private static string Percent(double share) => Number(100 * share, "0") + "%";

    private static string Number(double value, string form) => value.ToString(form, CultureInfo.InvariantCulture);
}
