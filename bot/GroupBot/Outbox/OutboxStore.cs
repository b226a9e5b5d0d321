using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Outbox;

/// <summary>The rows of <c>outbox</c> and <c>pauses</c>.</summary>
internal sealed class OutboxStore
{
    private const string Columns = """
        outbox_id, group_no, member_no, topic, named_chat_id, effect, class, priority, continuation, continuation_state,
        state, is_uncertain, attempts, due_at, deadline_at, asked_at
        """;

    private readonly Statement _insert, _delete, _state, _end, _retry, _claimed, _pending, _pendingOf, _find, _counts, _pause, _pauses;

    public OutboxStore(Writer writer)
    {
        _insert = writer.Prepare(
            $"insert into outbox ({Columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        _delete = writer.Prepare("delete from outbox where outbox_id = ?");
        _state = writer.Prepare("update outbox set state = ?, last_error = ? where outbox_id = ?");
        _end = writer.Prepare("update outbox set state = ?, last_error = ? where outbox_id = ? and state in (0, 1)");
        _retry = writer.Prepare("""
            update outbox set state = 0, attempts = ?, due_at = ?, is_uncertain = ?, last_error = ? where outbox_id = ?
            """);
        _claimed = writer.Prepare($"select {Columns} from outbox where state = 1 order by outbox_id");
        _pending = writer.Prepare($"select {Columns} from outbox where state = 0 order by outbox_id");
        _pendingOf = writer.Prepare($"select {Columns} from outbox where state = 0 and group_no = ? order by outbox_id");
        _find = writer.Prepare($"select {Columns} from outbox where outbox_id = ?");
        _counts = writer.Prepare("select state, count(*) from outbox group by state order by state");
        _pause = writer.Prepare("""
            insert into pauses (lane, until) values (?, ?)
            on conflict (lane) do update set until = excluded.until where excluded.until > pauses.until
            """);
        _pauses = writer.Prepare("select lane, until from pauses order by lane");
    }

    public void Insert(OutboxItem item)
    {
        _insert.Bind(1, item.Id).Bind(2, item.To.Group.Value).Bind(3, (item.To.Person ?? item.Asker)?.Value)
            .Bind(4, item.To.Topic?.Value).Bind(5, item.NamedChat?.Value).Bind(6, EffectJson.Write(item.Effect))
            .Bind(7, (long)item.Effect.Class).Bind(8, (long)item.Priority).Bind(9, item.Then?.Handler);
        _insert.Bind(10, item.Then?.State).Bind(11, (long)item.State).Bind(12, item.IsUncertain ? 1 : 0).Bind(13, item.Attempts)
            .Bind(14, item.DueAt.ToUnixTimeMilliseconds()).Bind(15, item.DeadlineAt?.ToUnixTimeMilliseconds())
            .Bind(16, item.AskedAt.ToUnixTimeMilliseconds()).Execute();
    }

    /// <summary>False where the row was gone already: its end was taken in before.</summary>
    public bool Delete(long id) => _delete.Bind(1, id).Execute() > 0;

    /// <summary>Keeps an item that ended badly; false where its end was taken in before.</summary>
    public bool End(long id, OutboxState state, string? error) =>
        _end.Bind(1, (long)state).Bind(2, error).Bind(3, id).Execute() > 0;

    public void SetState(long id, OutboxState state, string? error) =>
        _state.Bind(1, (long)state).Bind(2, error).Bind(3, id).Execute();

    /// <summary>Puts an item back with the next due time.</summary>
    public void Retry(OutboxItem item, string error) => _retry.Bind(1, item.Attempts)
        .Bind(2, item.DueAt.ToUnixTimeMilliseconds()).Bind(3, item.IsUncertain ? 1 : 0).Bind(4, error)
        .Bind(5, item.Id).Execute();

    /// <summary>What is being sent; at start, what was when the process died.</summary>
    public IReadOnlyList<OutboxItem> Claimed() => ReadAll(_claimed);

    public IReadOnlyList<OutboxItem> Pending() => ReadAll(_pending);

    /// <summary>What waits for a group.</summary>
    public IReadOnlyList<OutboxItem> Pending(GroupNo group)
    {
        _pendingOf.Bind(1, group.Value);
        return ReadAll(_pendingOf);
    }

    public OutboxItem? Find(long id)
    {
        _find.Bind(1, id);
        var item = _find.Step() ? Read(_find) : null;
        _find.Reset();
        return item;
    }

    /// <summary>How many rows are in each state.</summary>
    public IReadOnlyDictionary<OutboxState, long> Counts()
    {
        var counts = new Dictionary<OutboxState, long>();
        while (_counts.Step())
        {
            counts[(OutboxState)_counts.Long(0)] = _counts.Long(1);
        }

        return counts;
    }

    /// <summary>Remembers that nothing may be sent on a lane (0 = on any) before an instant.</summary>
    public void Pause(long lane, DateTimeOffset until) =>
        _pause.Bind(1, lane).Bind(2, until.ToUnixTimeMilliseconds()).Execute();

    public IReadOnlyDictionary<long, DateTimeOffset> Pauses()
    {
        var pauses = new Dictionary<long, DateTimeOffset>();
        while (_pauses.Step())
        {
            pauses[_pauses.Long(0)] = DateTimeOffset.FromUnixTimeMilliseconds(_pauses.Long(1));
        }

        return pauses;
    }

    private static List<OutboxItem> ReadAll(Statement rows)
    {
        var items = new List<OutboxItem>();
        while (rows.Step())
        {
            items.Add(Read(rows));
        }

        return items;
    }

    /// <summary>The row's member is who it goes to in private, and who asked in a group.</summary>
    private static OutboxItem Read(Statement row)
    {
        var group = new GroupNo(row.Long(1));
        MemberNo? member = row.LongOrNull(2) is { } person ? new MemberNo(person) : null;
        return Read(row, new Destination(
            group, group.IsPrivate ? member : null, row.LongOrNull(3) is { } topic ? new TopicId(topic) : null)) with
        {
            Asker = group.IsPrivate ? null : member,
        };
    }

    private static OutboxItem Read(Statement row, Destination to) => new()
    {
        Id = row.Long(0),
        To = to,
        NamedChat = row.LongOrNull(4) is { } chat ? new ChatId(chat) : null,
        Effect = EffectJson.Read(row.Blob(5)),
        Priority = (EffectPriority)row.Long(7),
        Then = row.Text(8) is { } handler ? new Continuation(handler, row.Blob(9)) : null,
        State = (OutboxState)row.Long(10),
        IsUncertain = row.Long(11) != 0,
        Attempts = (int)row.Long(12),
        DueAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Long(13)),
        DeadlineAt = row.LongOrNull(14) is { } deadline ? DateTimeOffset.FromUnixTimeMilliseconds(deadline) : null,
        AskedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Long(15)),
    };
}
