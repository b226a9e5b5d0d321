namespace GroupBot.Core.Influence;

/// <summary>Who had how much from whom: sums of gifts, the same bits in whatever order they came.</summary>
internal sealed class GiftLedger
{
    private readonly Dictionary<(long From, long To), (double Amount, int Count)> _pairs = [];
    private readonly Dictionary<long, (double Amount, int Count)> _received = [];

    /// <exception cref="ArgumentOutOfRangeException">A gift is not above 0, or to oneself.</exception>
    public GiftLedger(IEnumerable<Gift> gifts)
    {
        ArgumentNullException.ThrowIfNull(gifts);
        foreach (var gift in gifts.OrderBy(gift => gift.To).ThenBy(gift => gift.From).ThenBy(gift => gift.Amount))
        {
            if (!(gift.Amount > 0) || double.IsInfinity(gift.Amount) || gift.From == gift.To)
            {
                throw new ArgumentOutOfRangeException(nameof(gifts), gift, "A gift is above 0, and to another.");
            }

            var (pair, all) = (_pairs.GetValueOrDefault((gift.From, gift.To)), _received.GetValueOrDefault(gift.To));
            _pairs[(gift.From, gift.To)] = (pair.Amount + gift.Amount, pair.Count + 1);
            _received[gift.To] = (all.Amount + gift.Amount, all.Count + 1);
        }
    }

    /// <summary>By receiver, then by giver.</summary>
    public IReadOnlyList<(long From, long To, double Amount, int Count)> Pairs =>
        [.. _pairs.OrderBy(pair => pair.Key.To).ThenBy(pair => pair.Key.From).Select(pair => (pair.Key.From, pair.Key.To, pair.Value.Amount, pair.Value.Count))];

    public double ReceivedBy(long member) => _received.GetValueOrDefault(member).Amount;

    public int CountOf(long member) => _received.GetValueOrDefault(member).Count;

    public double Between(long from, long to) => _pairs.GetValueOrDefault((from, to)).Amount;
}
