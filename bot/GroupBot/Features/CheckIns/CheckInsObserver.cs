using GroupBot.Core.Activity;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Turns;

namespace GroupBot.Features.CheckIns;

internal static class CheckInsObserver
{
    /// <summary>
    /// The words are noticed here and are no words of the command, which take a whole message: a check-in has something to
    /// say. Edits are not heard: whoever writes 打卡 into an old message has not checked in by it.
    /// </summary>
    public static void Heard(Turn turn, MessageReceived received)
    {
        var message = received.Message;
        if (turn.Scene is not { Group: { } group, Person: { Person.IsBot: false } person }
            || message is not { IsForwarded: false, Sender.Kind: SenderKind.Member }
            || (message.Text.Length == 0 && message.Media is not (MediaKind.Photo or MediaKind.Voice))
            || message.Entities is [{ Kind: EntityKind.Command, Offset: 0 }, ..])
        {
            return;
        }

        if (!turn.Settings.Get(group.No, CheckInsSettings.Enabled))
        {
            return;
        }

        var media = PlanHearing.IsInTopic(turn, group, message) ? MediaKind.Photo : message.Media;
        var said = turn.Self.TextBehindName(message);
        var counts = turn.Settings.Get(group.No, CheckInsSettings.Words)
            && (CheckInWords.Counts(said, media, turn.Settings.Get(group.No, CheckInsSettings.Gm))
                || CheckInWindows.IsCalledBy(turn, group, message));
        if (PlanHearing.Hear(turn, group, person, message, counts))
        {
            turn.Scene.IsTaken = true;
        }
        else if (counts)
        {
            turn.Scene.IsTaken = true;
            CheckInsCommands.CheckIn(turn, group, person);
        }
        else if (turn.Settings.Get(group.No, CheckInsSettings.Words) && CheckInWords.WithSpace(said) is { } meant
            && HasNone(turn, group, person))
        {
            // Nobody is to find in the evening that nothing was counted, neither on their first day nor on any other.
            CheckInAnswers.Personally(turn, group, language => CheckInsTexts.NeedsSpace.In(language, ("example", meant)));
        }
        else if (PlanHearing.EndedLately(turn, group, message) is { } plan && HasNone(turn, group, person))
        {
            CheckInAnswers.Personally(turn, group, language => PlanTexts.EndedLately.In(language,
                ("title", PlanPages.TitleOf(plan)),
                ("day", GroupDays.Name(plan.Terms.Last, GroupDays.Today(turn, group), language))));
        }
    }

    /// <summary>True where nothing stands in somebody's calendar today.</summary>
    private static bool HasNone(Turn turn, GroupState group, PersonState person) =>
        ReminderStore.DayOf(turn.Connection, group.No, person.No, GroupDays.Today(turn, group)).Kind is null;
}
