using GroupBot.Sandbox.Topics;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>People make topics and write in them, and the bot answers there.</summary>
internal static class TopicPhrases
{
    internal static IReadOnlyList<Phrase> All { get; } =
    [
        new("owner turns on topics", "群主 打开话题功能", "{who} turns on topics", "{who} 打开话题功能")
        {
            Do = static (stage, found) => stage.World.Topics.TurnOn(stage.Person(found["who"]), stage.Group),
        },
        new("owner makes the topic \"Week 1\"", "群主 新建话题 \"第一周\"", "{who} makes the topic {quote}", "{who} 新建话题 {quote}")
        {
            Do = static (stage, found) => stage.World.Topics.Create(stage.Person(found["who"]), stage.Group, found["quote"]),
        },
        new("owner closes the topic \"Week 1\"", "群主 关闭话题 \"第一周\"", "{who} closes the topic {quote}", "{who} 关闭话题 {quote}")
        {
            Do = static (stage, found) => stage.World.Topics.SetClosed(
                stage.Person(found["who"]), stage.Group, Topic(stage, found["quote"]).Id, closed: true),
        },
        new("owner reopens the topic \"Week 1\"", "群主 重开话题 \"第一周\"", "{who} reopens the topic {quote}", "{who} 重开话题 {quote}")
        {
            Do = static (stage, found) => stage.World.Topics.SetClosed(
                stage.Person(found["who"]), stage.Group, Topic(stage, found["quote"]).Id, closed: false),
        },
        new("bot in the topic \"Week 1\": *hello*", "机器人 在话题 \"第一周\": *成功*",
            "{bot} in the topic {quote}[ to {whom} alone][ within {time}]", "{bot}[ {time}内] 在话题 {quote}[ 只对 {whom}]")
        {
            HasText = true,
            Expect = static (stage, found) =>
            {
                var topic = Topic(stage, found["quote"]);
                var receiver = found.At("whom") is { } whom ? stage.Person(whom) : null;
                var said = stage.Heard.Untaken(stage.Group).FirstOrDefault(one => (one.Message.Topic ?? ForumTopic.GeneralId) == topic.Id
                    && one.Message.Receiver == receiver && Wildcard.Fits(found.Text, one.Text));
                said?.IsTaken = true;
                return new Sight(said is not null, said is null ? stage.Came(stage.Group) : new Said("", ""));
            },
        },
        new("chenmo in the topic \"Week 1\": hello", "陈默 在话题 \"第一周\": 打卡", "{who} in the topic {quote}", "{who} 在话题 {quote}")
        {
            HasText = true,
            Do = static (stage, found) =>
            {
                var (user, topic) = (stage.Person(found["who"]), Topic(stage, found["quote"]));
                stage.Chat = stage.Group;
                stage.World.Topics.Open(user, stage.Group, topic.Id);
                try
                {
                    stage.World.Post(user, stage.Group, found.Text);
                }
                finally
                {
                    // The next line that names no topic is said in General.
                    stage.World.Topics.Open(user, stage.Group, null);
                }
            },
        },
    ];

    private static ForumTopic Topic(Stage stage, string name) =>
        (stage.Group.Topics?.Values ?? Enumerable.Empty<ForumTopic>()).LastOrDefault(topic => Wildcard.IsIn(name, topic.Name))
            ?? throw new NotThereYet(new Said($"没有叫「{name}」的话题", $"there is no topic \"{name}\""));
}
