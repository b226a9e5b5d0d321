using GroupBot.Core.Activity;

namespace GroupBot.Core.Money;

/// <summary>One thing about money that the log says. Amounts are whole minor units (分, cents) and never fractions.</summary>
public sealed record MoneyFact
{
    /// <summary>The most that one of them may be about, in minor units: some thousands of them together still are a long.</summary>
    public const long Most = 1_000_000_000_000_000;

    /// <param name="kind">One that is about money.</param>
    /// <param name="amount">In minor units, 0 to <see cref="Most"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind is another, or the amount beyond its range.</exception>
    public MoneyFact(ActivityKind kind, long amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Most);
        (Kind, Amount) = kind.IsMoney() ? (kind, amount) : throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is not about money.");
    }

    public ActivityKind Kind { get; }

    /// <summary>In minor units of <see cref="Currency"/>.</summary>
    public long Amount { get; }

    /// <summary>Unix milliseconds.</summary>
    public long At { get; init; }

    /// <summary>The group's day.</summary>
    public int Day { get; init; }

    /// <summary>Which money, by any name; of two names nothing is ever added together.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Who pays; 0 where the group does, or gives back.</summary>
    public long MemberNo { get; init; }

    /// <summary>Who gets a tip; null for the group.</summary>
    public long? TargetNo { get; init; }

    /// <summary>The order that is paid or given back; null of an order without a number, which cannot be given back.</summary>
    public string? Order { get; init; }
}
