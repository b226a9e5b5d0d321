using GroupBot.Core.Activity;
using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Scoring;

internal sealed class AwardingTests
{
    private const long Day = 86_400_000, Minute = 60_000;
    private const int First = 20_000;
    private const long Ann = 1, Bob = 2;

    private readonly MemoryBook _book = new();
    private long _seq;

    [Test]
    public void Message_FirstTenWholeNextTenHalf_ThenNothing()
    {
        var amounts = Enumerable.Range(0, 25).Select(i => Decide(Message(Ann, minutes: i)).Single()).ToArray();

        Assert.That(amounts.Select(award => award.Amount), Is.EqualTo(
            Enumerable.Repeat(1.0, 10).Concat(Enumerable.Repeat(0.5, 10)).Concat(Enumerable.Repeat(0.0, 5))));
        Assert.That(amounts.Sum(award => award.Points), Is.EqualTo(150));
        Assert.That(amounts[^1].Why, Is.EqualTo(Shortfall.Tier));
    }

    [TestCase(59_999, 0.0, Shortfall.TooSoon)]
    [TestCase(60_000, 1.0, Shortfall.None)]
    [TestCase(-1, 0.0, Shortfall.TooSoon)]
    [TestCase(-59_999, 0.0, Shortfall.TooSoon)]
    [TestCase(-3_600_000, 1.0, Shortfall.None)]
    public void Message_SoonAfterTheLast_CountsFromTheSixtiethSecond(long later, double amount, Shortfall why)
    {
        Decide(Message(Ann));
        var award = Decide(Message(Ann) with { At = At(First) + later }).Single();

        Assert.That((award.Amount, award.Why), Is.EqualTo((amount, why)));
    }

    [Test]
    public void Message_JustAfterMidnight_StillWaitsForTheMinute()
    {
        Decide(Message(Ann) with { At = At(First) });
        var award = Decide(Message(Ann) with { Day = First + 1, At = At(First) + 30_000 }).Single();

        Assert.That(award.Why, Is.EqualTo(Shortfall.TooSoon));
    }

    [TestCase(3, false, false, 0.0, Shortfall.TooShort)]
    [TestCase(4, false, false, 1.0, Shortfall.None)]
    [TestCase(0, true, false, 1.0, Shortfall.None)]
    [TestCase(80, false, true, 0.0, Shortfall.SaysNothing)]
    public void Message_ByWhatItSays_CountsOrNot(int visible, bool hasMedia, bool saysNothing, double amount, Shortfall why)
    {
        var award = Decide(Message(Ann) with { VisibleCharacters = visible, Media = hasMedia ? MediaKind.Photo : MediaKind.None, Flags = saysNothing ? ActivityFlags.Filler : ActivityFlags.None }).Single();

        Assert.That((award.Amount, award.Why), Is.EqualTo((amount, why)));
    }

    [Test]
    public void Reply_TheFirstOfADayToSomebody_CountsForBoth()
    {
        var first = Decide(Message(Ann) with { TargetMemberNo = Bob });
        var again = Decide(Message(Ann, minutes: 2) with { TargetMemberNo = Bob });
        var tomorrow = Decide(Message(Ann, day: 1) with { TargetMemberNo = Bob });

        Assert.That(first.Select(award => (award.MemberNo, award.Kind, award.Amount)), Is.EqualTo(((long, AwardKind, double)[])
        [
            (Ann, AwardKind.Message, 1), (Ann, AwardKind.Reply, 1), (Bob, AwardKind.ReplyReceived, 1),
        ]));
        Assert.That(again.Select(award => (award.Kind, award.Amount, award.Why)), Is.EqualTo(((AwardKind, double, Shortfall)[])
        [
            (AwardKind.Message, 1, Shortfall.None), (AwardKind.Reply, 0, Shortfall.NotTheFirst),
        ]));
        Assert.That(tomorrow.Select(award => award.Amount), Is.EqualTo(new[] { 1.0, 1, 1 }));
    }

    [Test]
    public void Reply_ToOneself_IsAMessage() =>
        Assert.That(Decide(Message(Ann) with { TargetMemberNo = Ann }).Select(award => award.Kind), Is.EqualTo(new[] { AwardKind.Message }));

    [Test]
    public void Reply_ToMoreThanFive_IsCappedForTheAnswerer()
    {
        var awards = Enumerable.Range(10, 7).SelectMany(target => Decide(Message(Ann, minutes: target) with { TargetMemberNo = target })).ToArray();

        Assert.That(awards.Where(award => award.Kind is AwardKind.Reply).Sum(award => award.Amount), Is.EqualTo(5));
        Assert.That(awards.Count(award => award.Kind is AwardKind.ReplyReceived && award.Amount == 1), Is.EqualTo(7), "those answered have theirs");
    }

