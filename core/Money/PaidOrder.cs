namespace GroupBot.Core.Money;

/// <summary>An order that was paid, and what was given back of it since.</summary>
/// <param name="At">Unix milliseconds.</param>
/// <param name="Day">The group's day.</param>
/// <param name="Paid">In minor units, 0 or more.</param>
public sealed record PaidOrder(long BuyerNo, long At, int Day, string Currency, long Paid)
{
    /// <summary>In minor units, 0 to <see cref="Paid"/>.</summary>
    public long Refunded { get; internal set; }

    /// <summary>In minor units, 0 to <see cref="Paid"/>.</summary>
    public long Net => Paid - Refunded;

    /// <summary>False where all of it was given back.</summary>
    public bool IsKept => Refunded == 0 || Net > 0;
}
