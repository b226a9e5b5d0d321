namespace GroupBot.Core.Scoring;

/// <summary>
/// The awards of a log that nothing took back: one after the other, in the order of their rows, as a list for each row would be
/// most of a replay's work.
/// </summary>
internal sealed class StandingAwards
{
    private const int APage = 4096;

    private readonly List<Entry[]> _pages = [];
    private int _count;

    /// <summary>Where each row's begin; null while the rows come in the order of the log, and are found by that.</summary>
    private Dictionary<long, int>? _places;

    /// <summary>Adds an award of the newest row.</summary>
    public void Add(in Award award)
    {
        if (_count == _pages.Count * APage)
        {
            _pages.Add(new Entry[APage]);
        }

        if (_places is null && _count > 0 && award.Seq < At(_count - 1).Seq)
        {
            _places = [];
            for (var index = 0; index < _count; index++)
            {
                _places.TryAdd(At(index).Seq, index);
            }
        }

        _places?.TryAdd(award.Seq, _count);
        At(_count++) = new Entry(award);
    }

    /// <summary>Takes back what a reversal is about.</summary>
    public void Remove(in Award reversal)
    {
        for (var index = FirstOf(reversal.OfSeq); index < _count && At(index).Seq == reversal.OfSeq; index++)
        {
            ref var held = ref At(index);
            held.IsTakenBack |= held.MemberNo == reversal.MemberNo && held.Kind == reversal.Kind;
        }
    }

    /// <summary>Those of a row, in their order: a list of its own, as they are taken back while it is read.</summary>
    public IReadOnlyList<Award> Of(long seq)
    {
        List<Award>? awards = null;
        for (var index = FirstOf(seq); index < _count && At(index).Seq == seq; index++)
        {
            if (!At(index).IsTakenBack)
            {
                (awards ??= []).Add(At(index).Award);
            }
        }

        return awards is null ? [] : awards;
    }

    /// <summary>Where those of a row begin, or would.</summary>
    private int FirstOf(long seq)
    {
        if (_places is not null)
        {
            return _places.GetValueOrDefault(seq, _count);
        }

        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = At(middle).Seq < seq ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private ref Entry At(int index) => ref _pages[index / APage][index % APage];

    /// <summary>Without what is the same twice in an award that takes nothing back.</summary>
    private struct Entry(in Award award)
    {
        private readonly long _at = award.At, _from = award.FromNo ?? -1, _points = award.Points;
        private readonly double _base = award.Base, _tier = award.Tier, _pair = award.Pair, _giver = award.Giver, _mutual = award.Mutual, _amount = award.Amount;
        private readonly int _day = award.Day, _version = award.RuleVersion;
        private readonly Shortfall _why = award.Why;

        public long Seq { get; } = award.Seq;
        public long MemberNo { get; } = award.MemberNo;
        public AwardKind Kind { get; } = award.Kind;
        public bool IsTakenBack { get; set; }

        public readonly Award Award => new(
            Seq, _day, Seq, _day, _at, MemberNo, _from < 0 ? null : _from, Kind, _version, _base, _tier, _pair, _giver, _mutual,
            _amount, _points, _why);
    }
}