    [Test]
    public void Received_FromOnePerson_IsWholeThriceHalfThriceThenNothingForThirtyDays()
    {
        var daily = Enumerable.Range(0, 40).Select(day => Decide(Message(Bob, day) with { TargetMemberNo = Ann })[^1]).ToArray();

        Assert.That(daily.Take(8).Select(award => award.Amount), Is.EqualTo(new[] { 1, 1, 1, 0.5, 0.5, 0.5, 0, 0 }));
        Assert.That(daily[..30].Sum(award => award.Amount), Is.EqualTo(4.5));
        Assert.That(daily[29].Why, Is.EqualTo(Shortfall.InPart));
        // On the 31st day the first has left the window: five are in it, and the sixth is half.
        Assert.That(daily[30].Amount, Is.EqualTo(0.5));
    }

    [TestCase(2, Circle.Core, 0.25)]
    [TestCase(3, Circle.Core, 1.0)]
    [TestCase(30, Circle.Active, 1.0)]
    [TestCase(30, Circle.Peripheral, 0.5)]
    [TestCase(30, Circle.Dormant, 0.5)]
    [TestCase(10, Circle.New, 0.5)]
    public void Received_ByTheGiversStanding_CountsInPart(int daysHere, Circle circle, double factor)
    {
        _book.Settle(Bob, At(First) - (daysHere * Day), circle);
        var award = Decide(Reaction(Bob, Ann))[^1];

        Assert.That((award.Giver, award.Amount), Is.EqualTo((factor, factor)));
    }

    [Test]
    public void Reaction_GivesHalfToWhoReactsUpToThreeADay()
    {
        var awards = Enumerable.Range(10, 8).Select(target => Decide(Reaction(Ann, target))[0]).ToArray();

        Assert.That(awards.Sum(award => award.Amount), Is.EqualTo(3));
        Assert.That(awards[6].Why, Is.EqualTo(Shortfall.KindCap));
    }

    [Test]
    public void Reactions_MoreThanTenWithinFiveMinutes_CountOnce()
    {
        var awards = Enumerable.Range(0, 12).SelectMany(i => Decide(Reaction(Bob, Ann, seconds: i * 20))).ToArray();
        var ofAnn = awards.Where(award => award.MemberNo == Ann).ToArray();

        Assert.That(ofAnn.Sum(award => award.Amount), Is.EqualTo(1));
        Assert.That(awards.Where(award => award.MemberNo == Bob).Sum(award => award.Amount), Is.EqualTo(0.5));
        Assert.That(ofAnn.Count(award => award.IsReversal), Is.EqualTo(5), "of six that counted");
        Assert.That(Pair(Bob, Ann).CountOn(First), Is.EqualTo(1));
    }

    [Test]
    public void Reactions_TenWithinFiveMinutes_CountAsTheyAre() => Assert.That(
        Enumerable.Range(0, 10).SelectMany(i => Decide(Reaction(Bob, Ann, seconds: i * 20))).Where(award => award.MemberNo == Ann).Sum(award => award.Amount),
        Is.EqualTo(4.5));

    [Test]
    public void Mutual_TwoWhoGiveEachOtherMost_CountAQuarter()
    {
        var book = new MemoryBook(new ScoreRules { WholeFromOne = 100, CountedFromOne = 100 });
        var last = 0.0;
        for (var i = 0; i < 12; i++)
        {
            last = book.Take(Reaction(Bob, Ann, i))[^1].Mutual;
            book.Take(Reaction(Ann, Bob, i));
        }

        Assert.That(last, Is.EqualTo(0.25));
        // Many others' reactions make those of one the lesser part.
        for (var other = 10; other < 60; other++)
        {
            book.Take(Reaction(other, Ann, 11));
        }

        Assert.That(book.Take(Reaction(Bob, Ann, 12))[^1].Mutual, Is.EqualTo(1));
    }

    [Test]
    public void Thanks_OncePerPairAWeek_ThreeADay()
    {
        Assert.That(Thank(Ann, Bob, 0), Is.EqualTo((10.0, Shortfall.None)));
        Assert.That(Thank(Ann, Bob, 6), Is.EqualTo((0.0, Shortfall.NotTheFirst)));
        Assert.That(Thank(Ann, Bob, 7), Is.EqualTo((10.0, Shortfall.None)));
        Assert.That(Thank(Ann, 11, 7), Is.EqualTo((10.0, Shortfall.None)));
        Assert.That(Thank(Ann, 12, 7), Is.EqualTo((10.0, Shortfall.None)));
        Assert.That(Thank(Ann, 13, 7), Is.EqualTo((0.0, Shortfall.KindCap)), "the fourth of a day");

        (double, Shortfall) Thank(long from, long to, int day)
        {
            var award = Decide(Thanks(from, to, day)).Single();
            return (award.Amount, award.Why);
        }
    }

