using GroupBot.Core.Activity;

namespace GroupBot.Storage;

/// <summary>One row of the log, before it has a number. Instants are unix milliseconds, the day a day number.</summary>
internal record struct ActivityRow
{
    public long GroupNo { get; set; }
    public long ChatId { get; set; }
    public long? Topic { get; set; }
    public long? MemberNo { get; set; }
    public SenderKind Sender { get; set; }
    public ActivityKind Kind { get; set; }
    public long At { get; set; }
    public long ReceivedAt { get; set; }
    public int Day { get; set; }
    public long? MessageId { get; set; }
    public long? TargetMessageId { get; set; }
    public long? TargetMemberNo { get; set; }
    public long? Number { get; set; }
    public int VisibleCharacters { get; set; }
    public MediaKind Media { get; set; }
    public string? AlbumId { get; set; }
    public ActivityFlags Flags { get; set; }
    public long? UpdateId { get; set; }
    public int Part { get; set; }
}

/// <summary>A row of the log with the number it was given, and who is named in it.</summary>
internal readonly record struct LoggedRow(long Seq, ActivityRow Row, IReadOnlyList<long>? Mentions);

/// <summary>The hot writer: appends to the log and keeps what makes an update once only.</summary>
internal sealed class ActivityWriter : ITurnCache
{
    private readonly Stack<long> _marks = [];
    private readonly List<LoggedRow> _fresh = [];
    private long _committed;
    private readonly Statement _append, _command, _mention, _seen, _author, _day, _cursor, _last, _slot, _request;

