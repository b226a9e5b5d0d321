using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Entrances;

/// <summary><c>GROUP</c> is the list, <c>GROUP:0:more:NO</c> older ones, <c>GROUP:0:ended:NO</c> those that are over, <c>GROUP:0:report</c> the figures, <c>GROUP:NO</c> a page, <c>GROUP:NO:VERB</c> what it does. In private alone.</summary>
internal static class EntranceButtons
{
    /// <summary>Nobody needs a new link every second; each is one more that Telegram keeps.</summary>
    private static readonly TimeSpan AnotherAfter = TimeSpan.FromMinutes(1);

    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (turn.Scene is not { Group: null, Person: { } person } || ButtonData.Number(parts[0]) is not { } no || turn.Groups.Find(new GroupNo(no)) is null)
        {
            turn.Toast(EntranceTexts.Expired);
            return;
        }

        if (LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup);
            return;
        }

        var language = person.Language;
        if (parts is [_, "0", "report"])
        {
            turn.Toast(EntranceReportTexts.Working);
            EntranceReportCommands.Ask(turn, group, person, null);
        }
        else if (parts is [_, "0", "ended", var from] && ButtonData.Number(from) is { } below)
        {
            Edit(turn, EntrancePages.Ended(turn, group, language, below));
        }
        else if (parts is [_] or [_, "0", "more", _])
        {
            Edit(turn, EntrancePages.List(turn, group, language, parts.Length > 1 && ButtonData.Number(parts[3]) is { } before ? before : long.MaxValue));
        }
        else if (ButtonData.Number(parts[1]) is not { } number || EntranceStore.Find(turn.Connection, group.No, number) is not { } entrance)
        {
            turn.Toast(EntranceTexts.Expired);
        }
        else
        {
            Do(turn, group, person, entrance, parts[2..]);
        }
    }

    private static void Do(Turn turn, GroupState group, PersonState person, EntranceRow entrance, string[] verb)
    {
        var language = person.Language;
        switch (verb)
        {
            case []:
                Edit(turn, EntrancePages.Of(turn, group, entrance, language));
                break;
            case ["post"]:
                turn.Toast();
                EntrancePages.ShowPost(turn, group, entrance, person);
                break;
            case ["poster"]:
                turn.Toast(PosterCommands.Ask(turn, group, entrance, person, ""));
                break;
            case ["report"]:
                turn.Toast(EntranceReportTexts.Working);
                EntranceReportCommands.Ask(turn, group, person, entrance);
                break;
            case ["cost"]:
                turn.Toast();
                EntranceCostCommands.Ask(turn, group, entrance, person);
                break;
            case ["uncost", var cost] when ButtonData.Number(cost) is { } costNo:
                Edit(turn, EntranceCostCommands.TakeBack(turn, group, entrance, costNo, language));
                break;
            case ["end"] when !entrance.IsEnded:
                Edit(turn, EntrancePages.AskEnd(turn, group, entrance, language));
                break;
            case ["end", "1"]:
                Edit(turn, EntranceCommands.End(turn, group, entrance, language));
                break;
            case ["meant"]:
                EntranceAsking.Meant(turn, group, person, entrance);
                break;
            case ["new"] when !entrance.IsEnded:
                Another(turn, group, person, entrance);
                break;
            default:
                turn.Toast(EntranceTexts.Expired);
                break;
        }
    }

    private static void Another(Turn turn, GroupState group, PersonState person, EntranceRow entrance)
    {
        var newest = InviteLinks.NewestOf(turn.Connection, entrance);
        if (newest is { Stands: InviteLinkState.Made } && turn.Now < DateTimeOffset.FromUnixTimeMilliseconds(newest.AskedAt) + AnotherAfter)
        {
            turn.Toast(EntranceTexts.JustMade.Plain(person.Language), isAlert: true);
            return;
        }

        turn.Toast();
        if (!EntranceLinks.MayMake(group))
        {
            turn.TellPrivately(person, EntranceTexts.NoRight.In(person.Language, ("group", group.ShortTitle)));
            return;
        }

        if (entrance.Window is not null)
        {
            EntranceLinks.Retire(turn, group, entrance);
            turn.TellPrivately(person, CampaignTexts.NextGetsAnother.In(person.Language, ("title", entrance.Name)));
            return;
        }

        if (!EntranceLinks.IsOnTheWay(turn, newest))
        {
            EntranceLinks.Ask(turn, group, person, entrance);
        }

        turn.TellPrivately(person, EntranceTexts.Making.In(person.Language, ("title", entrance.Name)));
    }

    private static void Edit(Turn turn, Said page)
    {
        turn.Toast();
        turn.EditPressed(Markup.Trusted(page.Html), page.Keyboard);
    }
}
