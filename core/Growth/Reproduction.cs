namespace GroupBot.Core.Growth;

/// <summary>
/// How many members a member brings: of those who joined in some days, how many counted ones came by them within so many
/// days of each one's own join. It is what happened, not invitations times their chance (K = i·c, as in
/// https://kevinlawler.com/viral): Telegram tells joins by a link, and no clicks.
/// <para>
/// Members whose days are not over may bring more still. They and theirs are counted apart, and are in no
/// <see cref="K"/>.
/// </para>
/// </summary>
/// <param name="Mature">Members whose days are over.</param>
/// <param name="Censored">Members whose days are not.</param>
/// <param name="Referrals">Counted members whom the mature ones brought in their days.</param>
/// <param name="ReferralsSoFar">Counted members whom the others brought until now.</param>
public sealed record Reproduction(int Mature, int Censored, int Referrals, int ReferralsSoFar)
{
    /// <summary>Counted members a mature member, 0 or more; null where nobody is mature.</summary>
    public double? K => Mature == 0 ? null : (double)Referrals / Mature;

    /// <summary>What the K of all of them will come to at the least; null where nobody joined.</summary>
    public double? AtLeast => Mature + Censored == 0 ? null : (double)(Referrals + ReferralsSoFar) / (Mature + Censored);

    /// <param name="joins">
    /// Of the whole group, in any order; of a member who joined more than once the first is taken. An inviter who is not
    /// among them, or joined after their invitee, brought nobody. What lies after today is passed over.
    /// </param>
    /// <param name="from">The first day of the joins that are looked at, as a day number.</param>
    /// <param name="until">The first day after; not before <paramref name="from"/>.</param>
    /// <param name="days">Days after their own join in which members bring others; 0 is the same day alone.</param>
    /// <param name="settling">Days that an invitee has to become counted, for which the inviter's own are waited for; 0 for none.</param>
    /// <param name="today">The group's day at this moment. A day is over on the next.</param>
    public static Reproduction Of(IEnumerable<ReferralJoin> joins, int from, int until, int days, int settling, int today)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfNegative(settling);
        var firsts = ReferralJoin.Firsts(joins);
        var (mature, censored, referrals, soFar) = (0, 0, 0, 0);
        foreach (var join in firsts.Values)
        {
            if (join.Day > today)
            {
                continue;
            }

            if (IsMeant(join))
            {
                mature += IsMature(join) ? 1 : 0;
                censored += IsMature(join) ? 0 : 1;
            }

            if (join.IsCounted && join.Inviter is { } by && by != join.Member && firsts.TryGetValue(by, out var inviter)
                && IsMeant(inviter) && inviter.At <= join.At && join.Day - inviter.Day <= days)
            {
                referrals += IsMature(inviter) ? 1 : 0;
                soFar += IsMature(inviter) ? 0 : 1;
            }
        }

        return new Reproduction(mature, censored, referrals, soFar);

        bool IsMeant(ReferralJoin join) => join.Day >= from && join.Day < until;

        bool IsMature(ReferralJoin join) => (long)join.Day + days + settling < today;
    }
}
