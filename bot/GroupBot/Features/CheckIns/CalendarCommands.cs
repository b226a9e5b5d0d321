using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Work;

namespace GroupBot.Features.CheckIns;

/// <summary>A picture that somebody asked for and that is not drawn yet; the row of work is theirs.</summary>
/// <param name="Group">The group's number.</param>
/// <param name="Html">What stands under it: the answer in words, without its grid.</param>
/// <param name="Keyboard">The months beside it.</param>
internal sealed record CalendarAsked(
    int Version, long Group, MonthCalendar Month, string Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard);

/// <summary>One's month as a picture: in the private chat, as no picture in a group is for one person alone.</summary>
internal static class CalendarCommands
{
    public const string Prefix = "calendar";
    public const string Work = "calendar";

    public static readonly PictureSpec<CalendarAsked> Picture = new(
        asked => CalendarPicture.Draw(asked.Month),
        (asked, png) => new SendPhoto(png, asked.Html, asked.Keyboard),
        (_, language) => StreakTexts.NotDrawn.In(language));

    /// <summary><c>GROUP:MONTH</c>. Who never opened the private chat is led there, and gets it with their first step.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene.Person is not { Person.IsBot: false } person || StreakCommands.Read(turn, person, data.Split(':')) is not var (group, month))
        {
            turn.Toast();
        }
        else if (turn.Scene.Group is not null && person.PrivateChat is not PrivateChat.Open)
        {
            turn.Toast(url: $"https://t.me/{turn.Self.Username}?start={Prefix}-{data.Replace(':', '-')}");
        }
        else
        {
            turn.Toast(Ask(turn, group, person, month).Plain(person.Language));
        }
    }

    /// <summary>Came by the button of a group.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        if (turn.Scene.Person is { } person && StreakCommands.Read(turn, person, payload.Split('-')) is var (group, month))
        {
            turn.Reply(Ask(turn, group, person, month).In(person.Language));
        }
    }

    /// <summary>Asks for the drawing; what is said of it.</summary>
    private static Text Ask(Turn turn, GroupState group, PersonState person, DateOnly? month)
    {
        if (!turn.Pictures.CanDraw)
        {
            return StreakTexts.NoPictures;
        }

        if (StreakMonths.Of(turn, group, person, month, person.Language) is not { } shown)
        {
            return StreakTexts.NothingToDraw;
        }

        var beside = StreakMonths.Beside(shown, Prefix, group.No, person.Language);
        var asked = new CalendarAsked(1, group.No.Value, shown.Calendar, shown.Facts.Html, beside.Count == 0 ? null : [beside]);
        return !PictureWork.Ask(turn, Work, person, asked) ? PictureTexts.OneAtATime
            : turn.Scene.Group is null ? StreakTexts.Drawing : StreakTexts.DrawingInPrivate;
    }
}
