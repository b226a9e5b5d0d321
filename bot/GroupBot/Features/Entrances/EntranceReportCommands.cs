using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Storage;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Work;

namespace GroupBot.Features.Entrances;

/// <summary>A report is asked for, and read beside the corridor.</summary>
/// <param name="Entrance">0 for all of them.</param>
internal sealed record ReportAsked(int Version, long Group, long Entrance, ReportTerms Terms);

/// <summary>A report as it is sent.</summary>
/// <param name="Chart">Null where there is nothing to draw.</param>
internal sealed record ReportMade(string Html, ReadOnlyMemory<byte> File, BarChart? Chart);

/// <summary>A chart that is not drawn yet.</summary>
internal sealed record ChartAsked(int Version, BarChart Chart, string Html);

/// <summary>Figures of entrances, to the admin who asked, in private.</summary>
internal static class EntranceReportCommands
{
    public const string Work = "entrance-report", ChartWork = "entrance-chart";

    public static readonly PictureSpec<ChartAsked> Picture = new(
        asked => BarCharts.Draw(asked.Chart),
        (asked, png) => new SendPhoto(png, asked.Html),
        (_, language) => EntranceReportTexts.NotDrawn.In(language));

    /// <returns>What is said meanwhile.</returns>
    public static Said Ask(Turn turn, GroupState group, PersonState person, EntranceRow? entrance)
    {
        if (turn.Work.Has(Work, person.No))
        {
            return EntranceReportTexts.OnItsWay.In(person.Language);
        }

        var terms = new ReportTerms(
            group.ShortTitle, GroupDays.Today(turn, group).DayNumber - 1, person.Language,
            turn.Settings.Get(group.No, EntrancesSettings.Currency), turn.Settings.Get(group.No, EntrancesSettings.Benchmark));
        turn.Work.Ask(Work, new ReportAsked(1, group.No.Value, entrance?.EntranceNo ?? 0, terms), turn.Now, member: person.No);
        return EntranceReportTexts.Working.In(person.Language);
    }

    public static ReportMade Read(Database database, ReportAsked asked, DateTimeOffset now, CancellationToken ct)
    {
        using var connection = database.OpenReader();
        var report = new EntranceReport(connection, asked.Group, asked.Terms.Finished);
        var one = report.Entrances.FirstOrDefault(entrance => entrance.EntranceNo == asked.Entrance);
        var text = one is null ? EntranceReportPages.Of(report, asked.Terms) : EntranceReportPages.OfOne(report, one, asked.Terms);
        var chart = EntranceReportPages.Chart(report, one, asked.Terms);
        return new ReportMade(text.Html, EntranceReportFile.Of(report, asked.Terms, one), chart.Bars.Any(bar => bar.Whole > 0) ? chart : null);
    }

    /// <summary>Whoever is no admin any more meanwhile gets nothing.</summary>
    public static void Take(Turn turn, ReportAsked asked, ReportMade made)
    {
        if (turn.Scene.Person is not { } person || LedGroups.Find(turn, new GroupNo(asked.Group)) is not { } group)
        {
            return;
        }

        var (language, one) = (person.Language, asked.Entrance == 0 ? null : EntranceStore.Find(turn.Connection, group.No, asked.Entrance));
        turn.TellPrivately(person, Markup.Trusted(made.Html));
        turn.Ask(
            new SendDocument(EntranceReportFile.NameOf(one?.Name ?? group.Title, asked.Terms), made.File.ToArray(), one is null
                ? EntranceReportTexts.UnderFile.In(language, ("group", group.ShortTitle), ("day", asked.Terms.Day)).Html
                : EntranceReportTexts.UnderFileOfOne.In(language, ("group", group.ShortTitle), ("entrance", one.Name), ("day", asked.Terms.Day)).Html),
            Destination.Of(person.No));
        if (turn.Pictures.CanDraw && made.Chart is { } chart)
        {
            PictureWork.Ask(turn, ChartWork, person, new ChartAsked(1, chart, one is null
                ? EntranceReportTexts.UnderChart.In(language, ("group", group.ShortTitle)).Html
                : EntranceReportTexts.UnderChartOfOne.In(language, ("group", group.ShortTitle), ("entrance", one.Name)).Html));
        }
    }
}
