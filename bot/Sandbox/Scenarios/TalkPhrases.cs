using System.Globalization;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>People say, press and react.</summary>
internal static class TalkPhrases
{
    internal static IReadOnlyList<Phrase> All { get; } =
    [
        new("chenmo replies to \"hello\": welcome", "陈默 回复 \"打卡\": 加油", "{who} replies to {quote}", "{who} 回复 {quote}")
        {
            HasText = true,
            Do = static (stage, found) => Post(stage, found, stage.Quoted(found["quote"])),
        },
        new("chenmo replies to bot: thanks", "陈默 回复 机器人: 谢谢", "{who} replies to {bot}", "{who} 回复 {bot}")
        {
            HasText = true,
            Do = static (stage, found) => Post(stage, found, stage.LatestOfBot()),
        },
        new("chenmo edits \"hello\": hello all", "陈默 修改 \"打卡\": 打卡，第三天", "{who} edits {quote}", "{who} 修改 {quote}", "{who} 把 {quote} 改成")
        {
            HasText = true,
            Do = static (stage, found) => stage.World.Edit(
                stage.Person(found["who"]), stage.Chat, stage.Quoted(found["quote"]).Id, found.Text),
        },
        new("chenmo -> private: /start", "陈默 -> 私聊: /start", "{who} {arrow} {private}", "{who} in private", "{who} 私聊")
        {
            HasText = true,
            Do = static (stage, found) =>
            {
                stage.Chat = stage.World.PrivateChatOf(stage.Person(found["who"]));
                Post(stage, found, null);
            },
        },
        new("zoe scans \"Airport\"", "小雨 扫 \"机场\" 的码", "{who} scans {quote}", "{who} 扫 {quote} 的码")
        {
            Do = static (stage, found) =>
            {
                var user = stage.Person(found["who"]);
                var start = stage.StartIn(found["quote"]);
                stage.Chat = stage.World.PrivateChatOf(user);
                stage.World.Post(user, stage.Chat, $"/start {start}");
            },
        },
        new("36 others: hello", "另外 36 人: 打卡", "{count} others", "另外 {count} 人")
        {
            HasText = true,
            Do = static (stage, found) =>
            {
                stage.Chat = stage.Group;
                foreach (var user in stage.Others(int.Parse(found["count"], CultureInfo.InvariantCulture)))
                {
                    stage.World.Post(user, stage.Group, found.Text);
                }
            },
        },
        new("chenmo: hello", "陈默: 打卡", "{who}")
        {
            HasText = true,
            Do = static (stage, found) =>
            {
                stage.Chat = stage.Group;
                Post(stage, found, null);
            },
        },
        new("chenmo deletes \"hello\"", "陈默 撤回 \"打卡\"", "{who} deletes {quote}", "{who} 删除 {quote}", "{who} 撤回 {quote}")
        {
            Do = static (stage, found) => stage.World.Delete(stage.Person(found["who"]), stage.Chat, stage.Quoted(found["quote"]).Id),
        },
        new("owner pins \"hello\"", "群主 置顶 \"打卡\"", "{who} pins {quote}", "{who} 置顶 {quote}")
        {
            Do = static (stage, found) => stage.World.Pin(stage.Person(found["who"]), stage.Chat, stage.Quoted(found["quote"]).Id),
        },
        new("xiaoman takes back the reaction to \"hello\"", "小满 取消对 \"打卡\" 的回应",
            "{who} takes back the reaction to {quote}", "{who} 取消对 {quote} 的回应")
        {
            Do = static (stage, found) => stage.World.React(stage.Person(found["who"]), stage.Chat, stage.Quoted(found["quote"]).Id),
        },
        new("xiaoman reacts 👍 to \"hello\"", "小满 对 \"打卡\" 点 👍", "{who} reacts {emoji} to {quote}", "{who} 对 {quote} 点 {emoji}")
        {
            Do = static (stage, found) => stage.World.React(
                stage.Person(found["who"]), stage.Chat, stage.Quoted(found["quote"]).Id, found["emoji"]),
        },
        new("owner presses \"Yes\"", "群主 点 \"是\"", "{who} presses {quote}", "{who} 点 {quote}", "{who} 按 {quote}")
        {
            Do = static (stage, found) =>
            {
                var user = stage.Person(found["who"]);
                var (message, data) = stage.Button(user, found["quote"]);
                stage.Chat = message.Chat;
                stage.Press = message.Receiver is null
                    ? stage.World.Press(user, message.Chat, message.Id, data)
                    : stage.World.Ephemeral.Press(user, message.Chat, message.EphemeralId, data);
            },
        },
    ];

    /// <summary>A reply to what others cannot see goes where that is: the chat that is on.</summary>
    private static void Post(Stage stage, Found found, SandboxMessage? replied) =>
        stage.World.Post(stage.Person(found["who"]), stage.Chat, found.Text, replied?.Id);
}
