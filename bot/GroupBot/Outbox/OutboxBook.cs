using GroupBot.Events;
using GroupBot.Storage;
using Microsoft.Extensions.Options;

namespace GroupBot.Outbox;

/// <summary>
/// The turn's side of the outbox: writes what handlers ask for as rows, and hands them to the sender only once the
/// turn is committed, so that what a failed handler asked for is never sent.
/// </summary>
internal sealed class OutboxBook
{
    private readonly Sequences _sequences;
    private readonly TimeProvider _clock;
    private readonly TurnList<OutboxItem> _asked;
    private readonly LaneForecasts _lanes;

    public OutboxBook(Writer writer, Sequences sequences, IOptions<LimitsOptions> limits, TimeProvider clock)
    {
        (_sequences, _clock) = (sequences, clock);
        Store = new OutboxStore(writer);
        _lanes = new LaneForecasts(writer, limits.Value, clock);
        _asked = writer.Caches.MakeList<OutboxItem>(items => Committed?.Invoke(items));
    }

    public OutboxStore Store { get; }

    /// <summary>Receives what was asked for, after the commit. Set once, by the sender.</summary>
    public Action<IReadOnlyList<OutboxItem>>? Committed { get; set; }

    /// <summary>Writes an effect's row.</summary>
    /// <param name="asker">Whom an answer in a group is for; null elsewhere.</param>
    /// <param name="now">The event's "now", days ago where a dead letter is retried.</param>
    public OutboxItem Ask(
        Effect effect, Destination to, ChatId? namedChat, MemberNo? asker, Continuation? then, DateTimeOffset now,
        DateTimeOffset? due, DateTimeOffset? deadline)
    {
        var id = _sequences.Next("outbox");
        var asked = _clock.GetUtcNow();
        var item = new OutboxItem
        {
            Id = id,
            To = to,
            Asker = asker,
            // The name carries the row's id, so that a join through a link whose answer was lost is still credited.
            Effect = effect is CreateInviteLink link ? link with { Name = $"{link.Name}#{id}" } : effect,
            NamedChat = effect.NamesMessage ? namedChat : null,
            Priority = effect.Priority,
            Then = then,
            DueAt = due ?? now,
            DeadlineAt = deadline,
            // By the event's clock or by this moment's, whichever makes it sooner: one of them may have been set back since.
            Wait = due is { } at ? Sooner(at - now, at - asked) : TimeSpan.Zero,
            AskedAt = due > asked ? due.Value : asked,
        };
        Store.Insert(item);
        _asked.Add(item);
        _lanes.Add(item);
        return item;
    }

    /// <summary>How long an answer asked for now would wait in that group under the group's own limits.</summary>
    public TimeSpan WaitIn(GroupNo group) => _lanes.WaitIn(group);

    /// <summary>At start and after a failure of the store, in a transaction: what waits has its place again.</summary>
    public void Load()
    {
        foreach (var item in Store.Pending())
        {
            _lanes.Add(item with { Wait = item.DueAt - _clock.GetUtcNow() });
        }
    }

    private static TimeSpan Sooner(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
