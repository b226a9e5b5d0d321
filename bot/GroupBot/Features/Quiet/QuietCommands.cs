using GroupBot.Core.Time;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Quiet;

internal static class QuietCommands
{
    public const string Prefix = "quiet";
    private const string PauseVerb = "pause";
    private const string ResumeVerb = "resume";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);
    private static readonly TimeSpan ByButton = TimeSpan.FromHours(2);

    public static void Pause(Turn turn, CommandCall call)
    {
        var group = turn.Scene.Group!;
        if (SpanReader.Read(call.Text("span")) is not { } span || span > Longest)
        {
            turn.AnswerPrivately(language => QuietTexts.WhichSpan.In(language));
            return;
        }

        var until = turn.Scene.At + span;
        turn.Quiet.Pause(group.No, until);
        turn.AnswerPrivately(language => (
            QuietTexts.Paused.In(language, ("until", Moment.Of(until, group.Rule.Zone, turn.Scene.At, language))),
            ResumeButton(group, language)));
    }

    /// <summary>Where nothing is paused, whoever just says the word is talking to people.</summary>
    public static void Resume(Turn turn, CommandCall call)
    {
        var group = turn.Scene.Group!;
        var wasPaused = turn.Quiet.PausedUntil(group.No, turn.Now) is not null;
        turn.Quiet.Resume(group.No);
        if (wasPaused || call.Event?.Message.Text.StartsWith('/') != false)
        {
            turn.AnswerPrivately(language => (wasPaused ? QuietTexts.Resumed : QuietTexts.NotPaused).In(language));
        }
    }

    /// <summary>In private whoever leads several groups picks one.</summary>
    public static void Quiet(Turn turn, CommandCall call)
    {
        if (turn.Scene.Group is { } here)
        {
            turn.AnswerPrivately(_ => (QuietPages.Of(turn, here), Buttons(turn, here)));
            return;
        }

        if (LedGroups.OnlyOne(turn, call.Spec.Name, QuietTexts.PickGroup, Data) is { } group)
        {
            turn.Reply(QuietPages.Of(turn, group), Buttons(turn, group));
        }
    }

    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (ButtonData.Number(parts[0]) is not { } no || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup, isAlert: true);
            return;
        }

        switch (parts is [_, var verb] ? verb : "")
        {
            case PauseVerb:
                turn.Quiet.Pause(group.No, turn.Scene.At + ByButton);
                break;
            case ResumeVerb:
                turn.Quiet.Resume(group.No);
                turn.Toast(QuietTexts.Resumed);
                turn.EditPressed(QuietPages.Of(turn, group), Buttons(turn, group));
                return;
        }

        turn.Toast();
        turn.EditPressed(QuietPages.Of(turn, group), Buttons(turn, group));
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Turn turn, GroupState group) =>
        turn.Quiet.PausedUntil(group.No, turn.Now) is null
            ? Keyboard.Row(new Button(QuietTexts.PauseLabel.Plain(turn.Language), $"{Data(group)}:{PauseVerb}"))
            : ResumeButton(group, turn.Language);

    private static IReadOnlyList<IReadOnlyList<Button>> ResumeButton(GroupState group, Language language) =>
        Keyboard.Row(new Button(QuietTexts.ResumeLabel.Plain(language), $"{Data(group)}:{ResumeVerb}"));

    private static string Data(GroupState group) => $"{Prefix}:{group.No}";
}
