using Dapper;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Members.Scores;

/// <summary>
/// Takes every new row of the log into the scores, in the turn that wrote it; writes what has changed at most once a second, and
/// at start brings what is behind up to the log.
/// </summary>
internal sealed class ScoreFollower
{
    /// <summary>Under which a failure of it is kept.</summary>
    public const string Handler = "Scores";

    private const string Name = "scores";
    private const int RowsATurn = 500, RowsAPage = 5000;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Who held a group's rows and never let go of them died.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(1);

    private readonly Writer _writer;
    private readonly ActivityWriter _log;
    private readonly ScoreBook _book;
    private readonly ScoreRows _rows;
    private readonly TimeProvider _clock;
    private readonly Statement _through;
    private readonly Dictionary<GroupNo, (long Since, long Through)> _held = [];
    private long? _flushedAt;

    public ScoreFollower(Writer writer, ActivityWriter log, ScoreBook book, ScoreRows rows, TimeProvider clock)
    {
        (_writer, _log, _book, _rows, _clock) = (writer, log, book, rows, clock);
        _through = writer.Prepare("""
            insert into checkpoints (name, through_seq) values (?, ?)
            on conflict (name) do update set through_seq = excluded.through_seq
            """);
    }

    /// <summary>Takes what was appended since.</summary>
    public void Follow()
    {
        if (_log.Fresh.Count == 0)
        {
            return;
        }

        try
        {
            foreach (var row in _log.Fresh)
            {
                Scorer.Take(Read(row), _book.At(new GroupNo(row.Row.GroupNo)));
            }
        }
        finally
        {
            _log.TakeFresh();
        }
    }

    /// <summary>Writes what has changed, once a second by the monotonic clock and at most so many rows a turn.</summary>
    public void FlushIfDue()
    {
        if (_book.Behind == 0 || (_flushedAt is { } last && _clock.GetElapsedTime(last) < Interval))
        {
            return;
        }

        if (Flush(RowsATurn))
        {
            _flushedAt = _clock.GetTimestamp();
        }
    }

    /// <summary>Writes everything.</summary>
    public void FlushAll()
    {
        _held.Clear();
        Flush(int.MaxValue);
    }

    /// <summary>
    /// Writes everything, and nothing of this group after it until <see cref="Release"/>: whoever reads its rows beside the corridor
    /// finds them as of this row of the log. At most a minute long.
    /// </summary>
    /// <returns>That row; whoever holds the group now takes it from whoever did before.</returns>
    public long Hold(GroupNo group)
    {
        _held.Remove(group);
        Flush(int.MaxValue);
        _held[group] = (_clock.GetTimestamp(), _log.LastSeq);
        return _log.LastSeq;
    }

    /// <summary>True where somebody holds the group and is not overdue.</summary>
    public bool IsHeld(GroupNo group) => _held.TryGetValue(group, out var held) && _clock.GetElapsedTime(held.Since) <= LongestHold;

    /// <summary>Holds the group for another minute.</summary>
    /// <returns>False where it is held no more since this row of the log: its rows have gone on.</returns>
    public bool TryHoldOn(GroupNo group, long through)
    {
        if (!_held.TryGetValue(group, out var held) || held.Through != through)
        {
            return false;
        }

        _held[group] = held with { Since = _clock.GetTimestamp() };
        return true;
    }

    public void Release(GroupNo group) => _held.Remove(group);

    /// <summary>Brings what is written up to the log: at start, and where nobody knows what was committed.</summary>
    public void RollForward()
    {
        var connection = _writer.Connection;
        var from = connection.ExecuteScalar<long?>("select through_seq from checkpoints where name = @Name", new { Name }) ?? 0;
        for (; ; )
        {
            var page = LogRows.Page(connection, null, from, long.MaxValue, RowsAPage);
            foreach (var (group, row) in page)
            {
                Scorer.TakeAgain(row, _rows.CausedBy(row.Seq), _book.Again(group, row.Seq));
                from = row.Seq;
            }

            if (page.Count < RowsAPage)
            {
                break;
            }
        }

        _book.Flush(from, int.MaxValue, static _ => false);
        _through.Bind(1, Name).Bind(2, from).Execute();
    }

    private bool Flush(int most)
    {
        foreach (var (group, (since, _)) in _held)
        {
            if (_clock.GetElapsedTime(since) > LongestHold)
            {
                _held.Remove(group);
            }
        }

        // Rows of the event at hand are taken at its end: nothing that is written holds through them.
        var through = _log.Fresh.Count > 0 ? _log.Fresh[0].Seq - 1 : _log.LastSeq;
        var isDone = _book.Flush(through, most, _held.ContainsKey);
        if (isDone && _held.Count == 0)
        {
            _through.Bind(1, Name).Bind(2, through).Execute();
        }

        return isDone;
    }

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
