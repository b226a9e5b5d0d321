using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CheckIns;

/// <summary>A member takes the day off.</summary>
internal static class LeaveCommands
{
    public static void Leave(Turn turn, CommandCall call)
    {
        if (CheckInsCommands.IsOn(turn))
        {
            turn.AnswerOnce(() => Answer(turn, turn.Scene.Group!, turn.Scene.Person!.No, call.TextOrNull("reason")));
        }
    }

    private static Markup Answer(Turn turn, GroupState group, MemberNo member, string? reason)
    {
        var language = turn.Language;
        var most = turn.Settings.Get(group.No, CheckInsSettings.Leaves);
        if (most == 0)
        {
            return MakeUpTexts.LeaveIsOff.In(language);
        }

        var today = turn.Scene.Day;
        var day = GroupDays.Of(turn, group);
        var name = GroupDays.IsOtherDate(group, turn.Scene.At, day) || day != today
            ? GroupDays.Name(day, today, language)
            : CheckInsTexts.Today.Plain(language);
        var rows = CheckInsStore.Read(turn.Connection, group.No, member);
        switch (rows.Find(row => row.Date == day)?.What)
        {
            case CheckInKind.CheckedIn or CheckInKind.MadeUp:
                return MakeUpTexts.NoNeed.In(language, ("day", name));
            case CheckInKind.Leave:
                return MakeUpTexts.OnLeaveAlready.In(language, ("day", name));
        }

        if (reason is not null && IsOfAnotherDay(reason, day))
        {
            return MakeUpTexts.LeaveIsToday.In(language);
        }

        var taken = rows.Count(row => row.What is CheckInKind.Leave && row.Date.Year == day.Year && row.Date.Month == day.Month);
        if (taken >= most)
        {
            return MakeUpTexts.NoLeaveLeft.In(language, ("most", most));
        }

        if (reason is not null && MakeUpCommands.IsTooLong(reason))
        {
            return MakeUpTexts.LongLeaveReason.In(language, ("most", MakeUpCommands.LongestReason));
        }

        var streak = CheckInBook.Put(turn, group, member, rows, new CheckInRow
        {
            Day = day.DayNumber,
            Kind = (long)CheckInKind.Leave,
            Reason = reason,
            At = turn.Scene.At.ToUnixTimeMilliseconds(),
            IsTold = 1,
        });
        return MakeUpTexts.OnLeave.In(language, ("day", name), ("days", streak.Current), ("left", most - taken - 1));
    }

    /// <summary>Leave is taken on its day: who names another one means that one, and keeps today's. 昨天没睡好 names none.</summary>
    private static bool IsOfAnotherDay(string reason, DateOnly day) =>
        (WrittenDay.Read(reason, day) is var (wanted, rest) && wanted != day && StandsAlone(reason[..^rest.Length], rest))
        || Array.Exists(["明天", "后天", "後天", "tomorrow"], word => reason.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && StandsAlone(word, reason[word.Length..]));

    /// <summary>True where the day is over with its last sign, as 11月25日, or by what follows: the end, a space or punctuation.</summary>
    private static bool StandsAlone(string day, string rest) => rest.Length == 0 || day[^1] is '日' or '号' or '號'
        || !(char.IsLetterOrDigit(day[^1]) && (char.IsLetterOrDigit(rest[0]) || rest[0] is '\'' or '’'));
}
