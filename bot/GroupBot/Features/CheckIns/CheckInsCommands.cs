using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CheckIns;

internal static class CheckInsCommands
{
    public const string Prefix = "checkin";

    public static void Command(Turn turn, CommandCall call)
    {
        if (IsOn(turn))
        {
            var (group, person) = (turn.Scene.Group!, turn.Scene.Person!);
            // The command's own letters are nothing that somebody wrote.
            if (call.Event is not { Message: var message }
                || !PlanHearing.Hear(turn, group, person, message with { Text = call.TextOrNull("note") ?? "" }, isPlain: true))
            {
                CheckIn(turn, group, person);
            }
        }
    }

    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene is not { Group: { } group, Person: { Person.IsBot: false } person, Member.Membership.InChat: true })
        {
            turn.Toast();
        }
        else if (!turn.Settings.Get(group.No, CheckInsSettings.Enabled))
        {
            turn.Toast(CheckInsTexts.Off);
        }
        else
        {
            CheckIn(turn, group, person);
        }
    }

    /// <param name="marks">The days of plans that it was; null where it names none, and counts for those that want no proof.</param>
    public static void CheckIn(Turn turn, GroupState group, PersonState person, IReadOnlyList<PlanMark>? marks = null)
    {
        var result = CheckInBook.CheckIn(turn, group, person.No);
        marks ??= PlanBook.Plain(turn, group, person, result.Row.Date);
        CheckInAnswers.Answer(turn, group, person, result, marks);
        if (result.IsNew)
        {
            DayBoards.Changed(turn, group, result.Row.Date);
        }

        foreach (var mark in marks.Where(mark => mark.IsFinish))
        {
            PlanCertificates.Tell(turn, group, mark);
        }
    }

    /// <summary>False where the group has switched check-ins off; that is said.</summary>
    public static bool IsOn(Turn turn)
    {
        var isOn = turn.Settings.Get(turn.Scene.Group!.No, CheckInsSettings.Enabled);
        if (!isOn)
        {
            turn.AnswerPrivately(language => CheckInsTexts.Off.In(language));
        }

        return isOn;
    }
}
