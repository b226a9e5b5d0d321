using System.Globalization;
using GroupBot.Core.Health;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using GroupBot.Turns.Work;

namespace GroupBot.Features.Scores;

/// <summary>A picture of a group's health that is not drawn yet.</summary>
/// <param name="Html">What stands under it.</param>
internal sealed record HealthAsked(int Version, HealthChart Chart, string Html);

/// <summary><c>/group</c>: how a group does; for its admins, in private.</summary>
internal static class ReportPages
{
    public const string Prefix = "report", ChartWork = "health-chart";

    private const int Week = 7, Weeks = 12;

    public static readonly PictureSpec<HealthAsked> Picture = new(
        asked => HealthCharts.Draw(asked.Chart),
        (asked, png) => new SendPhoto(png, asked.Html),
        (_, language) => NightTexts.NotDrawn.In(language));

    public static void Report(Turn turn, CommandCall call)
    {
        var group = call.Group!;
        turn.AnswerInPrivate(language => Page(turn, group, language), language => NightTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
    }

    /// <summary>The chart, in private.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene.Group is not null || ButtonData.Number(data) is not { } no || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup, isAlert: true);
            return;
        }

        turn.Toast();
        var (person, days) = (turn.Scene.Person!, Days(turn, group));
        PictureWork.Ask(turn, ChartWork, person, new HealthAsked(
            1, Chart(turn, group, days, person.Language), ReportTexts.ChartCaption.In(person.Language, ("group", group.ShortTitle)).Html));
    }

    /// <summary>The parts of the health of the last night, each with its number: what <c>/why health</c> shows to admins.</summary>
    public static Markup Why(Turn turn, GroupState group, Language language) => FirstDays.Day(turn, group) is { } day
        ? NightTexts.Meeting.In(language, ("day", day), ("days", HealthNight.FirstDays))
        : Days(turn, group) is [.., var now] days ? ReportTexts.Why.In(language,
            ("health", Health(turn, group, days, now, language)), ("parts", Parts(turn, group, now, language)), ("least", GroupHealth.LeastMeasured))
        : ReportTexts.NoneYet.In(language, ("group", group.ShortTitle));

    private static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Page(Turn turn, GroupState group, Language language)
    {
        if (FirstDays.Day(turn, group) is { } day)
        {
            return (NightTexts.Meeting.In(language, ("day", day), ("days", HealthNight.FirstDays)), null);
        }

        var days = Days(turn, group);
        if (days is not [.., var now])
        {
            return (ReportTexts.NoneYet.In(language, ("group", group.ShortTitle)), null);
        }

        var today = Today(turn, group, now);
        var page = ReportTexts.Page.In(language,
            ("group", group.ShortTitle), ("health", Health(turn, group, days, now, language)),
            ("members", today.Members), ("active", today.Active),
            ("met", today.Came == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{today.Met}/{today.Came}")),
            ("messages", today.Messages), ("parts", Parts(turn, group, now, language)),
            ("cold", IsCold(days) ? ReportTexts.Cold.In(language, ("days", DeadGroupAlarm.Days)) : default));
        return (page, NightTexts.Buttons(
            turn.Pictures.CanDraw ? new Button(NightTexts.Chart.Plain(language), $"{Prefix}:{group.No}") : null, LedLines.AnotherFor(turn, "group")));
    }

    private static Markup Health(Turn turn, GroupState group, IReadOnlyList<HealthDay> days, HealthDay now, Language language)
    {
        var rests = GroupHealth.RestsOn(ReportStore.LinesOf(turn.Connection, group.No, now.Day));
        var share = Whole(100 * rests);
        if (now.Health is not { } health || rests < GroupHealth.LeastWeight)
        {
            return rests == 0 ? ReportTexts.NoHealth.In(language, ("least", GroupHealth.LeastMeasured)) : ReportTexts.TooLittle.In(language, ("share", share), ("least", Whole(100 * GroupHealth.LeastWeight)));
        }

        var number = Number(days, now, health, language);
        return rests < 1 ? number + ReportTexts.RestsOn.In(language, ("share", share)) : number;
    }

    private static Markup Number(IReadOnlyList<HealthDay> days, HealthDay now, double health, Language language)
    {
        return days.LastOrDefault(day => day.Day <= now.Day - Week && day.Day > now.Day - (2 * Week))?.Health is { } before
            ? ReportTexts.HealthAndBefore.In(language, ("health", Whole(health)), ("before", Whole(before)))
            : ReportTexts.Health.In(language, ("health", Whole(health)));
    }

    private static Markup Parts(Turn turn, GroupState group, HealthDay now, Language language)
    {
        var lines = ReportStore.LinesOf(turn.Connection, group.No, now.Day);
        return Markup.Join("\n", Enum.GetValues<HealthPart>().Select(part => lines.FirstOrDefault(line => line.Part == part) is { } line
            ? (line.Counts ? ReportTexts.Part : ReportTexts.TooFew).In(language,
                ("part", HealthTexts.NameOf(part).In(language)), ("value", HealthTexts.ValueOf(line, language)), ("count", line.Of),
                ("weight", Whole(100 * line.Weight)), ("score", Whole(100 * line.Score)))
            : ReportTexts.Nothing.In(language, ("part", HealthTexts.NameOf(part).In(language)))));
    }

    private static HealthChart Chart(Turn turn, GroupState group, IReadOnlyList<HealthDay> days, Language language)
    {
        var now = days is [.., var last] ? last : new HealthDay { Day = 0, Members = 0, Active = 0, Speakers = 0, Met = 0, Came = 0, Messages = 0 };
        var (byDay, lines) = (days.ToDictionary(day => day.Day), ReportStore.LinesOf(turn.Connection, group.No, now.Day));
        return new HealthChart(
            group.ShortTitle, GroupHealth.RestsOn(lines) < GroupHealth.LeastWeight ? null : Rounded(now.Health), lines, Today(turn, group, now),
            [.. Enumerable.Range(0, Weeks).Reverse().Select(ago => Rounded(byDay.GetValueOrDefault(now.Day - (ago * Week))?.Health))],
            FirstDays.Day(turn, group), HealthNight.FirstDays, language);
    }

    private static HealthToday Today(Turn turn, GroupState group, HealthDay now) => new(
        (int)now.Members, (int)now.Active, (int)now.Met, (int)now.Came,
        (int)ReportStore.MessagesOn(turn.Connection, group.No, GroupDays.Today(turn, group).DayNumber));

    /// <summary>So many days on end too few spoke: of the nights that adjoin up to the last, as a missing one is not known to have been silent.</summary>
    public static int SilentDays(IReadOnlyList<HealthDay> days) => DeadGroupAlarm.SilentDays(Adjoining(days));

    private static bool IsCold(IReadOnlyList<HealthDay> days) => DeadGroupAlarm.Rings(Adjoining(days));

    private static SpeakerDay[] Adjoining(IReadOnlyList<HealthDay> days) =>
    [
        .. days.Reverse().TakeWhile((day, back) => day.Day == days[^1].Day - back)
            .Select(day => new SpeakerDay((int)day.Speakers, (int)day.Members)).Reverse(),
    ];

    /// <summary>The nights of twelve weeks, by day.</summary>
    public static IReadOnlyList<HealthDay> Days(Turn turn, GroupState group) =>
        ReportStore.Of(turn.Connection, group.No, GroupDays.Today(turn, group).DayNumber - (Weeks * Week));

    private static int? Rounded(double? health) => health is { } known ? (int)Math.Round(known) : null;

    private static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
