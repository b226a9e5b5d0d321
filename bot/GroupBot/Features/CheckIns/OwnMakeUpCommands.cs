using System.Globalization;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>A member makes up one of the last few days, at a price in points; only a button spends them.</summary>
internal static class OwnMakeUpCommands
{
    public const string Prefix = "mymakeup";

    /// <summary>Why points were spent.</summary>
    public const string Code = "makeup";

    /// <summary>Which of the last days can be made up, a button each.</summary>
    public static void Show(Turn turn, GroupState group) =>
        turn.AnswerPrivately(language => Page(turn, group, turn.Scene.Person!.No, language));

    /// <summary>Data: group, member, day and the price that was shown, with colons. It may stand in private.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (Parse(data) is not var (groupNo, memberNo, day, shown) || turn.Groups.Find(groupNo) is not { IsAllowed: true } group
            || turn.Scene.Person?.No != memberNo || turn.Members.Find(groupNo, memberNo) is not { Membership.InChat: true }
            || !turn.Settings.Get(groupNo, CheckInsSettings.Enabled))
        {
            turn.Toast();
            return;
        }

        var language = turn.Language;
        var isMissed = CheckInBook.In(turn, group, () =>
            Missed(turn, group, memberNo, CheckInsStore.Read(turn.Connection, groupNo, memberNo)).Contains(day));
        // Nobody pays what they were not told: where the price changed meanwhile, the page says the new one.
        var isPriceOf = shown == turn.Settings.Get(groupNo, CheckInsSettings.MakeUpPrice);
        var (text, keyboard) = CheckInBook.In(turn, group, () =>
            isPriceOf ? Buy(turn, group, memberNo, day, language) : Page(turn, group, memberNo, language));
        turn.Toast(!isMissed ? OwnMakeUpTexts.NoNeed.Plain(language) : isPriceOf ? null : OwnMakeUpTexts.OtherPrice.Plain(language));
        turn.EditPressed(text, keyboard);
    }

    private static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Buy(Turn turn, GroupState group, MemberNo member, DateOnly day, Language language)
    {
        var rows = CheckInsStore.Read(turn.Connection, group.No, member);
        var price = turn.Settings.Get(group.No, CheckInsSettings.MakeUpPrice);
        var isPaid = Missed(turn, group, member, rows).Contains(day) && (price == 0 || turn.Points.Spend(
            group.No, member, price, string.Create(CultureInfo.InvariantCulture, $"makeup:{member.Value}:{day.DayNumber}:{turn.Scene.At.ToUnixTimeMilliseconds()}"),
            new PointsReason(Code)));
        if (!isPaid)
        {
            // The day went by, was made up meanwhile, or the points are spent: the page says how it stands.
            return Page(turn, group, member, language);
        }

        var before = CheckInBook.StreakOf(turn, group, rows);
        var after = CheckInBook.Put(turn, group, member, rows, new CheckInRow
        {
            Day = day.DayNumber,
            Kind = (long)CheckInKind.MadeUp,
            At = turn.Scene.At.ToUnixTimeMilliseconds(),
            IsTold = 1,
        });
        return ((before.Current == after.Current ? OwnMakeUpTexts.DoneAlike : OwnMakeUpTexts.Done).In(language,
            ("day", GroupDays.Name(day, turn.Scene.Day, language)),
            ("before", before.Current),
            ("after", after.Current),
            ("paid", price == 0 ? default : OwnMakeUpTexts.Paid.In(language,
                ("price", price), ("balance", turn.Points.Balance(group.No, member)))),
            ("card", after.Earned <= before.Earned ? default : Markup.Join("\n",
                [default, CheckInsTexts.CardEarned.In(language, ("cards", after.Cards))]))), null);
    }

    private static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Page(Turn turn, GroupState group, MemberNo member, Language language)
    {
        var most = turn.Settings.Get(group.No, CheckInsSettings.MakeUpDays);
        if (most == 0)
        {
            return (OwnMakeUpTexts.Off.In(language), null);
        }

        var missed = Missed(turn, group, member, CheckInsStore.Read(turn.Connection, group.No, member));
        if (missed.Count == 0)
        {
            return (OwnMakeUpTexts.Nothing.In(language, ("days", most)), null);
        }

        var price = turn.Settings.Get(group.No, CheckInsSettings.MakeUpPrice);
        var balance = turn.Points.Balance(group.No, member);
        var today = turn.Scene.Day;
        return balance < price
            ? (OwnMakeUpTexts.TooFew.In(language, ("price", price), ("balance", balance)), null)
            : (
                price == 0 ? OwnMakeUpTexts.WhichFree.In(language) : OwnMakeUpTexts.Which.In(language, ("price", price), ("balance", balance)),
                Keyboard.Row([.. missed.Select(day => new Button(
                    GroupDays.Name(day, today, language),
                    string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{group.No.Value}:{member.Value}:{day.DayNumber}:{price}")))]));
    }

    /// <summary>Days of the last few that nothing stands for, the earliest first; none of them before the member came.</summary>
    private static List<DateOnly> Missed(Turn turn, GroupState group, MemberNo member, List<CheckInRow> rows)
    {
        var today = turn.Scene.Day;
        var joined = turn.Members.Find(group.No, member) is { } known ? MakeUpCommands.Joined(turn, group, known) : null;
        var days = turn.Groups.DaysOf(group);
        var last = new List<DateOnly>();
        for (var day = days.Before(today); last.Count < turn.Settings.Get(group.No, CheckInsSettings.MakeUpDays); day = days.Before(day))
        {
            last.Add(day);
        }

        return [.. last
            .Where(day => !(day < joined) && rows.TrueForAll(row => row.Date != day))
            .Reverse()];
    }

    /// <returns>The price is below zero where the button is of a time when it told none.</returns>
    private static (GroupNo Group, MemberNo Member, DateOnly Day, long Price)? Parse(string data)
    {
        var numbers = ButtonData.Numbers(data);
        return numbers is [> 0, > 0, > 0 and <= ButtonData.LastDay, .. { Length: <= 1 } price]
            ? (new GroupNo(numbers[0]), new MemberNo(numbers[1]), DateOnly.FromDayNumber((int)numbers[2]), price is [var told] ? told : -1)
            : null;
    }
}
