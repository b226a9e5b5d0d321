using Dapper;
using GroupBot.Core.Time;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Storage;
using GroupBot.Texts;

namespace GroupBot.Cli;

/// <summary>The bot's rights in each group that it works in, as the rows have them.</summary>
internal static class RightsCheck
{
    private const string Groups = """
        select g.group_no as No, c.chat_id as Chat, g.title as Title, g.kind as Kind, g.bot_status as Status,
          g.bot_rights as Rights
        from groups g
        join group_chats c on c.group_no = g.group_no and c.is_current = 1
        where g.is_allowed = 1
        order by g.group_no
        """;

    private sealed record Row
    {
        public required long No { get; init; }
        public required long Chat { get; init; }
        public required string Title { get; init; }
        public required long Kind { get; init; }
        public required long Status { get; init; }
        public required long Rights { get; init; }
    }

    public static void Run(Call call, Database database, List<string> problems)
    {
        using var connection = database.OpenReader();
        foreach (var group in connection.Query<Row>(Groups).Select(State).Where(group => group.BotIsIn))
        {
            var missing = NeededRights.Missing(group);
            if (missing.Count == 0)
            {
                call.Out.WriteLine($"Rights in {Name(group)}: complete.");
                continue;
            }

            problems.Add($"Rights in {Name(group)}: missing " + string.Join("; ", missing.Select(right =>
                $"\"{right.Name.Plain(Language.En)}\" ({right.Without.Plain(Language.En)})"))
                + (group.BotIsAdmin ? "" : ", for it is no admin")
                + ". Give them in the group: Edit, Administrators.");
        }
    }

    private static string Name(GroupState group) => $"{group.Title} ({group.Chat})";

    private static GroupState State(Row row) => new()
    {
        No = new GroupNo(row.No),
        Chat = new ChatId(row.Chat),
        Title = row.Title,
        Kind = (ChatKind)row.Kind,
        BotStatus = (MemberStatus)row.Status,
        BotRights = (AdminRights)row.Rights,
        Rule = new DayRule(TimeZoneInfo.Utc, 0),
        Language = Language.En,
        FirstSeenAt = DateTimeOffset.UnixEpoch,
    };
}
