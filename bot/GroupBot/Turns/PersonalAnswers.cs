using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Groups.Settings;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Texts;

namespace GroupBot.Turns;

/// <summary>
/// An answer to one person is for that person. In this order, as far as the chat allows: the toast of the button · a message
/// that they alone see · the private chat, where they opened it · a message in the group that deletes itself, with the
/// command that caused it where the bot may delete. What Telegram refuses goes to the next of them.
/// </summary>
internal static class PersonalAnswers
{
    public const string Feature = "Answers";
    public const string Continuation = "personal-answer";

    /// <summary>Telegram cuts a toast there, in UTF-16 units.</summary>
    public const int LongestToast = 200;

    /// <summary>What is longer is gone from the screen before it is read, and waits for a press instead.</summary>
    private const int LongestPassing = 60;

    private static readonly Text SentToPrivate = new(Audience.Member, "发到你的私聊了。", "Sent to your private chat.");

    public static readonly Text Title = new(Audience.Admin, "回复", "Answers");

    public static readonly BoolSetting Ephemeral = new(Feature, "Ephemeral", true,
        new Text(Audience.Admin, "只给本人看的消息", "Messages that one member alone sees"),
        new Text(Audience.Admin, "机器人是管理员时，个人回复在群里只有本人看得到。大家的 Telegram 太旧看不到的话，可以关掉，改发私聊。",
            "Where the bot is an admin, a personal answer is seen in the group by the one who asked, and nobody else. "
            + "Switch it off where people's Telegram is too old to show them: they go to the private chat then."));

    public static readonly NumberSetting KeptFor = new(Feature, "KeptFor", 20, 0, 300, [10, 20, 30, 60, 120],
        new Text(Audience.Admin, "秒", "s"), new Text(Audience.Admin, "个人回复显示时长", "Personal answers stay"),
        new Text(Audience.Admin, "个人回复，就是只回答提问者一个人的消息。没法只给本人看、TA 也没开私聊时，就在群里显示这么多秒，然后自动删除。",
            "A personal answer is meant for the one who asked. Where it can be neither shown to them alone nor sent to their "
            + "private chat, it stands in the group and is deleted after this long."))
    {
        Zero = new Text(Audience.Admin, "不删除", "for good"),
    };

    /// <summary>Which of the ways was tried.</summary>
    internal enum Way
    {
        /// <summary>In the group, for a while.</summary>
        Here = 0,
        Ephemeral = 1,
        Private = 2,
    }

    /// <param name="Version">2; of 1 there are <paramref name="Command"/> and the rest's defaults.</param>
    /// <param name="Command">The message that asked; null where a button did.</param>
    /// <param name="Own">What goes to the person, in their language; null where no other way is left.</param>
    /// <param name="Open">What all can read, in the group's.</param>
    /// <param name="IsKept">True where the message is no command, and stays when the answer goes.</param>
    internal sealed record Sent(
        int Version, long? Command, Way Way = Way.Here, Said? Own = null, Said? Open = null, long Group = 0, long Chat = 0, long? Topic = null,
        bool IsKept = false);

    /// <param name="inPublic">What stands where all can read it, where that is less than the one who asked may read; null = the same.</param>
    public static void Answer(Turn turn, Func<Language, Said> say, Func<Language, Said>? inPublic = null)
    {
        if (turn.Scene is not { Group: { } group, Person: { Person.IsBot: false } person })
        {
            var said = turn.Scene.Group is null ? say(turn.Language) : (inPublic ?? say)(turn.Language);
            turn.Toast();
            SendHere(turn, Markup.Trusted(said.Html), said.Keyboard);
            return;
        }

        var own = turn.Speak(person.Language, () => say(person.Language));
        if (TryToast(turn, own))
        {
            return;
        }

        // What all can read is in the group's language: the one way where theirs is not theirs alone.
        var open = inPublic is null && person.Language == group.Language ? own : turn.Speak(group.Language, () => (inPublic ?? say)(group.Language));
        turn.Toast();
        Next(turn, person, Way.Ephemeral, new Sent(2, turn.Scene.MessageHere, Own: own, Open: open)
        {
            Group = group.No.Value,
            Chat = group.Chat.Value,
            Topic = turn.Scene.TopicHere?.Value,
            IsKept = IsKept(turn),
        });
    }

    /// <summary>
    /// Answers somebody's message after its turn, as the result of an effect has it; it goes the same ways from the second on, and the
    /// message stays. They are the scene's person: the answer is theirs.
    /// </summary>
    public static void AnswerLater(Turn turn, GroupState group, PersonState person, long message, TopicId? topic, Func<Language, Said> say)
    {
        var own = turn.Speak(person.Language, () => say(person.Language));
        var open = person.Language == group.Language ? own : turn.Speak(group.Language, () => say(group.Language));
        Next(turn, person, Way.Ephemeral, new Sent(2, message, Own: own, Open: open, Group: group.No.Value, Chat: group.Chat.Value, Topic: topic?.Value, IsKept: true));
    }

    /// <param name="inPublic">As above, of what was said; null = the same.</param>
    public static void Once(Turn turn, Func<Said> act, Func<Language, Said, Said>? inPublic = null)
    {
        var said = turn.Speak(turn.Scene.Person?.Language ?? turn.Language, act);
        Answer(turn, _ => said, inPublic is null ? null : language => inPublic(language, said));
    }

