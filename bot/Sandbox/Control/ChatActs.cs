using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Control;

/// <summary>Kinds of chats, and in whose name one writes there.</summary>
internal static class ChatActs
{
    internal static Dictionary<string, Func<Act, JsonNode?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["create_channel"] = a => Views.Chat(
            a.World, a.World.Channels.Create(a.User(), a.Text("title"), a.Flag("signs_posts"))),
        ["subscribe"] = a => Act.Done(() => a.World.Channels.Subscribe(a.User(), a.Chat())),
        ["link_channel"] = a => Act.Done(() => a.World.Channels.Link(
            a.User(), Channel(a, "channel"), a.Has("chat") ? a.Chat() : null)),
        ["comment"] = a => Views.Message(a.World.Channels.Comment(a.User(), Post(a), a.Text("text"))),
        ["send_as"] = a => Act.Done(() => a.World.Senders.SendAs(
            a.User(), a.Chat(), a.Has("channel") ? Channel(a, "channel") : null)),
        ["owner_anonymous"] = a => Act.Done(
            () => a.World.Senders.SetOwnerAnonymous(a.User(), a.Chat(), a.Flag("anonymous"))),
        ["slow_mode"] = a => Act.Done(() => a.World.Senders.SetSlowMode(a.User(), a.Chat(), a.Number("seconds"))),
        ["hide_history"] = a => Act.Done(() => a.World.Senders.SetHistoryHidden(a.User(), a.Chat(), !a.Has("hidden") || a.Flag("hidden"))),
        ["permissions"] = a => Act.Done(() => a.World.Senders.SetPermissions(
            a.User(), a.Chat(), new MemberPermissions(a.List("permissions")))),
        ["tag"] = a => Act.Done(() => a.World.Senders.SetTag(a.User(), a.Chat(), a.User("target"), a.Text("tag"))),
        ["create_basic_group"] = a => Views.Chat(a.World, a.World.BasicGroups.Create(
            a.User(), a.Text("title"), [.. a.List("members").Select(name => a.World.UserNamed(name)
                ?? throw new ControlError($"\"members\": nobody is called {name}"))])),
        ["upgrade"] = a => Views.Chat(a.World, a.World.BasicGroups.Upgrade(a.User(), a.Chat())),
        ["disband"] = a => Act.Done(() => a.World.BasicGroups.Disband(a.User(), a.Chat())),
        ["hand_over"] = a => Act.Done(() => a.World.BasicGroups.HandOver(a.User(), a.Chat(), a.User("target"))),
        ["boost"] = a => Act.Done(() => a.World.Boosts.Add(a.User(), a.Chat(), a.OptionalNumber("count") ?? 1)),
        ["unboost"] = a => Act.Done(() => a.World.Boosts.TakeBack(a.User(), a.Chat())),
        ["delete_account"] = a => Act.Done(() => a.World.Senders.DeleteAccount(a.User())),
    };

    private static SandboxChat Channel(Act act, string name) => act.World.ChatNamed(act.Text(name), null)
        ?? throw new ControlError($"\"{name}\": there is no chat {act.Text(name)}");

    private static SandboxMessage Post(Act act) => SandboxWorld.Find(Channel(act, "channel"), act.Number("message_id"))
        ?? throw new ControlError($"\"message_id\": there is no post {act.Number("message_id")}");
}
