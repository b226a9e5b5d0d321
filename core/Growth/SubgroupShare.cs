namespace GroupBot.Core.Growth;

/// <summary>Of the joins by somebody, how many stay within a subgroup of the members and how many lead out of it.</summary>
/// <param name="Same">Inviter and joiner are of one subgroup.</param>
/// <param name="Another">Each is of one, and they differ.</param>
/// <param name="None">One or both are of none.</param>
public sealed record SubgroupShare(int Same, int Another, int None)
{
    public int All => Same + Another + None;

    /// <summary>How many of them can be told: both are of a subgroup.</summary>
    public int Told => Same + Another;

    /// <summary>0 to 1 of all three, as the other shares; null where nobody came by anybody.</summary>
    public double? SameShare => Of(Same);

    public double? AnotherShare => Of(Another);

    public double? NoneShare => Of(None);

    /// <param name="referrals">One by nobody is passed over.</param>
    /// <param name="subgroup">A member's subgroup, by any number; null for none.</param>
    public static SubgroupShare Of(IEnumerable<Referral> referrals, Func<long, int?> subgroup)
    {
        ArgumentNullException.ThrowIfNull(referrals);
        ArgumentNullException.ThrowIfNull(subgroup);
        var (same, another, none) = (0, 0, 0);
        foreach (var referral in referrals)
        {
            if (referral.Inviter is not { } by)
            {
                continue;
            }

            if (subgroup(by) is { } from && subgroup(referral.Member) is { } to)
            {
                same += from == to ? 1 : 0;
                another += from == to ? 0 : 1;
            }
            else
            {
                none++;
            }
        }

        return new SubgroupShare(same, another, none);
    }

    private double? Of(int part) => All is > 0 and var all ? (double)part / all : null;
}
