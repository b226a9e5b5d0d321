using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Faults;

namespace GroupBot.Sandbox.Control;

/// <summary>Everything the control API can do, by the name in "act".</summary>
internal static class ActTable
{
    internal static Dictionary<string, Func<Act, JsonNode?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["post"] = a => Views.Message(a.World.Post(a.User(), Chat(a), a.Text("text"), a.OptionalNumber("reply_to"))),
        ["start"] = a => Views.Message(a.World.Start(a.User(), a.OptionalText("payload"))),
        ["document"] = a => Views.Message(a.World.PostDocument(
            a.User(), Chat(a), a.Text("name"), Convert.FromBase64String(a.Text("base64")))),
        ["edit"] = a => Views.Message(a.World.Edit(a.User(), Chat(a), a.Number("message_id"), a.Text("text"))),
        ["delete"] = a => Done(() => a.World.Delete(a.User(), Chat(a), a.Number("message_id"))),
        ["pin"] = a => Done(() => a.World.Pin(a.User(), Chat(a), a.Number("message_id"))),
        ["press"] = a => Views.Press(a.World.Press(a.User(), Chat(a), a.Number("message_id"), a.Text("data"))),
        ["react"] = a => Done(() => a.World.React(a.User(), Chat(a), a.Number("message_id"), [.. a.List("emoji")])),
        ["join"] = a => new JsonObject { ["joined"] = a.World.JoinByLink(a.User(), a.Text("link")) },
        ["request"] = a => Done(() => a.World.RequestToJoin(a.User(), Chat(a))),
        ["decide"] = a => Done(() => a.World.Decide(a.User(), Chat(a), a.User("target"), a.Flag("approve"))),
        ["add"] = a => Done(() => a.World.Add(a.User(), Chat(a), a.User("target"))),
        ["leave"] = a => Done(() => a.World.Leave(a.User(), Chat(a))),
        ["promote"] = a => Done(() => a.World.Promote(
            a.User(), Chat(a), a.User("target"), a.Has("rights") ? new AdminRights(a.List("rights")) : AdminRights.Usual)),
        ["demote"] = a => Done(() => a.World.Demote(a.User(), Chat(a), a.User("target"))),
        ["restrict"] = a => Done(() => a.World.Restrict(
            a.User(), Chat(a), a.User("target"), new MemberPermissions(a.List("permissions")), Until(a))),
        ["ban"] = a => Done(() => a.World.Ban(a.User(), Chat(a), a.User("target"), Until(a))),
        ["unban"] = a => Done(() => a.World.Unban(a.User(), Chat(a), a.User("target"))),
        ["rename"] = a => Done(() => a.World.Rename(a.User(), Chat(a), a.Text("title"))),
        ["block"] = a => Done(() => a.World.Block(a.User())),
        ["unblock"] = a => Done(() => a.World.Unblock(a.User())),
        ["create_user"] = a => a.World.CreateUser(
            a.Text("first_name"), a.OptionalText("username"), a.OptionalText("language_code")).ToJson(),
        ["create_group"] = a => Views.Chat(a.World, a.World.CreateGroup(a.User(), a.Text("title"))),
        ["fault"] = a => Done(() => a.World.Faults.Next(a.Text("method"), FaultOf(a), a.OptionalNumber("times") ?? 1)),
        ["fault_rate"] = a => Done(() => a.World.Faults.Rate(
            a.Number("percent") / 100.0, a.OptionalNumber("seed") ?? 1, [FaultOf(a)], a.OptionalText("method") ?? FaultPlan.AnyMethod)),
        ["fault_clear"] = a => Done(a.World.Faults.Clear),
    };

    private static SandboxChat Chat(Act act) => act.Chat(act.User());

    private static DateTimeOffset? Until(Act act) =>
        act.OptionalNumber("until") is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static Fault FaultOf(Act act) =>
        Enum.TryParse<FaultKind>(act.Text("kind").Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
            ? new Fault(kind)
            {
                RetryAfter = act.OptionalNumber("retry_after") ?? 1,
                Duration = TimeSpan.FromSeconds(act.OptionalNumber("seconds") ?? 1),
            }
            : throw new ControlError("\"kind\" must be one of " + string.Join(", ", Enum.GetNames<FaultKind>()));

    private static JsonObject Done(Action action)
    {
        action();
        return new JsonObject { ["done"] = true };
    }
}