    [Test]
    public void Other_CheckInTwice_CountsOnce()
    {
        Assert.That(Other(AwardKind.CheckIn).Amount, Is.EqualTo(2));
        Assert.That(Other(AwardKind.CheckIn), Has.Property(nameof(Award.Amount)).Zero.And.Property(nameof(Award.Why)).EqualTo(Shortfall.KindCap));
        Assert.That(Other(AwardKind.StreakBonus, worth: 50).Points, Is.EqualTo(500));
    }

    /// <summary>A reason that an admin adds to a check-in makes it a plan's day; it is neither a check-in of its own nor something that the member did.</summary>
    [Test]
    public void CheckIn_ToWhichAnAdminAddsAReason_GivesNothingAndIsNoAct()
    {
        var reasoned = Decide(Row(ActivityKind.CheckIn, Ann, 0, 0) with { Number = 1, TargetMemberNo = Bob });
        Assert.That(reasoned, Is.Empty);
        Assert.That(_book.Book.Read(Ann), Has.Property(nameof(MemberScore.ActiveDays)).Zero.And.Property(nameof(MemberScore.Points)).Zero);

        Assert.That(Decide(Row(ActivityKind.CheckIn, Ann, 0, Minute) with { Number = 1 }).Single().Amount, Is.EqualTo(2));
    }

    /// <summary>Only a day that an admin made up is ever taken out again, and such a day gave nothing.</summary>
    [Test]
    public void CheckIn_WhereADayIsTakenOutOfTheCalendar_KeepsItsAward()
    {
        var first = Decide(Row(ActivityKind.CheckIn, Ann, 0, 0) with { Number = 1 }).Single();
        var taken = Decide(Row(ActivityKind.CheckIn, Ann, 0, Minute) with { Number = 0 });

        Assert.That((first.Amount, taken.Count), Is.EqualTo((2.0, 0)));
    }

    [Test]
    public void Other_ADayFull_IsCutAtSixtyButForHosts()
    {
        Other(AwardKind.StreakBonus, worth: 50);
        var cut = Other(AwardKind.EventOnSite);

        Assert.That((cut.Amount, cut.Points, cut.Why), Is.EqualTo((10.0, 100L, Shortfall.DayCap)));
        Assert.That(Other(AwardKind.EventOnline).Amount, Is.Zero);
        Assert.That(Other(AwardKind.EventHosted).Amount, Is.EqualTo(25));
        Assert.That(Other(AwardKind.Warning).Amount, Is.EqualTo(-10), "what is taken is not bounded");
    }

    [Test]
    public void Other_ReferralsInAWeek_AreBoundedBySevenDays()
    {
        var week = Enumerable.Range(0, 14).Select(i => Other(AwardKind.ReferralCounted, day: i / 2).Amount).ToArray();

        Assert.That(week, Is.EqualTo(Enumerable.Repeat(5.0, 10).Concat(Enumerable.Repeat(0.0, 4))));
        Assert.That(Other(AwardKind.ReferralCounted, day: 7).Amount, Is.EqualTo(5), "those of the first day are a week ago");
    }

    [Test]
    public void Undo_GivesBackWhatItUsed()
    {
        var awards = Decide(Message(Bob) with { TargetMemberNo = Ann });
        foreach (var award in awards)
        {
            var undone = Undo(award);

            Assert.That((undone.Amount, undone.Points, undone.IsReversal), Is.EqualTo((-award.Amount, -award.Points, true)));
        }

        Assert.That((Today(Bob).Heat, Today(Bob).Counted, Today(Bob).Used[(int)AwardKind.Message]), Is.EqualTo((0.0, 0, 0.0)));
        Assert.That((Pair(Bob, Ann).CountOn(First), _book.Book.Read(Ann).Received.SumOn(First), _book.Book.Read(Ann).Received.CountOn(First)), Is.EqualTo((0, 0.0, 0)));
    }

    [Test]
    public void Reactions_TakenBackBeforeTheEleventh_AreTakenBackOnce()
    {
        var awards = Enumerable.Range(0, 10).Select(i => Decide(Reaction(Bob, Ann, seconds: i * 20))).ToArray();
        var undone = awards[1..].SelectMany(given => given).Where(award => award.Amount > 0)
            .Select(award => Undo(award)).ToArray();
        var eleventh = Decide(Reaction(Bob, Ann, seconds: 200));

        Assert.That(eleventh.Where(award => award.IsReversal), Is.Empty);
        Assert.That(awards.SelectMany(given => given).Concat(undone).Concat(eleventh).Where(award => award.MemberNo == Ann).Sum(award => award.Amount), Is.EqualTo(1));
        Assert.That((_book.Book.Read(Ann).Received.CountOn(First), Today(Ann).Used[(int)AwardKind.ReactionReceived]), Is.EqualTo((1, 1.0)));
    }

