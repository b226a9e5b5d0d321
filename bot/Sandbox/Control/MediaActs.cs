using System.Text.Json.Nodes;
using GroupBot.Sandbox.Media;

namespace GroupBot.Sandbox.Control;

/// <summary>Files, dice, places, cards, forwards and the keyboard below.</summary>
internal static class MediaActs
{
    internal static Dictionary<string, Func<Act, JsonNode?>> All { get; } = Entries().ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, Func<Act, JsonNode?>>> Entries()
    {
        foreach (var kind in MediaKind.All)
        {
            yield return new(kind.Name, a => Views.Message(a.World.Media.Post(
                a.User(), a.Chat(), kind.Name, a.Text("name"), Bytes(a.Text("base64")), Options(a))));
        }

        yield return new("profile_photo", a => Act.Done(() => a.World.Media.SetPhoto(a.User(), Bytes(a.Text("base64")))));
        yield return new("album", a => Album(a));
        yield return new("dice", a => Views.Message(a.World.Media.PostDice(a.User(), a.Chat(), a.OptionalText("emoji") ?? Dice.Usual)));
        yield return new("location", a => Views.Message(
            a.World.Media.PostLocation(a.User(), a.Chat(), a.Decimal("latitude"), a.Decimal("longitude"))));
        yield return new("contact", a => Views.Message(
            a.World.Media.PostContact(a.User(), a.Chat(), a.Text("phone_number"), a.Text("first_name"))));
        yield return new("forward", a => Views.Message(
            a.World.Media.Forward(a.User(), a.Chat("from_chat"), a.Number("message_id"), a.Chat())));
        yield return new("edit_caption", a => Views.Message(
            a.World.Media.EditCaption(a.User(), a.Chat(), a.Number("message_id"), a.OptionalText("caption"))));
        yield return new("edit_media", a => Views.Message(a.World.Media.EditMedia(
            a.User(), a.Chat(), a.Number("message_id"), a.Text("kind"), a.Text("name"), Bytes(a.Text("base64")))));
        yield return new("hide_forwards", a => Act.Done(() => a.User().HidesForwards = !a.Has("hidden") || a.Flag("hidden")));
        yield return new("tap", a => Views.Message(a.World.Keyboards.Tap(a.User(), a.Chat(), a.Text("text"))));
    }

    private static JsonArray Album(Act act)
    {
        var items = act.Objects("items").Select(item => (
            Text(item, "kind"), Text(item, "name"), Bytes(Text(item, "base64")), item["caption"]?.ToString()));
        var posted = act.World.Media.PostAlbum(act.User(), act.Chat(), [.. items]);
        return new JsonArray([.. posted.Select(message => (JsonNode)Views.Message(message))]);
    }

    private static string Text(JsonObject item, string name) =>
        item[name]?.ToString() ?? throw new ControlError($"\"{name}\" is missing in an item");

    private static MediaOptions Options(Act act) => new()
    {
        Caption = act.OptionalText("caption"),
        IsSpoiler = act.Flag("spoiler"),
        ReplyTo = act.OptionalNumber("reply_to"),
        Seconds = act.OptionalNumber("seconds") ?? 1,
        Emoji = act.OptionalText("emoji") ?? "🙂",
    };

    private static byte[] Bytes(string base64) => Convert.FromBase64String(base64);
}
