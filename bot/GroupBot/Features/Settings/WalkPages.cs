using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Settings;

internal readonly record struct WalkPage(Markup Text, IReadOnlyList<IReadOnlyList<Button>> Keyboard)
{
    public static implicit operator Said(WalkPage page) => new(page.Text.Html, page.Keyboard);
}

/// <summary>The pages of the walk: groups, a group's features, a feature's settings, one setting.</summary>
internal static class WalkPages
{
    public const int Size = 8;
    private const int LabelLength = 48;
    private const string Chosen = "✓ ";

    public static WalkPage Groups(Turn turn, int page)
    {
        var groups = Walk.GroupsOf(turn);
        return groups.Count == 0
            ? new WalkPage(
                Markup.Join(turn.Language is Language.En ? " " : "",
                [
                    LedGroups.NoneFor(SettingsCommands.Link, turn.Language),
                    (turn.Groups.AllowsAny || turn.ActorOwnsInstallation ? SettingsTexts.NotIn : SettingsTexts.NotInOfGuest).In(turn.Language),
                ]), [])
            : new WalkPage(SettingsTexts.PickGroup.In(turn.Language), Sheet(turn, new WalkData(), groups, page,
                group => new Button(Shortening.Shorten(group.Title, LabelLength), new WalkData(group.No).ToString())));
    }

    public static WalkPage Features(Turn turn, GroupState group, int page)
    {
        var place = new WalkData(group.No);
        return new WalkPage(SettingsTexts.PickFeature.In(turn.Language, ("group", group.ShortTitle)),
        [
            .. Sheet(turn, place, Walk.Features(turn.Features), page, feature =>
                new Button(feature.Title!.Plain(turn.Language), (place with { Feature = feature.Name }).ToString())),
            [Back(turn, new WalkData())],
        ]);
    }

    public static WalkPage Settings(Turn turn, GroupState group, FeatureInfo feature, int page)
    {
        var place = new WalkData(group.No, feature.Name);
        return new WalkPage(SettingsTexts.PickSetting.In(turn.Language,
            ("group", group.ShortTitle),
            ("feature", feature.Title!.In(turn.Language)),
            ("hint", feature.Hint is { } hint ? Markup.Plain("\n\n") + hint.In(turn.Language) : default)),
        [
            .. Sheet(turn, place, Walk.SettingsOf(turn.Features, feature.Name), page, setting => Line(turn, group, setting)),
            [Back(turn, new WalkData(group.No))],
        ]);
    }

    public static WalkPage One(Turn turn, GroupState group, Setting setting)
    {
        var place = new WalkData(group.No, setting.Feature, setting.Key);
        var value = turn.Settings.GetText(group.No, setting);
        var rows = Choices(turn, setting, value, place);
        if (turn.Settings.IsSet(group.No, setting))
        {
            rows.Add([new Button(SettingsTexts.Reset.Plain(turn.Language), (place with { Verb = WalkVerb.Reset }).ToString())]);
        }

        rows.Add([Back(turn, new WalkData(group.No, setting.Feature))]);
        var now = turn.Settings.GetTextUntilTomorrow(group.No, setting);
        return new WalkPage((now is null ? SettingsTexts.One : SettingsTexts.OneLater).In(turn.Language,
            ("group", group.ShortTitle),
            ("setting", setting.Label.In(turn.Language)),
            ("now", Shown(setting, now ?? value, turn.Language)),
            ("value", Shown(setting, value, turn.Language)),
            ("help", setting.Help.In(turn.Language)),
            ("range", Range(setting, turn.Language))), rows);
    }

    /// <summary>True where a value may be written, and not only picked.</summary>
    public static bool CanBeWritten(Setting setting) => setting is TextSetting or NumberSetting;

    public static WalkPage Asked(Turn turn, GroupState group, Setting setting) => new(setting switch
    {
        TextSetting { Prompt: { } prompt } => prompt.In(turn.Language),
        TextSetting text => SettingsTexts.AskText.In(turn.Language,
            ("setting", setting.Label.In(turn.Language)), ("length", text.MaxLength)),
        _ => SettingsTexts.AskNumber.In(turn.Language,
            ("setting", setting.Label.In(turn.Language)), ("range", Range(setting, turn.Language))),
    }, Keyboard.Row(new Button(SettingsTexts.Cancel.Plain(turn.Language),
            new WalkData(group.No, setting.Feature, setting.Key, Verb: WalkVerb.Cancel).ToString())));

    /// <summary>A setting may have a word of its own for nothing.</summary>
    private static string Shown(Setting setting, string value, Language language) =>
        setting.Show(value, language) is { Length: > 0 } shown ? Shortening.Shorten(shown, 1000) : SettingsTexts.Nothing.Plain(language);

