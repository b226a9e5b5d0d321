using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Growth;

/// <summary><c>/seed</c>: from whom an admin counts how the group spreads.</summary>
internal static class SeedCommands
{
    public const string Prefix = "seed";

    /// <summary>A few from whom it began; the buttons are one each.</summary>
    private const int Most = 30;

    public static void Seed(Turn turn, CommandCall call)
    {
        var group = call.Group!;
        var said = call.Has("member") ? Add(turn, group, call.Member("member")) : null;
        turn.AnswerInPrivate(
            language => (said is null ? Page(turn, group, language) : Markup.Join("\n\n", [said(language), Page(turn, group, language)]), Buttons(turn, group, language)),
            language => (said is null ? SeedTexts.OnlyInPrivate : SeedTexts.DoneInPrivate).In(language, ("bot", turn.Self.Username)));
    }

    /// <summary><c>GROUP:MEMBER</c> takes one out.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene.Group is not null || ButtonData.Numbers(data) is not [var no, var member] || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup, isAlert: true);
            return;
        }

        Seeds.Remove(turn.Connection, group.No, new MemberNo(member));
        turn.Toast(SeedTexts.Removed);
        turn.EditPressed(Page(turn, group, turn.Language), Buttons(turn, group, turn.Language));
    }

    private static Func<Language, Markup> Add(Turn turn, GroupState group, PersonState person)
    {
        var name = Names.Of(person);
        return person.Person.IsBot ? static language => SeedTexts.Bot.In(language)
            : turn.Members.Find(group.No, person.No) is null ? language => SeedTexts.NotHere.In(language, ("name", name))
            : Seeds.Of(turn.Connection, group.No).Count >= Most ? static language => SeedTexts.Full.In(language, ("most", Most))
            : Seeds.Add(turn.Connection, group.No, person.No, turn.Now) ? language => SeedTexts.Added.In(language, ("name", name))
            : language => SeedTexts.Already.In(language, ("name", name));
    }

    private static Markup Page(Turn turn, GroupState group, Language language)
    {
        var names = Seeds.Of(turn.Connection, group.No).Select(seed => Names.Of(turn, seed)).OfType<string>().ToList();
        return names.Count == 0
            ? SeedTexts.None.In(language, ("group", group.ShortTitle))
            : SeedTexts.List.In(language, ("group", group.ShortTitle), ("names", string.Join(language is Language.En ? ", " : "、", names)));
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Turn turn, GroupState group, Language language) => Keyboard.Column(
        Seeds.Of(turn.Connection, group.No).Where(seed => Names.Of(turn, seed) is not null).Select(seed => new Button(
            SeedTexts.Remove.Plain(language, ("name", Names.Of(turn, seed)!)), $"{Prefix}:{group.No}:{seed}")));
}