    public ActivityWriter(Writer writer)
    {
        _append = writer.Prepare("""
            insert into activity (seq, group_no, chat_id, topic, member_no, sender, kind, at, received_at, day, message_id,
              target_message_id, target_member_no, number, visible_characters, media, album_id, flags, update_id, part)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
        _command = writer.Prepare("update activity set flags = flags + 1 where seq = ?");
        _mention = writer.Prepare(
            "insert into activity_mentions (seq, member_no) values (?, ?) on conflict do nothing");
        _seen = writer.Prepare(
            "insert into updates_seen (bot_id, update_id, at) values (?, ?, ?) on conflict do nothing");
        _author = writer.Prepare("""
            select member_no, sender, at from activity
            where group_no = ? and chat_id = ? and message_id = ? and kind = 1
            """);
        _day = writer.Prepare("""
            select day from activity
            where group_no = ? and chat_id = ? and message_id = ? and kind = 1
            """);
        _cursor = writer.Prepare("""
            insert into cursors (bot_id, mode, next_update_id, at) values (?, ?, ?, ?)
            on conflict (bot_id, mode) do update set next_update_id = excluded.next_update_id, at = excluded.at
            """);
        _slot = writer.Prepare("""
            insert into job_slots (job, group_no, last_slot) values (?, ?, ?)
            on conflict (job, group_no) do update set last_slot = excluded.last_slot
            where excluded.last_slot > job_slots.last_slot
            """);
        _request = writer.Prepare(
            "insert into requests_done (request_id, at) values (?, ?) on conflict do nothing");
        _last = writer.Prepare("select seq from activity order by seq desc limit 1");
        writer.Caches.Add(this);
    }

    /// <summary>The rows of groups that were appended since somebody last said that they are taken.</summary>
    public IReadOnlyList<LoggedRow> Fresh => _fresh;

    public void TakeFresh() => _fresh.Clear();

    /// <summary>The number of the newest row; it leads the log's order and never decreases.</summary>
    public long LastSeq { get; private set; }

    /// <summary>
    /// Reads the newest number: at start, and where nobody knows whether a commit took place. A number that was undone
    /// does not stay ahead of the rows: a checkpoint that named it would leave out the rows that come to bear it.
    /// </summary>
    public void Reload()
    {
        LastSeq = _committed = _last.Step() ? _last.Long(0) : 0;
        _last.Reset();
    }

    public void Savepoint() => _marks.Push(LastSeq);

    public void Release() => _marks.Pop();

    public void RollbackToSavepoint()
    {
        LastSeq = _marks.Pop();
        _fresh.RemoveAll(row => row.Seq > LastSeq);
    }

    public void Drop()
    {
        _marks.Clear();
        _fresh.Clear();
        LastSeq = _committed;
    }

    public void Publish()
    {
        _marks.Clear();
        _committed = LastSeq;
    }

    public void Clear() => Drop();

    /// <summary>False where this update was taken before.</summary>
    public bool TryMarkSeen(long botId, long updateId, long now) =>
        _seen.Bind(1, botId).Bind(2, updateId).Bind(3, now).Execute() > 0;

    public void MoveCursor(long botId, string mode, long nextUpdateId, long now) =>
        _cursor.Bind(1, botId).Bind(2, mode).Bind(3, nextUpdateId).Bind(4, now).Execute();

    /// <summary>False where this slot of a job, or a later one, was taken before.</summary>
    public bool TryTakeSlot(string job, long groupNo, long slot) =>
        _slot.Bind(1, job).Bind(2, groupNo).Bind(3, slot).Execute() > 0;

    /// <summary>False where this request was done before.</summary>
    public bool TryTakeRequest(string id, long now) => _request.Bind(1, id).Bind(2, now).Execute() > 0;

    /// <summary>Appends a row and returns its number.</summary>
    public long Append(in ActivityRow row)
    {
        var seq = LastSeq + 1;
        _append.Bind(1, seq).Bind(2, row.GroupNo).Bind(3, row.ChatId).Bind(4, row.Topic).Bind(5, row.MemberNo)
            .Bind(6, (long)row.Sender).Bind(7, (long)row.Kind).Bind(8, row.At).Bind(9, row.ReceivedAt).Bind(10, row.Day)
            .Bind(11, row.MessageId).Bind(12, row.TargetMessageId).Bind(13, row.TargetMemberNo).Bind(14, row.Number)
            .Bind(15, row.VisibleCharacters).Bind(16, (long)row.Media).Bind(17, row.AlbumId).Bind(18, (long)row.Flags)
            .Bind(19, row.UpdateId).Bind(20, row.Part).Execute();
        LastSeq = seq;
        if (row.GroupNo > 0)
        {
            _fresh.Add(new LoggedRow(seq, row, null));
        }

        return seq;
    }

    /// <summary>
    /// A message of the event at hand turned out to be a command, though none by its entities: only once it is in the log does
    /// anybody look for who answers it, and only then is it scored.
    /// </summary>
    public void MarkCommand(long seq)
    {
        var place = _fresh.FindIndex(row => row.Seq == seq);
        if (place >= 0 && _fresh[place] is var fresh && !fresh.Row.Flags.HasFlag(ActivityFlags.Command))
        {
            _command.Bind(1, seq).Execute();
            _fresh[place] = fresh with { Row = fresh.Row with { Flags = fresh.Row.Flags | ActivityFlags.Command } };
        }
    }

    public void AppendMention(long seq, long memberNo)
    {
        _mention.Bind(1, seq).Bind(2, memberNo).Execute();
        if (_fresh.Count > 0 && _fresh[^1] is var last && last.Seq == seq && last.Mentions?.Contains(memberNo) is not true)
        {
            _fresh[^1] = last with { Mentions = [.. last.Mentions ?? [], memberNo] };
        }
    }

    /// <summary>Who wrote a message and when, in unix milliseconds, as far as the log knows.</summary>
    public (long? MemberNo, SenderKind? Sender, long? At) AuthorOf(long groupNo, long chatId, long messageId)
    {
        _author.Bind(1, groupNo).Bind(2, chatId).Bind(3, messageId);
        var found = _author.Step();
        (long?, SenderKind?, long?) author = found ? (_author.LongOrNull(0), (SenderKind)_author.Long(1), _author.Long(2)) : (null, null, null);
        _author.Reset();
        return author;
    }

    /// <summary>The group's day on which a message came, a day number; null where the log does not know it.</summary>
    public long? DayOf(long groupNo, long chatId, long messageId)
    {
        _day.Bind(1, groupNo).Bind(2, chatId).Bind(3, messageId);
        long? day = _day.Step() ? _day.Long(0) : null;
        _day.Reset();
        return day;
    }
}