    public static void AnswerInPrivate(Turn turn, Func<Language, Said> say, Func<Language, Said> invite)
    {
        if (turn.Scene is { Group: not null, Person: { } person } && person.PrivateChat is PrivateChat.Open)
        {
            var said = turn.Speak(person.Language, () => say(person.Language));
            turn.Toast();
            turn.TellPrivately(person, Markup.Trusted(said.Html), said.Keyboard);
            turn.WentPrivate = true;
        }
        else
        {
            Answer(turn, turn.Scene.Group is null ? say : invite);
        }
    }

    /// <summary>
    /// Somebody asked in the group and is answered in private: where a message can be shown to them alone it says so, and
    /// elsewhere nothing is added to what all read.
    /// </summary>
    public static void PointToPrivate(Turn turn)
    {
        if (turn.Scene is { Group: { BotIsAdmin: true } group, Person: { } person, Event: MessageReceived } && turn.Settings.Get(group.No, Ephemeral))
        {
            turn.Ask(new SendEphemeral(SentToPrivate.In(person.Language).Html), Destination.Of(group.No, turn.Scene.TopicHere));
        }
    }

    /// <summary>Where the answer has to stand in the group, whoever opened the private chat.</summary>
    public static void SendHere(Turn turn, Markup text, IReadOnlyList<IReadOnlyList<Button>>? keyboard)
    {
        if (turn.Scene.Group is not { } group)
        {
            turn.Reply(text, keyboard);
            return;
        }

        turn.Reply(text, keyboard, turn.Settings.Get(group.No, KeptFor) == 0
            ? null
            : Outbox.Continuation.Of(Continuation, new Sent(2, turn.Scene.MessageHere) { IsKept = IsKept(turn) }));
    }

    /// <summary>One way is tried: where it was refused the next one follows; where it stands in the group its end is a row with a due time.</summary>
    public static void WasSent(Turn turn, Sent sent, EffectOutcome outcome)
    {
        if (sent.Way is Way.Here)
        {
            EndHere(turn, sent, outcome);
        }
        else if (outcome is EffectFailed { Refusal: EffectRefusal.Refused or EffectRefusal.Unreachable } && turn.Scene.Person is { } person)
        {
            Next(turn, person, sent.Way is Way.Ephemeral ? Way.Private : Way.Here, sent);
        }
    }

    /// <summary>A press in a group is answered by a few words over the chat, which nobody else sees.</summary>
    private static bool TryToast(Turn turn, Said said)
    {
        if (turn.Scene.Event is not ButtonPressed || turn.PressIsAnswered || said.Keyboard is { Count: > 0 }
            || Markup.Trusted(said.Html).Words is not { Length: <= LongestToast } words)
        {
            return false;
        }

        turn.Toast(words, isAlert: words.Length > LongestPassing || words.Contains('\n', StringComparison.Ordinal));
        return true;
    }

    private static void Next(Turn turn, PersonState person, Way from, Sent sent)
    {
        var (group, topic) = (new GroupNo(sent.Group), sent.Topic is { } thread ? new TopicId(thread) : (TopicId?)null);
        var state = turn.Groups.Find(group);
        if (from is Way.Ephemeral && state is { BotIsAdmin: true } && turn.Settings.Get(group, Ephemeral))
        {
            turn.Ask(new SendEphemeral(sent.Own!.Html, sent.Own.Keyboard), Destination.Of(group, topic), Then(Way.Ephemeral));
        }
        else if (from is not Way.Here && person.PrivateChat is PrivateChat.Open)
        {
            turn.Ask(new SendText(sent.Own!.Html, null, sent.Own.Keyboard), Destination.Of(person.No), Then(Way.Private));
        }
        else
        {
            // A message of the chat before a migration has a number that may be another's in the one after it.
            var command = state?.Chat.Value == sent.Chat ? sent.Command : null;
            turn.Ask(new SendText(sent.Open!.Html, command, sent.Open.Keyboard), Destination.Of(group, topic),
                turn.Settings.Get(group, KeptFor) == 0 ? null : Outbox.Continuation.Of(Continuation, new Sent(2, command) { IsKept = sent.IsKept }));
        }

        Continuation Then(Way way) => Outbox.Continuation.Of(Continuation, sent with { Way = way });
    }

    /// <summary>A check-in, or what an edit changed, is what somebody wrote, and no command to tidy away.</summary>
    private static bool IsKept(Turn turn) => !turn.Scene.IsCall || turn.Scene.IsTaken;

    private static void EndHere(Turn turn, Sent sent, EffectOutcome outcome)
    {
        if (turn.Scene.Group is not { } group || outcome is not EffectSucceeded { Answer.MessageId: { } answer })
        {
            return;
        }

        var due = turn.Now + TimeSpan.FromSeconds(turn.Settings.Get(group.No, KeptFor));
        turn.Ask(new DeleteMessages([answer]), Destination.Of(group.No), due: due);
        if (sent is { Command: { } command, IsKept: false } && group.BotRights.HasFlag(AdminRights.DeleteMessages))
        {
            turn.Ask(new DeleteMessages([command]), Destination.Of(group.No), due: due);
        }
    }
}
