using System.Text.Json.Nodes;
using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>Invite links of people, the guard of a group, and what a person says of himself.</summary>
internal static class LinkActs
{
    internal static IReadOnlyList<ActEntry> All { get; } =
    [
        ActEntry.At("link", "makes an invite link", ActPlace.InChat,
            [
                May(FieldType.Text, "name", "up to 32 characters"),
                May(FieldType.Flag, "approval", "who comes by it must be let in; false unless given"),
                May(FieldType.Number, "limit", "so many may be in by it at once"),
                May(FieldType.Instant, "expires", "when it ends"),
                May(FieldType.Number, "price", "Stars a month, channels only"),
            ],
            "`{\"link\": …}`: the address",
            a => new JsonObject
            {
                ["link"] = a.World.Links.Create(
                    a.User(), a.Chat(), a.OptionalText("name"), a.Flag("approval"), a.OptionalNumber("limit"), a.Instant("expires"),
                    a.OptionalNumber("price")).Url,
            }),
        ActEntry.Of("revoke", "makes a link worthless", ActPlace.InChat, [Must(FieldType.Text, "link", "the whole address")],
            a => a.World.Links.Revoke(a.User(), a.Chat(), a.Text("link"))),
        ActEntry.Of("guard", "lets the bot, or the one that `bot` names, be asked first when somebody asks to join", ActPlace.InChat,
            [Must(FieldType.Flag, "on", "true or false")], a => a.World.Guard.Set(a.User(), a.Chat(), a.Flag("on"), a.Bot())),
        ActEntry.Of("bio", "says something of oneself", ActPlace.ByPerson, [Must(FieldType.Text, "text", "the words; empty takes them away")],
            a => a.User().Bio = a.Text("text") is { Length: > 0 } text ? text : null),
    ];
}
