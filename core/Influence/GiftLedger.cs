namespace GroupBot.Core.Influence;

/// <summary>Who had how much from whom: sums of gifts, the same bits in whatever order they came.</summary>
internal sealed class GiftLedger
{
    private readonly List<(long From, long To, double Amount, int Count)> _pairs = [];
    private readonly Dictionary<(long From, long To), double> _between = [];
    private readonly Dictionary<long, (double Amount, int Count)> _received = [];

    /// <exception cref="ArgumentOutOfRangeException">A gift is not above 0, or to oneself.</exception>
    public GiftLedger(IEnumerable<Gift> gifts)
    {
        ArgumentNullException.ThrowIfNull(gifts);
        var sorted = gifts.ToArray();
        Array.Sort(sorted, (one, other) => (one.To, one.From, one.Amount).CompareTo((other.To, other.From, other.Amount)));
        foreach (var gift in sorted)
        {
            if (!(gift.Amount > 0) || double.IsInfinity(gift.Amount) || gift.From == gift.To)
            {
                throw new ArgumentOutOfRangeException(nameof(gifts), gift, "A gift is above 0, and to another.");
            }

            if (_pairs.Count == 0 || (_pairs[^1].From, _pairs[^1].To) != (gift.From, gift.To))
            {
                _pairs.Add((gift.From, gift.To, 0, 0));
            }

            var (pair, all) = (_pairs[^1], _received.GetValueOrDefault(gift.To));
            _pairs[^1] = pair with { Amount = pair.Amount + gift.Amount, Count = pair.Count + 1 };
            _between[(gift.From, gift.To)] = pair.Amount + gift.Amount;
            _received[gift.To] = (all.Amount + gift.Amount, all.Count + 1);
        }
    }

    /// <summary>By receiver, then by giver.</summary>
    public IReadOnlyList<(long From, long To, double Amount, int Count)> Pairs => _pairs;

    public double ReceivedBy(long member) => _received.GetValueOrDefault(member).Amount;

    public int CountOf(long member) => _received.GetValueOrDefault(member).Count;

    public double Between(long from, long to) => _between.GetValueOrDefault((from, to));
}
