using System.Globalization;
using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Referrals;

/// <summary>The table of arrivals for the admin who asks, in private; read beside the corridor, as it may be long.</summary>
internal static class ArrivalListCommands
{
    public const string Work = "arrival-list";

    public static void Ask(Turn turn, CommandCall call)
    {
        var group = call.Group!;
        if (turn.Scene.Person is not { PrivateChat: PrivateChat.Open } person)
        {
            turn.AnswerPrivately(language => ReferralAdminTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
            return;
        }

        turn.Work.Ask(Work, new ArrivalListPart(1, group.No.Value, person.Language.Tag(), 1, 0), turn.Now, member: person.No);
        turn.AnswerPrivately(language => ReferralAdminTexts.ListOnItsWay.In(language));
    }

    public static void Take(Turn turn, ArrivalListPart part, ArrivalListFile file)
    {
        // They may have been an admin no more while it was made.
        if (turn.Scene.Person is not { } person || LedGroups.Find(turn, new GroupNo(part.Group)) is not { } group)
        {
            return;
        }

        if (file.Content is not { } content)
        {
            // After a full file there may be no other.
            if (part.Part == 1)
            {
                turn.TellPrivately(person, ReferralAdminTexts.ListOfNobody.In(person.Language, ("group", group.ShortTitle)));
            }

            return;
        }

        var number = part.Part == 1 ? "" : $"-{part.Part.ToString(CultureInfo.InvariantCulture)}";
        turn.Ask(
            new SendDocument($"arrivals{number}.csv", content, ReferralAdminTexts.ListCaption.In(person.Language, ("group", group.ShortTitle)).Html),
            Destination.Of(person.No));
        if (file.Next is { } next)
        {
            turn.Work.Ask(Work, next, turn.Now, member: person.No);
        }
    }
}
