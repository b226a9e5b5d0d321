namespace GroupBot.Core.Scoring;

/// <summary>What somebody was given in the last 30 days, by day.</summary>
public sealed class ReceivedWindow
{
    public static readonly ReceivedWindow None = new(0, new double[PairScore.Days], new int[PairScore.Days]);

    private readonly int _day;
    private readonly double[] _amounts;
    private readonly int[] _counts;

    private ReceivedWindow(int day, double[] amounts, int[] counts) => (_day, _amounts, _counts) = (day, amounts, counts);

    public double SumOn(int day) => Live(day).Sum(slot => _amounts[slot]);

    public int CountOn(int day) => Live(day).Sum(slot => _counts[slot]);

    /// <param name="now">The present day.</param>
    /// <param name="day">Of the award; one that is out of the window changes nothing.</param>
    /// <param name="amount">Below 0 for what is taken back.</param>
    public ReceivedWindow Add(int now, int day, double amount)
    {
        var (amounts, counts) = (new double[PairScore.Days], new int[PairScore.Days]);
        foreach (var slot in Live(now))
        {
            (amounts[slot], counts[slot]) = (_amounts[slot], _counts[slot]);
        }

        if (day > now - PairScore.Days && day <= now)
        {
            amounts[Slot(day)] += amount;
            counts[Slot(day)] += Math.Sign(amount);
        }

        return new ReceivedWindow(now, amounts, counts);
    }

    private static int Slot(int day) => day % PairScore.Days;

    /// <summary>The slots of the days that are in the window of this day, and were written.</summary>
    private IEnumerable<int> Live(int day)
    {
        for (var past = Math.Max(0, Math.Max(day, _day) - PairScore.Days + 1); past <= _day; past++)
        {
            yield return Slot(past);
        }
    }
}
