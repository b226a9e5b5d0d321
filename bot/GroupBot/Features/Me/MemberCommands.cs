using GroupBot.Members;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Me;

/// <summary><c>/member</c>: a member's card, for admins, in the private chat alone.</summary>
internal static class MemberCommands
{
    public static void Show(Turn turn, CommandCall call)
    {
        var (group, person) = (call.Group!, call.Member("member"));
        turn.AnswerInPrivate(
            language => turn.Members.Find(group.No, person.No) is { } member
                ? MeTexts.Card.In(language, ("name", Names.Of(person)), ("username", Username(person)), ("facts", MeCommands.Facts(turn, new CardOf(group, member, IsOwn: false), language)))
                : MeTexts.NeverHere.In(language, ("name", Names.Of(person)), ("group", group.ShortTitle)),
            language => MeTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
    }

    /// <summary>Without an @, which would call them.</summary>
    private static string Username(PersonState person) => person.Person.Username is { Length: > 0 } name ? $" · {name}" : "";
}
