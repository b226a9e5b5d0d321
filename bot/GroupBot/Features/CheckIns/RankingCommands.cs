using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CheckIns;

/// <summary>Who checked in most: the week first, the top ten and one's own place, without calling anybody.</summary>
internal static class RankingCommands
{
    public const string Prefix = "checkins";

    private const int Top = 10;

    private static readonly IReadOnlyList<(string Key, Text Title)> Spans =
        [("d", StreakTexts.Today), ("w", StreakTexts.Week), ("m", StreakTexts.Month), ("a", StreakTexts.All)];

    public static void Show(Turn turn, CommandCall call)
    {
        if (CheckInsCommands.IsOn(turn))
        {
            var (group, person) = (turn.Scene.Group!, turn.Scene.Person!);
            turn.AnswerPrivately(_ => (Page(turn, group, person, "w"), Buttons(turn, group, "w")));
        }
    }

    /// <summary>Data: the group's number, a dash and the span. It may stand in private, where the group has to be looked up.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var (no, span) = data.Split('-') is [var number, var key] && ButtonData.Number(number) is { } parsed ? (new GroupNo(parsed), key) : default;
        if (turn.Scene.Person is not { } person || !Spans.Any(one => one.Key == span) || turn.Groups.Find(no) is not { IsAllowed: true } group
            || turn.Members.Find(no, person.No) is not { Membership.InChat: true })
        {
            turn.Toast();
        }
        else if (turn.IsReadByAll)
        {
            // Its last line is somebody's own place: whoever presses gets their own.
            turn.AnswerPrivately(_ => (Page(turn, group, person, span!), Buttons(turn, group, span!)));
        }
        else
        {
            turn.Toast();
            turn.EditPressed(Page(turn, group, person, span!), Buttons(turn, group, span!));
        }
    }

    private static Markup Page(Turn turn, GroupState group, PersonState person, string span)
    {
        var language = turn.Language;
        var today = GroupDays.Today(turn, group);
        var admins = turn.Settings.Get(group.No, CheckInsSettings.AdminsOnBoards);
        var isToday = span == "d";
        var ranked = isToday
            ? RankingStore.ByPlace(turn.Connection, group.No, today, admins, Top, person.No)
            : RankingStore.ByDays(turn.Connection, group.No, First(span, today), today.AddDays(1), admins, Top, person.No);
        var lines = Lines(turn, ranked, isToday, group, language);
        return StreakTexts.Ranking.In(language,
            ("title", Spans.First(one => one.Key == span).Title.In(language)),
            ("group", group.ShortTitle),
            ("lines", ranked.Count == 0 ? StreakTexts.Nobody.In(language) : Markup.Join("\n", lines)),
            ("own", Own(turn, group, person, ranked, isToday, admins)));
    }

    /// <summary>The first ten of a day's week up to that day; null where nobody has checked in.</summary>
    public static Markup? TopOfWeek(Turn turn, GroupState group, DateOnly today)
    {
        var language = group.Language;
        var ranked = RankingStore.ByDays(
            turn.Connection, group.No, First("w", today), today.AddDays(1), turn.Settings.Get(group.No, CheckInsSettings.AdminsOnBoards), Top, own: null);
        return ranked.Count == 0 ? null : Markup.Join("\n", Lines(turn, ranked, isToday: false, group, language));
    }

    private static IEnumerable<Markup> Lines(Turn turn, IReadOnlyList<Ranked> ranked, bool isToday, GroupState group, Language language) =>
        ranked.Where(one => one.Place <= Top).Select(one => (isToday ? StreakTexts.LineOfToday : StreakTexts.Line).In(language,
            ("rank", one.Place),
            ("name", Names.Of(turn, one.Member) ?? "–"),
            isToday ? ("time", GroupDays.Time(group, DateTimeOffset.FromUnixTimeMilliseconds(one.At))) : ("days", StreakTexts.Days(one.Days, language))));

    private static Markup Own(Turn turn, GroupState group, PersonState person, IReadOnlyList<Ranked> ranked, bool isToday, bool admins)
    {
        if (!admins && turn.Members.Find(group.No, person.No) is { Membership.IsAdmin: true })
        {
            return StreakTexts.OwnAdmin.In(turn.Language);
        }

        return ranked.FirstOrDefault(one => one.Member == person.No.Value) is not { } own ? StreakTexts.OwnNone.In(turn.Language)
            : isToday ? StreakTexts.OwnToday.In(turn.Language, ("rank", own.Place))
            : StreakTexts.Own.In(turn.Language, ("rank", own.Place), ("days", StreakTexts.Days(own.Days, turn.Language)));
    }

    private static DateOnly First(string span, DateOnly today) => span switch
    {
        "w" => GroupDays.WeekOf(today),
        "m" => new DateOnly(today.Year, today.Month, 1),
        _ => DateOnly.MinValue,
    };

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Turn turn, GroupState group, string span) => Keyboard.Row(
        [.. Spans.Select(one => new Button(
            (one.Key == span ? "✓ " : "") + one.Title.Plain(turn.Language), $"{Prefix}:{group.No}-{one.Key}"))]);
}
