using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Codes;

/// <summary>One's own code: drawn when it is first asked for, shown in private alone, as whoever reads it may use it.</summary>
internal static class CodeCommands
{
    public const string Prefix = "mycode";

    public static void Mine(Turn turn, CommandCall call)
    {
        if (turn.GroupFor(call) is not { } group)
        {
            return;
        }

        if (!MemberCodes.AreTaken(turn.Connection, group.No, GroupDays.Today(turn, group)))
        {
            turn.AnswerPrivately(language => CodeTexts.NoCodes.In(language, ("group", group.ShortTitle)));
            return;
        }

        turn.AnswerInPrivate(language => call.Has("what") ? How(Page(turn, group, turn.Scene.Person!, language), language) : Page(turn, group, turn.Scene.Person!, language), language => (
            CodeTexts.ComeToPrivate.In(language),
            Keyboard.Row(new Button(CodeTexts.GetIt.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={Prefix}-{group.No}"))));
    }

    /// <summary>Came by the button of a group: <c>/start mycode-GROUP</c>.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        if (turn.Scene.Person is { } person)
        {
            Said said = GroupOf(turn, person, payload) is { } group ? Page(turn, group, person, person.Language) : CodeTexts.NotThere.In(person.Language);
            turn.Reply(Markup.Trusted(said.Html), said.Keyboard);
        }
    }

    /// <summary><c>GROUP</c> draws another, in private alone.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene is not { Group: null, Person: { } person } || GroupOf(turn, person, data) is not { } group)
        {
            turn.Toast(CodeTexts.NotThere);
            return;
        }

        MemberCodes.Draw(turn.Connection, group.No, person.No);
        turn.Toast(CodeTexts.Changed);
        var page = Page(turn, group, person, person.Language);
        turn.EditPressed(Markup.Trusted(page.Html), page.Keyboard);
    }

    private static Said Page(Turn turn, GroupState group, PersonState person, Language language)
    {
        var code = MemberCodes.Find(turn.Connection, group.No, person.No) ?? MemberCodes.Draw(turn.Connection, group.No, person.No);
        return (
            CodeTexts.Page.In(language, ("group", group.ShortTitle), ("code", MemberCodes.Written(code))),
            Keyboard.Row(new Button(CodeTexts.Another.Plain(language), $"{Prefix}:{group.No}")));
    }

    /// <summary>Whoever writes more than the command wants another code most often: a press does that, and asks nothing.</summary>
    private static Said How(Said page, Language language) => (
        Markup.Join("\n\n", [Markup.Trusted(page.Html), CodeTexts.HowToChange.In(language, ("button", CodeTexts.Another.Plain(language)))]), page.Keyboard);

    /// <summary>The group that a button or a link names, where they are in it and it takes codes.</summary>
    private static GroupState? GroupOf(Turn turn, PersonState person, string no) =>
        ButtonData.Number(no) is { } number && turn.Groups.Find(new GroupNo(number)) is { IsAllowed: true } group
        && turn.Members.Find(group.No, person.No) is { Membership.InChat: true }
        && MemberCodes.AreTaken(turn.Connection, group.No, GroupDays.Today(turn, group))
            ? group
            : null;
}
