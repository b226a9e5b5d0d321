using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>What the answer to a check-in says, by who may read it.</summary>
internal static class CheckInLines
{
    /// <summary>All of it, for the one who checked in.</summary>
    public static string Whole(Turn turn, GroupState group, CheckInResult result, IReadOnlyList<PlanMark> marks, Language language) =>
        Lines([Count(turn, group, result, language), Rest(turn, result, marks, language)]);

    /// <summary>What everybody may read: how many days, of which day, as which of its check-ins. Empty of a repeat that is none in other named hours.</summary>
    public static string Count(Turn turn, GroupState group, CheckInResult result, Language language)
    {
        if (!result.IsNew)
        {
            return result.Window is { } name
                ? CheckInsTexts.InWindow.Plain(language, ("window", name), ("time", GroupDays.Time(group, turn.Scene.At)))
                : "";
        }

        var day = result.Row.Date;
        var today = turn.Scene.Day;
        var days = result.Streak.Current;
        var isOther = day != today || GroupDays.IsOtherDate(group, turn.Scene.At, day);
        var next = CheckInsSettings.Rules(turn, group.No).NextAfter(days) is { } goal
            ? CheckInsTexts.Next.Plain(language, ("left", goal - days), ("goal", goal))
            : "";
        return CheckInsTexts.Done.Plain(language,
            ("days", days),
            ("when", isOther
                ? CheckInsTexts.OfDay.Plain(language, ("day", GroupDays.Name(day, today, language)))
                : CheckInsTexts.Today.Plain(language)),
            ("place", result.Row.Place ?? 0),
            ("next", next))
            + (result.Window is { } hours ? $" · {hours}" : "");
    }

    /// <summary>What is theirs alone: days that were missed and covered, cards, and how far their plans are. Empty for nothing.</summary>
    public static string Rest(Turn turn, CheckInResult result, IReadOnlyList<PlanMark> marks, Language language) => Lines(result.Untold
        .Select(used => CheckInsTexts.CardUsed.Plain(language,
            ("day", GroupDays.Name(used.Date, turn.Scene.Day, language)), ("cards", result.Streak.Cards - result.Earned)))
        .Append(result.Earned > 0 ? CheckInsTexts.CardEarned.Plain(language, ("cards", result.Streak.Cards)) : "")
        .Concat(marks.Select(mark => PlanTexts.Day.Plain(language,
            ("title", PlanPages.TitleOf(mark.Plan)), ("done", mark.Progress.Done), ("needed", mark.Progress.Needed)))));

    public static string Again(Turn turn, GroupState group, CheckInResult result, Language language)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(result.Row.At);
        Value day = ("day", GroupDays.Name(result.Row.Date, turn.Scene.Day, language));
        Value time = ("time", GroupDays.Time(group, at)), days = ("days", result.Streak.Current);
        return GroupDays.IsOtherDate(group, at, result.Row.Date) ? CheckInsTexts.AgainOther.Plain(language, day, time, days)
            : result.Row.Date != turn.Scene.Day || GroupDays.IsOtherDate(group, turn.Scene.At, result.Row.Date)
                ? CheckInsTexts.AgainThen.Plain(language, day, time, days)
            : CheckInsTexts.Again.Plain(language, time, days);
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));
}
