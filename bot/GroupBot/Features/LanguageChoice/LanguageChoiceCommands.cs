using GroupBot.Core.Activity;
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
    public static void Ask(Turn turn, CommandCall call)
    {
        if (call.TextOrNull("language") is { } named && Named(named) is { } language)
        {
            Choose(turn, language);
        }

        turn.ReplyForAWhile(Question(turn), Buttons(turn));
    }

    public static void Chosen(Turn turn, ButtonPressed pressed, string data)
    {
        var language = data == Own ? null : Texts.Languages.Parse(data);
        if (turn.Scene.Group is not null)
        {
            if (!turn.ActorIsAdmin || language is not { } chosen)
            {
                turn.Toast(LanguageChoiceTexts.AdminsOnly);
                return;
            }

            Choose(turn, chosen);
        }
        else
        {
            Choose(turn, language);
        }

        turn.Toast(LanguageChoiceTexts.Done.Plain(turn.Language));
        turn.EditPressed(Question(turn), Buttons(turn));
    }

    /// <param name="language">Null in private alone: the one of their app.</param>
    private static void Choose(Turn turn, Language? language)
    {
        if (turn.Scene.Group is not { } group)
        {
            turn.Scene.Person = turn.Members.Change(turn.Scene.Person! with { Chosen = language });
        }
        else if (language is { } chosen)
        {
            turn.Settings.Set(group.No, GroupBasics.Language, chosen.Tag(), turn.Now);
            turn.Scene.Group = turn.Groups.Find(group.No);
        }
    }

    /// <summary>As people call it, in either language; null for what is neither.</summary>
    private static Language? Named(string text) => WordFolding.Fold(text) switch
    {
        "en" or "english" or "英文" or "英语" or "英語" => Language.En,
        "zh" or "zhhans" or "zhcn" or "cn" or "chinese" or "中文" or "汉语" or "漢語" or "简体" or "简体中文" => Language.ZhHans,
        _ => null,
    };

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
