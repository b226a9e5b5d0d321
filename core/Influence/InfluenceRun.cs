using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;

namespace GroupBot.Core.Influence;

/// <summary>Influence as of a night: the running bot's, a file's and a test's go the same way.</summary>
public static class InfluenceRun
{
    /// <param name="members">All that scoring knows; who is gone is left out.</param>
    /// <param name="circleOf">As the night left them.</param>
    /// <param name="pairs">Each once: what one gave another, decayed until the night, and the last day of it.</param>
    /// <param name="people">As <see cref="ScoreNightRun.PeopleOf"/> counts them.</param>
    /// <param name="referrals">How many came by each and counted.</param>
    /// <param name="seed">Draws where a large group is looked at in part.</param>
    public static IReadOnlyList<InfluenceLine> Of(
        ScoreNight night, IEnumerable<MemberScore> members, NightPeople there, Func<long, Circle> circleOf,
        IEnumerable<(InfluenceTie Tie, int LastDay)> pairs, IReadOnlyDictionary<long, int> people, IReadOnlyDictionary<long, int> referrals, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(night);
        ArgumentNullException.ThrowIfNull(there);
        return InfluenceNight.Of(
            [.. members.Where(member => !there.Gone.Contains(member.MemberNo)).OrderBy(member => member.MemberNo).Select(Person)],
            pairs.Where(pair => pair.LastDay >= night.Day - InfluenceNight.Days).Select(pair => pair.Tie), seed);

        InfluencePerson Person(MemberScore member)
        {
            var tenure = ScoreNightRun.TenureOf(night, member);
            return new InfluencePerson(
                member.MemberNo, tenure, people.GetValueOrDefault(member.MemberNo), referrals.GetValueOrDefault(member.MemberNo),
                member.StruckOn >= night.Day - InfluenceNight.Days, there.Staff.Contains(member.MemberNo),
                tenure >= InfluenceNight.TrustedDays && circleOf(member.MemberNo) is Circle.Core,
                member.LastDay >= night.Day - ScoreNightRun.Window);
        }
    }
}
