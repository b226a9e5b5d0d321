using GroupBot.Core.Influence;

namespace GroupBot.Core.Structure;

/// <summary>Somebody by what they do for a group. What they pay is no part of it.</summary>
/// <param name="TenureDays">How long they have been here.</param>
/// <param name="Helps">How often they helped somebody.</param>
/// <param name="Referrals">How many came by them and counted.</param>
public readonly record struct FanCandidate(long MemberNo, int TenureDays, int Helps, int Referrals);

/// <summary>What it takes to be counted as a true fan: all of it.</summary>
public sealed record FanRules(int LeastTenureDays = 90, int LeastHelps = 10, int LeastReferrals = 1);

/// <summary>Who stands by a group: they have been here for long, help others and bring others.</summary>
/// <param name="Score">0 to 1: the mean of where they stand among all by tenure, by helps and by referrals.</param>
public sealed record TrueFan(FanCandidate Member, double Score)
{
    /// <param name="members">All, as a score is a place among all.</param>
    /// <returns>The highest score first, between equals the smaller number.</returns>
    public static IReadOnlyList<TrueFan> Of(IReadOnlyList<FanCandidate> members, FanRules rules)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(rules);
        var (tenure, helps, referrals) = (Ranks(member => member.TenureDays), Ranks(member => member.Helps), Ranks(member => member.Referrals));
        return
        [
            .. members.Select((member, index) => new TrueFan(member, (tenure[index] + helps[index] + referrals[index]) / 3))
                .Where(fan => fan.Member.TenureDays >= rules.LeastTenureDays && fan.Member.Helps >= rules.LeastHelps && fan.Member.Referrals >= rules.LeastReferrals)
                .OrderByDescending(fan => fan.Score).ThenBy(fan => fan.Member.MemberNo),
        ];

        double[] Ranks(Func<FanCandidate, int> of) => Percentile.MidRanks([.. members.Select(member => (double)of(member))]);
    }
}
