using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>What the bot must do, and how things must stand.</summary>
internal static class BotPhrases
{
    internal static IReadOnlyList<Phrase> All { get; } =
    [
        new("bot pops up: *saved*", "机器人 弹出: *已保存*", "{bot} pops up[ within {time}]", "{bot}[ {time}内] 弹出")
        {
            HasText = true,
            Expect = static (stage, found) => stage.Press switch
            {
                null => new Sight(false, new Said("还没有人点过按钮", "nobody has pressed a button")),
                { IsAnswered: false } => new Sight(false, new Said("没有弹出任何东西", "nothing popped up")),
                { Text: var text } => new Sight(Wildcard.Fits(found.Text, text ?? ""), new Said(text ?? "（没有字）", text ?? "(no words)")),
            },
        },
        new("bot: *hello*", "机器人: *成功*",
            "{bot}[ {arrow} {where}][ within {time}]", "{bot} 私聊 {where}[ {time}内]", "{bot}[ {arrow} {where}][ {time}内]")
        {
            HasText = true,
            Expect = static (stage, found) =>
            {
                var chat = stage.ChatAt(found.At("where"));
                return Take(stage, chat, one => one.Message.Receiver is null && Wildcard.Fits(found.Text, one.Text));
            },
        },
        new("bot to chenmo alone: *done*", "机器人 只对 陈默: *成功*", "{bot} to {whom} alone[ within {time}]", "{bot} 只对 {whom}[ {time}内]")
        {
            HasText = true,
            Expect = static (stage, found) =>
            {
                var receiver = stage.Person(found["whom"]);
                return Take(stage, stage.Group, one => one.Message.Receiver == receiver && Wildcard.Fits(found.Text, one.Text));
            },
        },
        new("bot is silent", "机器人 不说话", "{bot} is silent[ for {time}]", "{bot}[ {time}内] 不说话", "{bot}[ {time}内] 没有回应")
        {
            Keep = static (stage, _) => new Sight(stage.Heard.Untaken(stage.Chat).Count == 0, stage.Came(stage.Chat)),
        },
        new("bot has posted nothing new since \"hello\"", "机器人 从 \"打卡\" 起没有发新消息",
            "{bot} has posted nothing new since {quote}", "{bot} 从 {quote} 起没有发新消息")
        {
            Keep = static (stage, found) => stage.Latest(message => Wildcard.IsIn(found["quote"], message.Text ?? "")) is { } since
                ? NothingAfter(stage, since)
                : new Sight(false, new Said($"没有一条消息里有「{found["quote"]}」", $"no message has \"{found["quote"]}\" in it")),
        },
        new("bot shows the button \"Yes\"", "机器人 给出按钮 \"是\"", "{bot} shows the button {quote}[ within {time}]", "{bot}[ {time}内] 给出按钮 {quote}")
        {
            Expect = static (stage, found) => new Sight(
                stage.Heard.Since(stage.Chat).Any(said => Stage.Buttons(said.Keyboard).Any(button => Wildcard.IsIn(found["quote"], button.Label))),
                stage.Came(stage.Chat)),
        },
        new("bot reacts 👍 to \"hello\"", "机器人 对 \"打卡\" 点 👍", "{bot} reacts {emoji} to {quote}[ within {time}]", "{bot}[ {time}内] 对 {quote} 点 {emoji}")
        {
            Expect = static (stage, found) =>
            {
                var given = stage.Quoted(found["quote"]).Reactions.GetValueOrDefault(stage.World.UsualBot.User.Id) ?? [];
                var emoji = given.Select(reaction => (string?)reaction["emoji"] ?? "").ToList();
                var shown = string.Concat(emoji);
                return new Sight(emoji.Contains(found["emoji"]), shown.Length > 0 ? new Said(shown, shown) : new Said("没有回应", "no reaction"));
            },
        },
        new("bot deletes \"https\"", "机器人 删除 \"https\"", "{bot} deletes {quote}[ within {time}]", "{bot}[ {time}内] 删除 {quote}")
        {
            Expect = static (stage, found) => new Sight(
                stage.Heard.Deleted(stage.Chat).Any(message => Wildcard.IsIn(found["quote"], message.Text ?? "")),
                Fate(stage.Chat.Messages.Values.LastOrDefault(m => !m.IsService && Wildcard.IsIn(found["quote"], m.Text ?? "")))),
        },
        new("chenmo is banned", "陈默 被封禁", "{whom} is {state}[ within {time}]", "{whom}[ {time}内] {stands}")
        {
            Expect = static (stage, found) =>
            {
                var stands = stage.World.MemberOf(stage.Group, stage.Person(found["whom"]));
                var isMuted = stands.IsIn && !stands.IsAdmin && !SandboxWorld.PermissionsOf(stage.Group, stands).Has("can_send_messages");
                var holds = found["state"].ToLowerInvariant() switch
                {
                    "in" or "在群里" => stands.IsIn,
                    "out" or "不在群里" => !stands.IsIn,
                    "banned" or "被封禁" => stands.Status == MemberStatus.Kicked,
                    "muted" or "被禁言" => isMuted,
                    _ => stands.IsAdmin,
                };
                return new Sight(holds, Standing(stands, isMuted));
            },
        },
    ];

    private static Sight Take(Stage stage, SandboxChat chat, Func<Utterance, bool> isMeant)
    {
        var said = stage.Heard.Untaken(chat).FirstOrDefault(isMeant);
        said?.IsTaken = true;
        return new Sight(said is not null, said is null ? stage.Came(chat) : new Said("", ""));
    }

    private static Sight NothingAfter(Stage stage, SandboxMessage since)
    {
        var said = stage.NewAfter(since);
        var shown = string.Join(" · ", said.Select(message => (message.Text ?? "…").ReplaceLineEndings(" ⏎ ")));
        return new Sight(said.Count == 0, new Said($"{said.Count} 条新消息：{shown}", $"new messages: {said.Count}: {shown}"));
    }

    /// <summary>What became of a message that the bot did not delete since.</summary>
    private static Said Fate(SandboxMessage? message) => message switch
    {
        null => new Said("没有这样的消息", "there is no such message"),
        { IsDeleted: false } => new Said("消息还在", "the message is still there"),
        { DeletedBy: { } by } => new Said($"{by.Name} 删除的，或者更早就删了", $"{by.Name} deleted it, or it was before"),
        _ => new Said("消息没了，不是机器人删的", "it is gone, but not by the bot"),
    };

    private static Said Standing(Membership stands, bool isMuted) => stands switch
    {
        _ when isMuted => new Said("被禁言", "muted"),
        { IsAdmin: true } => new Said("是管理员", "an admin"),
        { IsIn: true } => new Said("在群里", "in"),
        { Status: MemberStatus.Kicked } => new Said("被封禁", "banned"),
        _ => new Said("不在群里", "out"),
    };
}
