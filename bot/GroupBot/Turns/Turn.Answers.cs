using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Texts;

namespace GroupBot.Turns;

/// <summary>How a handler answers: where something happened, or to one person alone.</summary>
internal sealed partial class Turn
{
    /// <summary>
    /// Answers where the event happened: in a group as a reply to the message at hand; while the group is paused, to the one
    /// who acted and nobody else.
    /// </summary>
    public void Reply(Markup text, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null, Continuation? then = null)
    {
        if (Scene.Group is { } paused && then is null && !_isPersonal && Quiet.PausedUntil(paused.No, RetriedAt ?? Now) is not null)
        {
            _isPersonal = true;
            AnswerPrivately(_ => (text, keyboard));
            _isPersonal = false;
        }
        else if (Scene.Group is { } group)
        {
            Ask(new SendText(text.Html, Scene.MessageHere, keyboard), Destination.Of(group.No, Scene.TopicHere), then);
        }
        else if (Scene.Person is { } person)
        {
            Ask(new SendText(text.Html, null, keyboard), Destination.Of(person.No), then);
        }
    }

    /// <summary>The same where it matters whose language is spoken: the group's, or of whoever alone reads it while the group is paused.</summary>
    public void Reply(Func<Language, Markup> say)
    {
        if (Scene.Group is { } group && !_isPersonal && Quiet.PausedUntil(group.No, RetriedAt ?? Now) is not null)
        {
            _isPersonal = true;
            AnswerPrivately(language => say(language));
            _isPersonal = false;
        }
        else
        {
            Reply(say(Language));
        }
    }

    /// <summary>
    /// Answers the one who acts, and nobody else as far as the chat allows: by the toast of the button, by a message that they
    /// alone see, in their private chat, or by one that deletes itself. <paramref name="say"/> is told whose language to speak
    /// (<see cref="Language"/> is the same meanwhile): their own, or the group's where all can read it.
    /// </summary>
    /// <param name="say">What the one who acts reads.</param>
    /// <param name="inPublic">What stands in the group where it is the only way left: less, where the answer is about somebody else. Null = the same.</param>
    public void AnswerPrivately(Func<Language, Said> say, Func<Language, Said>? inPublic = null) => PersonalAnswers.Answer(this, say, inPublic);

    /// <summary>The same where saying it is doing it: <paramref name="act"/> runs once, and speaks their own language whoever reads it.</summary>
    public void AnswerOnce(Func<Said> act, Func<Language, Said, Said>? inPublic = null) => PersonalAnswers.Once(this, act, inPublic);

    /// <summary>
    /// Answers in the private chat of the one who acts and nowhere else: for what is about other people, or is walked through.
    /// Where they never opened it, <paramref name="invite"/> leads there.
    /// </summary>
    public void AnswerInPrivate(Func<Language, Said> say, Func<Language, Said> invite) => PersonalAnswers.AnswerInPrivate(this, say, invite);

    /// <summary>Answers where the event happened; in a group only for as long as an answer to one person stays there.</summary>
    public void ReplyForAWhile(Markup text, IReadOnlyList<IReadOnlyList<Button>>? keyboard = null) =>
        PersonalAnswers.SendHere(this, text, keyboard);
}
