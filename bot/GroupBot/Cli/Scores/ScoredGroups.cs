using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Dapper;

namespace GroupBot.Cli.Scores;

/// <summary>Which groups a command about scores is for.</summary>
internal static class ScoredGroups
{
    public static readonly Option<long?> Group = new("--group")
    {
        Description = "Only the group with this chat id, such as -1001234567890.",
        HelpName = "ID",
    };

    /// <returns>Empty where there is none, which has been said.</returns>
    public static IReadOnlyList<(long No, string Title)> Find(Call call, DbConnection connection)
    {
        var groups = connection.Query<(long No, string Title)>(
            """
            select groups.group_no, groups.title from groups
            join score_groups on score_groups.group_no = groups.group_no
            where @Chat is null or groups.group_no in (select group_no from group_chats where chat_id = @Chat)
            order by groups.group_no
            """,
            new { Chat = call.Value(Group) }).AsList();
        if (groups.Count == 0)
        {
            call.Refuse(call.Value(Group) is { } id
                ? $"The bot has no scores of a group {id.ToString(CultureInfo.InvariantCulture)}."
                : "The bot has no scores yet: they begin with the first message in a group.");
        }

        return groups;
    }
}
