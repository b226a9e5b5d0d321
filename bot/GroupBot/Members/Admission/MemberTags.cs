using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Members.Arrivals;
using GroupBot.Storage;

namespace GroupBot.Members.Admission;

/// <summary>The rows of <c>member_tags</c>: what admins call somebody.</summary>
internal static class MemberTags
{
    public static readonly TableFacts Facts = new("member_tags", "group_no", "member_no", "tag_key")
    {
        MemberColumn = "member_no",
        Personal = ["tag", "tag_key"],
        OnForget = OnForget.Delete,
    };

    /// <param name="by">The admin who gave it; null where an entrance did.</param>
    /// <returns>False for who had it already.</returns>
    public static bool Add(DbConnection connection, GroupNo group, MemberNo member, string tag, DateTimeOffset at, MemberNo? by) =>
        connection.Execute(
            """
            insert into member_tags (group_no, member_no, tag_key, tag, given_at, given_by) values (@Group, @Member, @Key, @Tag, @At, @By)
            on conflict (group_no, member_no, tag_key) do nothing
            """,
            new
            {
                Group = group.Value,
                Member = member.Value,
                Key = EntranceStore.KeyOf(tag),
                Tag = tag.Trim(),
                At = at.ToUnixTimeMilliseconds(),
                By = by?.Value,
            }) > 0;
}
