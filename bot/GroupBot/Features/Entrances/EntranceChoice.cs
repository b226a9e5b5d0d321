using System.Text.Json;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Entrances;

/// <summary>A line in private of an admin of several groups, who is asked which one it is about.</summary>
internal sealed record LineAsked(int Version, string Line);

/// <summary>Which of several groups an admin means in private: asked once and remembered, and the line that asked for it is done.</summary>
internal static class EntranceChoice
{
    public const string Question = "entrance-group";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The group; null where they are asked, or told that there is none.</summary>
    public static GroupState? Of(Turn turn, string command, string line)
    {
        var meant = LedGroups.Meant(turn, command, line.Length == 0 ? EntranceTexts.PickGroup : EntranceTexts.LineOfWhich, DataOf);
        if (meant is null && line.Length > 0 && turn.Scene.Person is { } person && LedGroups.Of(turn).Count > 1)
        {
            turn.Questions.Open(person.No, OpenQuestion.Of(Question, new LineAsked(1, line), turn.Now + Patience));
        }

        return meant;
    }

    /// <summary>Asks anew, whatever was chosen.</summary>
    public static void Ask(Turn turn, PersonState person) => turn.TellPrivately(person, EntranceTexts.PickGroup.In(person.Language),
        Keyboard.Column(LedGroups.Of(turn).Take(LedGroups.MostShown).Select(group => new Button(Shortening.Shorten(group.Title, 48), DataOf(group)))));

    /// <summary>A group was picked: it is the one from now on.</summary>
    public static void Picked(Turn turn, GroupState group, PersonState person)
    {
        var asked = turn.Questions.Find(person.No, turn.Now) is { Handler: Question } question ? JsonSerializer.Deserialize<LineAsked>(question.State) : null;
        if (asked is not null)
        {
            turn.Questions.Close(person.No);
        }

        turn.Toast();
        turn.EditPressed(GroupChoice.Chosen.In(person.Language, ("group", group.ShortTitle)));
        Choose(turn, group, person, asked?.Line ?? "");
    }

    /// <summary>Whoever writes a group's name has picked it, too; anything else is no answer, and the line is let go.</summary>
    public static void Answered(Turn turn, LineAsked asked, MessageReceived message)
    {
        var name = WordFolding.Fold(message.Message.Text);
        var named = LedGroups.Of(turn).Where(group => name.Length > 0 && WordFolding.Fold(group.Title).Contains(name, StringComparison.Ordinal)).ToList();
        if (named is [var only])
        {
            Choose(turn, only, turn.Scene.Person!, asked.Line);
        }
        else
        {
            turn.Reply(EntranceTexts.NotPicked.In(turn.Language, ("line", Shortening.Shorten(asked.Line, 60))));
        }
    }

    private static void Choose(Turn turn, GroupState group, PersonState person, string line)
    {
        turn.Members.ChosenGroups.Choose(person.No, group.No, turn.Now);
        EntranceCommands.Do(turn, group, person, line);
    }

    private static string DataOf(GroupState group) => $"{EntrancePages.Prefix}:{group.No}:0:pick";
}
