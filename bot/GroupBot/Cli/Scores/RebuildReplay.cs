using System.Data.Common;
using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary>A replay of a group's log that goes on from where it was, and says which rows' awards are not what it decides.</summary>
internal sealed class RebuildReplay
{
    private const int RowsAPage = 5000;

    private readonly DbConnection _connection;
    private readonly GroupNo _group;
    private readonly List<Award> _caused = [];

    /// <param name="first">The first row of the log that counts.</param>
    public RebuildReplay(DbConnection connection, GroupNo group, long first)
    {
        (_connection, _group, Through) = (connection, group, first - 1);
        var rules = new ScoreRuleReader(connection);
        Book = new ReplayBook(version => rules.Of(group, version), award =>
        {
            if (award.IsKept)
            {
                _caused.Add(award);
            }
        })
        {
            PeopleOf = seq => NightPeopleRows.Of(connection, group, seq),
        };
    }

    public ReplayBook Book { get; }

    /// <summary>The last row of the log that was taken, of any group.</summary>
    public long Through { get; private set; }

    public long Rows { get; private set; }

    /// <summary>Which rows took which awards back.</summary>
    public Dictionary<(long Seq, long Member, AwardKind Kind), long> Undone { get; } = [];

    /// <summary>Takes the log up to a row, and tells of each row whose awards stand otherwise: after that, as later rows took some of them back.</summary>
    public IReadOnlyList<RowAwards> GoTo(long through)
    {
        List<(long Seq, IReadOnlyList<Award> Awards)> all = [];
        while (Through < through)
        {
            var page = LogRows.Page(_connection, _group, Through, through, RowsAPage);
            var last = page.Count < RowsAPage ? through : page[^1].Row.Seq;
            all.AddRange(Take(page, new Queue<Award>(HeldAwards.Between(_connection, _group, Through, last))));
            Through = last;
        }

        return
        [
            .. all.Select(row => new RowAwards(row.Seq, row.Awards,
            [
                .. row.Awards.Select(award => !award.IsReversal && Undone.TryGetValue((award.Seq, award.MemberNo, award.Kind), out var by) ? by : (long?)null),
            ])),
        ];
    }

    private IEnumerable<(long Seq, IReadOnlyList<Award> Awards)> Take(IReadOnlyList<(GroupNo Group, LogRow Row)> page, Queue<Award> held)
    {
        foreach (var (_, row) in page)
        {
            while (held.TryPeek(out var stray) && stray.Seq < row.Seq)
            {
                yield return Stray(held);
            }

            _caused.Clear();
            Book.Take(row);
            Rows++;
            var isSame = true;
            foreach (var award in _caused)
            {
                isSame &= held.TryPeek(out var one) && one == award;
                if (isSame)
                {
                    held.Dequeue();
                }

                if (award.IsReversal)
                {
                    Undone[(award.OfSeq, award.MemberNo, award.Kind)] = award.Seq;
                }
            }

            while (held.TryPeek(out var more) && more.Seq == row.Seq)
            {
                held.Dequeue();
                isSame = false;
            }

            if (!isSame)
            {
                yield return (row.Seq, [.. _caused]);
            }
        }

        while (held.Count > 0)
        {
            yield return Stray(held);
        }
    }

    /// <summary>Awards of a row that gives none, or that is none.</summary>
    private static (long Seq, IReadOnlyList<Award> Awards) Stray(Queue<Award> held)
    {
        var seq = held.Dequeue().Seq;
        while (held.TryPeek(out var more) && more.Seq == seq)
        {
            held.Dequeue();
        }

        return (seq, []);
    }
}

/// <summary>Awards as they stand in their rows.</summary>
internal static class HeldAwards
{
    /// <summary>A group's awards of rows after one and up to another, in their order.</summary>
    public static IEnumerable<Award> Between(DbConnection connection, GroupNo group, long after, long through)
    {
        using var reader = connection.ExecuteReader(
            """
            select seq, day, of_seq, of_day, at, member_no, from_no, kind, rule_version, base, tier, pair, giver, mutual, amount, points, why
            from awards
            where seq > @After and seq <= @Through and group_no = @Group
            order by seq, part
            """,
            new { After = after, Through = through, Group = group.Value });
        while (reader.Read())
        {
            yield return new Award(
                reader.GetInt64(0), (int)reader.GetInt64(1), reader.GetInt64(2), (int)reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5),
                reader.IsDBNull(6) ? null : reader.GetInt64(6), (AwardKind)reader.GetInt64(7), (int)reader.GetInt64(8), reader.GetDouble(9),
                reader.GetDouble(10), reader.GetDouble(11), reader.GetDouble(12), reader.GetDouble(13), reader.GetDouble(14), reader.GetInt64(15),
                (Shortfall)reader.GetInt64(16));
        }
    }
}
