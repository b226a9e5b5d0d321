using System.Runtime.CompilerServices;

namespace GroupBot.Core.Scoring;

/// <summary>What somebody was given in the last 30 days, by day. <c>default</c> is nothing.</summary>
public struct ReceivedWindow
{
    public const int Days = 30;

    private int _day;
    private Amounts _amounts;
    private Counts _counts;

    /// <summary>The newest day that was written.</summary>
    public readonly int Day => _day;

    /// <summary>How many days of the window that ends with a day brought anything.</summary>
    public readonly int DaysOn(int day)
    {
        var days = 0;
        for (var past = First(day); past <= _day; past++)
        {
            days += _counts[past % Days] > 0 ? 1 : 0;
        }

        return days;
    }

    public readonly double SumOn(int day)
    {
        var sum = 0.0;
        for (var past = First(day); past <= _day; past++)
        {
            sum += _amounts[past % Days];
        }

        return sum;
    }

    public readonly int CountOn(int day)
    {
        var count = 0;
        for (var past = First(day); past <= _day; past++)
        {
            count += _counts[past % Days];
        }

        return count;
    }

    /// <param name="now">The present day, which never goes back.</param>
    /// <param name="day">Of the award; one that is out of the window changes nothing.</param>
    /// <param name="amount">Below 0 for what is taken back.</param>
    public void Add(int now, int day, double amount)
    {
        for (var next = Math.Max(_day + 1, now - Days + 1); next <= now; next++)
        {
            (_amounts[next % Days], _counts[next % Days]) = (0, 0);
        }

        _day = Math.Max(_day, now);
        if (day > _day - Days && day <= _day)
        {
            _amounts[day % Days] += amount;
            _counts[day % Days] += Math.Sign(amount);
        }
    }

    /// <summary>One day as it stands; for a snapshot.</summary>
    public readonly (double Amount, int Count) this[int day] => (_amounts[day % Days], _counts[day % Days]);

    /// <summary>Puts a day of a snapshot back; in the order of the days.</summary>
    public void Restore(int day, double amount, int count)
    {
        _day = Math.Max(_day, day);
        (_amounts[day % Days], _counts[day % Days]) = (amount, count);
    }

    private readonly int First(int day) => Math.Max(0, Math.Max(day, _day) - Days + 1);

    [InlineArray(Days)]
    private struct Amounts
    {
        private double _first;
    }

    [InlineArray(Days)]
    private struct Counts
    {
        private int _first;
    }
}
