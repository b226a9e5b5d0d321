using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Texts;

namespace GroupBot.Turns;

/// <summary>What it takes to deal with somebody who asks to come in.</summary>
internal sealed partial class Turn
{
    /// <summary>Writes to somebody who never opened the private chat, as Telegram allows for a while; a refusal is no trouble.</summary>
    /// <param name="until">The end of that while.</param>
    public void TellUnopened(PersonState person, Said said, DateTimeOffset until) => TellUnopened(person, said, until, null);

    /// <summary>The same; the handler of that name hears what came of it.</summary>
    public void TellUnopened<TState>(PersonState person, Said said, DateTimeOffset until, string then, TState state) =>
        TellUnopened(person, said, until, Continuation.Of(then, state));

    /// <summary>Writes to somebody in private without a sound, now or later.</summary>
    public void TellSilently(PersonState person, Markup text, IReadOnlyList<IReadOnlyList<Button>> keyboard, DateTimeOffset due) =>
        Ask(new SendText(text.Html, Keyboard: keyboard, IsSilent: true), Destination.Of(person.No), due: due);

    /// <summary>Lets somebody into a group, or turns them away; the handler of that name hears what came of it.</summary>
    public void AnswerJoinRequest<TState>(GroupState group, PersonState person, bool approve, string then, TState state) =>
        Ask(new AnswerJoinRequest(person.Person.Id.Value, approve), Destination.Of(group.No), Continuation.Of(then, state));

    /// <summary>The handler of that name is called at an instant.</summary>
    public void Later<TState>(GroupState group, DateTimeOffset at, string then, TState state) =>
        Ask(new Wake(), Destination.Of(group.No), Continuation.Of(then, state), due: at);

    private void TellUnopened(PersonState person, Said said, DateTimeOffset until, Continuation? then) =>
        Ask(new SendText(said.Html, Keyboard: said.Keyboard, MayBeMissed: true), Destination.Of(person.No), then, deadline: until);
}
