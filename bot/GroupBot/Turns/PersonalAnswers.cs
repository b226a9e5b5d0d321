using GroupBot.Events;
using GroupBot.Groups.Settings;
using GroupBot.Outbox;
using GroupBot.Texts;

namespace GroupBot.Turns;

/// <summary>
/// An answer to one person is for that person: the private chat where they opened it, else a message in the group that
/// deletes itself, with the command that caused it where the bot may delete.
/// </summary>
internal static class PersonalAnswers
{
    public const string Feature = "Answers";
    public const string Continuation = "personal-answer";

    public static readonly Text Title = new(Audience.Admin, "回复", "Answers");

    public static readonly NumberSetting KeptFor = new(Feature, "KeptFor", 20, 0, 300, 10,
        new Text(Audience.Admin, "秒", "s"), new Text(Audience.Admin, "个人回复保留", "Personal answers stay"),
        new Text(Audience.Admin, "个人回复，就是只回答提问者一个人的消息。它在群里过多少秒自动删除。",
            "A personal answer is meant for the one who asked. After this long it is deleted from the group."))
    {
        Zero = new Text(Audience.Admin, "不删除", "for good"),
    };

    /// <param name="Command">The message that asked; null where a button did.</param>
    internal sealed record Sent(int Version, long? Command);

    public static void Send(Turn turn, Markup text, IReadOnlyList<IReadOnlyList<Button>>? keyboard)
    {
        if (turn.Scene is not { Group: not null, Person: { } person } || !turn.TellPrivately(person, text, keyboard))
        {
            SendHere(turn, text, keyboard);
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

        var command = (turn.Scene.Event as MessageReceived)?.Message.Id.Value;
        turn.Reply(text, keyboard, turn.Settings.Get(group.No, KeptFor) == 0
            ? null
            : Outbox.Continuation.Of(Continuation, new Sent(1, command)));
    }

    /// <summary>The answer stands in the group: its end is a row with a due time.</summary>
    public static void WasSent(Turn turn, Sent sent, EffectOutcome outcome)
    {
        if (turn.Scene.Group is not { } group || outcome is not EffectSucceeded { Answer.MessageId: { } answer })
        {
            return;
        }

        var due = turn.Now + TimeSpan.FromSeconds(turn.Settings.Get(group.No, KeptFor));
        turn.Ask(new DeleteMessages([answer]), Destination.Of(group.No), due: due);
        if (sent.Command is { } command && group.BotRights.HasFlag(AdminRights.DeleteMessages))
        {
            turn.Ask(new DeleteMessages([command]), Destination.Of(group.No), due: due);
        }
    }
}
