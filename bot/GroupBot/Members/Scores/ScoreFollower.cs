using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Scores;

/// <summary>
/// Takes every new row of the log into the scores, in the turn that wrote it; writes what has changed in rounds, and at start
/// brings what is behind up to the log.
/// </summary>
internal sealed class ScoreFollower
{
    /// <summary>Under which a failure of it is kept.</summary>
    public const string Handler = "Scores";

    private const string Name = "scores";
    private const int RowsATurn = 300, RowsAPage = 5000;

    /// <summary>From the beginning of a round to that of the next.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Writer _writer;
    private readonly ActivityWriter _log;
    private readonly ScoreBook _book;
    private readonly ScoreRows _rows;
    private readonly TimeProvider _clock;
    private readonly ScoreFaults _faults;
    private readonly Statement _through;
    private readonly ScoreHolds _holds;

    /// <summary>Through which row of the log a group was last made anew.</summary>
    private readonly Dictionary<GroupNo, long> _remade = [];

    /// <summary>Of the round at hand: when it began, the newest row of the log then, and whether no row of it was left.</summary>
    private long? _beganAt;
    private long _roundThrough;
    private bool _isWhole;

    public ScoreFollower(Writer writer, ActivityWriter log, ScoreBook book, ScoreRows rows, TimeProvider clock)
    {
        (_writer, _log, _book, _rows, _clock) = (writer, log, book, rows, clock);
        (_faults, _holds) = (new ScoreFaults(writer), new ScoreHolds(clock));
        _through = writer.Prepare("""
            insert into checkpoints (name, through_seq) values (?, ?)
            on conflict (name) do update set through_seq = excluded.through_seq where excluded.through_seq > checkpoints.through_seq
            """);
    }

    /// <summary>Takes what was appended since somebody last said that it is taken.</summary>
    public void Follow()
    {
        foreach (var fresh in _log.Fresh)
        {
            var group = new GroupNo(fresh.Row.GroupNo);
            if (_faults.Has(group))
            {
                continue;
            }

            var row = Read(fresh);
            if (_book.At(group).Group?.IsTurnedBy(row) is true)
            {
                // What came before is told by it no more: after a kill it would be gone through by the new rules.
                _holds.End(group);
                _book.WriteAll(row.Seq - 1, other => other == group);
            }

            Scorer.Take(row, _book.At(group));
        }
    }

    /// <summary>What was appended could not be taken: its groups stand still until they are repaired.</summary>
    public void Break()
    {
        foreach (var fresh in _log.Fresh)
        {
            _faults.Add(new GroupNo(fresh.Row.GroupNo), fresh.Seq);
        }
    }

    /// <summary>Groups that stand still.</summary>
    public IReadOnlyList<GroupNo> Broken => _faults.All();

    public bool IsBroken(GroupNo group) => _faults.Has(group);

    /// <summary>Makes the scores of a group that stands still anew; where none is left, what dead letters of scoring asked for is done.</summary>
    public void Repair(GroupNo group)
    {
        Remake(group);
        SettleLetters();
    }

    private void SettleLetters()
    {
        if (_faults.All().Count == 0)
        {
            _writer.Connection.Execute("update dead_letters set state = 1, raw = null where handler = @Handler and state = 0", new { Handler });
        }
    }

    /// <summary>
    /// Makes a group's scores anew in this turn, with its history: from all rows so far, imported ones too, in the order of their
    /// instants. A row of the log says so, by which every replay does the same.
    /// </summary>
    /// <param name="mark">That row.</param>
    public void BeginAnew(GroupNo group, in ActivityRow mark)
    {
        _log.Append(mark);
        Remake(group);
    }

    /// <summary>A group that stands still goes on, as its rows were put right.</summary>
    public void Mend(GroupNo group)
    {
        _faults.Remove(group);
        SettleLetters();
    }

    /// <summary>Another group turned out to be this one: nothing is held of it, and its rows of the log, which are this one's by now, count here.</summary>
    public void Merge(GroupNo from, GroupNo to)
    {
        var first = _book.At(from).Group?.FirstSeq;
        _book.Forget(from);
        _faults.Remove(from);
        _holds.End(from);
        Remake(to, first);
    }

    /// <summary>
    /// Makes everything that scoring holds of a group anew from its log, in this turn: for 50,000 rows nothing else is done for 1.5 s.
    /// </summary>
    /// <param name="first">A row that counts though it comes before the group's own first.</param>
    private void Remake(GroupNo group, long? first = null)
    {
        // Rows of the event at hand are taken at its end.
        var through = _log.Fresh.Count > 0 ? _log.Fresh[0].Seq - 1
            : _writer.Connection.ExecuteScalar<long?>("select max(seq) from activity") ?? 0;
        new ScoreRemake(_writer.Connection, _book, _rows).Run(group, first, through);
        _holds.End(group);
        _remade[group] = through;
        _book.WriteAll(through, other => other == group);
        _faults.Remove(group);
    }

