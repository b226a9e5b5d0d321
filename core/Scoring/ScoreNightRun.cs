using GroupBot.Core.Circles;

namespace GroupBot.Core.Scoring;

/// <summary>A night of a group: a row of the log, at which circles are counted from what the rows before it left.</summary>
/// <param name="At">The instant of that row, unix milliseconds.</param>
/// <param name="Day">The day that begins with it, a day number.</param>
/// <param name="Before">The day that began with the night before; null for the first night.</param>
/// <param name="Group">As of that row.</param>
public sealed record ScoreNight(long At, int Day, int? Before, GroupScore Group)
{
    private const int Week = 7;

    /// <summary>The first night of a week, which begins on Monday; that night may be a later one where the bot was away.</summary>
    public bool BeginsWeek => Before is { } before && Day / Week > before / Week;
}

/// <summary>Who is who in a night, which no row of the log tells.</summary>
/// <param name="Gone">Whoever is not in the group.</param>
/// <param name="Staff">The owner and administrators.</param>
public sealed record NightPeople(IReadOnlySet<long> Gone, IReadOnlySet<long> Staff)
{
    public static readonly NightPeople AllMembers = new(new HashSet<long>(), new HashSet<long>());
}

/// <summary>What a night came to.</summary>
/// <param name="Members">What it knew of each, in the order of their numbers.</param>
/// <param name="Standings">Where each of them stands from now on.</param>
/// <param name="Thresholds">By which the next night goes.</param>
public sealed record ScoreNightResult(
    IReadOnlyList<CircleMember> Members, IReadOnlyDictionary<long, CircleStanding> Standings, CircleThresholds Thresholds);

/// <summary>A night of the running bot, and of a replay of its log: the same members give the same circles.</summary>
public static class ScoreNightRun
{
    /// <summary>What is looked at of everybody: so many days that are over, and what there is yet of the one that begins.</summary>
    public const int Window = 30;

    private const long MillisecondsADay = 86_400_000;

    /// <summary>Kinds of award that are one kind of act.</summary>
    private static readonly AwardKind[][] Acts =
    [
        [AwardKind.Message], [AwardKind.Reply], [AwardKind.ReactionGiven], [AwardKind.PollAnswer],
        [AwardKind.CheckIn, AwardKind.StreakBonus],
        [AwardKind.EventOnline, AwardKind.EventOnSite, AwardKind.EventHosted],
        [AwardKind.Featured, AwardKind.Story, AwardKind.CoCreation],
        [AwardKind.ReferralCounted, AwardKind.ReferralKept],
    ];

    /// <summary>Days in the core, and in the group, after which somebody is trusted as staff is.</summary>
    private const int TrustedDays = 90;

    /// <param name="members">All that scoring knows, in any order.</param>
    /// <param name="gifts">How often each gave another something in the window, as <see cref="GiftsOf"/> counts them.</param>
    /// <param name="there">
    /// Whoever is gone is in no circle. Staff have circles as everybody, so that their word counts by what they do; they are only not
    /// shown among them, and no threshold follows them.
    /// </param>
    /// <param name="before">Where the night before left somebody; null for nobody knows.</param>
    public static ScoreNightResult Of(
        ScoreNight night, IEnumerable<MemberScore> members, IReadOnlyCollection<GiftCount> gifts, NightPeople there,
        Func<long, CircleStanding?> before, ScoreRules rules)
    {
        ArgumentNullException.ThrowIfNull(night);
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(there);
        ArgumentNullException.ThrowIfNull(rules);
        MemberScore[] present = [.. members.Where(member => !there.Gone.Contains(member.MemberNo)).OrderBy(member => member.MemberNo)];
        var known = KnownMembers.Of(
            present.Where(member => there.Staff.Contains(member.MemberNo)
                || (before(member.MemberNo) is { Circle: Circle.Core } && TenureOf(night, member) >= TrustedDays)).Select(member => member.MemberNo),
            gifts, rules.Circles.CorePeople);
        CircleMember[] looked = [.. present.Select(member => Member(night, member, known.PeopleOf(member.MemberNo)))];
        // The staff are listed apart: they take nobody's place in the core.
        CircleMember[] staff = [.. looked.Where(member => there.Staff.Contains(member.MemberNo))];
        CircleMember[] others = [.. looked.Where(member => !there.Staff.Contains(member.MemberNo))];
        var stand = CircleNight.Run(others, before, night.Group.Thresholds, rules.Circles);
        var beside = CircleNight.Run(staff, before, night.Group.Thresholds, rules.Circles with { MostCore = int.MaxValue });
        var thresholds = night.BeginsWeek
            ? CircleCalibration.Next(
                night.Group.Thresholds, rules.Thresholds,
                [.. others.Where(member => known.Contains(member.MemberNo)).Select(member => member.Heat)],
                CoreRoom.Of(others, stand, rules.Circles), looked.Length)
            : night.Group.Thresholds;
        return new ScoreNightResult(
            looked,
            others.Zip(stand).Concat(staff.Zip(beside)).ToDictionary(pair => pair.First.MemberNo, pair => pair.Second with { People = pair.First.People }),
            thresholds);
    }

    /// <summary>What a night knows of somebody: what <c>/why circle</c> shows, too.</summary>
    public static CircleMember Member(ScoreNight night, MemberScore member, int people)
    {
        ArgumentNullException.ThrowIfNull(night);
        ArgumentNullException.ThrowIfNull(member);
        var now = member.Clone();
        now.Follow(night.Group.Clocks);
        var tenure = TenureOf(night, member);
        return new CircleMember(
            member.MemberNo, now.Heat.At(night.Group.Clocks.Now, night.At), tenure,
            member.LastDay == 0 ? tenure : Math.Max(0, night.Day - 1 - member.LastDay),
            KindsOf(member, night.Day), people, member.AnsweredOn.Count(night.Day - Window, night.Day),
            member.StruckOn is { } struck ? Math.Max(0, night.Day - 1 - struck) : null);
    }

    /// <summary>Whole days since somebody came.</summary>
    public static int TenureOf(ScoreNight night, MemberScore member)
    {
        ArgumentNullException.ThrowIfNull(night);
        ArgumentNullException.ThrowIfNull(member);
        var since = member.Since == 0 ? night.Group.FirstAt : member.Since;
        return (int)Math.Max(0, (night.At - since) / MillisecondsADay);
    }

    /// <summary>How often one gave another something in the window that ends with a day.</summary>
    public static int GiftsOf(PairScore pair, int day)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var count = 0;
        foreach (var gift in pair.Gifts)
        {
            count += gift.Day >= day - Window ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many different people gave each member something in the window.</summary>
    /// <param name="gifts">Each pair once.</param>
    public static Dictionary<long, int> PeopleOf(IEnumerable<GiftCount> gifts)
    {
        ArgumentNullException.ThrowIfNull(gifts);
        return gifts.Where(gift => gift.Count > 0).CountBy(gift => gift.To).ToDictionary();
    }

    /// <summary>True where somebody did more than check in on or after a day.</summary>
    public static bool TookPartSince(MemberScore member, int day)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Acts.Any(act => act[0] is not AwardKind.CheckIn && act.Any(kind => member.LastDayOf(kind) >= day));
    }

    private static int KindsOf(MemberScore member, int day) => Acts.Count(act => act.Any(kind => member.LastDayOf(kind) >= day - Window));
}
