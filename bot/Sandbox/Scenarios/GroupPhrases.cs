using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>What is set for a whole group, and other groups to play in.</summary>
internal static class GroupPhrases
{
    private static readonly char[] BetweenNames = [',', '，', '、', ';', '；', '\n'];

    private static readonly char[] BetweenEmoji = [' ', ',', '，', '、'];

    internal static IReadOnlyList<Phrase> All { get; } =
    [
        new("owner makes the group \"Runners\": chenmo, xiaoman", "群主 新建群 \"晨跑群\": 陈默、小满", "{who} makes the group {quote}", "{who} 新建群 {quote}")
        {
            HasText = true,
            Do = static (stage, found) =>
            {
                var owner = stage.Person(found["who"]);
                var members = found.Text.Split(BetweenNames, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(stage.Person).ToList();
                var group = stage.World.CreateGroup(owner, found["quote"]);
                members.ForEach(member => stage.World.Add(owner, group, member));
                stage.World.Add(owner, group, stage.World.UsualBot.User);
                stage.World.Promote(owner, group, stage.World.UsualBot.User, AdminRights.Usual);
                stage.Enter(group);
            },
        },
        new("now in the group \"Runners\"", "现在到群 \"晨跑群\"", "now in the group {quote}", "现在到群 {quote}")
        {
            Do = static (stage, found) => stage.Enter(Group(stage, found["quote"])),
        },
        new("owner becomes anonymous", "群主 开启匿名", "{who} becomes anonymous", "{who} 开启匿名")
        {
            Do = static (stage, found) => stage.World.Senders.SetOwnerAnonymous(stage.Person(found["who"]), stage.Group, anonymous: true),
        },
        new("owner stops being anonymous", "群主 关闭匿名", "{who} stops being anonymous", "{who} 关闭匿名")
        {
            Do = static (stage, found) => stage.World.Senders.SetOwnerAnonymous(stage.Person(found["who"]), stage.Group, anonymous: false),
        },
        new("owner allows the reactions: 👌 👍", "群主 只允许回应: 👌 👍", "{who} allows the reactions", "{who} 只允许回应")
        {
            HasText = true,
            Do = static (stage, found) => stage.World.Reactions.Allow(
                stage.Person(found["who"]), stage.Group, found.Text.Split(BetweenEmoji, StringSplitOptions.RemoveEmptyEntries)),
        },
        new("owner allows all reactions", "群主 允许所有回应", "{who} allows all reactions", "{who} 允许所有回应")
        {
            Do = static (stage, found) => stage.World.Reactions.Allow(stage.Person(found["who"]), stage.Group, null),
        },
        new("owner forbids reactions", "群主 禁止回应", "{who} forbids reactions", "{who} 禁止回应")
        {
            Do = static (stage, found) => stage.World.Reactions.Allow(stage.Person(found["who"]), stage.Group, []),
        },
    ];

    private static SandboxChat Group(Stage stage, string title)
    {
        lock (stage.World.Gate)
        {
            return stage.World.Groups.Values.LastOrDefault(chat => !chat.IsChannel && Wildcard.IsIn(title, chat.Title))
                ?? throw new DeedException($"没有叫「{title}」的群。", $"There is no group \"{title}\".");
        }
    }
}
