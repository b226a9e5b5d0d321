using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Scoring;

internal sealed class ScoreNightRunTests
{
    private const long DayLength = 86_400_000, FirstAt = 1000 * DayLength;
    private const int Day = 739_000;

    private static readonly GroupScore Group = GroupScore.Begin(1, FirstAt, new ScoreRules());
    private static readonly ScoreNight Night = new(FirstAt + (100 * DayLength), Day, Day - 1, Group);

    [TestCase(null, false)]
    [TestCase(6, false)]
    [TestCase(7, true)]
    [TestCase(3, true)]
    public void BeginsWeek_OfANight_IsSoWhereMondayCameSinceTheLast(int? before, bool expected)
    {
        // 8 January of the year 1 was a Monday, and the day numbers begin on one.
        Assert.That(DateOnly.FromDayNumber(7).DayOfWeek, Is.EqualTo(DayOfWeek.Monday));
        Assert.That(new ScoreNight(0, before == 7 ? 14 : before == 6 ? 6 : 9, before, Group).BeginsWeek, Is.EqualTo(expected));
    }

    [TestCase(Day - 30, 1)]
    [TestCase(Day - 31, 0)]
    public void Member_KindsOfAct_AreThoseOfTheWindow(int last, int kinds) =>
        Assert.That(ScoreNightRun.Member(Night, Of((AwardKind.Message, last)), 0).Kinds, Is.EqualTo(kinds));

    [Test]
    public void Member_WhoOnlyChecksIn_HasOneKindAndTookNoPart()
    {
        var member = Of((AwardKind.CheckIn, Day - 1), (AwardKind.StreakBonus, Day - 1), (AwardKind.ReplyReceived, Day - 1));

        Assert.That(ScoreNightRun.Member(Night, member, 0).Kinds, Is.EqualTo(1));
        Assert.That(ScoreNightRun.TookPartSince(member, Day - 7), Is.False);
        Assert.That(ScoreNightRun.TookPartSince(Of((AwardKind.EventOnSite, Day - 7)), Day - 7), Is.True);
    }

    [Test]
    public void Member_WhoNeverDidAnything_IsIdleSinceTheyCame()
    {
        var member = new MemberScore(5) { Since = Night.At - (20 * DayLength) - 1 };

        Assert.That(ScoreNightRun.Member(Night, member, 3), Is.EqualTo(new CircleMember(5, 0, 20, 20, 0, 3, 0)));
        Assert.That(ScoreNightRun.TenureOf(Night, new MemberScore(6)), Is.EqualTo(100), "here before the bot");
    }

    [Test]
    public void Of_WithSomeGone_LeavesThemOut()
    {
        var result = ScoreNightRun.Of(
            Night, [new MemberScore(3), new MemberScore(1), new MemberScore(2)], [], new NightPeople(new HashSet<long> { 2 }, new HashSet<long>()),
            _ => null, new ScoreRules());

        Assert.That(result.Members.Select(member => member.MemberNo), Is.EqualTo(new[] { 1, 3 }));
        Assert.That(result.Standings.Keys, Is.EquivalentTo(new[] { 1, 3 }));
        Assert.That(result.Thresholds, Is.EqualTo(Group.Thresholds));
    }

    [Test]
    public void PeopleOf_Gifts_CountsEachGiverOnce() => Assert.That(
        ScoreNightRun.PeopleOf([new(1, 9, 4), new(2, 9, 1), new(3, 9, 0), new(9, 1, 2)]),
        Is.EquivalentTo(new Dictionary<long, int> { [9] = 2, [1] = 1 }), "who named somebody, and no more, gave nothing");

    [TestCase(Day - 30, 1)]
    [TestCase(Day - 31, 0)]
    public void GiftsOf_APair_AreThoseOfTheDaysThatAreOver(int day, int expected)
    {
        var pair = new PairScore(1, 2);
        pair.Give(day, 1, true);

        Assert.That(ScoreNightRun.GiftsOf(pair, Day), Is.EqualTo(expected));
    }

    /// <summary>Thirty whole days without an act: of the day before the night one is over.</summary>
    [TestCase(Day - 1, 0)]
    [TestCase(Day - 31, 30)]
    public void Member_WhoWasLastHere_IsIdleForTheDaysSince(int last, int idle)
    {
        var member = new MemberScore(1) { Since = FirstAt };
        member.Note(last);

        Assert.That(ScoreNightRun.Member(Night, member, 0).IdleDays, Is.EqualTo(idle));
    }

    /// <summary>Two of the staff and one member reach the core in a group where one may be in it: the member is.</summary>
    [Test]
    public void Of_WhereTheStaffAreHottest_LeavesTheCoresPlacesToOthers()
    {
        MemberScore[] members = [.. Enumerable.Range(1, 3).Select(no => Hot(no))];
        var rules = new ScoreRules { Circles = new() { MostCore = 1, CorePeople = 0, CorePeopleDays = 0 } };
        var result = ScoreNightRun.Of(
            Night, members, [], new NightPeople(new HashSet<long>(), new HashSet<long> { 1, 2 }), _ => new CircleStanding(Circle.Active, 1), rules);

        Assert.That(result.Standings[3].Circle, Is.EqualTo(Circle.Core));
    }

    private static MemberScore Hot(long no)
    {
        var member = new MemberScore(no) { Since = FirstAt };
        member.Note(Day - 1);
        member.SetLastDayOf(AwardKind.Message, Day - 1);
        member.SetLastDayOf(AwardKind.CheckIn, Day - 1);
        member.Heat.Add(HeatCategory.Talk, 1e6 / no);
        return member;
    }

    private static MemberScore Of(params (AwardKind Kind, int Day)[] last)
    {
        var member = new MemberScore(1) { Since = FirstAt };
        foreach (var (kind, day) in last)
        {
            member.SetLastDayOf(kind, day);
        }

        return member;
    }
}
