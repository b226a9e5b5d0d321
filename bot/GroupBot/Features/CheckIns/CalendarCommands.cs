using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

/// <summary>A picture that somebody asked for and that is not drawn yet; the row of work is theirs.</summary>
/// <param name="Group">The group's number.</param>
/// <param name="Html">What stands under it: the answer in words, without its grid.</param>
/// <param name="Keyboard">The months beside it.</param>
internal sealed record CalendarAsked(
    int Version, long Group, MonthCalendar Month, string Html, IReadOnlyList<IReadOnlyList<Button>>? Keyboard);

internal sealed record CalendarSent(int Version);

/// <summary>One's month as a picture: in the private chat, as no picture in a group is for one person alone.</summary>
internal static class CalendarCommands
{
    public const string Prefix = "calendar";
    public const string Work = "calendar";
    public const string Sent = "calendar-sent";

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

    public static Svg Draw(CalendarAsked asked) => CalendarPicture.Draw(asked.Month);

    public static void Take(Turn turn, CalendarAsked asked, Drawing drawing)
    {
        if (turn.Scene.Person is not { } person)
        {
            return;
        }

        if (drawing.Png is { } png)
        {
            turn.Metrics.Drawing.Succeeded(turn.Now);
            turn.Ask(new SendPhoto(png, asked.Html, asked.Keyboard), Destination.Of(person.No), Continuation.Of(Sent, new CalendarSent(1)));
            return;
        }

        turn.Metrics.Drawing.Failed(drawing.Trouble ?? "", turn.Now);
        turn.TellPrivately(person, StreakTexts.NotDrawn.In(person.Language));
    }

    /// <summary>Where Telegram does not take the picture, they are told; where it cannot reach them, nobody is.</summary>
    public static void WasSent(Turn turn, CalendarSent sent, EffectOutcome outcome)
    {
        if (outcome is EffectFailed { Refusal: EffectRefusal.Refused } && turn.Scene.Person is { } person)
        {
            turn.TellPrivately(person, StreakTexts.NotDrawn.In(person.Language));
        }
    }

    /// <summary>Asks for the drawing, one at a time for each member; what is said of it.</summary>
    private static Text Ask(Turn turn, GroupState group, PersonState person, DateOnly? month)
    {
        if (!turn.Pictures.CanDraw)
        {
            return StreakTexts.NoPictures;
        }

        if (turn.Work.Has(Work, person.No))
        {
            return PictureTexts.OneAtATime;
        }

        if (StreakMonths.Of(turn, group, person, month, person.Language) is not { } shown)
        {
            return StreakTexts.NothingToDraw;
        }

        var beside = StreakMonths.Beside(shown, Prefix, group.No, person.Language);
        var asked = new CalendarAsked(1, group.No.Value, shown.Calendar, shown.Facts.Html, beside.Count == 0 ? null : [beside]);
        turn.Work.Ask(Work, asked, turn.Now, member: person.No);
        return turn.Scene.Group is null ? StreakTexts.Drawing : StreakTexts.DrawingInPrivate;
    }
}
