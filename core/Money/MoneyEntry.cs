namespace GroupBot.Core.Money;

/// <summary>Whose money it is.</summary>
public enum MoneyAccount
{
    /// <summary>A member's: what it holds is counted from 0, so that who paid is below it.</summary>
    Member,
    Group,

    /// <summary>What was given for good causes.</summary>
    GoodCauses,

    /// <summary>What the group paid to be found.</summary>
    Channels,
}

/// <summary>One side of a movement of money.</summary>
/// <param name="MemberNo">Whose; null of accounts that are nobody's.</param>
/// <param name="Amount">In minor units; below 0 where it goes out.</param>
public readonly record struct MoneyEntry(MoneyAccount Account, long? MemberNo, string Currency, long Amount);
