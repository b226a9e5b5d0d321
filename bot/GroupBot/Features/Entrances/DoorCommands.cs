using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Entrances;

/// <summary>Somebody waits for the link of an entrance with hours, which is on its way.</summary>
/// <param name="Terms">With which it was asked for; null where somebody else asked.</param>
/// <param name="Looks">How often they were looked after in vain.</param>
internal sealed record DoorWait(int Version, long Group, long Entrance, long Member, LinkTerms? Terms, int Looks);

/// <summary>Somebody scanned an entrance's code that leads to the bot: they get the way into the group, or hear when there is one.</summary>
internal static class DoorCommands
{
    public const string LinkAsked = "entrance-door", Waits = "entrance-door-wait";

    private const int MostLooks = 15;

    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(3);

    /// <summary>Where Telegram said no, it is not asked by each who comes.</summary>
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(1);

    public static void Follow(Turn turn, MessageReceived message, string code)
    {
        if (turn.Scene.Person is not { } person)
        {
            return;
        }

        if (EntranceStore.FindByCode(turn.Connection, code) is not { } entrance
            || turn.Groups.Find(new GroupNo(entrance.GroupNo)) is not { IsAllowed: true, BotIsIn: true } group)
        {
            turn.Reply(DoorTexts.Nowhere.In(person.Language));
        }
        else if (Open(turn, group, entrance, person) is { } said)
        {
            turn.Reply(Markup.Trusted(said.Html), said.Keyboard);
        }
    }

    /// <summary>Telegram answered whoever came first in these hours.</summary>
    public static void WasMade(Turn turn, DoorWait wait, EffectOutcome outcome)
    {
        if (EntranceLinks.Found(turn, wait.Group, wait.Entrance) is not var (group, entrance))
        {
            return;
        }

        var state = EntranceLinks.Settle(turn, group, entrance, wait.Terms, outcome);
        if (turn.Members.Find(new MemberNo(wait.Member)) is { } person)
        {
            Tell(turn, person, state is InviteLinkState.Made
                ? Open(turn, group, entrance, person)
                : DoorTexts.NotYet.In(person.Language));
        }
    }

    /// <summary>Whoever came while the link was made.</summary>
    public static void LookAgain(Turn turn, DoorWait wait, EffectOutcome outcome)
    {
        if (EntranceLinks.Found(turn, wait.Group, wait.Entrance) is var (group, entrance) && turn.Members.Find(new MemberNo(wait.Member)) is { } person)
        {
            Tell(turn, person, Open(turn, group, entrance, person, wait.Looks + 1));
        }
    }

    /// <returns>What they read; null where they hear more when Telegram has answered.</returns>
    private static Said? Open(Turn turn, GroupState group, EntranceRow entrance, PersonState person, int looks = 0)
    {
        var language = person.Language;
        if (turn.Members.Find(group.No, person.No) is { Membership.InChat: true })
        {
            return DoorTexts.IsIn.In(language, ("group", group.ShortTitle));
        }

        if (entrance.IsOver(GroupDays.Today(turn, group)))
        {
            return DoorTexts.Over.In(language);
        }

        var hours = EntranceLinks.WindowNow(turn, group, entrance);
        if (entrance.Window is { } window && hours is null)
        {
            return DoorTexts.Shut.In(language,
                ("window", window.ToString()), ("time", GroupDays.Time(group, turn.Now)), ("group", group.ShortTitle));
        }

        var (url, isComing) = hours is var (from, _)
            ? UrlOfTheseHours(turn, group, entrance, person, from, looks)
            : (InviteLinks.UrlOf(turn.Connection, entrance), false);
        return url is not null ? Way(turn, group, entrance, language, url) : isComing ? null : DoorTexts.NotYet.In(language);
    }

    private static Said Way(Turn turn, GroupState group, EntranceRow entrance, Language language, string url)
    {
        var text = !entrance.NeedsApproval ? DoorTexts.Welcome
            : entrance.Places <= JoinRequestStore.Taken(turn.Connection, entrance) ? DoorTexts.Full
            : entrance.Admits is AdmissionKind.Code ? DoorTexts.ByCode
            : entrance.Admits is AdmissionKind.Request ? DoorTexts.ByRequest
            : DoorTexts.Apply;
        return (text.In(language, ("group", group.ShortTitle)),
            Keyboard.Row(new Button((entrance.NeedsApproval ? DoorTexts.EnterByRequest : DoorTexts.Enter).Plain(language), Url: url)));
    }

    /// <summary>One link for all who come in these hours, which ends with them.</summary>
    private static (string? Url, bool IsComing) UrlOfTheseHours(
        Turn turn, GroupState group, EntranceRow entrance, PersonState person, DateTimeOffset from, int looks)
    {
        var newest = InviteLinks.NewestOf(turn.Connection, entrance);
        var askedAt = newest is null ? DateTimeOffset.MinValue : DateTimeOffset.FromUnixTimeMilliseconds(newest.AskedAt);
        if (newest is { Stands: InviteLinkState.Made } && askedAt >= from)
        {
            return (newest.Url, false);
        }

        if (EntranceLinks.IsOnTheWay(turn, newest))
        {
            if (looks < MostLooks)
            {
                turn.Ask(new Wake(), Destination.Of(person.No),
                    Continuation.Of(Waits, new DoorWait(1, entrance.GroupNo, entrance.EntranceNo, person.No.Value, null, looks)), turn.Now + LookAgainAfter);
            }

            return (null, looks < MostLooks);
        }

        if (!EntranceLinks.MayMake(group)
            || (newest is { Stands: InviteLinkState.Refused or InviteLinkState.Lost } && turn.Now < askedAt + AskAgainAfter))
        {
            return (null, false);
        }

        var terms = EntranceLinks.TermsOf(turn, group, entrance);
        EntranceLinks.Ask(turn, group, entrance, terms,
            Continuation.Of(LinkAsked, new DoorWait(1, entrance.GroupNo, entrance.EntranceNo, person.No.Value, terms, 0)));
        return (null, true);
    }

    private static void Tell(Turn turn, PersonState person, Said? said)
    {
        if (said is not null)
        {
            turn.TellPrivately(person, Markup.Trusted(said.Html), said.Keyboard);
        }
    }
}
