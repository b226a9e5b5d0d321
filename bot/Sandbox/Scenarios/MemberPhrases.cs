using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>People come, go, and are put into their places.</summary>
internal static class MemberPhrases
{
    internal static IReadOnlyList<Phrase> All { get; } =
    [
        new("ann joins by \"poster\"", "阿强 从 \"海报\" 进群", "{who} joins by {quote}", "{who} 从 {quote} 进群", "{who} 通过 {quote} 进群")
        {
            Do = static (stage, found) => OnGroup(stage, () => stage.World.JoinByLink(stage.Person(found["who"]), Link(stage, found["quote"]))),
        },
        new("owner makes the link \"poster\"", "群主 新建链接 \"海报\"", "{who} makes the link {quote}", "{who} 新建链接 {quote}")
        {
            Do = static (stage, found) => stage.World.Links.Create(stage.Person(found["who"]), stage.Group, found["quote"]),
        },
        new("ann asks to join", "阿强 申请进群", "{who} asks to join", "{who} 申请进群")
        {
            Do = static (stage, found) => OnGroup(stage, () => stage.World.RequestToJoin(stage.Person(found["who"]), stage.Group)),
        },
        new("owner lets ann in", "群主 同意 阿强 进群", "{who} lets {whom} in", "{who} 同意 {whom} 进群")
        {
            Do = static (stage, found) => OnGroup(
                stage, () => stage.World.Decide(stage.Person(found["who"]), stage.Group, stage.Person(found["whom"]), approve: true)),
        },
        new("owner turns ann away", "群主 拒绝 阿强 进群", "{who} turns {whom} away", "{who} 拒绝 {whom} 进群")
        {
            Do = static (stage, found) => OnGroup(
                stage, () => stage.World.Decide(stage.Person(found["who"]), stage.Group, stage.Person(found["whom"]), approve: false)),
        },
        new("chenmo adds ann", "陈默 拉 阿强 进群", "{who} adds {whom}", "{who} 拉 {whom} 进群")
        {
            Do = static (stage, found) => OnGroup(
                stage, () => stage.World.Add(stage.Person(found["who"]), stage.Group, stage.Person(found["whom"]))),
        },
        new("ann joins", "阿强 进群", "{who} joins", "{who} 进群")
        {
            Do = static (stage, found) => OnGroup(stage, () => stage.World.JoinPublic(stage.Person(found["who"]), stage.Group)),
        },
        new("chenmo leaves", "陈默 退群", "{who} leaves", "{who} 退群")
        {
            Do = static (stage, found) => OnGroup(stage, () => stage.World.Leave(stage.Person(found["who"]), stage.Group)),
        },
        new("owner unbans chenmo", "群主 解封 陈默", "{who} unbans {whom}", "{who} 解封 {whom}")
        {
            Do = static (stage, found) => stage.World.Unban(stage.Person(found["who"]), stage.Group, stage.Person(found["whom"])),
        },
        new("owner bans chenmo for 2h", "群主 封禁 陈默 2小时", "{who} bans {whom} for {time}", "{who} bans {whom}", "{who} 封禁 {whom} {time}", "{who} 封禁 {whom}")
        {
            Do = static (stage, found) => OnGroup(
                stage, () => stage.World.Ban(stage.Person(found["who"]), stage.Group, stage.Person(found["whom"]), Until(stage, found))),
        },
        new("owner unmutes chenmo", "群主 解除禁言 陈默", "{who} unmutes {whom}", "{who} 解除禁言 {whom}")
        {
            Do = static (stage, found) => stage.World.Restrict(
                stage.Person(found["who"]), stage.Group, stage.Person(found["whom"]), MemberPermissions.All),
        },
        new("owner mutes chenmo for 2h", "群主 禁言 陈默 2小时", "{who} mutes {whom} for {time}", "{who} mutes {whom}", "{who} 禁言 {whom} {time}", "{who} 禁言 {whom}")
        {
            Do = static (stage, found) => stage.World.Restrict(
                stage.Person(found["who"]), stage.Group, stage.Person(found["whom"]), MemberPermissions.None, Until(stage, found)),
        },
        new("owner promotes chenmo", "群主 设 陈默 为管理员", "{who} promotes {whom}", "{who} 设 {whom} 为管理员")
        {
            Do = static (stage, found) =>
            {
                var admin = stage.Person(found["who"]);
                stage.World.Promote(admin, stage.Group, stage.Person(found["whom"]), stage.World.UsualRights(admin, stage.Group));
            },
        },
        new("owner demotes chenmo", "群主 撤 陈默 的管理员", "{who} demotes {whom}", "{who} 撤 {whom} 的管理员")
        {
            Do = static (stage, found) => stage.World.Demote(stage.Person(found["who"]), stage.Group, stage.Person(found["whom"])),
        },
        new("chenmo unblocks the bot", "陈默 取消拉黑机器人", "{who} unblocks {bot}", "{who} 取消拉黑 {bot}")
        {
            Do = static (stage, found) => stage.World.Unblock(stage.Person(found["who"])),
        },
        new("chenmo blocks the bot", "陈默 拉黑机器人", "{who} blocks {bot}", "{who} 拉黑 {bot}")
        {
            Do = static (stage, found) => stage.World.Block(stage.Person(found["who"])),
        },
    ];

    /// <summary>What the bot says to it, it says in the group.</summary>
    private static void OnGroup(Stage stage, Action action)
    {
        stage.Chat = stage.Group;
        action();
    }

    private static DateTimeOffset? Until(Stage stage, Found found) =>
        found.At("time") is { } time ? stage.World.Clock.GetUtcNow() + Spans.Read(time)! : null;

    /// <summary>By the name somebody gave it, or the address itself.</summary>
    private static string Link(Stage stage, string name)
    {
        lock (stage.World.Gate)
        {
            return stage.Group.Links.FindLast(link => !link.IsRevoked && (link.Url == name || link.Name?.Contains(name, StringComparison.Ordinal) == true))?.Url
                ?? throw new NotThereYet(new Said($"没有叫「{name}」的邀请链接", $"there is no invite link \"{name}\""));
        }
    }
}
