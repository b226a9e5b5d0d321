using System.Numerics;

namespace GroupBot.Core.Scoring;

/// <summary>On which of 64 days, the last of which is the newest that was noted, something was. <c>default</c> is on none.</summary>
/// <param name="Last">A day number; 0 for none ever.</param>
/// <param name="Bits">Bit k: k days before the last.</param>
public readonly record struct DayBits(int Last, ulong Bits)
{
    public const int Days = 64;

    /// <summary>With a day; one that is too long ago changes nothing.</summary>
    public DayBits With(int day)
    {
        if (day <= Last)
        {
            return Last - day < Days ? this with { Bits = Bits | (1UL << (Last - day)) } : this;
        }

        var passed = day - Last;
        return new DayBits(day, Last == 0 || passed >= Days ? 1 : (Bits << passed) | 1);
    }

    /// <summary>Of the days from one to another, both among them.</summary>
    public int Count(int from, int through)
    {
        var (first, last) = (Math.Max(from, Last - Days + 1), Math.Min(through, Last));
        if (first > last)
        {
            return 0;
        }

        var length = last - first + 1;
        var wanted = length == Days ? ulong.MaxValue : (1UL << length) - 1;
        return BitOperations.PopCount((Bits >> (Last - last)) & wanted);
    }

    public bool Has(int day) => Count(day, day) > 0;
}
