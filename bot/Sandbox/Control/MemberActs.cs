using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>People, groups and who is in them.</summary>
internal static class MemberActs
{
    private static readonly ActField Until = May(FieldType.Instant, "until", "when it ends; without it never");

    internal static IReadOnlyList<ActEntry> All { get; } =
    [
        ActEntry.At("join", "opens an invite link and presses Join", ActPlace.ByPerson,
            [Must(FieldType.Text, "link", "the whole address")],
            "`{\"joined\": …}`: false where a request waits for approval",
            a => new JsonObject { ["joined"] = a.World.JoinByLink(a.User(), a.Text("link")) }),
        ActEntry.Of("request", "asks to join without a link", ActPlace.InChat, [], a => a.World.RequestToJoin(a.User(), a.Chat())),
        ActEntry.Of("decide", "answers a request to join", ActPlace.InChat,
            [Target("who asked"), Must(FieldType.Flag, "approve", "true lets in, false turns away")],
            a => a.World.Decide(a.User(), a.Chat(), a.User("target"), a.Flag("approve"))),
        ActEntry.Of("add", "adds a person or a bot to the chat", ActPlace.InChat, [Target("who is added")],
            a => a.World.Add(a.User(), a.Chat(), a.User("target"))),
        ActEntry.Of("leave", "leaves the chat", ActPlace.InChat, [], a => a.World.Leave(a.User(), a.Chat())),
        ActEntry.Of("promote", "makes an administrator, or changes the rights of one", ActPlace.InChat,
            [
                Target("whom"),
                May(FieldType.Texts, "rights", "as in promoteChatMember (`can_pin_messages` …); without it what Telegram's app ticks, as far as `user` has it", AdminRights.Names),
            ],
            a => a.World.Promote(
                a.User(), a.Chat(), a.User("target"), a.Has("rights") ? new AdminRights(a.Texts("rights")) : a.World.UsualRights(a.User(), a.Chat()))),
        ActEntry.Of("demote", "takes all rights of an administrator", ActPlace.InChat, [Target("whom")],
            a => a.World.Demote(a.User(), a.Chat(), a.User("target"))),
        ActEntry.Of("restrict", "narrows what a member may do", ActPlace.InChat,
            [Target("whom"), Permissions("what this member may still do, as in ChatPermissions; `[]` mutes, all of them lift it"), Until],
            a => a.World.Restrict(
                a.User(), a.Chat(), a.User("target"), new MemberPermissions(a.Texts("permissions")), a.Instant("until"))),
        ActEntry.Of("ban", "puts out", ActPlace.InChat, [Target("whom"), Until],
            a => a.World.Ban(a.User(), a.Chat(), a.User("target"), a.Instant("until"))),
        ActEntry.Of("unban", "lets come back", ActPlace.InChat, [Target("whom")], a => a.World.Unban(a.User(), a.Chat(), a.User("target"))),
        ActEntry.Of("rename", "gives the chat another title", ActPlace.InChat, [Must(FieldType.Text, "title", "the new one")],
            a => a.World.Rename(a.User(), a.Chat(), a.Text("title"))),
        ActEntry.At("create_user", "makes a person, or a bot", ActPlace.Nowhere,
            [
                Must(FieldType.Text, "first_name", "the name"),
                May(FieldType.Text, "username", "without @"),
                May(FieldType.Text, "language_code", "of the app, such as `zh-hans` or `en`"),
                May(FieldType.Flag, "is_bot", "false unless given"),
            ],
            "user", a => a.World.CreateUser(
                a.Text("first_name"), a.OptionalText("username"), a.OptionalText("language_code"), a.Flag("is_bot")).ToJson()),
        ActEntry.At("create_group", "makes a supergroup and owns it", ActPlace.ByPerson, [Must(FieldType.Text, "title", "its title")],
            "chat", a => Views.Chat(a.World, a.World.CreateGroup(a.User(), a.Text("title")))),
    ];

    internal static ActField Target(string meaning) => Must(FieldType.User, "target", meaning);

    internal static ActField Permissions(string meaning) => Must(FieldType.Texts, "permissions", meaning, MemberPermissions.Names);
}
