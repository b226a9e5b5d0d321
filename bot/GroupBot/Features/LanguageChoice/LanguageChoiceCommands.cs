using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.LanguageChoice;

internal static class LanguageChoiceCommands
{
    public const string Prefix = "lang";
    private const string Own = "auto";
    private const string Tick = "✓ ";

    /// <summary>The buttons choose for the place where they stand, so they never move to the private chat.</summary>
    public static void Ask(Turn turn, CommandCall call) => turn.ReplyForAWhile(Question(turn), Buttons(turn));

    public static void Chosen(Turn turn, ButtonPressed pressed, string data)
    {
        var language = data == Own ? null : Texts.Languages.Parse(data);
        if (turn.Scene.Group is { } group)
        {
            if (!turn.ActorIsAdmin || language is not { } chosen)
            {
                turn.Toast(LanguageChoiceTexts.AdminsOnly);
                return;
            }

            turn.Settings.Set(group.No, GroupBasics.Language, chosen.Tag(), turn.Now);
            turn.Scene.Group = turn.Groups.Find(group.No);
        }
        else
        {
            turn.Scene.Person = turn.Members.Change(turn.Scene.Person! with { Chosen = language });
        }

        turn.Toast(LanguageChoiceTexts.Done.Plain(turn.Language));
        turn.EditPressed(Question(turn), Buttons(turn));
    }

    private static Markup Question(Turn turn) => (turn.Scene.Group is null ? LanguageChoiceTexts.Yours : LanguageChoiceTexts.Groups).In(
        turn.Language, ("language", Name(turn.Language).In(turn.Language)));

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Turn turn)
    {
        var choices = new List<Button>
        {
            new(Mark(turn, Language.ZhHans), $"{Prefix}:{Language.ZhHans.Tag()}"),
            new(Mark(turn, Language.En), $"{Prefix}:{Language.En.Tag()}"),
        };
        return turn.Scene.Group is null
            ? [choices, [new Button(
                (turn.Scene.Person?.Chosen is null ? Tick : "") + LanguageChoiceTexts.LikeMyApp.Plain(turn.Language), $"{Prefix}:{Own}")]]
            : [choices];
    }

    private static string Mark(Turn turn, Language language)
    {
        var isChosen = turn.Scene.Group is { } group ? group.Language == language : turn.Scene.Person?.Chosen == language;
        return (isChosen ? Tick : "") + Name(language).Plain(language);
    }

    private static Text Name(Language language) => language is Language.En ? SettingTexts.English : SettingTexts.Chinese;
}
