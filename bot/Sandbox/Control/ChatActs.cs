using GroupBot.Sandbox.Chats;
using static GroupBot.Sandbox.Control.ActField;

namespace GroupBot.Sandbox.Control;

/// <summary>Kinds of chats, and in whose name one writes there.</summary>
internal static class ChatActs
{
    private static readonly ActField Channel = Must(FieldType.Chat, "channel", "its id");

    private static readonly ActField Title = Must(FieldType.Text, "title", "its title");

    internal static IReadOnlyList<ActEntry> All { get; } =
    [
        ActEntry.At("create_channel", "makes a channel and owns it", ActPlace.ByPerson,
            [Title, May(FieldType.Flag, "signs_posts", "posts carry their writer's name; false unless given")],
            "chat", a => Views.Chat(a.World, a.World.Channels.Create(a.User(), a.Text("title"), a.Flag("signs_posts")))),
        ActEntry.Of("subscribe", "joins a channel", ActPlace.InChat, [], a => a.World.Channels.Subscribe(a.User(), a.Chat())),
        ActEntry.Of("link_channel", "makes a group the discussion of a channel", ActPlace.InChat, [Channel],
            a => a.World.Channels.Link(a.User(), a.Chat("channel"), a.Chat())),
        ActEntry.Of("unlink_channel", "takes its discussion from a channel", ActPlace.ByPerson, [Channel],
            a => a.World.Channels.Link(a.User(), a.Chat("channel"), null)),
        ActEntry.At("comment", "writes under a post of a channel", ActPlace.ByPerson,
            [Channel, Must(FieldType.Message, "message_id", "the post"), Must(FieldType.Text, "text", "the words")],
            "message", a => Views.Message(a.World.Channels.Comment(a.User(), Post(a), a.Text("text")))),
        ActEntry.Of("send_as", "writes in the name of a channel from then on", ActPlace.InChat,
            [May(FieldType.Chat, "channel", "its id; without it as oneself again")],
            a => a.World.Senders.SendAs(a.User(), a.Chat(), a.Has("channel") ? a.Chat("channel") : null)),
        ActEntry.Of("owner_anonymous", "the owner writes in the name of the group", ActPlace.InChat,
            [Must(FieldType.Flag, "anonymous", "true or false")],
            a => a.World.Senders.SetOwnerAnonymous(a.User(), a.Chat(), a.Flag("anonymous"))),
        ActEntry.Of("slow_mode", "lets members write once in so many seconds", ActPlace.InChat,
            [Must(FieldType.Number, "seconds", "0 (off), 5, 10, 30, 60, 300, 900 or 3600")],
            a => a.World.Senders.SetSlowMode(a.User(), a.Chat(), a.Number("seconds"))),
        ActEntry.Of("hide_history", "hides from who comes in later what was said before", ActPlace.InChat,
            [May(FieldType.Flag, "hidden", "true unless given")],
            a => a.World.Senders.SetHistoryHidden(a.User(), a.Chat(), a.Flag("hidden", otherwise: true))),
        ActEntry.Of("permissions", "says what members may do", ActPlace.InChat,
            [MemberActs.Permissions("all of them, as in ChatPermissions; `[]` is nothing")],
            a => a.World.Senders.SetPermissions(a.User(), a.Chat(), new MemberPermissions(a.Texts("permissions")))),
        ActEntry.Of("reactions", "says what one may react with", ActPlace.InChat,
            [May(FieldType.Texts, "emoji", "emoji of Telegram's list or ids of custom ones; `[]` forbids reactions, without it all are allowed")],
            a => a.World.Reactions.Allow(a.User(), a.Chat(), a.Has("emoji") ? [.. a.Texts("emoji")] : null)),
        ActEntry.Of("tag", "gives a member a tag", ActPlace.InChat,
            [MemberActs.Target("whom"), Must(FieldType.Text, "tag", "up to 16 characters, no emoji; empty takes it away")],
            a => a.World.Senders.SetTag(a.User(), a.Chat(), a.User("target"), a.Text("tag"))),
        ActEntry.At("create_basic_group", "makes a basic group and owns it", ActPlace.ByPerson,
            [Title, May(FieldType.Users, "members", "who is in it besides")],
            "chat", a => Views.Chat(a.World, a.World.BasicGroups.Create(a.User(), a.Text("title"), [.. a.Users("members")]))),
        ActEntry.At("upgrade", "makes a supergroup of a basic group", ActPlace.InChat, [],
            "chat: the new one", a => Views.Chat(a.World, a.World.BasicGroups.Upgrade(a.User(), a.Chat()))),
        ActEntry.Of("disband", "deletes a basic group for all", ActPlace.InChat, [], a => a.World.BasicGroups.Disband(a.User(), a.Chat())),
        ActEntry.Of("hand_over", "makes another one the owner", ActPlace.InChat, [MemberActs.Target("the next owner")],
            a => a.World.BasicGroups.HandOver(a.User(), a.Chat(), a.User("target"))),
        ActEntry.Of("boost", "boosts the chat", ActPlace.InChat, [May(FieldType.Number, "count", "1 unless given")],
            a => a.World.Boosts.Add(a.User(), a.Chat(), a.OptionalNumber("count") ?? 1)),
        ActEntry.Of("unboost", "takes all own boosts back", ActPlace.InChat, [], a => a.World.Boosts.TakeBack(a.User(), a.Chat())),
        ActEntry.Of("delete_account", "deletes the own account", ActPlace.ByPerson, [], a => a.World.Senders.DeleteAccount(a.User())),
    ];

    private static SandboxMessage Post(Act act)
    {
        var channel = act.Chat("channel");
        return SandboxWorld.Find(channel, act.Message(channel))
            ?? throw new ControlError($"\"message_id\": there is no post {act.Message(channel)}");
    }
}
