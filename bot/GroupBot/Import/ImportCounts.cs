using GroupBot.Core.Activity;

namespace GroupBot.Import;

/// <summary>What a file held, and what became of it.</summary>
internal sealed class ImportCounts
{
    private readonly SortedDictionary<string, long> _skipped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _marked = new(StringComparer.Ordinal);
    private readonly Dictionary<ActivityKind, (long Added, long Known)> _rows = [];

    public DateTimeOffset? First { get; private set; }
    public DateTimeOffset? Last { get; private set; }
    public long NewPeople { get; set; }

    /// <summary>Objects of the list of messages, whatever they were.</summary>
    public long Messages { get; set; }

    /// <summary>Where the first message that could not be read begins, in bytes.</summary>
    public long? FirstUnreadable { get; private set; }

    public long Unreadable { get; private set; }
    public long TooLong { get; set; }

    /// <summary>Of a kind that this version of Telegram Desktop could not export.</summary>
    public long Unsupported { get; set; }

    public long WithoutDate { get; set; }
    public long InFuture { get; set; }

    /// <summary>Messages and reactions so new that Telegram may still hand them to the bot.</summary>
    public long StillToCome { get; set; }

    /// <summary>Joins, leaves and reactions since the bot sees them itself.</summary>
    public long SeenLive { get; set; }

    /// <summary>Reactions of which the export tells the number alone.</summary>
    public long UnnamedReactions { get; set; }

    /// <summary>People of whom a service message tells the name alone.</summary>
    public long NamesWithoutId { get; set; }

    /// <summary>Service messages that make no row, by what they tell.</summary>
    public IReadOnlyDictionary<string, long> Skipped => _skipped;

    /// <summary>What features made of messages, by the names of their marks.</summary>
    public IReadOnlyDictionary<string, long> Marked => _marked;

    public void Mark(string name, long count) => _marked[name] = _marked.GetValueOrDefault(name) + count;

    public void Skip(string action) => _skipped[action] = _skipped.GetValueOrDefault(action) + 1;

    public void FoundUnreadable(long position)
    {
        Unreadable++;
        FirstUnreadable ??= position;
    }

    public void Saw(DateTimeOffset at)
    {
        First = First is { } first && first <= at ? first : at;
        Last = Last is { } last && last >= at ? last : at;
    }

    public long Added(ActivityKind kind) => _rows.GetValueOrDefault(kind).Added;

    /// <summary>Rows that stood already.</summary>
    public long Known(ActivityKind kind) => _rows.GetValueOrDefault(kind).Known;

    public long KnownInAll => _rows.Values.Sum(rows => rows.Known);

    public void Add(ActivityKind kind, long added, long known)
    {
        var before = _rows.GetValueOrDefault(kind);
        _rows[kind] = (before.Added + added, before.Known + known);
    }
}
