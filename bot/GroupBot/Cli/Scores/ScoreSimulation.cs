using System.Data.Common;
using Dapper;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary>Where somebody stands by one set of rules.</summary>
internal sealed record SimulatedStanding(Circle Circle, double Heat, int Level);

/// <summary>Somebody by the group's own rules and by others.</summary>
internal sealed record SimulatedMember(long MemberNo, SimulatedStanding Now, SimulatedStanding Then)
{
    public bool Moves => Now.Circle != Then.Circle || Now.Level != Then.Level;
}

/// <summary>What other rules would have made of a group's log.</summary>
/// <param name="Rows">Of the log.</param>
/// <param name="Nights">Without any nobody is in a circle yet.</param>
/// <param name="Members">By number.</param>
internal sealed record SimulatedGroup(long Rows, int Nights, IReadOnlyList<SimulatedMember> Members);

/// <summary>
/// Replays a group's log twice beside the running bot, by the rules that bound it and by others from the first row on, both to the
/// same row. Reads only.
/// </summary>
internal sealed class ScoreSimulation(DbConnection connection, GroupNo group, ScoreRules rules)
{
    private const int RowsAPage = 5000;

    /// <summary>Null where the group has no scores yet.</summary>
    public SimulatedGroup? Run(CancellationToken ct)
    {
        if (connection.ExecuteScalar<long?>("select first_seq from score_groups where group_no = @Group", new { Group = group.Value }) is not { } first)
        {
            return null;
        }

        var last = connection.ExecuteScalar<long>("select coalesce(max(seq), 0) from activity");
        var reader = new ScoreRuleReader(connection);
        var historyEnd = LogRows.HistoryEnd(connection, group);
        var nights = new Dictionary<long, NightPeople?>();
        // A night that took effect for one takes effect for both, with the same people.
        var now = new ReplayBook(version => reader.Of(group, version)) { PeopleOf = PeopleOf, HistoryEnd = historyEnd };
        var then = new ReplayBook(version => rules with { Version = version }) { PeopleOf = PeopleOf, HistoryEnd = historyEnd };
        var (rows, at) = (0L, 0L);
        foreach (var row in LogRows.Scored(connection, group, first, historyEnd, last, RowsAPage))
        {
            ct.ThrowIfCancellationRequested();
            now.Take(row);
            then.Take(row);
            (rows, at) = (rows + 1, Math.Max(at, row.At));
        }

        return new SimulatedGroup(rows, nights.Values.Count(night => night is not null),
        [
            .. now.Members.Concat(then.Members).Select(member => member.MemberNo).Distinct().Order()
                .Select(member => new SimulatedMember(member, Standing(now, member, at), Standing(then, member, at))),
        ]);

        NightPeople? PeopleOf(long seq) => nights.TryGetValue(seq, out var known) ? known : nights[seq] = NightPeopleRows.Of(connection, group, seq);
    }

    private static SimulatedStanding Standing(ReplayBook book, long member, long at)
    {
        var score = book.Read(member);
        return new SimulatedStanding(
            book.CircleOf(member), book.Group is { } held ? score.Heat.At(held.Clocks.Now, at) : 0, score.Level(book));
    }
}
