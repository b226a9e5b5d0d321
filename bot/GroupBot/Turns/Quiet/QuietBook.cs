using Dapper;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Turns.Quiet;

/// <summary>Where the bot is silenced, and until when. Ends by itself.</summary>
internal sealed class QuietBook(Writer writer)
{
    /// <summary>Unix milliseconds by group; 0 = not paused.</summary>
    private readonly TurnCache<GroupNo, long> _until = writer.Caches.Make<GroupNo, long>();

    /// <summary>Until when a group is paused; null where it is not.</summary>
    public DateTimeOffset? PausedUntil(GroupNo group, DateTimeOffset now)
    {
        if (!_until.TryGet(group, out var until))
        {
            until = writer.Connection.ExecuteScalar<long?>(
                "select until_at from quiet_pauses where group_no = @Group", new { Group = group.Value }) ?? 0;
            _until.Set(group, until);
        }

        return until > now.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null;
    }

    /// <summary>Silences a group until an instant, in the place of an earlier pause.</summary>
    public void Pause(GroupNo group, DateTimeOffset until)
    {
        writer.Connection.Execute(
            """
            insert into quiet_pauses (group_no, until_at) values (@Group, @Until)
            on conflict (group_no) do update set until_at = excluded.until_at
            """,
            new { Group = group.Value, Until = until.ToUnixTimeMilliseconds() });
        _until.Set(group, until.ToUnixTimeMilliseconds());
    }

    public void Resume(GroupNo group)
    {
        writer.Connection.Execute("delete from quiet_pauses where group_no = @Group", new { Group = group.Value });
        _until.Set(group, 0);
    }

    /// <summary>The rows have changed by another way: they are read again.</summary>
    public void Forget(GroupNo group) => _until.Remove(group);
}
