namespace GroupBot.Core.Growth;

/// <summary>Who joined, and by whom.</summary>
/// <param name="Member">The joiner's number.</param>
/// <param name="Inviter">The number of the member whose link it was; null where it was nobody's.</param>
public readonly record struct Referral(long Member, long? Inviter);

/// <summary>What becomes of a join that names an inviter.</summary>
public enum ReferralAnswer
{
    Taken = 0,

    /// <summary>Nobody invites themselves.</summary>
    Self = 1,

    /// <summary>The member joined before, by somebody or by nobody: that stays.</summary>
    JoinedBefore = 2,

    /// <summary>The inviter came, directly or through others, by the member.</summary>
    Cycle = 3,
}

/// <summary>A join whose inviter was not taken.</summary>
public readonly record struct RefusedReferral(Referral Referral, ReferralAnswer Answer);
