using System.Text.Json.Nodes;
using GroupBot.Sandbox.Media;
using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>Files, dice, places, cards and forwards.</summary>
internal static class MediaActs
{
    private static readonly string[] Kinds = [.. MediaKind.All.Select(kind => kind.Name)];

    private static readonly ActField Name = Must(FieldType.Text, "name", "the file's name");

    private static readonly ActField Bytes = Must(FieldType.File, "base64", "its bytes; of a picture a PNG, JPEG, GIF or WebP");

    private static readonly ActField Kind = Must(FieldType.Text, "kind", string.Join(", ", Kinds.Select(kind => $"`{kind}`")), Kinds);

    private static readonly ActField Message = Must(FieldType.Message, "message_id", "the message; a link names the chat too");

    internal static IReadOnlyList<ActEntry> All { get; } =
    [
        .. MediaKind.All.Select(OfKind),
        ActEntry.At("album", "sends 2 to 10 files as one: photos and videos, or documents, or music", ActPlace.InChat,
            [
                Must(FieldType.Items, "items", "each with") with
                {
                    Items = [Kind, Name, Bytes, May(FieldType.Text, "caption", "the words under it")],
                },
            ],
            "list of messages", Album),
        ActEntry.At("dice", "throws", ActPlace.InChat, [May(FieldType.Text, "emoji", $"{Dice.Usual} unless given; 🎯 🏀 ⚽ 🎳 🎰")],
            "message", a => Views.Message(a.World.Media.PostDice(a.User(), a.Chat(), a.OptionalText("emoji") ?? Dice.Usual))),
        ActEntry.At("location", "shows where one is", ActPlace.InChat,
            [Must(FieldType.Decimal, "latitude", "degrees"), Must(FieldType.Decimal, "longitude", "degrees")],
            "message", a => Views.Message(a.World.Media.PostLocation(a.User(), a.Chat(), a.Decimal("latitude"), a.Decimal("longitude")))),
        ActEntry.At("contact", "sends a card", ActPlace.InChat,
            [Must(FieldType.Text, "phone_number", "as text"), Must(FieldType.Text, "first_name", "the name on it")],
            "message", a => Views.Message(a.World.Media.PostContact(a.User(), a.Chat(), a.Text("phone_number"), a.Text("first_name")))),
        ActEntry.At("forward", "sends a message on, to `chat`", ActPlace.InChat,
            [May(FieldType.Chat, "from_chat", "where it is; `group` unless given"), Message],
            "message", a => Views.Message(a.World.Media.Forward(a.User(), a.Source(), a.Message(a.Source()), a.Target()))),
        ActEntry.At("edit_caption", "changes the words under a file of one's own", ActPlace.InChat,
            [Message, Must(FieldType.Text, "caption", "the new words; empty takes them away")],
            "message", a => Views.Message(a.World.Media.EditCaption(a.User(), a.Chat(), a.Message(a.Chat()), a.Text("caption")))),
        ActEntry.At("edit_media", "puts another file in the place of one's own; the words stay", ActPlace.InChat,
            [Message, Kind, Name, Bytes],
            "message", a => Views.Message(a.World.Media.EditMedia(
                a.User(), a.Chat(), a.Message(a.Chat()), a.Text("kind"), a.Text("name"), a.Bytes("base64")))),
        ActEntry.Of("profile_photo", "shows another picture of oneself", ActPlace.ByPerson, [Bytes],
            a => a.World.Media.SetPhoto(a.User(), a.Bytes("base64"))),
        ActEntry.Of("hide_forwards", "forwards of one's messages do not lead to oneself", ActPlace.ByPerson,
            [May(FieldType.Flag, "hidden", "true unless given")], a => a.User().HidesForwards = a.Flag("hidden", otherwise: true)),
    ];

    private static ActEntry OfKind(MediaKind kind) => ActEntry.At(kind.Name, $"sends {(kind.Name[0] == 'a' ? "an" : "a")} {kind.Name.Replace('_', ' ')}", ActPlace.InChat,
        [
            Name, Bytes,
            May(FieldType.Text, "caption", "the words under it; stickers and video notes have none"),
            May(FieldType.Message, "reply_to", "the message answered, of the same chat"),
            May(FieldType.Flag, "spoiler", "hidden until tapped; false unless given"),
            May(FieldType.Number, "seconds", "how long it plays; 1 unless given"),
            May(FieldType.Text, "emoji", "a sticker's; 🙂 unless given"),
        ],
        "message", a => Views.Message(a.World.Media.Post(a.User(), a.Chat(), kind.Name, a.Text("name"), a.Bytes("base64"), Options(a))));

    private static JsonArray Album(Act act)
    {
        var items = act.Items("items")
            .Select(item => (item.Text("kind"), item.Text("name"), item.Bytes("base64"), item.OptionalText("caption")));
        var posted = act.World.Media.PostAlbum(act.User(), act.Chat(), [.. items]);
        return new JsonArray([.. posted.Select(message => (JsonNode)Views.Message(message))]);
    }

    private static MediaOptions Options(Act act) => new()
    {
        Caption = act.OptionalText("caption"),
        IsSpoiler = act.Flag("spoiler"),
        ReplyTo = act.OptionalMessage("reply_to", act.Chat()),
        Seconds = act.OptionalNumber("seconds") ?? 1,
        Emoji = act.OptionalText("emoji") ?? "🙂",
    };
}
