using System.Data.Common;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Features.FirstDay;

/// <summary>The rows of <c>offers</c>: what was answered, whether by yes or by no, is not offered again.</summary>
internal static class OffersStore
{
    public static readonly TableFacts Facts = new("offers", "group_no", "setting");

    public static IReadOnlySet<string> Answered(DbConnection connection, GroupNo group) => connection.Query<string>(
        "select setting from offers where group_no = @Group", new { Group = group.Value }).ToHashSet();

    public static void Answer(DbConnection connection, GroupNo group, string setting, DateTimeOffset at) => connection.Execute(
        """
        insert into offers (group_no, setting, answered_at) values (@Group, @Setting, @At)
        on conflict (group_no, setting) do nothing
        """,
        new { Group = group.Value, Setting = setting, At = at.ToUnixTimeMilliseconds() });
}