    [Test]
    public void Reactions_ElevenWithinFiveMinutesOfAnyMoment_CountOnce()
    {
        // One at 0:00, and ten between 4:50 and 5:40: the last eleven lie within 5 minutes and 40 seconds, the last ten within one.
        int[] seconds = [0, .. Enumerable.Range(0, 11).Select(i => 290 + (i * 5))];
        var awards = seconds.SelectMany(second => Decide(Reaction(Bob, Ann, seconds: second))).ToArray();

        Assert.That(awards.Any(award => award.IsReversal), Is.True);
        Assert.That(awards.Where(award => award.MemberNo == Ann).Sum(award => award.Amount), Is.LessThanOrEqualTo(2));
    }

    [Test]
    public void Thanks_AfterManyReplies_AreWhole()
    {
        for (var day = 0; day < 6; day++)
        {
            Decide(Message(Ann, day) with { TargetMemberNo = Bob });
        }

        var thanks = Decide(Thanks(Ann, Bob, 6)).Single();

        Assert.That((thanks.Pair, thanks.Amount), Is.EqualTo((1.0, 10.0)));
        Assert.That(Pair(Ann, Bob).CountOn(First + 6), Is.EqualTo(6));
        Undo(thanks, 6);
        Assert.That((Pair(Ann, Bob).LastThanks, Today(Ann).Thanked), Is.EqualTo(((int?)null, 0)));
    }

    [Test]
    public void Contributions_OfThreeKinds_ShareOneCap()
    {
        Other(AwardKind.Featured);
        Other(AwardKind.Story);

        Assert.That(Other(AwardKind.CoCreation), Has.Property(nameof(Award.Amount)).EqualTo(5).And.Property(nameof(Award.Why)).EqualTo(Shortfall.KindCap));
    }

    [Test]
    public void Undo_OfAnEarlierDaysReferral_FreesItsPlaceInTheWeek()
    {
        var awards = Enumerable.Range(0, 10).Select(_ => Other(AwardKind.ReferralCounted)).ToArray();
        Other(AwardKind.CheckIn, day: 1);
        Undo(awards[0], 1);

        Assert.That(Other(AwardKind.ReferralCounted, day: 2).Amount, Is.EqualTo(5));
        Assert.That(Other(AwardKind.ReferralCounted, day: 2).Amount, Is.Zero);
    }

    [Test]
    public void Undo_OfAMessage_LetsTheNextCountAtOnce()
    {
        Undo(Decide(Message(Ann)).Single());

        Assert.That(Decide(Message(Ann) with { At = At(First) + 30_000 }).Single().Amount, Is.EqualTo(1));
    }

    [Test]
    public void Undo_DaysLater_LeavesThePresentDayAlone()
    {
        var award = Decide(Message(Ann)).Single();
        Decide(Message(Ann, day: 3));
        Undo(award, 3);

        Assert.That(Today(Ann).Heat, Is.EqualTo(1));
    }

    private IReadOnlyList<Award> Decide(LogRow row) => _book.Take(row);

    private Award Undo(Award award, int day = 0) => _book.Do(At(First), book => Awarding.Undo(award, ++_seq, First + day, book)).Single();

    private Award Other(AwardKind kind, double? worth = null, int day = 0) => _book.Do(
        At(First), book => Awarding.Own(new Act(++_seq, At(First + day), First + day, Ann), kind, book, worth: worth)).Single();

    private DayUse Today(long member) => _book.Book.Read(member).Today;

    private PairScore Pair(long from, long to) => _book.Book.Read(from, to);

    private LogRow Message(long from, int day = 0, int minutes = 0) => Row(ActivityKind.Message, from, day, minutes * Minute) with
    {
        MessageId = _seq,
        VisibleCharacters = 20,
    };

    private LogRow Reaction(long from, long to, int day = 0, int seconds = 0) => Row(ActivityKind.Reaction, from, day, seconds * 1000L) with
    {
        TargetMessageId = 1_000_000 + _seq,
        TargetMemberNo = to,
        Number = 1,
    };

    private LogRow Thanks(long from, long to, int day) => Row(ActivityKind.Thanks, from, day, 0) with { TargetMemberNo = to };

    private LogRow Row(ActivityKind kind, long from, int day, long later) => new()
    {
        Seq = ++_seq,
        Kind = kind,
        Sender = SenderKind.Member,
        At = At(First + day) + later,
        Day = First + day,
        MemberNo = from,
    };

    private static long At(int day) => (day * Day) + (12 * 60 * Minute);
}
