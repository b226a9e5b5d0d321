namespace GroupBot.Core.Scoring;

/// <summary>The awards of a log that nothing took back: one after the other, as a list for each row would be most of a replay's work.</summary>
internal sealed class StandingAwards
{
    private const int APage = 4096, None = -1;

    private readonly List<Entry[]> _pages = [];
    private readonly Dictionary<long, (int First, int Last)> _rows = [];
    private int _count;

    public void Add(in Award award)
    {
        if (_count == _pages.Count * APage)
        {
            _pages.Add(new Entry[APage]);
        }

        At(_count) = new Entry { Award = award, Next = None, Stands = true };
        if (_rows.TryGetValue(award.Seq, out var row))
        {
            At(row.Last).Next = _count;
            _rows[award.Seq] = (row.First, _count);
        }
        else
        {
            _rows[award.Seq] = (_count, _count);
        }

        _count++;
    }

    /// <summary>Takes back what a reversal is about.</summary>
    public void Remove(in Award reversal)
    {
        for (var entry = _rows[reversal.OfSeq].First; entry != None; entry = At(entry).Next)
        {
            ref var held = ref At(entry);
            held.Stands &= held.Award.MemberNo != reversal.MemberNo || held.Award.Kind != reversal.Kind;
        }
    }

    /// <summary>Those of a row, in their order: a list of its own, as they are taken back while it is read.</summary>
    public IReadOnlyList<Award> Of(long seq)
    {
        if (!_rows.TryGetValue(seq, out var row))
        {
            return [];
        }

        List<Award> awards = [];
        for (var entry = row.First; entry != None; entry = At(entry).Next)
        {
            if (At(entry).Stands)
            {
                awards.Add(At(entry).Award);
            }
        }

        return awards;
    }

    private ref Entry At(int index) => ref _pages[index / APage][index % APage];

    private struct Entry
    {
        public Award Award { get; init; }
        public int Next { get; set; }
        public bool Stands { get; set; }
    }
}
