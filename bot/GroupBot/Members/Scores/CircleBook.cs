using Dapper;
using GroupBot.Core.Circles;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Scores;

/// <summary>Where the last night left the members of each group: one blob a group, as a night is one change of all of them.</summary>
internal sealed class CircleBook(Writer writer)
{
    private static readonly CircleStanding Unknown = new(Circle.New);

    private readonly TurnCache<GroupNo, IReadOnlyDictionary<long, CircleStanding>> _standings =
        writer.Caches.Make<GroupNo, IReadOnlyDictionary<long, CircleStanding>>(1000);

    private readonly Statement _read = writer.Prepare("select standings from circle_standings where group_no = ?");

    private readonly Statement _write = writer.Prepare("""
        insert into circle_standings (group_no, day, seq, standings) values (?, ?, ?, ?)
        on conflict (group_no) do update set day = excluded.day, seq = excluded.seq, standings = excluded.standings
        """);

    public CircleStanding Of(GroupNo group, long member) => All(group).GetValueOrDefault(member, Unknown);

    public IReadOnlyDictionary<long, CircleStanding> All(GroupNo group)
    {
        if (_standings.TryGet(group, out var known))
        {
            return known;
        }

        _read.Bind(1, group.Value);
        var standings = _read.Step() ? CircleStandings.Read(_read.Blob(0)) : new Dictionary<long, CircleStanding>();
        _read.Reset();
        _standings.Set(group, standings);
        return standings;
    }

    /// <summary>The row is gone, or is newer.</summary>
    public void Forget(GroupNo group) => _standings.Remove(group);

    /// <summary>There was no night yet.</summary>
    public void Delete(GroupNo group)
    {
        writer.Connection.Execute("delete from circle_standings where group_no = @Group", new { Group = group.Value });
        Forget(group);
    }

    /// <summary>What a night came to holds from now on.</summary>
    /// <param name="day">The day that began with that night, a day number.</param>
    /// <param name="seq">The row of the log that says so.</param>
    public void Put(GroupNo group, int day, long seq, IReadOnlyDictionary<long, CircleStanding> standings)
    {
        _standings.Set(group, standings);
        _write.Bind(1, group.Value).Bind(2, day).Bind(3, seq).Bind(4, CircleStandings.Write(standings)).Execute();
    }
}