    /// <summary>
    /// Writes some of what has changed, where a round is at hand or due by the monotonic clock. At the end of a turn alone: a
    /// handler's rows may be undone.
    /// </summary>
    public void FlushIfDue()
    {
        if (!_book.IsInRound)
        {
            if (_book.Behind == 0 || (_beganAt is { } last && _clock.GetElapsedTime(last) < Interval))
            {
                return;
            }

            _book.BeginRound();
            (_beganAt, _roundThrough, _isWhole) = (_clock.GetTimestamp(), Through, true);
        }

        _holds.EndOverdue();
        _isWhole &= _book.WriteRound(Through, RowsATurn, _holds.Has);
        if (_isWhole && !_book.IsInRound)
        {
            WriteThrough(_roundThrough);
        }
    }

    /// <summary>Writes everything.</summary>
    public void FlushAll()
    {
        _holds.EndAll();
        _book.WriteAll(Through, static _ => true);
        WriteThrough(Through);
    }

    /// <summary>Writes all that is behind of a group: whoever reads its rows in the turn finds them as they are.</summary>
    public void Write(GroupNo group)
    {
        _holds.EndOverdue();
        if (!_holds.Has(group))
        {
            _book.WriteAll(Through, one => one == group);
        }
    }

    /// <summary>
    /// Writes all of a group, and nothing of it after that until <see cref="Release"/>: whoever reads its rows beside the corridor
    /// finds them as of this row of the log. At most a minute long.
    /// </summary>
    /// <param name="night">The row of the log with which a night began; null for whoever puts rows right.</param>
    /// <param name="by">Who that is.</param>
    /// <returns>That row; whoever holds the group now takes it from whoever did before.</returns>
    public long Hold(GroupNo group, long? night, string? by = null)
    {
        _book.WriteAll(Through, one => one == group);
        _holds.Add(group, Through, night, by);
        return Through;
    }

    public bool IsHeld(GroupNo group) => _holds.Has(group);

    public bool IsFreeFor(GroupNo group, string? by, bool takesOver) => _holds.IsFreeFor(group, by, takesOver);

    public bool TryHoldOn(GroupNo group, long through, string? by) => _holds.TryHoldOn(group, through, by);

    public void Release(GroupNo group, long? night) => _holds.Release(group, night);

    /// <summary>True where a group was made anew after a row of the log: what was read of it before holds no more.</summary>
    public bool IsRemadeSince(GroupNo group, long seq) => _remade.TryGetValue(group, out var through) && through >= seq;

    /// <summary>Brings what is written up to the log: at start, and where nobody knows what was committed.</summary>
    public void RollForward()
    {
        _holds.EndAll();
        _faults.AddOlder();
        var connection = _writer.Connection;
        var from = connection.ExecuteScalar<long?>("select through_seq from checkpoints where name = @Name", new { Name }) ?? 0;
        for (; ; )
        {
            var page = LogRows.Page(connection, null, from, long.MaxValue, RowsAPage);
            foreach (var (group, row) in page)
            {
                TakeAgain(group, row);
                from = row.Seq;
            }

            if (page.Count < RowsAPage)
            {
                break;
            }
        }

        _book.WriteAll(from, static _ => true);
        WriteThrough(from);
    }

    /// <summary>A row that cannot be taken, as what is written of somebody cannot be read, is a failure of its group alone.</summary>
    private void TakeAgain(GroupNo group, in LogRow row)
    {
        if (_faults.Has(group))
        {
            return;
        }

        var awards = _rows.CausedBy(row.Seq);
        try
        {
            Scorer.TakeAgain(row, awards, _book.Again(group, row.Seq));
        }
#pragma warning disable CA1031 // Whatever it is, the group is made anew from its log; the store's failures are everybody's.
        catch (Exception exception) when (!StorageFailure.IsStorage(exception) && exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            _faults.Add(group, row.Seq);
        }
    }

    /// <summary>Rows of the event at hand are taken at its end: nothing that is written holds through them.</summary>
    private long Through => _log.Fresh.Count > 0 ? _log.Fresh[0].Seq - 1 : _log.LastSeq;

    private void WriteThrough(long through) => _through.Bind(1, Name).Bind(2, through).Execute();

    private static LogRow Read(in LoggedRow logged)
    {
        var row = logged.Row;
        return new LogRow
        {
            Seq = logged.Seq,
            Kind = row.Kind,
            Sender = row.Sender,
            Flags = row.Flags,
            Media = row.Media,
            At = row.At,
            Day = row.Day,
            ChatId = row.ChatId,
            Topic = row.Topic,
            MemberNo = row.MemberNo,
            MessageId = row.MessageId,
            TargetMessageId = row.TargetMessageId,
            TargetMemberNo = row.TargetMemberNo,
            Number = row.Number,
            VisibleCharacters = row.VisibleCharacters,
            Mentions = logged.Mentions is { Count: > 1 } named ? [.. named.Order()] : logged.Mentions,
        };
    }
}
