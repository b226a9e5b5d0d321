using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;

namespace GroupBot.Features.Entrances;

/// <summary>Entrances end: by an admin, or by themselves once their last day is over.</summary>
internal static class EntranceEnds
{
    /// <summary>Each has its links revoked; what is left is done an hour later, and nobody comes in by it meanwhile.</summary>
    private const int MostAnHour = 50;

    /// <summary>Nobody comes in by it any more; who has asked and waits is told.</summary>
    public static void End(Turn turn, GroupState group, EntranceRow entrance)
    {
        var ended = EntranceStore.End(turn.Connection, entrance, turn.Now);
        EntranceLinks.Revoke(turn, group, ended);
        JoinRequestBook.Close(turn, group, ended);
    }

    /// <summary>Runs every hour, as days begin at any.</summary>
    public static void Hourly(Turn turn, JobDue due)
    {
        if (turn.Scene.Group is not { IsAllowed: true, BotIsIn: true } group)
        {
            return;
        }

        foreach (var entrance in EntranceStore.Over(turn.Connection, group.No, turn.Scene.Day, MostAnHour))
        {
            End(turn, group, entrance);
            if (Responsible(turn, group, entrance) is { } person)
            {
                var text = CampaignTexts.EndedByDay.In(person.Language, ("group", group.ShortTitle), ("title", entrance.Name),
                    ("day", GroupDays.Name(entrance.Last!.Value, turn.Scene.Day, person.Language)));
                var keyboard = turn.Members.Find(group.No, person.No) is { Membership.IsAdmin: true }
                    ? Keyboard.Row(new Button(CampaignTexts.ToPage.Plain(person.Language), $"{EntrancePages.Prefix}:{group.No}:{entrance.EntranceNo}"))
                    : null;
                turn.Ask(new SendText(text.Html, Keyboard: keyboard, IsSilent: true), Destination.Of(person.No),
                    due: QuietSettings.Hours(turn, group, turn.Now).EndOf(turn.Now) ?? turn.Now);
            }
        }
    }

    /// <summary>Who is told: whoever answers for it, else the group's owner; null where neither has opened the bot.</summary>
    private static PersonState? Responsible(Turn turn, GroupState group, EntranceRow entrance) =>
        turn.Members.Admins(group.No)
            .Where(admin => admin.Membership.Status is MemberStatus.Owner)
            .Select(admin => (long?)admin.No.Value)
            .Prepend(entrance.OwnerNo)
            .Select(no => no is { } member ? turn.Members.Find(new MemberNo(member)) : null)
            .FirstOrDefault(person => person is { PrivateChat: PrivateChat.Open });
}
