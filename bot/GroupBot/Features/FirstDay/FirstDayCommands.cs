using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Quiet;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.FirstDay;

internal static class FirstDayCommands
{
    public const string Prefix = "first";

    public static void Setup(Turn turn, CommandCall call) => ShowFirst(turn);

    /// <summary>Came by the button under the command in a group, which its payload names.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        if ((ButtonData.Number(payload) is { } no ? LedGroups.Find(turn, new GroupNo(no)) : null) is { } group)
        {
            var (text, keyboard) = FirstDayPages.Of(turn, group, Question.Purpose);
            turn.Reply(text, keyboard);
            return;
        }

        ShowFirst(turn);
    }

    private static void ShowFirst(Turn turn)
    {
        // What makes a group known has to be said in it, which /setup is not.
        if (LedGroups.OnlyOne(turn, "settings", FirstDayTexts.PickGroup, group => Data(group, Question.Purpose)) is { } only)
        {
            var (text, keyboard) = FirstDayPages.Of(turn, only, Question.Purpose);
            turn.Reply(text, keyboard);
        }
    }

    /// <summary>The button under the first words to whoever added the bot.</summary>
    public static Button Begin(GroupState group, Language language) =>
        new(FirstDayTexts.Begin.Plain(language), Data(group, Question.Purpose));

    /// <param name="value">Null shows the question; else it is the answer.</param>
    public static string Data(GroupState group, Question question, string? value = null) => string.Create(
        CultureInfo.InvariantCulture, $"{Prefix}:{group.No}:{(int)question}{(value is null ? "" : ":")}{value}");

    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':', 3);
        if (turn.Scene.Group is not null || parts.Length < 2 || ButtonData.Number(parts[0]) is not { } no
            || ButtonData.Number(parts[1]) is not (>= (long)Question.Purpose and <= (long)Question.Done and var number)
            || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup.Plain(turn.Language), isAlert: true);
            return;
        }

        var question = (Question)number;
        if (parts is [_, _, var value])
        {
            if (Answer(turn, group, question, value) is { } refusal)
            {
                turn.Toast(refusal.Text.Plain(turn.Language), isAlert: true);
                return;
            }

            group = turn.Groups.Find(group.No)!;
            // A switch is one of several: they stay on the page until it is left.
            question = question is Question.Switches ? question : question + 1;
        }

        turn.Toast();
        var (text, keyboard) = FirstDayPages.Of(turn, group, question);
        turn.EditPressed(text, keyboard);
    }

    /// <returns>Null where it stands; else why not.</returns>
    private static Refusal? Answer(Turn turn, GroupState group, Question question, string value) => question switch
    {
        Question.Purpose => SetPurpose(turn, group, value),
        Question.Language => turn.Settings.Set(group.No, GroupBasics.Language, value, turn.Now),
        Question.Zone => value == turn.Settings.GetText(group.No, GroupBasics.Zone)
            ? null
            : turn.Settings.Set(group.No, GroupBasics.Zone, value, turn.Now),
        Question.Quiet when value.Split('-') is [var from, var to] =>
            QuietSettings.To.Check(to) ?? turn.Settings.Set(group.No, QuietSettings.From, from, turn.Now) ?? turn.Settings.Set(group.No, QuietSettings.To, to, turn.Now),
        Question.Switches when turn.Features.FirstSwitches.FirstOrDefault(one => one.Setting.FullName == value)?.Setting is { } setting =>
            turn.Settings.Set(group.No, setting, setting.Write(!turn.Settings.Get(group.No, setting)), turn.Now),
        _ => new Refusal(FirstDayTexts.Expired),
    };

    /// <summary>What does not suit such groups goes off, and on again with another purpose; what somebody switched by hand stays.</summary>
    private static Refusal? SetPurpose(Turn turn, GroupState group, string value)
    {
        var before = FirstDaySettings.PurposeOf(turn, group.No);
        if (turn.Settings.Set(group.No, FirstDaySettings.Purpose, value, turn.Now) is { } refusal)
        {
            return refusal;
        }

        var now = FirstDaySettings.PurposeOf(turn, group.No);
        foreach (var one in turn.Features.FirstSwitches.Where(one => one.Suits(before) != one.Suits(now)))
        {
            if (turn.Settings.Get(group.No, one.Setting) == one.Suits(before))
            {
                turn.Settings.Set(group.No, one.Setting, one.Setting.Write(one.Suits(now)), turn.Now);
            }
        }

        return null;
    }
}
