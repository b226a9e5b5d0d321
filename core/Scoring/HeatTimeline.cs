using System.Collections.Immutable;

namespace GroupBot.Core.Scoring;

/// <summary>One clock of a group's heat.</summary>
/// <param name="FromSeq">The first row of the log that is counted by it.</param>
/// <param name="Conversion">By what every sum of the clock before it was multiplied when it began.</param>
public readonly record struct HeatEpoch(long FromSeq, HeatClock Clock, double Conversion);

/// <summary>
/// All the clocks by which a group's heat was ever counted: a new one begins with another half-life, and before the sums of the
/// old one grow too large for a double. What was awarded by an older clock is taken back as it stands by now.
/// </summary>
public sealed class HeatTimeline
{
    private readonly ImmutableArray<HeatEpoch> _epochs;

    private HeatTimeline(ImmutableArray<HeatEpoch> epochs) => _epochs = epochs;

    public static HeatTimeline Begin(long landmark, int halfLife) => new([new HeatEpoch(0, new HeatClock(landmark, halfLife), 1)]);

    /// <exception cref="ArgumentException">There is none, or they are not in the order of the log.</exception>
    public static HeatTimeline Of(IEnumerable<HeatEpoch> epochs)
    {
        var all = epochs.ToImmutableArray();
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i].FromSeq <= all[i - 1].FromSeq)
            {
                throw new ArgumentException("The clocks are not in the order of the log.", nameof(epochs));
            }
        }

        return all.IsEmpty ? throw new ArgumentException("There is no clock.", nameof(epochs)) : new HeatTimeline(all);
    }

    public IReadOnlyList<HeatEpoch> Epochs => _epochs;

    /// <summary>The clock that counts now.</summary>
    public HeatClock Now => _epochs[^1].Clock;

    /// <summary>What an award of an instant adds to the sums as they are counted now; what taking it back subtracts.</summary>
    /// <param name="seq">The row that was awarded.</param>
    /// <param name="at">Unix milliseconds.</param>
    /// <param name="historyEnd">Rows before this one were counted in the order of their instants.</param>
    public double FactorOf(long seq, long at, long historyEnd = 0)
    {
        var epoch = _epochs.Length - 1;
        var conversion = 1.0;
        while (epoch > 0 && IsBefore(seq, at, _epochs[epoch], historyEnd))
        {
            conversion *= _epochs[epoch].Conversion;
            epoch--;
        }

        return _epochs[epoch].Clock.FactorAt(at) * conversion;
    }

    /// <summary>A clock of another half-life takes over at an instant.</summary>
    /// <param name="seq">The row of the log that says so.</param>
    /// <param name="at">Unix milliseconds.</param>
    /// <param name="halfLife">Days, 7 to 60.</param>
    public HeatTimeline ChangedAt(long seq, long at, int halfLife)
    {
        var (clock, conversion) = Now.ChangedAt(at, halfLife);
        return new HeatTimeline(_epochs.Add(new HeatEpoch(seq, clock, conversion)));
    }

    /// <summary>The same half-life, counted from a later landmark.</summary>
    /// <param name="seq">The row of the log before which that is due.</param>
    /// <param name="at">Unix milliseconds.</param>
    public HeatTimeline MovedTo(long seq, long at)
    {
        var (clock, conversion) = Now.MovedTo(at);
        return new HeatTimeline(_epochs.Add(new HeatEpoch(seq, clock, conversion)));
    }

    private static bool IsBefore(long seq, long at, in HeatEpoch epoch, long historyEnd) => seq < historyEnd && epoch.FromSeq < historyEnd
        ? (at, seq).CompareTo((epoch.Clock.Landmark, epoch.FromSeq)) < 0
        : seq < epoch.FromSeq;
}