    private static Markup Range(Setting setting, Language language) => setting switch
    {
        NumberSetting { Zero: { } zero } number => SettingsTexts.RangeOrZero.In(language,
            ("min", number.Least), ("max", number.Max), ("zero", zero.In(language))),
        NumberSetting number => SettingsTexts.Range.In(language, ("min", number.Min), ("max", number.Max)),
        _ => default,
    };

    /// <summary>A switch is thrown right on the list; everything else has a page of its own.</summary>
    private static Button Line(Turn turn, GroupState group, Setting setting)
    {
        var place = new WalkData(group.No, setting.Feature, setting.Key);
        var value = turn.Settings.GetText(group.No, setting);
        var label = Shortening.Shorten(setting.Label.Plain(turn.Language), LabelLength);
        return setting is BoolSetting
            ? new Button((value == "true" ? "✅ " : "⬜ ") + label,
                (place with { Verb = WalkVerb.Set, Value = value == "true" ? "false" : "true" }).ToString())
            : new Button($"{label} · {Brief(turn, group, setting, value)}", place.ToString());
    }

    /// <summary>What holds, and what will hold tomorrow where that is something else.</summary>
    private static string Brief(Turn turn, GroupState group, Setting setting, string value) =>
        turn.Settings.GetTextUntilTomorrow(group.No, setting) is { } now
            ? SettingsTexts.Later.Plain(turn.Language, ("now", Brief(setting, now, turn.Language)), ("value", Brief(setting, value, turn.Language)))
            : Brief(setting, value, turn.Language);

    private static string Brief(Setting setting, string value, Language language) =>
        setting.ShowBriefly(value, language) is { Length: > 0 } shown ? Shortening.Shorten(shown, 32) : SettingsTexts.Nothing.Plain(language);

    private static List<IReadOnlyList<Button>> Choices(Turn turn, Setting setting, string value, WalkData place)
    {
        var typed = setting is TextSetting { Usual.Count: 0 } ? SettingsTexts.Change : SettingsTexts.Other;
        var write = new Button(typed.Plain(turn.Language), (place with { Verb = WalkVerb.Ask }).ToString());
        string To(string wanted) => (place with { Verb = WalkVerb.Set, Value = wanted }).ToString();
        return setting switch
        {
            NumberSetting number => [.. Usual(number, value, turn.Language, To), [write]],
            TextSetting text =>
            [
                .. Keyboard.InRows(2, text.Usual.Select(one => Lead(text, one, value, turn.Language, To))), [write],
            ],
            ChoiceSetting choice =>
            [
                .. choice.Choices.Select(one => (IReadOnlyList<Button>)
                    [new Button((one.Value == value ? Chosen : "") + one.Label.Plain(turn.Language), To(one.Value))]),
            ],
            BoolSetting flag => [[new Button(flag.Show(value == "true" ? "false" : "true", turn.Language),
                To(value == "true" ? "false" : "true"))]],
            _ => [[write]],
        };
    }

    /// <summary>
    /// Each button shows the value it leads to, and carries it, so that a press counts once. A 0 that means something else
    /// than little has a button of its own.
    /// </summary>
    private static List<IReadOnlyList<Button>> Usual(NumberSetting number, string value, Language language, Func<string, string> to)
    {
        List<IReadOnlyList<Button>> rows = [.. Keyboard.InRows(3, number.Usual.Select(one => Lead(number, number.Write(one), value, language, to)))];
        if (number.Zero is not null)
        {
            rows.Add([Lead(number, number.Write(0), value, language, to)]);
        }

        return rows;
    }

    private static Button Lead(Setting setting, string target, string value, Language language, Func<string, string> to) =>
        new((target == value ? Chosen : "") + setting.ShowBriefly(target, language), to(target));

    private static List<IReadOnlyList<Button>> Sheet<T>(
        Turn turn, WalkData place, IReadOnlyList<T> all, int page, Func<T, Button> button)
    {
        var pages = (all.Count + Size - 1) / Size;
        page = Math.Clamp(page, 0, pages - 1);
        var rows = all.Skip(page * Size).Take(Size).Select(one => (IReadOnlyList<Button>)[button(one)]).ToList();
        if (pages > 1)
        {
            var turns = new List<Button>();
            if (page > 0)
            {
                turns.Add(new Button(SettingsTexts.Previous.Plain(turn.Language), (place with { Page = page - 1 }).ToString()));
            }

            if (page < pages - 1)
            {
                turns.Add(new Button(SettingsTexts.Next.Plain(turn.Language), (place with { Page = page + 1 }).ToString()));
            }

            rows.Add(turns);
        }

        return rows;
    }

    private static Button Back(Turn turn, WalkData to) => new(SettingsTexts.Back.Plain(turn.Language), to.ToString());
}
