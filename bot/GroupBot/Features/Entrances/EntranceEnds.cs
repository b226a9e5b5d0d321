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

/// <summary>The entrances of a group whose last day is over.</summary>
internal sealed record EndsDue(int Version, long Group);

/// <summary>Entrances end: by an admin, or by themselves once their last day is over.</summary>
internal static class EntranceEnds
{
    public const string Work = "entrance-ends";

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
        if (turn.Scene.Group is { } group && First(turn, group) is not null)
        {
            turn.Work.Ask(Work, new EndsDue(1, group.No.Value), turn.Now, group.No);
        }
    }

    /// <summary>One of them a turn: each has links to revoke, and people who wait.</summary>
    public static EndsDue? Chunk(Turn turn, EndsDue due)
    {
        if (turn.Groups.Find(new GroupNo(due.Group)) is not { } group || First(turn, group) is not { } entrance)
        {
            return null;
        }

        End(turn, group, entrance);
        if (Responsible(turn, group, entrance) is { } person)
        {
            var text = CampaignTexts.EndedByDay.In(person.Language, ("group", group.ShortTitle), ("title", entrance.Name),
                ("day", GroupDays.Name(entrance.Last!.Value, GroupDays.Today(turn, group), person.Language)));
            var keyboard = turn.Members.Find(group.No, person.No) is { Membership.IsAdmin: true }
                ? Keyboard.Row(new Button(CampaignTexts.ToPage.Plain(person.Language), $"{EntrancePages.Prefix}:{group.No}:{entrance.EntranceNo}"))
                : null;
            turn.Ask(new SendText(text.Html, Keyboard: keyboard, IsSilent: true), Destination.Of(person.No),
                due: QuietSettings.Hours(turn, group, turn.Now).EndOf(turn.Now) ?? turn.Now);
        }

        return due;
    }

    private static EntranceRow? First(Turn turn, GroupState group) => group is { IsAllowed: true, BotIsIn: true }
        ? EntranceStore.FirstOver(turn.Connection, group.No, GroupDays.Today(turn, group))
        : null;

    /// <summary>Who is told: whoever answers for it, else the group's owner; null where neither has opened the bot.</summary>
    private static PersonState? Responsible(Turn turn, GroupState group, EntranceRow entrance) =>
        turn.Members.Admins(group.No)
            .Where(admin => admin.Membership.Status is MemberStatus.Owner)
            .Select(admin => (long?)admin.No.Value)
            .Prepend(entrance.OwnerNo)
            .Select(no => no is { } member ? turn.Members.Find(new MemberNo(member)) : null)
            .FirstOrDefault(person => person is { PrivateChat: PrivateChat.Open });
}
