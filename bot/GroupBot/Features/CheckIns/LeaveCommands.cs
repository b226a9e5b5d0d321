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
            ? MakeUpTexts.OnDay.Plain(language, ("day", GroupDays.Name(day, today, language)))
            : CheckInsTexts.Today.Plain(language);
        var rows = CheckInsStore.Read(turn.Connection, group.No, member);
        if (reason is not null && IsOfAnotherDay(reason, day))
        {
            return MakeUpTexts.LeaveIsToday.In(language);
        }

        switch (rows.Find(row => row.Date == day)?.What)
        {
            case CheckInKind.CheckedIn or CheckInKind.MadeUp:
                return MakeUpTexts.NoNeed.In(language, ("day", name));
            case CheckInKind.Leave:
                return MakeUpTexts.OnLeaveAlready.In(language, ("day", name));
        }

        var taken = rows.Count(row => row.What is CheckInKind.Leave && row.Date.Year == day.Year && row.Date.Month == day.Month);
        if (taken >= most)
        {
            return NoneLeft(most, language);
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
        return MakeUpTexts.OnLeave.In(language,
            ("day", name), ("row", Kept(streak.Current, language)), ("left", Left(most - taken - 1, language)));
    }

    private static Markup NoneLeft(long most, Language language) => most switch
    {
        1 => MakeUpTexts.NoLeaveLeftOfOne.In(language),
        2 => MakeUpTexts.NoLeaveLeftOfTwo.In(language),
        _ => MakeUpTexts.NoLeaveLeft.In(language, ("most", most)),
    };

    private static string Kept(int days, Language language) => days switch
    {
        0 => "",
        1 => MakeUpTexts.RowOfOneKept.Plain(language),
        _ => MakeUpTexts.RowKept.Plain(language, ("days", days)),
    };

    private static string Left(long left, Language language) => left == 1
        ? MakeUpTexts.OneLeaveLeft.Plain(language)
        : MakeUpTexts.LeavesLeft.Plain(language, ("left", left));

    /// <summary>Leave is taken on its day: who names another one means that one, and keeps today's. 昨天没睡好 names none.</summary>
    private static bool IsOfAnotherDay(string reason, DateOnly day) =>
        WrittenDay.Read(reason, day) is var (wanted, rest) && wanted != day && StandsAlone(reason[..^rest.Length], rest);

    /// <summary>True where the day is over with its last sign, as 11月25日, or by what follows: the end, a space or punctuation.</summary>
    private static bool StandsAlone(string day, string rest) => rest.Length == 0 || day[^1] is '日' or '号' or '號'
        || !(char.IsLetterOrDigit(day[^1]) && (char.IsLetterOrDigit(rest[0]) || rest[0] is '\'' or '’'));
}
