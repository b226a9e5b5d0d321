using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.FirstDay;

/// <summary>What is off at first, offered to a group's admins once the group knows the bot; a line of what waits for them.</summary>
internal static class OfferPages
{
    public const string Prefix = "offer";

    private const string Yes = "y", No = "n";

    public static long Count(Turn turn, GroupState group) => Open(turn, group).Count;

    /// <summary>In the first note that can say it, and in no other: whoever does not care is not asked every morning.</summary>
    public static bool IsNew(Turn turn, GroupState group)
    {
        var today = group.Rule.DayOf(turn.Now);
        return Open(turn, group)
            .ConvertAll(offer => OffersStore.Note(turn.Connection, group.No, offer.Setting.FullName, today))
            .Contains(today.DayNumber);
    }

    public static void Show(Turn turn, GroupState group)
    {
        var (text, keyboard) = Page(turn, group);
        turn.Reply(text, keyboard);
    }

    /// <summary>Data: the group's number, yes or no, and the setting's name, with colons.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene.Group is not null || data.Split(':', 3) is not [var number, (Yes or No) and var answer, var name]
            || ButtonData.Number(number) is not { } no || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup.Plain(turn.Language), isAlert: true);
            return;
        }

        // Answered before, by another admin perhaps: the page shows what is left.
        if (Open(turn, group).FirstOrDefault(one => one.Setting.FullName == name) is { } offer)
        {
            // A yes that could not be done is no answer: the offer stays.
            if (answer == Yes && turn.Settings.Set(group.No, offer.Setting, offer.Setting.Write(true), turn.Now) is { } refusal)
            {
                turn.Toast(refusal.Text.Plain(turn.Language), isAlert: true);
                return;
            }

            OffersStore.Answer(turn.Connection, group.No, name, turn.Now);
        }

        turn.Toast();
        var (text, keyboard) = Page(turn, group);
        turn.EditPressed(text, keyboard);
    }

    /// <summary>How many days the bot has known the group, this one counted.</summary>
    private static int DayOf(Turn turn, GroupState group) =>
        group.Rule.DayOf(turn.Now).DayNumber - group.Rule.DayOf(group.FirstSeenAt).DayNumber + 1;

    /// <summary>What is off, was not answered, and whose day has come.</summary>
    private static List<OfferSpec> Open(Turn turn, GroupState group)
    {
        var day = DayOf(turn, group);
        var due = turn.Features.Offers.Where(offer => offer.FromDay <= day
            && !turn.Settings.Get(group.No, offer.Setting) && turn.Settings.Get(group.No, offer.Within)).ToList();
        if (due.Count == 0)
        {
            return due;
        }

        var answered = OffersStore.Answered(turn.Connection, group.No);
        due.RemoveAll(offer => answered.Contains(offer.Setting.FullName));
        return due;
    }

    /// <summary>One at a time, so that each gets its own yes or no.</summary>
    private static (Markup Text, IReadOnlyList<IReadOnlyList<Button>> Keyboard) Page(Turn turn, GroupState group)
    {
        var (language, title) = (turn.Language, group.ShortTitle);
        return Open(turn, group) is not [var offer, ..]
            ? (FirstDayTexts.NoOffers.In(language, ("group", title)), [])
            : (FirstDayTexts.Offer.In(language, ("group", title), ("offer", offer.Text.In(language))),
                Keyboard.Row(
                    new Button(FirstDayTexts.SwitchOn.Plain(language), $"{Prefix}:{group.No}:{Yes}:{offer.Setting.FullName}"),
                    new Button(FirstDayTexts.NotNow.Plain(language), $"{Prefix}:{group.No}:{No}:{offer.Setting.FullName}")));
    }
}
