using System.Text.Json;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Turns.Work;

/// <summary>
/// The rows of <c>work</c>, and in memory the order in which they are done: one after the other, each chunk going to the
/// end of the line. What a turn asks for joins the line after its commit. Used by the turn's thread alone.
/// </summary>
internal sealed class WorkBook
{
    private const string Columns = "work_id, handler, state, group_no, member_no";

    private readonly Sequences _sequences;
    private readonly Statement _insert, _update, _delete, _find, _has, _all;
    private readonly List<WorkItem> _line = [];
    private readonly TurnList<WorkItem> _asked;

    public WorkBook(Writer writer, Sequences sequences)
    {
        _sequences = sequences;
        _insert = writer.Prepare($"insert into work ({Columns}, asked_at) values (?, ?, ?, ?, ?, ?)");
        _update = writer.Prepare("update work set state = ? where work_id = ?");
        _delete = writer.Prepare("delete from work where work_id = ?");
        _find = writer.Prepare($"select {Columns} from work where work_id = ?");
        _has = writer.Prepare("select 1 from work where handler = ?1 and (member_no = ?2 or ?2 is null) limit 1");
        _all = writer.Prepare($"select {Columns} from work order by work_id");
        _asked = writer.Caches.MakeList<WorkItem>(_line.AddRange);
    }

    /// <summary>What waits, in the order in which it will be done.</summary>
    public IReadOnlyList<WorkItem> Line => _line;

    /// <summary>Asks for work to be done once the turn is committed.</summary>
    public void Ask<TState>(string handler, TState state, DateTimeOffset now, GroupNo? group = null, MemberNo? member = null)
        where TState : class =>
        Ask(handler, JsonSerializer.SerializeToUtf8Bytes(state), now, group, member);

    /// <summary>As above, with the state as it stands in the row.</summary>
    public void Ask(string handler, byte[] state, DateTimeOffset now, GroupNo? group, MemberNo? member)
    {
        var item = new WorkItem(_sequences.Next("work"), handler, state, group, member);
        _insert.Bind(1, item.Id).Bind(2, handler).Bind(3, item.State).Bind(4, group?.Value).Bind(5, member?.Value)
            .Bind(6, now.ToUnixTimeMilliseconds()).Execute();
        _asked.Add(item);
    }

    /// <summary>True where work of this kind (for this member) waits or is being done.</summary>
    public bool Has(string handler, MemberNo? member = null)
    {
        _has.Bind(1, handler).Bind(2, member?.Value);
        var found = _has.Step();
        _has.Reset();
        return found;
    }

    /// <summary>The row as it stands; null where it is done, or where whoever it was for was forgotten.</summary>
    public WorkItem? Find(long id)
    {
        _find.Bind(1, id);
        var item = _find.Step() ? Read(_find) : null;
        _find.Reset();
        return item;
    }

    /// <summary>Writes down what is left of it.</summary>
    public void GoOn(long id, byte[] left) => _update.Bind(1, left).Bind(2, id).Execute();

    public void Finish(long id) => _delete.Bind(1, id).Execute();

    /// <summary>Takes the first of the line that fits; the caller puts it back where its row outlives the turn.</summary>
    public WorkItem? Next(Predicate<WorkItem> fits)
    {
        var at = _line.FindIndex(fits);
        if (at < 0)
        {
            return null;
        }

        var item = _line[at];
        _line.RemoveAt(at);
        return item;
    }

    /// <summary>To the end of the line; once, though a recovery may have read it again meanwhile.</summary>
    public void PutBack(WorkItem item)
    {
        TakeOut(item.Id);
        _line.Add(item);
    }

    /// <summary>Takes it out of the line: it is done.</summary>
    public void TakeOut(long id) => _line.RemoveAll(waiting => waiting.Id == id);

    /// <summary>At start: takes up what was left.</summary>
    public void Load()
    {
        _line.Clear();
        while (_all.Step())
        {
            _line.Add(Read(_all));
        }
    }

    private static WorkItem Read(Statement row) => new(
        row.Long(0),
        row.Text(1)!,
        row.Blob(2),
        row.LongOrNull(3) is { } group ? new GroupNo(group) : null,
        row.LongOrNull(4) is { } member ? new MemberNo(member) : null);
}
