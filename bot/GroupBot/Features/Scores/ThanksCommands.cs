using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary>谢谢 to whoever helped: quiet, as it is said between two people.</summary>
internal static class ThanksCommands
{
    private const string Recorded = "✍";

    public static void Thank(Turn turn, CommandCall call)
    {
        var (group, from, to) = (turn.Scene.Group!, turn.Scene.Person!, call.Member("to"));
        if (to.No == from.No || to.Person.IsBot || turn.Members.Find(group.No, to.No) is not { Membership.InChat: true })
        {
            // Whoever says it in passing says it to them, and not to us.
            Refuse(turn, call, ThanksTexts.NotThem, isSaid: !call.ByWord);
            return;
        }

        var (rules, today) = (turn.Scores.RulesOf(group.No), turn.Scene.Day.DayNumber);
        if (turn.Scores.Between(group.No, from.No, to.No).LastThanks is { } last && today - last < rules.DaysBetweenThanks)
        {
            Refuse(turn, call, ThanksTexts.Again, isSaid: true, ("group", group.ShortTitle), ("days", rules.DaysBetweenThanks));
            return;
        }

        var own = turn.Scores.Of(group.No, from.No).Today;
        if (own.Day == today && own.Thanked >= rules.ThanksGivenADay)
        {
            Refuse(turn, call, ThanksTexts.Enough, isSaid: true, ("group", group.ShortTitle), ("most", rules.ThanksGivenADay));
            return;
        }

        turn.Log(ActivityKind.Thanks, from.No, target: to.No, message: call.Event?.Message.Id.Value);
        if (turn.Settings.Get(group.No, ScoresSettings.Reactions) && call.Event is { Message.Id.Value: > 0 and var message })
        {
            turn.Ask(new React(message, Recorded), Destination.Of(group.No));
        }
        else if (!call.ByWord)
        {
            turn.AnswerPrivately(language => ThanksTexts.Done.In(language));
        }
    }

    /// <summary>To whoever said it alone; a word that people say to each other gets no answer in the group.</summary>
    private static void Refuse(Turn turn, CommandCall call, Text text, bool isSaid, params Value[] values)
    {
        if (!isSaid)
        {
            return;
        }

        if (call.ByWord)
        {
            turn.TellPrivately(turn.Scene.Person!, text.In(turn.Scene.Person!.Language, values));
        }
        else
        {
            turn.AnswerPrivately(language => text.In(language, values));
        }
    }
}
