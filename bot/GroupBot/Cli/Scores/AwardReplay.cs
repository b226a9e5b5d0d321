using System.Data.Common;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members.Scores;

namespace GroupBot.Cli.Scores;

/// <summary>A replay of a group's log that goes on from where it was, and says which rows' awards are not what it decides.</summary>
internal sealed class AwardReplay
{
    private const int RowsAPage = 5000;

    private readonly DbConnection _connection;
    private readonly GroupNo _group;
    private readonly List<Award> _caused = [];

    /// <summary>A row whose awards stand otherwise.</summary>
    private readonly record struct Wrong(long Seq, IReadOnlyList<Award> Said, IReadOnlyList<Award> Held);

    /// <param name="first">The first row of the log that counts, where no history does.</param>
    public AwardReplay(DbConnection connection, GroupNo group, ScoreRuleReader rules, long first)
    {
        (_connection, _group) = (connection, group);
        HistoryEnd = LogRows.HistoryEnd(connection, group);
        Through = HistoryEnd > 0 ? 0 : first - 1;
        Book = new ReplayBook(version => rules.Of(group, version), award =>
        {
            if (award.IsKept)
            {
                _caused.Add(award);
            }
        })
        {
            PeopleOf = seq => NightPeopleRows.Of(connection, group, seq),
            HistoryEnd = HistoryEnd,
        };
    }

    public ReplayBook Book { get; }

    /// <summary>The row before which all are taken in the order of their instants, as one; 0 where there is none.</summary>
    public long HistoryEnd { get; }

    /// <summary>The last row of the log that was taken, of any group.</summary>
    public long Through { get; private set; }

    public long Rows { get; private set; }

    public long Awards { get; private set; }

    /// <summary>Which rows took which awards back.</summary>
    public Dictionary<(long Seq, long Member, AwardKind Kind), long> Undone { get; } = [];

    /// <summary>Takes the log up to a row, and tells of each row whose awards stand otherwise: after that, as later rows took some of them back.</summary>
    /// <param name="through">Not before the end of the history.</param>
    public IEnumerable<ScoreFinding> GoTo(long through, CancellationToken ct)
    {
        List<Wrong> all = [];
        if (Through < HistoryEnd - 1)
        {
            TakeHistory(all, ct);
        }

        while (Through < through)
        {
            ct.ThrowIfCancellationRequested();
            var page = LogRows.Page(_connection, _group, Through, through, RowsAPage);
            var last = page.Count < RowsAPage ? through : page[^1].Row.Seq;
            all.AddRange(Take(page.Select(row => row.Row), new Queue<Award>(HeldAwards.Between(_connection, _group, Through, last)), isByLog: true));
            Through = last;
        }

        return all.Select(Finding);
    }

    private void TakeHistory(List<Wrong> all, CancellationToken ct)
    {
        (long, long)? after = null;
        while (LogRows.History(_connection, _group, HistoryEnd, after) is { Count: > 0 } page)
        {
            ct.ThrowIfCancellationRequested();
            all.AddRange(Take(page, new Queue<Award>(HeldAwards.Of(_connection, _group, HistoryEnd, page)), isByLog: false));
            after = (page[^1].At, page[^1].Seq);
        }

        all.AddRange(HeldAwards.Strays(_connection, _group, HistoryEnd)
            .Select(seq => new Wrong(seq, [], [.. HeldAwards.Between(_connection, _group, seq - 1, seq)])));
        Through = HistoryEnd - 1;
    }

    /// <param name="isByLog">True where both go in the order of the log; else awards are of these rows alone.</param>
    private IEnumerable<Wrong> Take(IEnumerable<LogRow> page, Queue<Award> held, bool isByLog)
    {
        foreach (var row in page)
        {
            while (isByLog && held.TryPeek(out var stray) && stray.Seq < row.Seq)
            {
                yield return new Wrong(stray.Seq, [], Dequeue(held, stray.Seq));
            }

            _caused.Clear();
            Book.Take(row);
            Rows++;
            Awards += _caused.Count;
            foreach (var award in _caused)
            {
                if (award.IsReversal)
                {
                    Undone[(award.OfSeq, award.MemberNo, award.Kind)] = award.Seq;
                }
            }

            if (_caused.Count > 0 || (held.TryPeek(out var next) && next.Seq == row.Seq))
            {
                var stands = Dequeue(held, row.Seq);
                if (!stands.SequenceEqual(_caused))
                {
                    yield return new Wrong(row.Seq, [.. _caused], stands);
                }
            }
        }

        while (held.TryPeek(out var stray))
        {
            yield return new Wrong(stray.Seq, [], Dequeue(held, stray.Seq));
        }
    }

    /// <summary>The awards of a row, where they are next.</summary>
    private static List<Award> Dequeue(Queue<Award> held, long seq)
    {
        List<Award> awards = [];
        while (held.TryPeek(out var next) && next.Seq == seq)
        {
            awards.Add(held.Dequeue());
        }

        return awards;
    }

    private ScoreFinding Finding(Wrong row) => new(() => Tell(row))
    {
        Awards = new RowAwards(row.Seq, row.Said,
        [
            .. row.Said.Select(award => !award.IsReversal && Undone.TryGetValue((award.Seq, award.MemberNo, award.Kind), out var by) ? by : (long?)null),
        ]),
    };

    /// <summary>The first of a row's awards that differs.</summary>
    private static ScoreDifference Tell(Wrong row)
    {
        var part = 0;
        while (part < row.Held.Count && part < row.Said.Count && row.Held[part] == row.Said[part])
        {
            part++;
        }

        return new ScoreDifference(
            $"awards {row.Seq} {part + 1}", part < row.Held.Count ? row.Held[part].ToString() : null,
            part < row.Said.Count ? row.Said[part].ToString() : null);
    }
}
