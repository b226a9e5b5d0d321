using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Entrances;

/// <summary>Somebody scanned an entrance's code that leads to the bot: they get the way into the group, or hear when there is one.</summary>
internal static class DoorCommands
{
    public static void Follow(Turn turn, MessageReceived message, string code)
    {
        if (turn.Scene.Person is not { } person)
        {
            return;
        }

        var language = person.Language;
        if (EntranceStore.FindByCode(turn.Connection, code) is not { } entrance
            || turn.Groups.Find(new GroupNo(entrance.GroupNo)) is not { IsAllowed: true, BotIsIn: true } group)
        {
            turn.Reply(DoorTexts.Nowhere.In(language));
            return;
        }

        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(turn.Now, group.Rule.Zone).DateTime);
        if (turn.Members.Find(group.No, person.No) is { Membership.InChat: true })
        {
            turn.Reply(DoorTexts.IsIn.In(language, ("group", group.ShortTitle)));
        }
        else if (entrance.IsEnded)
        {
            turn.Reply(DoorTexts.Over.In(language, ("title", entrance.Name)));
        }
        else if (entrance.Window is { } window && !window.Holds(time))
        {
            turn.Reply(DoorTexts.Shut.In(language,
                ("title", entrance.Name), ("window", window.ToString()), ("time", GroupDays.Time(group, turn.Now)), ("group", group.ShortTitle)));
        }
        else if (InviteLinks.UrlOf(turn.Connection, entrance) is not { } url)
        {
            turn.Reply(DoorTexts.NotYet.In(language));
        }
        else
        {
            turn.Reply(DoorTexts.Welcome.In(language, ("title", entrance.Name), ("group", group.ShortTitle)),
                Keyboard.Row(new Button(DoorTexts.Enter.Plain(language), Url: url)));
        }
    }
}
