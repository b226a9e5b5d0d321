using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>Saying and changing.</summary>
internal static class TalkActs
{
    private static readonly ActField Message = Must(FieldType.Message, "message_id", "the message; a link names the chat too");

    internal static IReadOnlyList<ActEntry> All { get; } =
    [
        ActEntry.At("post", "writes", ActPlace.InChat,
            [Must(FieldType.Text, "text", "the words as typed"), May(FieldType.Message, "reply_to", "the message answered, of the same chat")],
            "message", a =>
            {
                var chat = a.Chat();
                return Views.Message(a.World.Post(a.User(), chat, a.Text("text"), a.OptionalMessage("reply_to", chat)));
            }),
        ActEntry.At("start", "presses Start in the private chat, which from then on the bot may write to", ActPlace.WithBot,
            [May(FieldType.Text, "payload", "what a link `?start=…` carries")],
            "message", a => Views.Message(a.World.Start(a.User(), a.OptionalText("payload"), a.BotAlone()))),
        ActEntry.Of("block", "blocks the bot", ActPlace.WithBot, [], a => a.World.Block(a.User(), a.BotAlone())),
        ActEntry.Of("unblock", "takes that back", ActPlace.WithBot, [], a => a.World.Unblock(a.User(), a.BotAlone())),
        ActEntry.At("edit", "changes a text of one's own", ActPlace.InChat,
            [Message, Must(FieldType.Text, "text", "the new words")],
            "message", a => Views.Message(a.World.Edit(a.User(), a.Chat(), a.Message(a.Chat()), a.Text("text")))),
        ActEntry.Of("delete", "deletes a message, one's own or as an administrator", ActPlace.InChat, [Message],
            a => a.World.Delete(a.User(), a.Chat(), a.Message(a.Chat()))),
        ActEntry.Of("pin", "pins a message", ActPlace.InChat, [Message], a => a.World.Pin(a.User(), a.Chat(), a.Message(a.Chat()))),
        ActEntry.Of("unpin", "takes a pin away", ActPlace.InChat, [Message], a => a.World.Unpin(a.User(), a.Chat(), a.Message(a.Chat()))),
        ActEntry.Of("react", "sets one's reactions to a message", ActPlace.InChat,
            [Message, Must(FieldType.Texts, "emoji", "emoji of Telegram's list or ids of custom ones; `[]` takes all back")],
            a => a.World.React(a.User(), a.Chat(), a.Message(a.Chat()), [.. a.Texts("emoji")])),
        ActEntry.At("post_ephemeral", "writes to the bot, or the one that `bot` names, in the group, seen by nobody else", ActPlace.InChat,
            [Must(FieldType.Text, "text", "the words as typed")],
            "message", a => Views.Message(a.World.Ephemeral.Post(a.User(), a.Chat(), a.Text("text"), a.Bot()))),
        ActEntry.At("tap", "taps a button of the keyboard below the field to write in", ActPlace.InChat,
            [Must(FieldType.Text, "text", "its label; the chat's `keyboards` tell what each person sees")],
            "message", a => Views.Message(a.World.Keyboards.Tap(a.User(), a.Chat(), a.Text("text")))),
    ];
}
