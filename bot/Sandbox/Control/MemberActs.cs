using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Control;

/// <summary>People, groups and who is in them.</summary>
internal static class MemberActs
{
    internal static Dictionary<string, Func<Act, JsonNode?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["join"] = a => new JsonObject { ["joined"] = a.World.JoinByLink(a.User(), a.Text("link")) },
        ["request"] = a => Act.Done(() => a.World.RequestToJoin(a.User(), a.Chat())),
        ["decide"] = a => Act.Done(() => a.World.Decide(a.User(), a.Chat(), a.User("target"), a.Flag("approve"))),
        ["add"] = a => Act.Done(() => a.World.Add(a.User(), a.Chat(), a.User("target"))),
        ["leave"] = a => Act.Done(() => a.World.Leave(a.User(), a.Chat())),
        ["promote"] = a => Act.Done(() => a.World.Promote(
            a.User(), a.Chat(), a.User("target"), a.Has("rights") ? new AdminRights(a.List("rights")) : AdminRights.Usual)),
        ["demote"] = a => Act.Done(() => a.World.Demote(a.User(), a.Chat(), a.User("target"))),
        ["restrict"] = a => Act.Done(() => a.World.Restrict(
            a.User(), a.Chat(), a.User("target"), new MemberPermissions(a.List("permissions")), a.Instant("until"))),
        ["ban"] = a => Act.Done(() => a.World.Ban(a.User(), a.Chat(), a.User("target"), a.Instant("until"))),
        ["unban"] = a => Act.Done(() => a.World.Unban(a.User(), a.Chat(), a.User("target"))),
        ["rename"] = a => Act.Done(() => a.World.Rename(a.User(), a.Chat(), a.Text("title"))),
        ["block"] = a => Act.Done(() => a.World.Block(a.User(), a.Bot())),
        ["unblock"] = a => Act.Done(() => a.World.Unblock(a.User(), a.Bot())),
        ["create_user"] = a => a.World.CreateUser(
            a.Text("first_name"), a.OptionalText("username"), a.OptionalText("language_code"), a.Flag("is_bot")).ToJson(),
        ["create_group"] = a => Views.Chat(a.World, a.World.CreateGroup(a.User(), a.Text("title"))),
    };
}
